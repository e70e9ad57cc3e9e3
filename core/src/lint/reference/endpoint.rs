//! The endpoint of a KMS plugin to the scheme of its URL and to whether it can be dialled, or to Go's complaint.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::net::Ipv6Addr;

use crate::base::go_text::quote_bytes;

/// Reads a URL as `net/url.Parse` of Go 1.26 does; the scheme in lower case, empty if there is none.
///
/// # Errors
/// Go's sentence: `parse ":foo": missing protocol scheme`.
pub fn scheme(text: &str) -> Result<String, String> {
    parse(text.as_bytes()).map(|url| url.scheme)
}

/// Whether gRPC can dial the socket: it reads the path, after its escapes were undone, as part of another URL.
/// Mirrors `util.ParseEndpoint` and `grpc.NewClient`, apiserver 1.37.
///
/// # Errors
/// Go's sentence: `parse "passthrough:////a\x00": net/url: invalid control character in URL`.
pub fn dial(text: &str) -> Result<(), String> {
    let path = parse(text.as_bytes()).map(|url| unescaped(url.path)).unwrap_or_default();
    let address = if path.starts_with(b"/@") { path.get(1..).unwrap_or_default() } else { &path };
    parse(&[b"passthrough:///", address].concat()).map(drop)
}

/// The parts of a URL that matter here.
struct Url<'a> {
    scheme: String,
    /// As it stands; empty after a scheme that no slash follows.
    path: &'a [u8],
}

fn parse(text: &[u8]) -> Result<Url<'_>, String> {
    let (main, fragment) = split(text, b'#');
    let url = without_fragment(main).map_err(|cause| format!("parse {}: {cause}", quote_bytes(main)))?;
    unescape(fragment, Part::Other).map_err(|cause| format!("parse {}: {cause}", quote_bytes(text)))?;
    Ok(url)
}

/// Where an escape stands: some places allow fewer of them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Host,
    Zone,
    Other,
}

fn without_fragment(text: &[u8]) -> Result<Url<'_>, String> {
    if text.iter().any(|b| *b < b' ' || *b == 0x7f) {
        return Err("net/url: invalid control character in URL".to_string());
    }
    let (scheme, rest) = split_scheme(text)?;
    let (mut path, _) = split(rest, b'?');
    if !path.starts_with(b"/") {
        if !scheme.is_empty() {
            return Ok(Url { scheme, path: b"" });
        }
        if split(path, b'/').0.contains(&b':') {
            return Err("first path segment in URL cannot contain colon".to_string());
        }
    }
    if let Some(tail) = path.strip_prefix(b"//").filter(|_| !scheme.is_empty() || !path.starts_with(b"///")) {
        let end = tail.iter().position(|b| *b == b'/').unwrap_or(tail.len());
        let (authority, after) = tail.split_at_checked(end).unwrap_or((tail, b""));
        check_authority(authority, matches!(scheme.as_str(), "http" | "https"))?;
        path = after;
    }
    unescape(path, Part::Other)?;
    Ok(Url { scheme, path })
}

/// The scheme and what follows its colon.
fn split_scheme(text: &[u8]) -> Result<(String, &[u8]), String> {
    let word = text.iter().take_while(|b| b.is_ascii_alphanumeric() || b"+-.".contains(b)).count();
    let starts_well = text.first().is_some_and(u8::is_ascii_alphabetic);
    match text.get(word..).and_then(|rest| rest.strip_prefix(b":")) {
        Some(_) if word == 0 => Err("missing protocol scheme".to_string()),
        Some(rest) if starts_well => {
            let scheme = text.iter().take(word).map(|b| char::from(b.to_ascii_lowercase()));
            Ok((scheme.collect(), rest))
        }
        _ => Ok((String::new(), text)),
    }
}

/// `strict`: the first colon of the host begins the port, and not the last.
fn check_authority(authority: &[u8], strict: bool) -> Result<(), String> {
    let (user, host) = match authority.iter().rposition(|b| *b == b'@') {
        Some(at) => (authority.get(..at), authority.get(at.saturating_add(1)..).unwrap_or_default()),
        None => (None, authority),
    };
    check_host(host, strict)?;
    let Some(user) = user else { return Ok(()) };
    if !user.iter().all(|b| b.is_ascii_alphanumeric() || b"-._:~!$&'()*+,;=%@".contains(b)) {
        return Err("net/url: invalid userinfo".to_string());
    }
    user.splitn(2, |b| *b == b':').try_for_each(|part| unescape(part, Part::Other))
}

