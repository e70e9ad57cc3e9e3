//! Turns a text with marks under its lines into the text and what is expected at which bytes.
//!
//! ```text
//! kind: EncryptionConfiguration
//! apiVersion: v1
//!             ^^ kind-not-registered: the two belong together
//! ```
//!
//! Marks stand under the characters that a finding covers, one column for each character, tabs and wide ones too; a byte order
//! mark has no column. `^^…` covers more than the line shows, `|` covers nothing and stands before a character, which may be the
//! end of the line. After the code, a colon and a part of the sentence or of the advice may follow.
//!
//! A first line `--feature-gates=KMSv1=true` is no part of the text but how kube-apiserver is run.

use std::fmt;

use atrest_core::inspect::{self, LintOptions};
use atrest_core::report::{ConfigReport, Finding, Place, Source};

/// A text, and the findings that it must get.
#[derive(Debug)]
pub struct Marked {
    /// The text without its marks.
    pub text: Vec<u8>,
    /// Sorted by start, then by code.
    pub marks: Vec<Mark>,
    /// Whether the gate `KMSv1` is on.
    pub kms_v1: bool,
}

/// One expected finding.
#[derive(Debug)]
pub struct Mark {
    /// Byte offset of its first byte.
    pub start: usize,
    /// Byte offset after its last byte; `None` if it ends on a later line.
    pub end: Option<usize>,
    /// Its code.
    pub code: String,
    /// What its sentences must contain; may be empty.
    pub words: String,
}

impl Marked {
    /// Takes the marks out of a marked text.
    pub fn parse(marked: &str) -> Self {
        let (mut text, mut marks, mut line_start) = (String::new(), Vec::new(), 0);
        let (kms_v1, marked) = marked.strip_prefix(GATE).map_or((false, marked), |rest| (true, rest));
        for line in marked.split_inclusive('\n') {
            match mark_of(line) {
                Some(found) => marks.push(found.over(&text, line_start)),
                None => {
                    line_start = text.len();
                    text += line;
                }
            }
        }
        marks.sort_by(|a, b| (a.start, &a.code).cmp(&(b.start, &b.code)));
        Self { text: text.into_bytes(), marks, kms_v1 }
    }

    /// Lints the text; `Err` says which mark has no finding, or which finding no mark.
    pub fn check(&self) -> Result<(), String> {
        let report = inspect::lint(&self.text, &self.options()).map_err(|refusal| refusal.message)?;
        for finding in &report.findings {
            check_units(&self.text, &finding.place)?;
            finding.labels.iter().try_for_each(|label| check_units(&self.text, &label.place))?;
        }
        let mut found: Vec<&Finding> = report.findings.iter().collect();
        found.sort_by_key(|finding| (finding.place.start, finding.code));
        let meets =
            self.marks.len() == found.len() && self.marks.iter().zip(&found).all(|(mark, finding)| mark.meets(finding));
        if meets { Ok(()) } else { Err(self.tell(&report)) }
    }

    /// Whether a finding says that the server refuses the text.
    pub fn server_refuses(&self) -> Result<bool, String> {
        let report = inspect::lint(&self.text, &self.options()).map_err(|refusal| refusal.message)?;
        Ok(report.findings.iter().any(|finding| finding.source == Source::Server))
    }

    /// How kube-apiserver is run.
    pub fn options(&self) -> LintOptions<'static> {
        LintOptions { kms_v1: self.kms_v1.then_some(true), ..LintOptions::default() }
    }

    fn tell(&self, report: &ConfigReport) -> String {
        let marks: String = self.marks.iter().map(|mark| format!("\n    {mark}")).collect();
        let found: String = report.findings.iter().map(|finding| format!("\n    {}", Mark::of(finding))).collect();
        format!("expected at bytes:{marks}\n  found:{found}\n  as marks:\n{}", self.drawn(report))
    }

    /// The text with marks for what was found, to look at.
    fn drawn(&self, report: &ConfigReport) -> String {
        let text = String::from_utf8_lossy(&self.text);
        let (mut drawn, mut at) = (String::new(), 0);
        for line in text.split_inclusive('\n') {
            drawn += line;
            let end = at + line.len();
            let last = end == text.len();
            let here =
                |finding: &&Finding| (at..end).contains(&finding.place.start) || (last && finding.place.start == end);
            if report.findings.iter().any(|finding| here(&finding)) && !line.ends_with('\n') {
                drawn += "\n";
            }
            for finding in report.findings.iter().filter(here) {
                drawn += &draw(&text, at, end, finding);
            }
            at = end;
        }
        drawn
    }
}

