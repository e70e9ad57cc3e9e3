//! Rows of sixteen bytes: offset, hexadecimal, text; long values fold in the middle.

use atrest_core::report::{Part, PartKind};
use yew::prelude::*;

use crate::codec;
use crate::state::Bytes;

/// The bytes and their parts.
#[derive(Clone, PartialEq, Properties)]
pub struct ByteRowsProps {
    /// The bytes.
    pub bytes: Bytes,
    /// Their parts, in order and without gaps.
    pub parts: Vec<Part>,
    /// Hears over which part the pointer is.
    pub on_light: Callback<Option<usize>>,
}

/// The rows.
#[component]
pub fn ByteRows(props: &ByteRowsProps) -> Html {
    let open = use_state(|| false);
    let bytes = &props.bytes;
    let count = bytes.len().div_ceil(WIDTH);
    let rows = |range: std::ops::Range<usize>| range.map(|row| view(row * WIDTH, props)).collect::<Html>();
    if count <= MOST_ROWS || (*open && count <= MOST_OPEN) {
        return rows(0..count);
    }
    let (head, tail) = if *open { (MOST_OPEN / 2, MOST_OPEN / 2) } else { (HEAD_ROWS, TAIL_ROWS) };
    let hidden = bytes.len() - (head + tail) * WIDTH;
    let onclick = {
        let open = open.clone();
        move |_| open.set(true)
    };
    html! {
        <>
            {rows(0..head)}
            <div class="fold">
                if *open {
                    <span>{format!("{} are not drawn", codec::size(hidden as f64))}</span>
                } else {
                    <button type="button" class="quiet" {onclick}>{format!("{} more", codec::size(hidden as f64))}</button>
                }
            </div>
            {rows(count - tail..count)}
        </>
    }
}

/// One row: the bytes of a part stand in one element each, so that ten thousand bytes stay cheap.
fn view(start: usize, props: &ByteRowsProps) -> Html {
    let end = (start + WIDTH).min(props.bytes.len());
    let runs: Vec<(usize, &Part)> =
        props.parts.iter().enumerate().filter(|(_, part)| part.start < end && part.end > start).collect();
    let piece = |text: fn(&[u8]) -> String| {
        runs.iter()
            .map(|(index, part)| {
                let (from, to) = (part.start.max(start), part.end.min(end));
                let light = (props.on_light.clone(), props.on_light.clone(), *index);
                let (over, out, index) = light;
                html! {
                    <span class={classes!("part", class(part.kind), format!("at-{index}"))}
                        onmouseenter={move |_| over.emit(Some(index))} onmouseleave={move |_| out.emit(None)}>
                        {text(props.bytes.get(from..to).unwrap_or_default())}
                    </span>
                }
            })
            .collect::<Html>()
    };
    html! {
        <div class="row">
            <span class="offset">{codec::to_hex(&(start as u32).to_be_bytes())}</span>
            <span class="hex">{piece(hex)}</span>
            <span class="text">{piece(printable)}</span>
        </div>
    }
}

/// Bytes without parts.
#[derive(Clone, PartialEq, Properties)]
pub struct PlainRowsProps {
    /// The bytes.
    pub bytes: Bytes,
}

/// The rows of bytes without parts.
#[component]
pub fn PlainRows(props: &PlainRowsProps) -> Html {
    let part = Part { kind: PartKind::Plaintext, start: 0, end: props.bytes.len() };
    html! {
        <div class="bytes is-plain" tabindex="0" role="group" aria-label="Bytes of the plaintext">
            <ByteRows bytes={props.bytes.clone()} parts={vec![part]} on_light={Callback::noop()} />
        </div>
    }
}

/// The class of a part.
pub fn class(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Prefix => "part-prefix",
        PartKind::KeyName => "part-name",
        PartKind::Iv | PartKind::Nonce => "part-nonce",
        PartKind::Ciphertext => "part-cipher",
        PartKind::Padding => "part-padding",
        PartKind::Tag => "part-tag",
        PartKind::Body => "part-body",
        PartKind::Plaintext => "part-plain",
    }
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 3);
    for byte in bytes {
        text.push_str(&codec::to_hex(&[*byte]));
        text.push(' ');
    }
    text
}

fn printable(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| if (0x20..0x7f).contains(byte) { char::from(*byte) } else { '·' }).collect()
}

/// Bytes in a row.
const WIDTH: usize = 16;
/// Rows of a value that does not fold.
const MOST_ROWS: usize = 20;
/// Rows before the fold.
const HEAD_ROWS: usize = 10;
/// Rows after the fold.
const TAIL_ROWS: usize = 4;
/// Rows that are drawn at all.
const MOST_OPEN: usize = 4096;
