//! Whatever was copied to stored values: which forms a paste looks like, and what it holds in each.
//!
//! A form is recognised by the beginning of a paste and read in one pass, so that a large paste costs its length and
//! no more. To add a form: its file, and its line in [`FORMS`].

mod advice;
mod base64;
mod config;
mod dump;
mod etcdctl_fields;
mod etcdctl_hex;
mod etcdctl_json;
mod etcdctl_protobuf;
mod etcdctl_simple;
mod form;
mod hex;
mod hexdump;
mod hexdump_words;
mod lines;
mod od;
mod raw;
mod stored;
mod stream;
mod xxd;

use alloc::string::String;
use alloc::vec::Vec;

use self::form::{Content, Form, Guess, Head, MOST_ENTRIES};
use crate::report::{Candidate, Holds, PasteReport, StoredValue};

/// Says what a paste may be, the likeliest first, and takes the stored values out of it.
pub fn detect(paste: &[u8]) -> PasteReport {
    let head = Head::of(paste);
    let guesses = FORMS.iter().filter_map(|form| (form.recognise)(&head).map(|guess| (*form, guess)));
    let mut guesses: Vec<_> = guesses.collect();
    guesses.sort_by_key(|(_, guess)| core::cmp::Reverse(guess.confidence));
    // Reading a large paste in every way that it could be read would cost as many copies of it.
    guesses.truncate(if paste.len() > LARGE { 1 } else { guesses.len() });
    let mut found: Vec<Found> = guesses.into_iter().flat_map(|(form, guess)| read(form, guess, paste)).collect();
    found.retain(|found| !is_chance(&found.candidate));
    found.sort_by_key(|found| core::cmp::Reverse(found.candidate.confidence));
    let advice = advice::advice(paste, found.first());
    found.retain(|found| !found.candidate.entries.is_empty() || found.candidate.holds == Holds::Config);
    let sure = found.first().is_some_and(|best| best.candidate.confidence >= SURE);
    found.retain(|found| !sure || found.candidate.confidence > UNLIKELY);
    PasteReport { candidates: found.into_iter().map(|found| found.candidate).collect(), advice }
}

/// A reading of the paste.
struct Found {
    /// Without entries where the form was recognised and holds no value.
    candidate: Candidate,
    /// Whether bytes of a value are missing.
    lost: bool,
}

/// What a paste holds in a form: a second reading follows where the last byte is doubtful.
fn read(form: &Form, guess: Guess, paste: &[u8]) -> impl Iterator<Item = Found> {
    let reading = (form.read)(paste);
    let mut candidate = Candidate {
        form: form.name,
        title: form.title.into(),
        confidence: guess.confidence,
        why: guess.why,
        holds: form.holds,
        entries: Vec::new(),
        warnings: reading.warnings,
    };
    let mut doubtful = false;
    match reading.content {
        Content::Nothing => {}
        Content::Entries(entries) => candidate.entries = entries,
        Content::Bytes(bytes) => {
            let split = stream::split(bytes);
            doubtful = split.doubtful;
            candidate.entries = split.entries;
        }
    }
    if candidate.entries.len() > MOST_ENTRIES {
        candidate.entries.truncate(MOST_ENTRIES);
        candidate.warnings.push(alloc::format!("Only the first {MOST_ENTRIES} values are shown."));
    }
    let incomplete = weigh(&mut candidate, paste);
    let lost = reading.cut || incomplete;
    let other = doubtful.then(|| with_newline(&candidate)).flatten();
    core::iter::once(candidate).chain(other).map(move |candidate| Found { candidate, lost })
}

/// Looks at the values: whether they begin as stored values do, and whether bytes are missing, which it returns.
fn weigh(candidate: &mut Candidate, paste: &[u8]) -> bool {
    let before = candidate.warnings.len();
    let text = matches!(candidate.form, "raw" | "etcdctl-simple");
    let loss = if text { advice::loss(paste, &candidate.entries) } else { None };
    if let Some(loss) = loss {
        candidate.confidence = candidate.confidence.min(LOSSY);
        candidate.warnings.push(loss.into());
    } else {
        candidate.warnings.extend(complaints(&candidate.entries));
    }
    let lost = candidate.warnings.len() > before;
    if let Some(entry) = candidate.entries.iter().find(|entry| entry.value.len() > LARGE) {
        let length = entry.value.len();
        candidate.warnings.push(alloc::format!("A value of {length} bytes is larger than etcd accepts: is it one?"));
    }
    if let [first, ..] = candidate.entries.as_slice()
        && first.etcd_key.is_none()
        && !first.value.is_empty()
        && stored::beginning(&first.value).is_none()
    {
        candidate.confidence = candidate.confidence.min(UNLIKELY);
        candidate.warnings.push(NO_BEGINNING.into());
    }
    lost
}

/// Whether a few letters happened to be digits: `true` is base64, `fade` is hexadecimal.
fn is_chance(candidate: &Candidate) -> bool {
    let short =
        |entry: &StoredValue| (1..SHORT).contains(&entry.value.len()) && stored::beginning(&entry.value).is_none();
    matches!(candidate.form, "hex" | "base64") && candidate.entries.iter().all(|e| e.etcd_key.is_none() && short(e))
}