impl Mark {
    fn of(finding: &Finding) -> Self {
        let Place { start, end, .. } = finding.place;
        Self { start, end: Some(end), code: finding.code.into(), words: finding.message.clone() }
    }

    fn meets(&self, finding: &Finding) -> bool {
        let said = [Some(&finding.message), Some(&finding.help), finding.quote.as_ref()];
        finding.place.start == self.start
            && self.end.is_none_or(|end| end == finding.place.end)
            && finding.code == self.code
            && (self.words.is_empty() || said.into_iter().flatten().any(|text| text.contains(&self.words)))
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = self.end.map_or("…".into(), |end| end.to_string());
        write!(f, "{}..{end} {}: {}", self.start, self.code, self.words)
    }
}

/// A line of marks before it is known what stands over it.
struct Found<'a> {
    column: usize,
    len: usize,
    open: bool,
    code: &'a str,
    words: &'a str,
}

fn mark_of(line: &str) -> Option<Found<'_>> {
    let line = line.trim_end();
    let drawn = line.trim_start();
    let column = line.chars().count() - drawn.chars().count();
    let rest = drawn.trim_start_matches('^');
    let (len, rest, open) = match (drawn.len() - rest.len(), rest.strip_prefix('…'), rest.strip_prefix('|')) {
        (0, _, Some(rest)) => (0, rest, false),
        (0, ..) => return None,
        (len, Some(rest), _) => (len, rest, true),
        (len, None, _) => (len, rest, false),
    };
    let (code, words) = rest.strip_prefix(' ')?.split_once(": ").unwrap_or((&rest[1..], ""));
    is_code(code).then_some(Found { column, len, open, code, words })
}

fn is_code(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

impl Found<'_> {
    fn over(&self, text: &str, line_start: usize) -> Mark {
        let line = &text[line_start..];
        let skipped = if line_start == 0 && line.starts_with(BOM) { BOM.len_utf8() } else { 0 };
        let byte = |column| {
            line_start + skipped + line[skipped..].char_indices().nth(column).map_or(line.len() - skipped, |(at, _)| at)
        };
        Mark {
            start: byte(self.column),
            end: (!self.open).then(|| byte(self.column + self.len)),
            code: self.code.into(),
            words: self.words.into(),
        }
    }
}

fn draw(text: &str, line_start: usize, line_end: usize, finding: &Finding) -> String {
    let before = text[line_start..finding.place.start]
        .trim_start_matches(BOM)
        .chars()
        .map(|c| if c == '\t' { '\t' } else { ' ' });
    let shown_end = finding.place.end.min(line_end);
    let covered = text[finding.place.start..shown_end].trim_end_matches(['\r', '\n']).chars().count();
    let arrows = match (covered, finding.place.end > line_end) {
        (_, true) => "^".repeat(covered.max(1)) + "…",
        (0, false) => "|".into(),
        (_, false) => "^".repeat(covered),
    };
    format!("{}{arrows} {}: {}\n", before.collect::<String>(), finding.code, finding.message)
}

/// Lines, columns and UTF-16 offsets of a place must say what its bytes say, counted here in the plainest way.
fn check_units(text: &[u8], place: &Place) -> Result<(), String> {
    let ends = [
        (place.start, (place.line, place.column, place.utf16_start)),
        (place.end, (place.end_line, place.end_column, place.utf16_end)),
    ];
    for (byte, said) in ends {
        let Some(before) = text.get(..byte).and_then(|bytes| std::str::from_utf8(bytes).ok()) else {
            return Err(format!("byte {byte} is no place between characters"));
        };
        let after = std::str::from_utf8(&text[byte..]).unwrap_or_default();
        let counted = count(before, after);
        if counted != said {
            return Err(format!("byte {byte} is line, column, UTF-16 offset {counted:?}, not {said:?}"));
        }
    }
    Ok(())
}

fn count(before: &str, after: &str) -> (usize, usize, usize) {
    let mut breaks = before.matches('\n').count() + before.matches('\r').count() - before.matches("\r\n").count();
    let mut line_start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    if before.ends_with('\r') && after.starts_with('\n') {
        breaks -= 1;
        line_start = before[..before.len() - 1].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    }
    let column = before[line_start..].trim_start_matches(BOM).chars().count() + 1;
    (breaks + 1, column, before.encode_utf16().count())
}

const GATE: &str = "--feature-gates=KMSv1=true\n";

const BOM: char = '\u{feff}';
