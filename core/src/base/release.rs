//! Releases of Kubernetes, as data.

use alloc::string::ToString;
use core::fmt;

use crate::report::ReleaseInfo;

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

    /// Whether KMS v1 can be used unless something else is said.
    pub fn kms_v1(self) -> bool {
        self.until(29)
    }

    /// Whether KMS v2 can be used unless something else is said.
    pub fn kms_v2(self) -> bool {
        self.since(27)
    }

    /// What people need to know about it.
    pub fn info(self) -> ReleaseInfo {
        ReleaseInfo {
            name: self.to_string(),
            documented: self.until(13),
            kms_v1_default: self.kms_v1(),
            kms_v2_default: self.kms_v2(),
            flag: if self.since(13) {
                "--encryption-provider-config"
            } else {
                "--experimental-encryption-provider-config"
            },
        }
    }

    /// Whether it is 1.`minor` or newer.
    pub fn since(self, minor: u8) -> bool {
        self.0 >= minor
    }

    /// Whether it is older than 1.`minor`.
    pub fn until(self, minor: u8) -> bool {
        self.0 < minor
    }
}

/// The oldest release whose answers are known.
pub const OLDEST: Release = Release(7);

/// Every release whose answers are known, oldest first.
pub const ALL: &[Release] = &[
    Release(7),
    Release(8),
    Release(9),
    Release(10),
    Release(11),
    Release(12),
    Release(13),
    Release(14),
    Release(15),
    Release(16),
    Release(17),
    Release(18),
    Release(19),
    Release(20),
    Release(21),
    Release(22),
    Release(23),
    Release(24),
    Release(25),
    Release(26),
    Release(27),
    Release(28),
    Release(29),
    Release(30),
    Release(31),
    Release(32),
    Release(33),
    Release(34),
    Release(35),
    Release(36),
    Release::NEWEST,
];

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "1.{}", self.0)
    }
}