fn complaints(entries: &[StoredValue]) -> Vec<String> {
    let mut complaints = entries.iter().enumerate().filter_map(|(index, entry)| {
        let complaint = stored::complaint(&entry.value)?;
        Some(if entries.len() > 1 { alloc::format!("Value {}: {complaint}", index + 1) } else { complaint })
    });
    let mut shown: Vec<String> = complaints.by_ref().take(MOST_COMPLAINTS).collect();
    let more = complaints.count();
    if more > 0 {
        shown.push(alloc::format!("{more} more values are not whole."));
    }
    shown
}

/// The same reading with the last newline kept, for values that do not tell where they end.
fn with_newline(candidate: &Candidate) -> Option<Candidate> {
    let [entry] = candidate.entries.as_slice() else { return None };
    if entry.value.len() > LARGE || candidate.confidence <= LOSSY {
        return None;
    }
    let mut other = candidate.clone();
    other.confidence = candidate.confidence.saturating_sub(25);
    other.why = "The same, with the newline at its end taken as a byte of the value.".into();
    if let Some(entry) = other.entries.first_mut() {
        entry.value.push(b'\n');
    }
    Some(other)
}

/// Every form.
static FORMS: &[&Form] = &[
    &config::FORM,
    &etcdctl_json::FORM,
    &etcdctl_fields::FORM,
    &etcdctl_hex::FORM,
    &etcdctl_protobuf::FORM,
    &etcdctl_simple::FORM,
    &raw::FORM,
    &hexdump::FORM,
    &xxd::FORM,
    &od::FORM,
    &hexdump_words::FORM,
    &hex::FORM,
    &base64::FORM,
];

/// Bytes; etcd refuses values above 1.5 MiB unless told otherwise, and a dump of one is five times as long.
const LARGE: usize = 8 * 1024 * 1024;
/// From this confidence on, unlikely readings are not shown.
const SURE: u8 = 80;
/// The confidence of a reading whose bytes were replaced.
const LOSSY: u8 = 30;
/// The confidence of a reading that gives nothing known.
const UNLIKELY: u8 = 25;
/// Bytes; no value of kube-apiserver is shorter.
const SHORT: usize = 16;
/// More would say the same.
const MOST_COMPLAINTS: usize = 5;
const NO_BEGINNING: &str = "What it holds begins neither with a key of etcd nor as kube-apiserver's values do \
                            (k8s:enc:, k8s and a zero byte, or JSON).";

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::*;

    const KEY_LINE: &str = "00000000  2f 72 65 67 69 73 74 72  79 2f 73 2f 61 0a 6b 38  |/registry/s/a.k8|\n";

    fn best(paste: &[u8]) -> Candidate {
        detect(paste).candidates.into_iter().next().expect("it is recognised")
    }

    #[test]
    fn what_follows_a_gap_is_left_out_and_the_gap_is_named() {
        let dump = format!("{KEY_LINE}[...]\n00000040  73 3a 65 6e                                       |s:en|\n");
        let best = best(dump.as_bytes());
        assert_eq!(best.entries.first().map(|entry| entry.value.as_slice()), Some(b"k8".as_slice()));
        assert!(
            best.warnings
                .first()
                .is_some_and(|warning| warning.starts_with("Bytes 16 to 63 are missing before line 3"))
        );
        assert!(
            detect(dump.as_bytes()).advice.is_some_and(|advice| advice.contains("etcdctl get /registry/s/a -w json"))
        );
    }

    #[test]
    fn a_line_whose_columns_disagree_is_named() {
        let best = best(KEY_LINE.replace("a.k8", "b.k8").as_bytes());
        assert!(best.warnings.iter().any(|warning| warning.contains("disagree in line 1")));
    }

    #[test]
    fn a_copy_that_replaced_bytes_says_so_and_is_not_trusted() {
        let pasted = format!("/registry/s/a\nk8s:enc:aesgcm:v1:k:{}\n", "\u{fffd}?x".repeat(20));
        let best = best(pasted.as_bytes());
        assert_eq!((best.form, best.confidence), ("etcdctl-simple", LOSSY));
        assert!(best.warnings.iter().any(|warning| warning.contains("replaced or dropped bytes")));
    }

    #[test]
    fn a_newline_that_could_be_either_gives_two_readings() {
        let report = detect(b"k8s:enc:aesgcm:v1:k:\xff\xfe\n");
        let values: Vec<_> = report.candidates.iter().flat_map(|c| &c.entries).map(|e| e.value.len()).collect();
        assert_eq!(values, [22, 23]);
    }

    #[test]
    fn what_holds_no_value_says_what_it_is() {
        for (paste, word) in [
            ("", "empty"),
            ("kind: Secret\napiVersion: v1\n", "nothing to decrypt"),
            ("E0101 00:00:00.000000 1 a.go:1] unable to transform key \"/registry/s/a\"", "/registry/s/a -w json"),
            ("/registry/s/a\n\n", "--keys-only"),
            ("{\"header\":{\"revision\":5}}", "without a value"),
            ("true", "neither"),
        ] {
            assert!(detect(paste.as_bytes()).advice.is_some_and(|advice| advice.contains(word)), "{paste}");
        }
    }
}
