//! The views and their places in the address.

/// A view of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Will kube-apiserver start with this file?
    #[default]
    Config,
    /// What is in this value?
    Value,
    /// Make me one.
    Generate,
    /// What we advise, and why.
    Rules,
}

impl View {
    /// All of them, in the order of the top bar.
    pub const ALL: [Self; 4] = [Self::Config, Self::Value, Self::Generate, Self::Rules];

    /// Its name for people.
    pub fn title(self) -> &'static str {
        match self {
            Self::Config => "Config",
            Self::Value => "Value",
            Self::Generate => "Generate",
            Self::Rules => "Rules",
        }
    }

    /// Its address, from `#`.
    pub fn address(self) -> &'static str {
        match self {
            Self::Config => "#/config",
            Self::Value => "#/value",
            Self::Generate => "#/generate",
            Self::Rules => "#/rules",
        }
    }

    /// The view that an address names; the first one where it names none.
    pub fn of_address(hash: &str) -> Self {
        Self::ALL.into_iter().find(|view| hash.starts_with(view.address())).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_is_found_by_its_own_address() {
        for view in View::ALL {
            assert_eq!(View::of_address(view.address()), view);
        }
    }

    #[test]
    fn an_unknown_address_opens_the_first_view() {
        assert_eq!(View::of_address("#/nowhere"), View::Config);
    }
}
