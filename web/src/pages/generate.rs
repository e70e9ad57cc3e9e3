//! The Generate view: a key, and a file that the server starts with.

use yew::prelude::*;

use crate::components::*;
use crate::state::{Action, Brought, Generate, GenerateAction};

/// The view.
pub fn generate_page(generate: &Generate, on_action: &Callback<Action>) -> Html {
    html! {
        <div class="page">
            <section class="pane" aria-label="Your wishes">
                <div class="pane-head"><h1>{"A new file"}</h1></div>
                <div class="pane-body">{wishes_form(generate, on_action)}</div>
            </section>
            <section class="pane answer" aria-label="The answer">{answer(generate, on_action)}</section>
        </div>
    }
}

fn answer(generate: &Generate, on_action: &Callback<Action>) -> Html {
    let (verdict, file) = match &generate.file {
        Some(Ok(file)) => (generate.report.as_ref().map(|report| file_verdict(report)), Some(file)),
        Some(Err(message)) => (Some(Verdict::no_file(message)), None),
        None => (None, None),
    };
    html! {
        <>
            {banner(verdict.as_ref(), false, "", None)}
            if let Some(file) = file {
                {the_file(generate, file, on_action)}
            }
            if generate.wishes.provider != "kms" {
                {the_key(generate)}
            }
        </>
    }
}

fn the_file(generate: &Generate, file: &str, on_action: &Callback<Action>) -> Html {
    let shown = generate.shown;
    let on_show = on_click(on_action, Action::Generate(GenerateAction::Show(!shown)));
    let covered = !shown && !generate.secret.is_empty();
    let text = if covered { file.replace(&*generate.secret, DOTS) } else { file.to_string() };
    let on_open = on_click(on_action, Action::ToConfig(Brought::text(file)));
    html! {
        <section aria-label="The file">
            <div class="section-head">
                <h2>{"The file"}</h2>
                <button type="button" class="quiet" aria-pressed={shown.to_string()} onclick={on_show}>
                    {icon(if shown { Sign::EyeOff } else { Sign::Eye })}{if shown { "Cover key" } else { "Show key" }}
                </button>
            </div>
            <pre class="mono file" tabindex="0" aria-label="The file's text">{text}</pre>
            <div class="actions">
                <CopyButton taken={file.trim_end()} />
                {download_button(file.to_string(), "enc.yaml")}
                <button type="button" onclick={on_open}>{icon(Sign::Arrow)}{"Open in Config"}</button>
            </div>
            <p class="faint">{"Keep it where only kube-apiserver reads it: mode 0600, owned by its user, the same on every control \
                plane node."}</p>
        </section>
    }
}

fn the_key(generate: &Generate) -> Html {
    let shown = if generate.shown { generate.secret.to_string() } else { DOTS.to_string() };
    html! {
        <section aria-label="The key alone">
            <div class="section-head">
                <h2>{"The key alone"}</h2>
                <CopyButton taken={&*generate.secret} />
            </div>
            <pre class="mono one-line" tabindex="0" aria-label="The key">{shown}</pre>
            <p class="faint">{format!("{} random bytes from this browser, in base64.", generate.wishes.length)}</p>
        </section>
    }
}

const DOTS: &str = "••••••••••••••••••••••••••••••••";
