//! The endpoint of a KMS plugin to the scheme of its URL, or to Go's complaint about it.

use alloc::format;
use alloc::string::{String, ToString};
use core::net::Ipv6Addr;

use crate::base::go_text::{quote, quote_bytes};

/// Reads a URL as `net/url.Parse` of Go 1.26 does; the scheme in lower case, empty if there is none.
///
/// # Errors
/// Go's sentence: `parse ":foo": missing protocol scheme`.
pub fn scheme(text: &str) -> Result<String, String> {
    let (main, fragment) = text.split_once('#').unwrap_or((text, ""));
    let scheme = without_fragment(main).map_err(|cause| format!("parse {}: {cause}", quote(main)))?;
    unescape(fragment, Part::Other).map_err(|cause| format!("parse {}: {cause}", quote(text)))?;
    Ok(scheme)
}

/// Where an escape stands: some places allow fewer of them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Host,
    Zone,
    Other,
}

fn without_fragment(text: &str) -> Result<String, String> {
    if text.bytes().any(|b| b < b' ' || b == 0x7f) {
        return Err("net/url: invalid control character in URL".to_string());
    }
    if text == "*" {
        return Ok(String::new());
    }
    let (scheme, rest) = split_scheme(text)?;
    let path = rest.split('?').next().unwrap_or_default();
    if !path.starts_with('/') {
        if !scheme.is_empty() {
            return Ok(scheme);
        }
        if path.split('/').next().unwrap_or_default().contains(':') {
            return Err("first path segment in URL cannot contain colon".to_string());
        }
    }
    let mut path = path;
    if let Some(tail) = path.strip_prefix("//").filter(|_| !scheme.is_empty() || !path.starts_with("///")) {
        let (authority, after) = tail.split_at(tail.find('/').unwrap_or(tail.len()));
        check_authority(authority, matches!(scheme.as_str(), "http" | "https"))?;
        path = after;
    }
    unescape(path, Part::Other)?;
    Ok(scheme)
}

/// The scheme and what follows its colon.
fn split_scheme(text: &str) -> Result<(String, &str), String> {
    let word = text.bytes().take_while(|b| b.is_ascii_alphanumeric() || b"+-.".contains(b)).count();
    let starts_well = text.starts_with(|c: char| c.is_ascii_alphabetic());
    match text.get(word..).and_then(|rest| rest.strip_prefix(':')) {
        Some(_) if word == 0 => Err("missing protocol scheme".to_string()),
        Some(rest) if starts_well => Ok((text.get(..word).unwrap_or_default().to_ascii_lowercase(), rest)),
        _ => Ok((String::new(), text)),
    }
}

/// `strict`: the first colon of the host begins the port, and not the last.
fn check_authority(authority: &str, strict: bool) -> Result<(), String> {
    let (user, host) = match authority.rsplit_once('@') {
        Some((user, host)) => (Some(user), host),
        None => (None, authority),
    };
    check_host(host, strict)?;
    let Some(user) = user else { return Ok(()) };
    if !user.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._:~!$&'()*+,;=%@".contains(&b)) {
        return Err("net/url: invalid userinfo".to_string());
    }
    user.splitn(2, ':').try_for_each(|part| unescape(part, Part::Other))
}

fn check_host(host: &str, strict: bool) -> Result<(), String> {
    if host.rfind('[').is_some_and(|at| at > 0) {
        return Err("invalid IP-literal".to_string());
    }
    let Some(inside) = host.strip_prefix('[') else {
        let colon = if strict { host.find(':') } else { host.rfind(':') };
        check_port(colon.and_then(|at| host.get(at..)).unwrap_or_default())?;
        return unescape(host, Part::Host);
    };
    let Some((inside, port)) = inside.rsplit_once(']') else {
        return Err("missing ']' in host".to_string());
    };
    check_port(port)?;
    let (address, zone) = match inside.find("%25") {
        Some(at) => inside.split_at(at),
        None => (inside, ""),
    };
    unescape(address, Part::Host)?;
    unescape(zone, Part::Zone)?;
    if address.parse::<Ipv6Addr>().is_err() {
        return Err(format!("invalid host: ParseAddr({}): unable to parse IP", quote(inside)));
    }
    if zone == "%25" {
        return Err(format!(
            "invalid host: ParseAddr({}): zone must be a non-empty string",
            quote(&format!("{address}%"))
        ));
    }
    Ok(())
}

fn check_port(port: &str) -> Result<(), String> {
    let valid = port.is_empty() || port.strip_prefix(':').is_some_and(|p| p.bytes().all(|b| b.is_ascii_digit()));
    if valid { Ok(()) } else { Err(format!("invalid port {} after host", quote(port))) }
}

fn unescape(text: &str, part: Part) -> Result<(), String> {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c == '%' {
            // Three bytes, in the middle of a character or not.
            let escape = rest.as_bytes().get(..3).unwrap_or(rest.as_bytes());
            let code = rest.get(1..3).filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()));
            let code = code.and_then(|digits| u8::from_str_radix(digits, 16).ok());
            let allowed = code.is_some_and(|code| match part {
                Part::Host => code >= 0x80 || code == b'%',
                Part::Zone => code == b'%' || code == b' ' || !refused_in_host(char::from(code)),
                Part::Other => true,
            });
            if !allowed {
                return Err(format!("invalid URL escape {}", quote_bytes(escape)));
            }
            rest = rest.get(3..).unwrap_or_default();
            continue;
        }
        if part != Part::Other && c.is_ascii() && refused_in_host(c) {
            return Err(format!("invalid character {} in host name", quote(&c.to_string())));
        }
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
    Ok(())
}

/// What must not stand in a host name as it is.
fn refused_in_host(c: char) -> bool {
    !(c.is_ascii_alphanumeric() || "-_.~!$&'()*+,;=:[]<>\"".contains(c))
}
