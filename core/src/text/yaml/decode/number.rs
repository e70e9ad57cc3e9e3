//! Turns floats into the texts that Go has for them.

use alloc::format;
use alloc::string::String;

/// As Go's JSON encoder writes a finite float: `5`, `1.5`, `1e+21`, `1e-7`.
pub fn json(value: f64) -> String {
    let digits = Digits::of(&format!("{value:e}"));
    if value != 0.0 && !(-6..21).contains(&digits.exponent) { digits.scientific(1) } else { digits.plain() }
}

/// As `%v` and `%#v` write a float, and as `%g` does.
pub fn general(value: f64) -> String {
    match special(value) {
        Some(text) => text.into(),
        None => Digits::of(&format!("{value:e}")).general(),
    }
}

/// As the JSON key that a YAML key becomes: `%g` with the precision of 32 bits, `.inf` and `.nan` in YAML's spelling.
#[expect(clippy::cast_possible_truncation, reason = "that is what the reference does")]
pub fn key(value: f64) -> String {
    let value = value as f32;
    match special(f64::from(value)) {
        Some("+Inf") => ".inf".into(),
        Some("-Inf") => "-.inf".into(),
        Some(_) => ".nan".into(),
        None => Digits::of(&format!("{value:e}")).general(),
    }
}

/// Go's names for what is no number.
pub fn special(value: f64) -> Option<&'static str> {
    match value {
        _ if value.is_nan() => Some("NaN"),
        f64::INFINITY => Some("+Inf"),
        f64::NEG_INFINITY => Some("-Inf"),
        _ => None,
    }
}

/// The shortest decimal digits that read back as the same float.
struct Digits {
    sign: &'static str,
    /// The first of them stands before the point.
    digits: String,
    exponent: i32,
}

impl Digits {
    /// Takes apart what Rust prints: `-1.25e-7`.
    fn of(scientific: &str) -> Self {
        let (sign, rest) = scientific.strip_prefix('-').map_or(("", scientific), |rest| ("-", rest));
        let (mantissa, exponent) = rest.split_once('e').unwrap_or((rest, "0"));
        let digits = mantissa.chars().filter(|c| *c != '.').collect();
        Self { sign, digits, exponent: exponent.parse().unwrap_or(0) }
    }

    fn general(&self) -> String {
        if (-4..6).contains(&self.exponent) { self.plain() } else { self.scientific(2) }
    }

    /// With an exponent of at least `width` digits.
    fn scientific(&self, width: usize) -> String {
        let (first, rest) = self.digits.split_at_checked(1).unwrap_or(("0", ""));
        let point = if rest.is_empty() { "" } else { "." };
        let sign = if self.exponent < 0 { '-' } else { '+' };
        format!("{}{first}{point}{rest}e{sign}{:0width$}", self.sign, self.exponent.unsigned_abs())
    }

    fn plain(&self) -> String {
        let (sign, digits) = (self.sign, &self.digits);
        let Ok(before) = usize::try_from(self.exponent) else {
            let zeros = self.exponent.unsigned_abs() as usize - 1;
            return format!("{sign}0.{:0<zeros$}{digits}", "");
        };
        match digits.split_at_checked(before + 1) {
            Some((whole, "")) => format!("{sign}{whole}"),
            Some((whole, fraction)) => format!("{sign}{whole}.{fraction}"),
            None => format!("{sign}{digits:0<width$}", width = before + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_are_written_in_three_ways() {
        let all = |value| [json(value), general(value), key(value)];
        assert_eq!(all(5.0), ["5", "5", "5"]);
        assert_eq!(all(1e20), ["100000000000000000000", "1e+20", "1e+20"]);
        assert_eq!(all(1e-7), ["1e-7", "1e-07", "1e-07"]);
        assert_eq!(all(123_456_789.5), ["123456789.5", "1.234567895e+08", "1.2345679e+08"]);
        assert_eq!(all(-0.0), ["-0", "-0", "-0"]);
        assert_eq!([general(f64::INFINITY), key(1e300)], ["+Inf", ".inf"]);
    }
}
