//! Turns the invariants of ARCHITECTURE.md that a program can check into one line for each place that breaks them.

mod floors;
mod names;
mod texts;
mod tokens;

use std::path::{Path, PathBuf};

use crate::shell::{Outcome, files, read, root};
use tokens::Mention;

/// Checks every source file of the repository; prints each breach.
pub fn run() -> Outcome {
    let sources = sources()?;
    let floors = floors::order(&sources)?;
    let mut breaches = texts::unlisted_suites(&sources);
    for source in &sources {
        breaches.extend(texts::breaches(source));
        breaches.extend(names::breaches(source));
        breaches.extend(floors::breaches(source, &floors));
    }
    for breach in &breaches {
        eprintln!("{breach}");
    }
    match breaches.len() {
        0 => Ok(()),
        1 => Err("one place breaks an invariant of ARCHITECTURE.md".into()),
        many => Err(format!("{many} places break an invariant of ARCHITECTURE.md")),
    }
}

/// A file of the repository.
struct Source {
    /// From the repository's folder, with `/`.
    path: String,
    text: String,
    /// The paths that its code names; empty unless it is Rust.
    mentions: Vec<Mention>,
}

impl Source {
    fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    fn is_under(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| self.path.starts_with(folder))
    }
}

/// `core/src/lint/mod.rs:12: …`, or without a line.
fn breach(source: &Source, line: Option<usize>, what: &str) -> String {
    match line {
        Some(line) => format!("{}:{line}: {what}", source.path),
        None => format!("{}: {what}", source.path),
    }
}

fn sources() -> Outcome<Vec<Source>> {
    let below = FOLDERS.iter().flat_map(|folder| files(&root().join(folder)));
    let paths = below.chain(FILES.iter().map(|file| root().join(file))).filter(|path| is_source(path));
    paths.map(source).collect()
}

fn source(path: PathBuf) -> Outcome<Source> {
    let text = String::from_utf8_lossy(&read(&path)?).into_owned();
    let relative = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().replace('\\', "/");
    let mentions = if relative.ends_with(".rs") { tokens::mentions(&relative, &text)? } else { Vec::new() };
    Ok(Source { path: relative, text, mentions })
}

fn is_source(path: &Path) -> bool {
    let made =
        path.components().any(|part| matches!(part.as_os_str().to_str(), Some("dist" | "node_modules" | "target")));
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
    !made && ["css", "go", "html", "js", "md", "mjs", "rs", "toml", "ts"].contains(&extension)
}

const FOLDERS: &[&str] = &["core", "pkg", "tests", "web", "xtask"];
const FILES: &[&str] = &["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "Cargo.toml", "index.html"];
