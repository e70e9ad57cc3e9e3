//! Releases of Kubernetes, as data.

use core::fmt;

/// A minor release of Kubernetes 1: `Release(37)` is 1.37.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Release(pub u8);

impl Release {
    /// The newest release whose answers are known.
    pub const NEWEST: Self = Self(37);

    /// Reads `1.37`; `None` for a release whose answers are not known.
    pub fn parse(text: &str) -> Option<Self> {
        ALL.iter().copied().find(|r| text.strip_prefix("1.").and_then(|m| m.parse().ok()) == Some(r.0))
    }
}

/// Every release whose answers are known, oldest first.
pub const ALL: &[Release] = &[Release::NEWEST];

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "1.{}", self.0)
    }
}
