//! A value made for etcd, in the forms in which it is taken there.

use atrest_core::report::EncryptReport;
use yew::prelude::*;

use super::{ByteMap, CopyButton};
use crate::state::Bytes;

/// The value.
pub fn sealed(report: &EncryptReport) -> Html {
    let writer = &report.writer;
    html! {
        <div class="sealed">
            <p>
                {"Written with "}<strong>{&writer.provider}{" "}{writer.name.as_deref().unwrap_or_default()}</strong>
                {". It starts with "}<code>{&writer.prefix}</code>
            </p>
            {form("etcdctl put", &report.etcdctl)}
            {form("Hex", &report.hex)}
            {form("Base64", &report.base64)}
            <ByteMap bytes={Bytes::Own(report.stored.as_slice().into())} parts={report.parts.clone()} />
        </div>
    }
}

fn form(name: &'static str, text: &str) -> Html {
    html! {
        <div class="form">
            <div class="section-head"><h3>{name}</h3><CopyButton taken={text.trim_end()} /></div>
            <pre class="mono one-line" tabindex="0" aria-label={name}>{text}</pre>
        </div>
    }
}
