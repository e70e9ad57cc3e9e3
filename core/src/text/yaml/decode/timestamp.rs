//! Says whether a text that is tagged `!!timestamp` is one: a date, or a date and a time, as Go's `time.Parse` reads
//! them.

/// Mirrors the four layouts that go-yaml v2.4 tries: `2006-1-2`, and with a time after `T`, `t` or a space.
pub fn is_timestamp(text: &str) -> bool {
    parse(text.as_bytes()).is_some()
}

fn parse(text: &[u8]) -> Option<()> {
    let (year, rest) = text.split_at_checked(4)?;
    if !year.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let year = year.iter().fold(0u32, |n, digit| n * 10 + u32::from(digit - b'0'));
    let (month, rest) = number(rest.strip_prefix(b"-")?)?;
    let (day, rest) = number(rest.strip_prefix(b"-")?)?;
    let valid = (1..=12).contains(&month) && (1..=days(year, month)).contains(&day);
    match rest {
        _ if !valid => None,
        [] => Some(()),
        [b'T' | b't', rest @ ..] => zone(time(rest)?),
        [b' ', rest @ ..] => {
            let spaces = rest.iter().take_while(|b| **b == b' ').count();
            time(rest.get(spaces..)?)?.is_empty().then_some(())
        }
        _ => None,
    }
}

/// Hours, minutes, seconds and any part of a second.
fn time(text: &[u8]) -> Option<&[u8]> {
    let (hour, rest) = number(text)?;
    let (minute, rest) = number(rest.strip_prefix(b":")?)?;
    let (second, rest) = number(rest.strip_prefix(b":")?)?;
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    match rest {
        [b'.' | b',', fraction @ ..] if fraction.first().is_some_and(u8::is_ascii_digit) => {
            let end = fraction.iter().position(|b| !b.is_ascii_digit()).unwrap_or(fraction.len());
            fraction.get(end..)
        }
        _ => Some(rest),
    }
}

/// `Z` or an offset such as `+02:00`.
fn zone(text: &[u8]) -> Option<()> {
    match text {
        [b'Z'] => Some(()),
        [b'+' | b'-', hour @ .., b':', m1, m2] if hour.len() == 2 => {
            let two = |pair: &[u8]| match number(pair) {
                Some((n, [])) if pair.len() == 2 => Some(n),
                _ => None,
            };
            (two(hour)? <= 24 && two(&[*m1, *m2])? <= 60).then_some(())
        }
        _ => None,
    }
}

/// One digit or two.
fn number(text: &[u8]) -> Option<(u32, &[u8])> {
    let digit = |b: &u8| b.is_ascii_digit().then(|| u32::from(b - b'0'));
    let (first, rest) = text.split_first()?;
    let first = digit(first)?;
    match rest.split_first() {
        Some((second, rest)) if second.is_ascii_digit() => Some((first * 10 + digit(second)?, rest)),
        _ => Some((first, rest)),
    }
}

fn days(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_are_read_as_go_reads_them() {
        for text in ["2020-01-31", "2024-2-29", "2020-1-2T3:4:5Z", "2020-1-2t23:59:59,5-24:60", "2020-01-02   3:4:5.6"]
        {
            assert!(is_timestamp(text), "{text}");
        }
        for text in
            ["", "2020", "2023-2-29", "2020-13-1", "2020-1-0", "2020-1-2T3:4:5", "2020-1-2 3:4", "2020-1-2 24:0:0"]
        {
            assert!(!is_timestamp(text), "{text}");
        }
    }
}
