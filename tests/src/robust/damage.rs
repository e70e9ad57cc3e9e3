//! Turns a good input into damaged ones: every truncation, and changed bytes in its first kilobyte.

/// What was done to an input.
#[derive(Clone, Copy, Debug)]
pub enum Damage {
    /// Only the first bytes are left.
    CutTo(usize),
    /// The byte at an offset was replaced.
    Changed {
        /// Byte offset.
        at: usize,
        /// The new byte.
        to: u8,
    },
}

impl Damage {
    /// Writes the damaged input over `into`.
    pub fn apply(self, input: &[u8], into: &mut Vec<u8>) {
        into.clear();
        into.extend_from_slice(input);
        match self {
            Self::CutTo(len) => into.truncate(len),
            Self::Changed { at, to } => {
                if let Some(byte) = into.get_mut(at) {
                    *byte = to;
                }
            }
        }
    }
}

/// Every truncation that is longer than `shared`, the bytes that another input begins with too.
pub fn cuts(input: &[u8], shared: usize) -> impl Iterator<Item = Damage> {
    (shared..input.len()).map(Damage::CutTo)
}

/// For each byte of the first kilobyte some replacements; which, is told by the offset and by `turn`, so that inputs of one shape
/// share the work. `per_byte` of 255 is every other byte there is.
pub fn changes(input: &[u8], per_byte: usize, turn: usize) -> impl Iterator<Item = Damage> {
    let reach = input.len().min(REACH);
    (0..reach).flat_map(move |at| {
        (0..per_byte).map(move |n| Damage::Changed { at, to: replacement(input[at], at, n, per_byte, turn) })
    })
}

fn replacement(old: u8, at: usize, n: usize, per_byte: usize, turn: usize) -> u8 {
    if per_byte >= 255 {
        return old.wrapping_add(n as u8 + 1);
    }
    let pick = turn + 7 * at + n;
    match pick % 4 {
        0 => old ^ 1 << (pick / 4 % 8),
        _ => TELLING[(pick - pick / 4) % TELLING.len()],
    }
}

/// How far into an input bytes are changed.
const REACH: usize = 1024;

/// Bytes that mean something to one of the parsers.
const TELLING: &[u8] = b"\0\t\n\r !\"#%&'*+,-./09:;<=>?@AZ[\\]_`az{|}~\x7f\x80\x85\xa0\xc3\xe2\xed\xf0\xfe\xff";
