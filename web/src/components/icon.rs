//! Signs of 16 pixels, drawn with one stroke width.

use yew::prelude::*;

/// What a sign shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It starts, it opened.
    Good,
    /// It is refused, it did not open.
    Bad,
    /// Advice.
    Care,
    /// A note.
    Note,
    /// Not looked at.
    Skip,
    /// Copy.
    Copy,
    /// Copied.
    Done,
    /// Download.
    Download,
    /// Show.
    Eye,
    /// Cover.
    EyeOff,
    /// Dark and light.
    Theme,
    /// Unfolds.
    Chevron,
    /// Closes.
    Close,
    /// Brings back.
    Undo,
    /// Goes elsewhere on the page.
    Arrow,
    /// Makes anew.
    Again,
    /// A key.
    Key,
}

/// A sign; the words beside it say the same, so readers of the screen skip it.
pub fn icon(sign: Sign) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d={path(sign)} />
        </svg>
    }
}

fn path(sign: Sign) -> &'static str {
    match sign {
        Sign::Good => "M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 1 0 0-12.5ZM5.2 8.2l2 2l3.7-4.2",
        Sign::Bad => "M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4ZM5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2",
        Sign::Care => "M8 2.2L14.4 13.6H1.6ZM8 6.6v3.2M8 11.6v.2",
        Sign::Note => "M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 1 0 0-12.5ZM8 7.4v3.6M8 5v.2",
        Sign::Skip => "M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 1 0 0-12.5ZM5.2 8h5.6",
        Sign::Copy => "M5.75 5.75h7.5v8.5h-7.5ZM10.25 5.5v-3.75h-7.5v8.5h2.75",
        Sign::Done => "M2.75 8.5l3.5 3.5l7-8",
        Sign::Download => "M8 2v8M4.75 7l3.25 3.25l3.25-3.25M2.5 13.5h11",
        Sign::Eye => "M1.5 8c3.2-5.4 9.8-5.4 13 0c-3.2 5.4-9.8 5.4-13 0ZM8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4Z",
        Sign::EyeOff => "M1.5 8c3.2-5.4 9.8-5.4 13 0c-3.2 5.4-9.8 5.4-13 0ZM2.5 13.5l11-11",
        Sign::Theme => "M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 1 0 0-12.5ZM8 2v12M10.5 3.4v9.2M12.6 5.2v5.6",
        Sign::Chevron => "M6 3.5l4.5 4.5l-4.5 4.5",
        Sign::Close => "M3.5 3.5l9 9M12.5 3.5l-9 9",
        Sign::Undo => "M5.75 3L2.5 6.25l3.25 3.25M2.75 6.25h6.5a3.6 3.6 0 0 1 0 7.25h-3",
        Sign::Arrow => "M2.5 8h10.5M9 4l4 4l-4 4",
        Sign::Again => "M13.25 8a5.25 5.25 0 1 1-1.6-3.8M13.25 2v3h-3",
        Sign::Key => "M5 7.75a2.75 2.75 0 1 0 0 5.5a2.75 2.75 0 1 0 0-5.5ZM7 8.5l6-6M11 4.5l2 2M9 6.5l1.25 1.25",
    }
}
