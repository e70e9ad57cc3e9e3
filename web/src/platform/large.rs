//! Keeps pastes and files that are too large for a text field, under numbers, in the browser's own memory.

use std::cell::RefCell;

pub use web_sys::Blob;

thread_local!(static KEPT: RefCell<Vec<Blob>> = const { RefCell::new(Vec::new()) });

/// Keeps `blob` and gives its number.
pub fn keep(blob: Blob) -> u32 {
    KEPT.with_borrow_mut(|kept| {
        kept.push(blob);
        kept.len() as u32 - 1
    })
}

/// The blob under a number.
pub fn get(handle: u32) -> Option<Blob> {
    KEPT.with_borrow(|kept| kept.get(handle as usize).cloned())
}

/// Lets go of all of them.
pub fn forget() {
    KEPT.with_borrow_mut(Vec::clear);
}
