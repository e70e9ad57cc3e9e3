//! Counts nodes as the server does, to stop where it stops: those behind an alias count again each time.

/// How much has been decoded.
#[derive(Clone, Copy, Debug)]
pub struct Counts {
    /// Nodes, the document itself among them.
    pub decoded: u64,
    /// Those of them that stand behind an alias.
    pub aliased: u64,
}

impl Default for Counts {
    fn default() -> Self {
        Self { decoded: 1, aliased: 0 }
    }
}

impl Counts {
    /// Counts nodes; whether the reference still goes on then.
    ///
    /// Both shares grow node by node, and so does the ratio of them, so that it is enough to look at the end.
    pub fn add(&mut self, decoded: u64, aliased: u64) -> bool {
        self.decoded = self.decoded.saturating_add(decoded);
        self.aliased = self.aliased.saturating_add(aliased);
        !self.is_excessive()
    }

    /// Mirrors the limit of go-yaml v2.4: almost all of a small document may stand behind aliases, a tenth of a large
    /// one.
    fn is_excessive(self) -> bool {
        if self.aliased <= 100 || self.decoded <= 1000 {
            return false;
        }
        let decoded = self.decoded as f64;
        let allowed = match self.decoded {
            ..=SMALL => 0.99,
            LARGE.. => 0.10,
            _ => 0.99 - 0.89 * ((decoded - SMALL as f64) / (LARGE - SMALL) as f64),
        };
        self.aliased as f64 / decoded > allowed
    }
}

/// Decoded nodes up to which a document is small.
const SMALL: u64 = 400_000;

/// Decoded nodes from which on it is large.
const LARGE: u64 = 4_000_000;
