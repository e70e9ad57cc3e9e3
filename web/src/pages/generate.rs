//! The Generate view: a key, and a file that the server starts with.

use yew::prelude::*;

use crate::components::*;
use crate::state::{Action, Brought, Generate, GenerateAction};

/// The view.
#[derive(Clone, PartialEq, Properties)]
pub struct GeneratePageProps {
    /// What it shows.
    pub generate: Generate,
    /// Hears what is asked for.
    pub on_action: Callback<Action>,
}

/// The view.
#[component]
pub fn GeneratePage(props: &GeneratePageProps) -> Html {
    html! {
        <div class="page">
            <section class="pane" aria-label="Your wishes">
                <div class="pane-head"><h1>{"A new file"}</h1></div>
                <div class="pane-body"><WishesForm generate={props.generate.clone()} on_action={props.on_action.clone()} /></div>
            </section>
            <section class="pane answer" aria-label="The answer">{answer(props)}</section>
        </div>
    }
}

fn answer(props: &GeneratePageProps) -> Html {
    let GeneratePageProps { generate, on_action } = props;
    let (verdict, file) = match &generate.file {
        Some(Ok(file)) => (generate.report.as_ref().map(|report| file_verdict(report)), Some(file.clone())),
        Some(Err(message)) => (Some(Verdict::no_file(message)), None),
        None => (None, None),
    };
    html! {
        <>
            <Banner {verdict} waiting={false} />
            if let Some(file) = file {
                {the_file(generate, file.to_string(), on_action)}
            }
            if &*generate.wishes.provider != "kms" {
                <section aria-label="The key alone">
                    <h2>{"The key alone"}</h2>
                    <p class="faint">{format!("{} random bytes of this browser, in base64", generate.wishes.length)}</p>
                    <div class="section-head">
                        <Masked text={generate.secret.to_string()} what="the key" />
                        <CopyButton text={generate.secret.to_string()} />
                    </div>
                </section>
            }
        </>
    }
}

fn the_file(generate: &Generate, file: String, on_action: &Callback<Action>) -> Html {
    let shown = generate.shown;
    let on_show = on_action.reform(move |_: MouseEvent| Action::Generate(GenerateAction::Show(!shown)));
    let text = if shown || generate.secret.is_empty() { file.clone() } else { file.replace(&*generate.secret, DOTS) };
    let on_open = {
        let file = file.clone();
        on_action.reform(move |_: MouseEvent| Action::ToConfig(Brought::text(&file)))
    };
    html! {
        <section aria-label="The file">
            <div class="section-head">
                <h2>{"The file"}</h2>
                <button type="button" class="quiet" aria-pressed={shown.to_string()} onclick={on_show}>
                    <Icon sign={if shown { Sign::EyeOff } else { Sign::Eye }} />{if shown { "Cover key" } else { "Show key" }}
                </button>
            </div>
            <pre class="mono file" tabindex="0" aria-label="The file's text">{text}</pre>
            <div class="actions">
                <CopyButton text={file.trim_end().to_string()} />
                <DownloadButton text={file} name="enc.yaml" />
                <button type="button" onclick={on_open}><Icon sign={Sign::Arrow} />{"Open in Config"}</button>
            </div>
            <p class="faint">{"Keep it where only kube-apiserver reads it: mode 0600, owned by its user, on every control plane node."}</p>
        </section>
    }
}

const DOTS: &str = "••••••••••••••••••••••••••••••••";
