//! Durations as Go writes them: `1m30s` to nanoseconds and back, with Go's error texts.

use alloc::format;
use alloc::string::{String, ToString};

/// Reads `300ms`, `-1.5h`, `1m30s`, `0`: nanoseconds. Mirrors `time.ParseDuration` of Go 1.26.
///
/// # Errors
/// Go's sentence: `time: missing unit in duration "3"`.
pub fn parse(text: &str) -> Result<i64, String> {
    let invalid = || format!("time: invalid duration {}", quote(text));
    let (negative, mut rest) = match text.as_bytes().first() {
        Some(b'-') => (true, text.get(1..).unwrap_or_default()),
        Some(b'+') => (false, text.get(1..).unwrap_or_default()),
        _ => (false, text),
    };
    if rest == "0" {
        return Ok(0);
    }
    if rest.is_empty() {
        return Err(invalid());
    }
    let mut total: u64 = 0;
    while !rest.is_empty() {
        let (whole, after_whole) = rest.split_at(digits(rest));
        let (fraction, after) = match after_whole.strip_prefix('.') {
            Some(tail) => tail.split_at(digits(tail)),
            None => ("", after_whole),
        };
        if whole.is_empty() && fraction.is_empty() {
            return Err(invalid());
        }
        let value = whole_number(whole).ok_or_else(invalid)?;
        let unit_len = after.bytes().take_while(|b| *b != b'.' && !b.is_ascii_digit()).count();
        let (name, tail) = after.split_at_checked(unit_len).unwrap_or((after, ""));
        if name.is_empty() {
            return Err(format!("time: missing unit in duration {}", quote(text)));
        }
        let Some((_, unit)) = UNITS.iter().find(|(n, _)| *n == name) else {
            return Err(format!("time: unknown unit {} in duration {}", quote(name), quote(text)));
        };
        let part = value.checked_mul(*unit).filter(|p| *p <= LIMIT).ok_or_else(invalid)?;
        let part = part.checked_add(fraction_of(fraction, *unit)).filter(|p| *p <= LIMIT).ok_or_else(invalid)?;
        total = total.checked_add(part).filter(|t| *t <= LIMIT).ok_or_else(invalid)?;
        rest = tail;
    }
    match (negative, i64::try_from(total)) {
        (true, Ok(n)) => Ok(-n),
        (true, Err(_)) => Ok(i64::MIN),
        (false, n) => n.map_err(|_| invalid()),
    }
}

/// `3s`, `1m30s`, `-500µs`, `0s`. Mirrors `time.Duration.String`.
pub fn format(nanoseconds: i64) -> String {
    let n = nanoseconds.unsigned_abs();
    let sign = if nanoseconds < 0 { "-" } else { "" };
    let shown = match n {
        0 => "0s".to_string(),
        1..1_000 => format!("{n}ns"),
        1_000..1_000_000 => format!("{}µs", decimal(n, 1_000)),
        1_000_000..1_000_000_000 => format!("{}ms", decimal(n, 1_000_000)),
        _ => {
            let seconds = decimal(n % MINUTE, SECOND);
            match (n / MINUTE / 60, n / MINUTE % 60) {
                (0, 0) => format!("{seconds}s"),
                (0, minutes) => format!("{minutes}m{seconds}s"),
                (hours, minutes) => format!("{hours}h{minutes}m{seconds}s"),
            }
        }
    };
    format!("{sign}{shown}")
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// At most 2^63, as the most negative duration needs it.
fn whole_number(digits: &str) -> Option<u64> {
    let step = |n: u64, d: u8| n.checked_mul(10)?.checked_add(u64::from(d - b'0')).filter(|n| *n <= LIMIT);
    digits.bytes().try_fold(0, step)
}

/// The nanoseconds of a decimal fraction of a unit, with the rounding of Go's floats; digits past 63 bits are not read.
fn fraction_of(digits: &str, unit: u64) -> u64 {
    let (mut value, mut scale) = (0u64, 1f64);
    for digit in digits.bytes() {
        let Some(next) = value.checked_mul(10).and_then(|v| v.checked_add(u64::from(digit - b'0'))) else { break };
        if next > LIMIT {
            break;
        }
        value = next;
        scale *= 10.0;
    }
    (value as f64 * (unit as f64 / scale)) as u64
}

/// `n / unit` with as many decimals as it needs.
fn decimal(n: u64, unit: u64) -> String {
    let (whole, rest) = (n / unit, n % unit);
    if rest == 0 {
        return whole.to_string();
    }
    let width = unit.ilog10() as usize;
    let digits = format!("{rest:0width$}");
    format!("{whole}.{}", digits.trim_end_matches('0'))
}

/// Go's quoting of this one package: every byte that is no printable ASCII in hex. Mirrors `time.quote`.
fn quote(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            ' '..='\u{7f}' => out.push(c),
            c => c.encode_utf8(&mut [0; 4]).bytes().for_each(|b| out.push_str(&format!("\\x{b:02x}"))),
        }
    }
    out.push('"');
    out
}

const SECOND: u64 = 1_000_000_000;
const MINUTE: u64 = 60 * SECOND;
const LIMIT: u64 = 1 << 63;

/// Both characters that stand for micro are read.
const UNITS: &[(&str, u64)] = &[
    ("ns", 1),
    ("us", 1_000),
    ("µs", 1_000),
    ("μs", 1_000),
    ("ms", 1_000_000),
    ("s", SECOND),
    ("m", MINUTE),
    ("h", 60 * MINUTE),
];
