//! Turns the sources into the page in `dist/` and the npm package's files in `pkg/dist/`.
//!
//! The page is put together by `xtask/bundle.mjs` from these parts:
//!
//! | part | from | becomes |
//! | --- | --- | --- |
//! | shell | `index.html` | `dist/index.html`: `data-trunk` links replaced, `{{nonce}}` filled in |
//! | styles | `web/styles/main.css` and what it imports | one minified `main-HASH.css` |
//! | wasm | the crate `web` | `wasm-HASH.js`: gzip, base64, in a string |
//! | start | `web/js/boot.js`, wasm-bindgen's glue, the modules that Rust names (`#[wasm_bindgen(module = "/js/editor.js")]`) and what they import from npm | one minified `main-HASH.js` |
//! | worker | `web/js/worker.js`, the glue, without those modules | `worker-HASH.js` |
//!
//! The page's Content-Security-Policy has `connect-src 'none'`, so it cannot fetch: the .wasm comes as a script. In Rust,
//! `wasm_bindgen::module()` is the compiled module: post it to a worker as the first message, the worker starts with it.
//! The worker's address is the attribute `data-worker` of the page's script element; the hash of the whole build is its
//! `data-build`; the nonce that CodeMirror needs for its style element is the property `nonce` of the page's style link.

use crate::prepare::npm_packages;
use crate::shell::{self, Outcome, command, root};
use crate::wasm::{self, Use};

/// Writes what is named, or both.
pub fn run(words: &[String]) -> Outcome {
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => page().and_then(|()| package()),
        ["page"] => page(),
        ["package"] => package(),
        _ => Err("`build` takes `page`, `package` or nothing".into()),
    }
}

/// Writes the page to `dist/`.
pub fn page() -> Outcome {
    npm_packages()?;
    let glue = wasm::build("atrest-web", "page", Use::Page)?;
    shell::run(command("node").arg(root().join("xtask/bundle.mjs")).arg(glue).arg(root().join("dist")))
}

/// Writes the package's generated files to `pkg/dist/`.
pub fn package() -> Outcome {
    npm_packages()?;
    let glue = wasm::build("atrest", "atrest", Use::Package)?;
    let to = root().join("pkg/dist");
    std::fs::create_dir_all(&to).map_err(|e| format!("cannot make {}: {e}", to.display()))?;
    for (from, name) in [("atrest.js", "node.js"), ("atrest_bg.wasm", "atrest_bg.wasm")] {
        std::fs::copy(glue.join(from), to.join(name)).map_err(|e| format!("cannot write pkg/dist/{name}: {e}"))?;
    }
    Ok(())
}