fn check_host(host: &[u8], strict: bool) -> Result<(), String> {
    if host.iter().rposition(|b| *b == b'[').is_some_and(|at| at > 0) {
        return Err("invalid IP-literal".to_string());
    }
    let Some(literal) = host.strip_prefix(b"[") else {
        let is_colon = |b: &u8| *b == b':';
        let colon = if strict { host.iter().position(is_colon) } else { host.iter().rposition(is_colon) };
        check_port(colon.and_then(|at| host.get(at..)).unwrap_or_default())?;
        return unescape(host, Part::Host);
    };
    let Some(end) = literal.iter().rposition(|b| *b == b']') else {
        return Err("missing ']' in host".to_string());
    };
    check_port(literal.get(end.saturating_add(1)..).unwrap_or_default())?;
    let inside = literal.get(..end).unwrap_or_default();
    let zone = inside.windows(3).position(|w| w == b"%25").unwrap_or(inside.len());
    let (address, zone) = inside.split_at_checked(zone).unwrap_or((inside, b""));
    unescape(address, Part::Host)?;
    unescape(zone, Part::Zone)?;
    check_ip_literal(&[unescaped(address), unescaped(zone)].concat())
}

fn check_port(port: &[u8]) -> Result<(), String> {
    let valid = port.is_empty() || port.strip_prefix(b":").is_some_and(|p| p.iter().all(u8::is_ascii_digit));
    if valid { Ok(()) } else { Err(format!("invalid port {} after host", quote_bytes(port))) }
}

/// No socket of a plugin has an address: what is wrong with one is told in fewer words than Go has.
fn check_ip_literal(literal: &[u8]) -> Result<(), String> {
    let (address, zone) = split(literal, b'%');
    let cause = match core::str::from_utf8(address).ok().and_then(|a| a.parse::<Ipv6Addr>().ok()) {
        None => "unable to parse IP",
        Some(_) if zone.is_empty() && literal.ends_with(b"%") => "zone must be a non-empty string",
        Some(_) => return Ok(()),
    };
    Err(format!("invalid host: ParseAddr({}): {cause}", quote_bytes(literal)))
}

/// Complains about an escape that is broken or stands where it must not.
fn unescape(text: &[u8], part: Part) -> Result<(), String> {
    let mut rest = text;
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        if *first == b'%' {
            let allowed = code(tail).is_some_and(|code| match part {
                Part::Host => code >= 0x80 || code == b'%',
                Part::Zone => code == b'%' || code == b' ' || !refused_in_host(code),
                Part::Other => true,
            });
            if !allowed {
                let escape = tail.get(..2).unwrap_or(tail);
                return Err(format!("invalid URL escape {}", quote_bytes(&[b"%", escape].concat())));
            }
            rest = tail.get(2..).unwrap_or_default();
        } else if part != Part::Other && first.is_ascii() && refused_in_host(*first) {
            return Err(format!("invalid character {} in host name", quote_bytes(&[*first])));
        }
    }
    Ok(())
}

/// The text with its escapes undone; they are known to be whole.
fn unescaped(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, tail)) = rest.split_first() {
        match (*first, code(tail)) {
            (b'%', Some(code)) => {
                out.push(code);
                rest = tail.get(2..).unwrap_or_default();
            }
            (byte, _) => {
                out.push(byte);
                rest = tail;
            }
        }
    }
    out
}

/// The two hexadecimal digits that follow a percent sign.
fn code(after: &[u8]) -> Option<u8> {
    let digit = |at: usize| after.get(at).and_then(|b| char::from(*b).to_digit(16));
    u8::try_from(digit(0)?.checked_mul(16)?.checked_add(digit(1)?)?).ok()
}

/// What must not stand in a host name as it is.
fn refused_in_host(byte: u8) -> bool {
    !(byte.is_ascii_alphanumeric() || b"-_.~!$&'()*+,;=:[]<>\"".contains(&byte))
}

fn split(text: &[u8], at: u8) -> (&[u8], &[u8]) {
    match text.iter().position(|b| *b == at) {
        Some(i) => (text.get(..i).unwrap_or_default(), text.get(i.saturating_add(1)..).unwrap_or_default()),
        None => (text, b""),
    }
}
