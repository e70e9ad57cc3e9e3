//! A misspelt name to the name that was probably meant.

use alloc::vec::Vec;

/// The candidate that differs from `word` in case, in separators, or in at most two letters (one in short words).
pub fn nearest(word: &str, candidates: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect();
    let word: Vec<char> = plain(word);
    let allowed = if word.len() < 5 { 1 } else { 2 };
    // What is much longer than any name is no misspelling of it.
    if word.is_empty() || word.len() > 64 {
        return None;
    }
    candidates.map(|c| (distance(&word, &plain(c)), c)).filter(|(d, _)| *d <= allowed).min().map(|(_, c)| c)
}

/// Letters to insert, delete or replace.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut left = i + 1;
        let mut next = Vec::with_capacity(row.len());
        next.push(left);
        for (y, pair) in b.iter().zip(row.windows(2)) {
            let &[diagonal, above] = pair else { continue };
            left = (diagonal + usize::from(x != y)).min(above + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_small_slips_are_forgiven_and_other_words_are_not() {
        let names = || ["aescbc", "aesgcm", "secretbox", "identity", "kms"].into_iter();
        assert_eq!(nearest("AESCBC", names()), Some("aescbc"));
        assert_eq!(nearest("aes-gcm", names()), Some("aesgcm"));
        assert_eq!(nearest("indentity", names()), Some("identity"));
        assert_eq!(nearest("vault", names()), None);
    }
}
