//! Turns `dist/` into answers to GET and HEAD, on this machine alone.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use crate::build;
use crate::shell::{Outcome, root};

/// Builds the page and serves it until interrupted.
pub fn run(words: &[String]) -> Outcome {
    let port = port(words)?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map_err(|e| format!("cannot listen on 127.0.0.1:{port} ({e}): choose another with --port"))?;
    build::page()?;
    println!("the page is on http://{}  (Ctrl-C ends it)", listener.local_addr().map_err(|e| e.to_string())?);
    accept(&listener, &root().join("dist"));
    Ok(())
}

/// Serves `dist/` from another thread for as long as the process lives; gives the address.
pub fn in_background() -> Outcome<String> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|e| format!("cannot listen on 127.0.0.1: {e}"))?;
    let address = listener.local_addr().map_err(|e| e.to_string())?;
    std::thread::spawn(move || accept(&listener, &root().join("dist")));
    Ok(format!("http://{address}"))
}

fn port(words: &[String]) -> Outcome<u16> {
    match words {
        [] => Ok(8080),
        [flag, number] if flag == "--port" => {
            number.parse().map_err(|_| format!("{number} is no port: it is a number from 0 to 65535"))
        }
        _ => Err("`serve` takes `--port N` or nothing".into()),
    }
}

fn accept(listener: &TcpListener, folder: &Path) {
    for stream in listener.incoming().flatten() {
        let folder = folder.to_path_buf();
        std::thread::spawn(move || answer(stream, &folder));
    }
}

/// One request, one answer, then the connection ends. A client that goes away is no news.
fn answer(mut stream: TcpStream, folder: &Path) {
    let _ = stream.set_read_timeout(Some(PATIENCE));
    let _ = stream.set_write_timeout(Some(PATIENCE));
    let Some(line) = head(&stream) else { return };
    let mut words = line.split_ascii_whitespace();
    let (method, address) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let reply = match method {
        "GET" | "HEAD" => reply(address, folder),
        _ => Reply::plain("405 Method Not Allowed", "only GET and HEAD"),
    };
    let _ = stream.write_all(reply.head().as_bytes());
    if method != "HEAD" {
        let _ = stream.write_all(&reply.body);
    }
}

/// The request line. The rest of the head is read too, else closing the connection would cut the answer off.
fn head(stream: &TcpStream) -> Option<String> {
    let mut lines = BufReader::new(stream.take(LONGEST_HEAD)).lines();
    let first = lines.next()?.ok()?;
    lines.map_while(Result::ok).find(|line| line.is_empty())?;
    Some(first)
}

struct Reply {
    status: &'static str,
    kind: &'static str,
    cache: &'static str,
    policy: Option<String>,
    body: Vec<u8>,
}

impl Reply {
    fn plain(status: &'static str, text: &str) -> Self {
        let body = format!("{text}\n").into_bytes();
        Self { status, kind: "text/plain; charset=utf-8", cache: "no-store", policy: None, body }
    }

    fn head(&self) -> String {
        let policy = self.policy.iter().map(|p| format!("Content-Security-Policy: {p}\r\n")).collect::<String>();
        format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: {}\r\n{policy}\
             X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n",
            self.status,
            self.kind,
            self.body.len(),
            self.cache,
        )
    }
}

fn reply(address: &str, folder: &Path) -> Reply {
    let missing = || Reply::plain("404 Not Found", "there is no such file");
    let Some(path) = inside(address, folder) else { return missing() };
    let Ok(body) = std::fs::read(&path) else { return missing() };
    let kind = kind(&path);
    let page = kind.starts_with("text/html");
    // Every other file has a hash of its content in its name.
    let cache = if page { "no-cache" } else { "public, max-age=31536000, immutable" };
    Reply { status: "200 OK", kind, cache, policy: page.then(|| policy(&body)).flatten(), body }
}

/// The file that an address names, if it is inside the folder: no `..`, no escapes, nothing absolute.
fn inside(address: &str, folder: &Path) -> Option<PathBuf> {
    let path = address.split(['?', '#']).next()?.strip_prefix('/')?;
    let name = if path.is_empty() { "index.html" } else { path };
    let plain = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    (plain && !name.contains(['%', '\\', ':'])).then(|| folder.join(name))
}

/// The page's own policy, once more as a header, which alone can also forbid framing.
fn policy(page: &[u8]) -> Option<String> {
    let page = std::str::from_utf8(page).ok()?;
    let (_, after) = page.split_once("http-equiv=\"Content-Security-Policy\" content=\"")?;
    let (policy, _) = after.split_once('"')?;
    Some(format!("{policy}; frame-ancestors 'none'"))
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|e| e.to_str()).unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

const PATIENCE: Duration = Duration::from_secs(10);
const LONGEST_HEAD: u64 = 64 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_stay_inside_the_folder() {
        let folder = Path::new("dist");
        assert_eq!(inside("/", folder), Some(folder.join("index.html")));
        assert_eq!(inside("/main.js?x=1", folder), Some(folder.join("main.js")));
        for outside in
            ["/../Cargo.toml", "//etc/passwd", "/%2e%2e/Cargo.toml", "/a/../../b", "/..\\b", "/C:/b", "main.js"]
        {
            assert_eq!(inside(outside, folder), None, "{outside}");
        }
    }

    #[test]
    fn the_header_repeats_the_policy_of_the_page() {
        let page = br#"<meta http-equiv="Content-Security-Policy" content="default-src 'none'">"#;
        assert_eq!(policy(page).as_deref(), Some("default-src 'none'; frame-ancestors 'none'"));
    }
}
