//! Turns a scalar into the value that it stands for: the types of YAML 1.1 as go-yaml v2.4 knows them.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

use super::timestamp::is_timestamp;
use crate::base::base64;
use crate::base::release::Release;
use crate::base::span::Span;
use crate::text::yaml::compose::node::{Scalar, ScalarTag};
use crate::text::yaml::fault::{self, Fault};

/// A scalar's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Resolved<'d> {
    /// `null`
    Null,
    /// `true`, `yes`, …
    Bool(bool),
    /// What fits 64 bits with a sign.
    Int(i64),
    /// What fits them only without.
    Uint(u64),
    /// Any other number.
    Float(f64),
    /// Text.
    Text(Cow<'d, str>),
    /// What `!!binary` holds.
    Bytes(alloc::vec::Vec<u8>),
}

/// Finds out what a scalar stands for. An error says that it is not what its tag says.
pub fn resolve<'d>(scalar: &'d Scalar<'_>, span: Span, release: Release) -> Result<Resolved<'d>, Fault> {
    let text: &'d str = &scalar.value;
    match scalar.tag {
        ScalarTag::None if !scalar.implicit => return Ok(Resolved::Text(Cow::Borrowed(text))),
        ScalarTag::Str | ScalarTag::Bare | ScalarTag::Merge | ScalarTag::Other => {
            return Ok(Resolved::Text(Cow::Borrowed(text)));
        }
        ScalarTag::Binary => {
            let bytes = base64::decode(text);
            return bytes
                .map(Resolved::Bytes)
                .ok_or_else(|| fault::plain(span, "!!binary value contains invalid base64 data"));
        }
        _ => {}
    }
    let timestamp = scalar.tag == ScalarTag::Timestamp && is_timestamp(text);
    let (found, value) = match () {
        () if timestamp => (ScalarTag::Timestamp, Resolved::Text(Cow::Borrowed(text))),
        () => plain(text, release),
    };
    match (scalar.tag, found, value) {
        (ScalarTag::None, _, value) => Ok(value),
        (tag, found, value) if tag == found => Ok(value),
        (ScalarTag::Float, _, Resolved::Int(int)) => Ok(Resolved::Float(int as f64)),
        (tag, found, _) => {
            let problem = format!("cannot decode {} `{text}` as a {}", found.short(), tag.short());
            Err(fault::plain(span, problem))
        }
    }
}

/// What plain text stands for, and the tag that says so.
fn plain(text: &str, release: Release) -> (ScalarTag, Resolved<'_>) {
    let string = (ScalarTag::Str, Resolved::Text(Cow::Borrowed(text)));
    match text.as_bytes().first() {
        None => (ScalarTag::Null, Resolved::Null),
        Some(b'0'..=b'9' | b'+' | b'-') => number(text, release).unwrap_or(string),
        Some(b'.') => word(text).or_else(|| fraction(text, release)).unwrap_or(string),
        Some(b'~' | b'y' | b'Y' | b'n' | b'N' | b't' | b'T' | b'f' | b'F' | b'o' | b'O') => {
            word(text).unwrap_or(string)
        }
        _ => string,
    }
}

fn word(text: &str) -> Option<(ScalarTag, Resolved<'_>)> {
    Some(match text {
        "~" | "null" | "Null" | "NULL" => (ScalarTag::Null, Resolved::Null),
        "y" | "Y" | "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => {
            (ScalarTag::Bool, Resolved::Bool(true))
        }
        "n" | "N" | "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => {
            (ScalarTag::Bool, Resolved::Bool(false))
        }
        ".nan" | ".NaN" | ".NAN" => (ScalarTag::Float, Resolved::Float(f64::NAN)),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => (ScalarTag::Float, Resolved::Float(f64::INFINITY)),
        "-.inf" | "-.Inf" | "-.INF" => (ScalarTag::Float, Resolved::Float(f64::NEG_INFINITY)),
        _ => return None,
    })
}

