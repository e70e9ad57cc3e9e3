//! A stored value byte by byte, its parts coloured, patterned and named.

use atrest_core::report::{Part, PartKind};
use yew::prelude::*;

use super::byte_rows::{ByteRows, class};
use super::{CopyButton, Taken};
use crate::codec;
use crate::state::Bytes;

/// The value and its parts.
#[derive(Clone, PartialEq, Properties)]
pub struct ByteMapProps {
    /// The value.
    pub bytes: Bytes,
    /// Its parts, in order and without gaps.
    pub parts: Vec<Part>,
}

/// The map: legend and bytes light each other up.
#[component]
pub fn ByteMap(props: &ByteMapProps) -> Html {
    let lit = use_state(|| None::<usize>);
    let on_light = {
        let lit = lit.setter();
        use_callback((), move |part: Option<usize>, ()| lit.set(part))
    };
    html! {
        <section class="byte-map" aria-label="Bytes of the stored value">
            <div class="section-head">
                <h2>{"The stored value, byte by byte"}</h2>
                <span class="faint">{codec::size(props.bytes.len() as f64)}</span>
                <CopyButton taken={Taken::Hex(props.bytes.clone())} what="hex" />
            </div>
            <ul class="legend">
                {for props.parts.iter().enumerate().map(|(index, part)| legend(index, part, &on_light))}
            </ul>
            <div class={classes!("bytes", lit.map(|index| format!("lit lit-{index}")))} tabindex="0" role="group" aria-label="Hexadecimal">
                <ByteRows bytes={props.bytes.clone()} parts={props.parts.clone()} on_light={on_light.clone()} />
            </div>
        </section>
    }
}

fn legend(index: usize, part: &Part, on_light: &Callback<Option<usize>>) -> Html {
    let light =
        |part: Option<usize>| (on_light.reform(move |_: MouseEvent| part), on_light.reform(move |_: FocusEvent| part));
    let ((over, focus), (out, blur)) = (light(Some(index)), light(None));
    let (name, why) = meaning(part.kind);
    html! {
        <li>
            <button type="button" class="legend-part" title={why} onmouseenter={over} onmouseleave={out} onfocus={focus} onblur={blur}>
                <span class={classes!("swatch", "part", class(part.kind))} aria-hidden="true"></span>
                <span>{name}</span>
                <span class="faint mono">{format!("{}+{}", part.start, part.end - part.start)}</span>
            </button>
        </li>
    }
}

fn meaning(kind: PartKind) -> (&'static str, &'static str) {
    match kind {
        PartKind::Prefix => ("prefix", "Says which provider wrote the value"),
        PartKind::KeyName => ("key name", "Says which key or plugin wrote it"),
        PartKind::Iv => ("IV", "16 random bytes that AES-CBC starts from"),
        PartKind::Nonce => ("nonce", "Random bytes that are never used twice with a key"),
        PartKind::Ciphertext => ("ciphertext", "The object, encrypted"),
        PartKind::Padding => ("last block", "The last block of AES-CBC: its end is padding"),
        PartKind::Tag => ("tag", "16 bytes that prove that nothing was changed"),
        PartKind::Body => ("body", "What the plugin made, or what has no inner structure"),
        PartKind::Plaintext => ("plain text", "Not encrypted"),
    }
}
