//! Watches calls: a panic becomes a message with its place, and the stack is as small as in WebAssembly.

use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};
use std::thread;

/// Keeps panics from printing; [`catch`] tells of them.
pub fn quiet_panics() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        let what = info.payload_as_str().unwrap_or("no message");
        LAST.with_borrow_mut(|last| *last = format!("{what} at {place}"));
    }));
}

/// Runs something; `Err` is the message and place of its panic.
pub fn catch<T>(call: impl FnOnce() -> T) -> Result<T, String> {
    panic::catch_unwind(AssertUnwindSafe(call)).map_err(|_| format!("panicked: {}", LAST.with_borrow(String::clone)))
}

/// Runs something on a stack of one megabyte, in a thread of the given name: the name is what Rust prints if it overflows.
pub fn on_small_stack<T: Send>(name: &str, call: impl FnOnce() -> T + Send) -> T {
    thread::scope(|scope| {
        let named = thread::Builder::new().name(name.replace('\0', "?")).stack_size(STACK);
        let running = named.spawn_scoped(scope, call).unwrap_or_else(|error| panic!("no thread for {name}: {error}"));
        running.join().unwrap_or_else(|_| panic!("the thread of {name} died"))
    })
}

thread_local! {
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The stack that the linker gives to WebAssembly.
const STACK: usize = 1 << 20;
