//! Turns the committed files into JSON values and bytes.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The folder of this package.
pub fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A path in `tests/answers`.
pub fn answers(path: &str) -> PathBuf {
    home().join("answers").join(path)
}

/// Every line of a JSON lines file, which may be packed with gzip.
pub fn lines(path: &Path) -> Vec<Value> {
    let text = String::from_utf8(bytes(path)).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(n, line)| serde_json::from_str(line).unwrap_or_else(|e| panic!("{}:{}: {e}", path.display(), n + 1)))
        .collect()
}

/// A whole file, unpacked if its name ends in `.gz`.
pub fn bytes(path: &Path) -> Vec<u8> {
    let packed = fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    if path.extension().is_none_or(|e| e != "gz") {
        return packed;
    }
    let mut plain = Vec::new();
    let read = flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut plain);
    read.unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    plain
}

/// The files of a folder whose names pass, sorted.
pub fn files(folder: &Path, keep: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let listing = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut found: Vec<PathBuf> = listing.filter_map(|entry| Some(entry.ok()?.path())).collect();
    found.retain(|path| path.file_name().and_then(|n| n.to_str()).is_some_and(&keep));
    found.sort();
    found
}
