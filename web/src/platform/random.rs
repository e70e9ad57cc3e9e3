//! Fresh random bytes from the browser.

/// `count` bytes, or nothing where the browser has none to give.
pub fn bytes(count: usize) -> Option<Vec<u8>> {
    let mut bytes = vec![0; count];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}
