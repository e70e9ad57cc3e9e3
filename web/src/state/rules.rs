//! The Rules view: what is looked for among the rules, and the rule that is chosen.

use atrest_core::inspect;
use atrest_core::report::{RuleDoc, Severity};

/// What is looked for.
#[derive(Clone, Default, PartialEq)]
pub struct Rules {
    /// Words that a rule must have, all of them.
    pub words: String,
    /// How bad a rule's findings must be.
    pub severity: Option<Severity>,
    /// The code of the rule that is chosen.
    pub chosen: Option<&'static str>,
    /// Grows each time a rule is chosen.
    pub asked: u32,
}

/// What can happen in the Rules view.
#[derive(Clone)]
pub enum RulesAction {
    /// The words were edited.
    Words(String),
    /// Only findings as bad as this are wanted.
    Only(Option<Severity>),
}

impl Rules {
    /// The rules that fit, the gravest first.
    pub fn found(&self) -> Vec<RuleDoc> {
        let words: Vec<String> = self.words.split_whitespace().map(str::to_lowercase).collect();
        let fits = |rule: &RuleDoc| {
            let text = [rule.code, rule.title, rule.why, rule.consequence].join(" ").to_lowercase();
            self.severity.is_none_or(|severity| severity == rule.severity)
                && words.iter().all(|word| text.contains(word.as_str()))
        };
        inspect::rules().into_iter().filter(fits).collect()
    }

    /// The code of the rule that an address names, if there is such a rule.
    pub fn of_address(hash: &str) -> Option<&'static str> {
        let code = hash.strip_prefix("#/rules/")?;
        inspect::rules().into_iter().map(|rule| rule.code).find(|known| *known == code)
    }

    /// A rule that is asked for is shown, whatever is looked for.
    pub(super) fn choose(&mut self, code: Option<&'static str>) {
        self.chosen = code;
        self.asked += 1;
        if code.is_some_and(|code| self.found().iter().all(|rule| rule.code != code)) {
            (self.words, self.severity) = (String::new(), None);
        }
    }

    pub(super) fn apply(&mut self, action: RulesAction) {
        match action {
            RulesAction::Words(words) => self.words = words,
            RulesAction::Only(severity) => self.severity = severity,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_must_be_in_a_rule() {
        let rules = Rules { words: "IDENTITY  first".into(), ..Rules::default() };
        let found = rules.found();
        assert!(found.iter().any(|rule| rule.code == "identity-first"));
        assert!(found.len() < inspect::rules().len());
    }

    #[test]
    fn a_rule_that_is_asked_for_is_never_filtered_away() {
        let mut rules = Rules { words: "nothing has this".into(), ..Rules::default() };
        rules.choose(Some("identity-first"));
        assert!(rules.found().iter().any(|rule| rule.code == "identity-first"));
    }

    #[test]
    fn an_address_of_an_unknown_rule_names_none() {
        assert_eq!(Rules::of_address("#/rules/weak-key"), Some("weak-key"));
        assert_eq!(Rules::of_address("#/rules/no-such-rule"), None);
    }
}
