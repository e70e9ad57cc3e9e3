//! Turns a machine into one with a Chromium, and says where it is.

use std::path::{Path, PathBuf};

use crate::shell::{Outcome, command, output, run};

/// The browser of `CHROME`, or the first that is found; on Debian, as root, it is installed if there is none.
pub fn find() -> Outcome<PathBuf> {
    if let Some(named) = std::env::var_os("CHROME").filter(|path| !path.is_empty()) {
        let path = PathBuf::from(named);
        return if path.is_file() {
            Ok(path)
        } else {
            Err(format!("CHROME names {}, which is no file", path.display()))
        };
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    if can_install() {
        run(command("apt-get").args(["update", "--quiet"]))?;
        run(command("apt-get").args(["install", "--yes", "--quiet", "--no-install-recommends", "chromium"]))?;
    }
    installed().ok_or_else(|| "the page's tests need Chromium or Chrome: install it, or name it in CHROME".into())
}

fn installed() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = NAMES.iter().flat_map(|name| std::env::split_paths(&path).map(move |folder| folder.join(name)));
    on_path.chain(APPS.iter().map(PathBuf::from)).find(|candidate| candidate.is_file())
}

fn can_install() -> bool {
    let root = output(command("id").arg("-u")).is_ok_and(|id| id == "0");
    root && Path::new("/etc/debian_version").exists()
}

const NAMES: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe"];

const APPS: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
