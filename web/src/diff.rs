//! Turns a fix and the text that it changes into the lines that go and the lines that come.

use atrest_core::report::Edit;

/// A line that goes or comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Whether it comes.
    pub comes: bool,
    /// Its number, from 1, in the text before or after.
    pub number: usize,
    /// The line without its end.
    pub text: String,
}

/// What the edits, which are in the order of the text, do to its lines: stretch by stretch, first what goes. Nothing if
/// they do not fit the text.
pub fn diff(text: &str, edits: &[Edit]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut shift = 0;
    let mut rest = edits;
    while let Some(first) = rest.first() {
        let start = line_start(text, first.place.start);
        let mut end = line_end(text, first.place.end);
        let mut count = 1;
        while let Some(next) = rest.get(count).filter(|next| next.place.start <= end) {
            end = end.max(line_end(text, next.place.end));
            count += 1;
        }
        let (here, later) = rest.split_at(count);
        let (Some(before), Some(after)) = (text.get(start..end), apply(text, start, end, here)) else {
            return Vec::new();
        };
        shift += stretch(before, &after, first.place.line, shift, &mut lines);
        rest = later;
    }
    lines
}

/// Adds the lines that differ; `number` is the number of the first one, `shift` how many more came than went so far.
fn stretch(before: &str, after: &str, number: usize, shift: isize, lines: &mut Vec<Line>) -> isize {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let same = |pairs: &mut dyn Iterator<Item = (&&str, &&str)>| pairs.take_while(|(a, b)| a == b).count();
    let head = same(&mut old.iter().zip(&new));
    let tail = same(&mut old[head..].iter().rev().zip(new[head..].iter().rev()));
    let mut add = |comes, these: &[&str], first: usize| {
        let changed = these[head..these.len() - tail].iter().enumerate();
        lines.extend(changed.map(|(n, text)| Line { comes, number: first + n, text: (*text).into() }));
    };
    add(false, &old, number + head);
    add(true, &new, (number + head).saturating_add_signed(shift));
    new.len() as isize - old.len() as isize
}

fn apply(text: &str, start: usize, end: usize, edits: &[Edit]) -> Option<String> {
    let mut out = String::new();
    let mut at = start;
    for edit in edits {
        out.push_str(text.get(at..edit.place.start)?);
        out.push_str(&edit.text);
        at = edit.place.end;
    }
    out.push_str(text.get(at..end)?);
    Some(out)
}

fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1)
}

fn line_end(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|after| after.find('\n')).map_or(text.len(), |newline| at + newline)
}

#[cfg(test)]
mod tests {
    use atrest_core::report::Place;

    use super::*;

    fn edit(text: &str, old: &str, new: &str) -> Edit {
        let start = text.find(old).unwrap_or_default();
        let line = text[..start].lines().count().max(1) + usize::from(text[..start].ends_with('\n'));
        let line = if start == 0 { 1 } else { line };
        Edit { place: Place { start, end: start + old.len(), line, ..Place::default() }, text: new.into() }
    }

    fn shown(lines: &[Line]) -> Vec<String> {
        let sign = |comes| if comes { '+' } else { '-' };
        lines.iter().map(|line| format!("{}{} {}", sign(line.comes), line.number, line.text)).collect()
    }

    #[test]
    fn a_word_that_changes_is_a_line_before_and_after() {
        let text = "a: 1\nb: secret\nc: 2\n";
        assert_eq!(shown(&diff(text, &[edit(text, "secret", "secrets")])), ["-2 b: secret", "+2 b: secrets"]);
    }

    #[test]
    fn a_line_that_moves_goes_at_one_place_and_comes_at_another() {
        let text = "- x\n- y\n- z\nlast\n";
        let edits = [edit(text, "- x\n", ""), Edit { text: "\n- x".into(), ..edit(text, "\nlast", "") }];
        let edits = edits.map(|edit| if edit.text.is_empty() { edit } else { at_its_start(edit) });
        assert_eq!(shown(&diff(text, &edits)), ["-1 - x", "+3 - x"]);
    }

    #[test]
    fn an_edit_of_another_text_shows_nothing() {
        let text = "a long enough line";
        assert_eq!(diff("short", &[edit(text, "line", "")]), []);
    }

    fn at_its_start(edit: Edit) -> Edit {
        let place = Place { end: edit.place.start, line: 3, ..edit.place };
        Edit { place, ..edit }
    }
}