/// A number that begins with a digit or a sign: underscores do not count.
fn number(text: &str, release: Release) -> Option<(ScalarTag, Resolved<'_>)> {
    if text.as_bytes().get(1) == Some(&b'.')
        && let Some(special) = word(text)
    {
        return Some(special);
    }
    let joined: Cow<'_, str> = match text.contains('_') {
        true => Cow::Owned(text.chars().filter(|c| *c != '_').collect::<String>()),
        false => Cow::Borrowed(text),
    };
    let int = integer(&joined).map(|value| (ScalarTag::Int, value));
    int.or_else(|| decimal(&joined, release)).or_else(|| Some((ScalarTag::Int, odd_binary(&joined)?)))
}

/// Decimal, `0x`, `0o`, `0b` or, after a zero, octal; a sign only if 63 bits hold it.
fn integer(text: &str) -> Option<Resolved<'static>> {
    let (sign, digits) = match text.as_bytes() {
        [b'+' | b'-', ..] => text.split_at_checked(1)?,
        _ => ("", text),
    };
    let (radix, digits) = match digits.as_bytes() {
        [b'0', b'x' | b'X', ..] => (16, digits.get(2..)?),
        [b'0', b'o' | b'O', ..] => (8, digits.get(2..)?),
        [b'0', b'b' | b'B', ..] => (2, digits.get(2..)?),
        [b'0', _, ..] => (8, digits.get(1..)?),
        _ => (10, digits),
    };
    let magnitude = unsigned(digits, radix)?;
    match (sign, i64::try_from(magnitude)) {
        ("-", Ok(value)) => Some(Resolved::Int(-value)),
        ("-", Err(_)) => (magnitude == MIN_MAGNITUDE).then_some(Resolved::Int(i64::MIN)),
        (_, Ok(value)) => Some(Resolved::Int(value)),
        ("", Err(_)) => Some(Resolved::Uint(magnitude)),
        (_, Err(_)) => None,
    }
}

/// Digits and nothing else.
fn unsigned(digits: &str, radix: u32) -> Option<u64> {
    if digits.starts_with('+') { None } else { u64::from_str_radix(digits, radix).ok() }
}

/// `0b` and `-0b` are tried once more as a prefix to a signed number, so that `0b-1` is one.
fn odd_binary(text: &str) -> Option<Resolved<'static>> {
    let digits = text.strip_prefix("0b")?;
    let rest = digits.strip_prefix(['+', '-'])?;
    if rest.starts_with(['+', '-']) {
        return None;
    }
    i64::from_str_radix(digits, 2).ok().map(Resolved::Int)
}

/// A number that begins with a point: an underscore may stand between digits.
fn fraction(text: &str, release: Release) -> Option<(ScalarTag, Resolved<'static>)> {
    if !text.contains('_') {
        return decimal(text, release);
    }
    let groups = || text.split('_');
    let ends = |group: &str| group.ends_with(|c: char| c.is_ascii_digit());
    let begins = |group: &str| group.starts_with(|c: char| c.is_ascii_digit());
    let separated = groups().zip(groups().skip(1)).all(|(before, after)| ends(before) && begins(after));
    if separated { decimal(&groups().collect::<String>(), release) } else { None }
}

/// Until 1.14 a point needs a digit behind it, and an exponent its sign.
fn decimal(text: &str, release: Release) -> Option<(ScalarTag, Resolved<'static>)> {
    let strict = release.until(15);
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((_, exponent)) if strict && !exponent.starts_with(['+', '-']) => return None,
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))),
        None => (unsigned, None),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let has_digits = !(whole.is_empty() && (fraction.is_empty() || !mantissa.contains('.')));
    let fits = has_digits && digits(whole) && digits(fraction) && exponent.is_none_or(|e| !e.is_empty() && digits(e));
    if !fits || (strict && fraction.is_empty()) {
        return None;
    }
    finite(text)
}

fn finite(text: &str) -> Option<(ScalarTag, Resolved<'static>)> {
    let value: f64 = text.parse().ok()?;
    value.is_finite().then_some((ScalarTag::Float, Resolved::Float(value)))
}

/// What the lowest number of 64 bits with a sign has without it.
const MIN_MAGNITUDE: u64 = 1 << 63;
