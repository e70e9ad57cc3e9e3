//! The page: what atrest-core answers, for people.
//!
//! The same program runs in the page and in its worker.

mod app;
mod codec;
mod components;
mod diff;
mod examples;
mod hooks;
mod pages;
mod platform;
mod state;
mod worker;

fn main() {
    if platform::worker_scope::is_here() {
        platform::worker_scope::serve();
    } else if let Some(root) = platform::focus::find("app") {
        yew::Renderer::<app::App>::with_root(root.into()).render();
    }
}
