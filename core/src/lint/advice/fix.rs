//! What a rule wants changed to edits of the text that leave comments and layout alone.
//!
//! Each change is made only where the text around it has a shape that makes it surely right; otherwise there is none.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::base::span::Span;

/// A change of the file, in the order of the text.
pub struct Change {
    /// What it does, as on a button.
    pub title: String,
    /// What to replace, and by what.
    pub edits: Vec<(Span, String)>,
}

/// The text of the file, seen as lines.
pub struct Layout<'a> {
    /// Empty unless UTF-8: nothing is changed then.
    text: &'a str,
}

/// An item of a list, as it can be written into the three kinds of lists.
pub struct Item {
    /// `identity: {}`
    pub block: &'static str,
    /// `{identity: {}}`
    pub flow: &'static str,
    /// `{"identity": {}}`
    pub json: &'static str,
}

/// How a list is written.
enum Style {
    /// Each item behind a dash on a line of its own.
    Block,
    /// In brackets.
    Flow,
}

impl<'a> Layout<'a> {
    /// Looks at the text of a file.
    pub fn new(file: &'a [u8]) -> Self {
        Self { text: core::str::from_utf8(file).unwrap_or_default() }
    }

    /// Puts another word in the place of one, in the same quotes.
    pub fn replace(&self, word: Span, by: &str) -> Option<(Span, String)> {
        let old = self.get(word).filter(|old| !old.is_empty() && !old.contains(['\n', '\r']))?;
        match old.as_bytes() {
            [b'|' | b'>' | b'*' | b'&' | b'!', ..] => None,
            [quote @ (b'"' | b'\''), .., last] if quote == last => {
                let quote = char::from(*quote);
                Some((word, format!("{quote}{by}{quote}")))
            }
            _ => Some((word, by.to_string())),
        }
    }

    /// Adds an item at the end of a list.
    pub fn append(&self, list: Span, items: &[Span], item: &Item) -> Option<(Span, String)> {
        let last = *items.last()?;
        match self.style(list, items)? {
            Style::Block => {
                let (start, end) = self.lines(last)?;
                let indent = self.get(Span::new(start, last.start))?;
                Some((Span::at(end), format!("{}{indent}{}", self.line_break(), item.block)))
            }
            Style::Flow => {
                let old = self.get(last)?;
                let text = if old.trim_start_matches(['{', ' ', '\t', '\r', '\n']).starts_with('"') {
                    item.json
                } else {
                    item.flow
                };
                Some((Span::at(last.end), format!("{}{text}", self.separator(items))))
            }
        }
    }

    /// Moves the first item of a list to its end.
    pub fn to_the_end(&self, list: Span, items: &[Span]) -> Option<Vec<(Span, String)>> {
        let (first, last) = (*items.first()?, *items.last()?);
        if items.len() < 2 || items.len() > MOST_ITEMS || self.anchored(first) {
            return None;
        }
        match self.style(list, items)? {
            Style::Block => {
                let (start, end) = self.lines(first)?;
                let (_, target) = self.lines(last)?;
                let moved = format!("{}{}", self.line_break(), self.get(Span::new(start, end))?);
                let broken = Span::new(start, self.after_break(end)?);
                Some([(broken, String::new()), (Span::at(target), moved)].into())
            }
            Style::Flow => {
                let whole =
                    items.iter().all(|item| !self.anchored(*item) && !self.get(*item).unwrap_or("#").contains('#'));
                let turned = items.iter().zip(items.iter().cycle().skip(1));
                let edits = turned.map(|(place, from)| Some((*place, self.get(*from)?.to_string())));
                whole.then(|| edits.collect())?
            }
        }
    }

    /// Takes an item that is not the first out of a list.
    pub fn remove(&self, list: Span, items: &[Span], number: usize) -> Option<(Span, String)> {
        let (before, item) = (*items.get(number.checked_sub(1)?)?, *items.get(number)?);
        let span = match self.style(list, items)? {
            Style::Block => {
                let (_, start) = self.lines(before)?;
                Span::new(start, self.lines(item)?.1)
            }
            Style::Flow => Span::new(before.end, item.end),
        };
        let gone = self.get(span)?;
        (!gone.contains('#') && !self.anchored(item)).then_some((span, String::new()))
    }

    fn get(&self, span: Span) -> Option<&'a str> {
        self.text.get(span.start..span.end)
    }

    /// Whether something else in the file may refer to it, or it to something else.
    fn anchored(&self, item: Span) -> bool {
        self.get(item).is_none_or(|text| text.contains(['&', '*', '!']))
    }

    /// `None` for a list that is reached through an alias, and for anything unusual.
    fn style(&self, list: Span, items: &[Span]) -> Option<Style> {
        let within = |item: &Span| list.start <= item.start && item.end <= list.end && item.start < item.end;
        if !items.iter().all(within) {
            return None;
        }
        if self.get(list)?.starts_with('[') {
            return Some(Style::Flow);
        }
        items.iter().all(|item| self.lines(*item).is_some()).then_some(Style::Block)
    }

    /// From the start of the line that an item of a block list begins on to the end of the line that it ends on, if it
    /// has them for itself.
    fn lines(&self, item: Span) -> Option<(usize, usize)> {
        let before = self.text.get(..item.start)?;
        let start = before.rfind(['\n', '\r']).map_or(0, |at| at.saturating_add(1));
        let dash = before.get(start..)?.trim_start_matches(' ');
        if !dash.starts_with("- ") || !dash.trim_start_matches('-').trim().is_empty() || dash.starts_with("--") {
            return None;
        }
        let stop = item.start.saturating_add(self.get(item)?.trim_end().len());
        let after = self.text.get(stop..)?;
        let length = after.find(['\n', '\r']).unwrap_or(after.len());
        let rest = after.get(..length)?;
        let comment = rest.is_empty() || (rest.starts_with([' ', '\t']) && rest.trim_start().starts_with('#'));
        (comment || rest.trim().is_empty()).then_some((start, stop.saturating_add(length)))
    }

    /// What stands between the last two items of a list in brackets, if that is no more than a comma.
    fn separator(&self, items: &[Span]) -> &'a str {
        let [.., one, two] = items else { return ", " };
        let between = self.get(Span::new(one.end, two.start)).unwrap_or_default();
        if between.trim() == "," { between } else { ", " }
    }

    fn line_break(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }

    fn after_break(&self, end: usize) -> Option<usize> {
        let after = self.text.get(end..)?;
        let length = if after.starts_with("\r\n") { 2 } else { usize::from(!after.is_empty()) };
        Some(end.saturating_add(length))
    }
}

/// `secrets`
pub const SECRETS: Item = Item { block: "secrets", flow: "secrets", json: "\"secrets\"" };

/// `identity: {}`
pub const IDENTITY: Item = Item { block: "identity: {}", flow: "{identity: {}}", json: "{\"identity\": {}}" };

/// Longer lists are not turned in place.
const MOST_ITEMS: usize = 32;
