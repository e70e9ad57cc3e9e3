//! Turns what is wrong and where into the words of the reference.

use alloc::boxed::Box;
use alloc::format;
use core::fmt::Display;

use crate::base::span::Span;
use crate::text::tree::Problem;

/// A problem whose span is still in offsets of the decoded text; boxed because it is the rare end of hot functions.
pub type Fault = Box<Problem>;

/// A complaint of the scanner on `line`, from 0. The reference prints it from 1, and nothing for the first line.
pub fn scanner(line: usize, span: Span, problem: impl Display) -> Fault {
    on_line(if line == 0 { 0 } else { line + 1 }, span, problem)
}

/// A complaint of the parser on `line`, from 0. The reference prints it as it is, which is one too low.
pub fn parser(line: usize, span: Span, problem: impl Display) -> Fault {
    on_line(line, span, problem)
}

/// A complaint without a line.
pub fn plain(span: Span, problem: impl Display) -> Fault {
    on_line(0, span, problem)
}

/// A complaint of what turns YAML into JSON, which does not say `yaml: `.
pub fn json(span: Span, problem: impl Display) -> Fault {
    Box::new(Problem { text: format!("{problem}"), span })
}

fn on_line(line: usize, span: Span, problem: impl Display) -> Fault {
    let text = match line {
        0 => format!("yaml: {problem}"),
        line => format!("yaml: line {line}: {problem}"),
    };
    Box::new(Problem { text, span })
}
