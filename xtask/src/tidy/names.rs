//! Turns names that only some files may use into a breach wherever another file uses them.

use super::{Mention, Source, breach};

/// What a file names and may not.
pub fn breaches(source: &Source) -> Vec<String> {
    let wrong = source.mentions.iter().filter_map(|mention| {
        let rule = RULES.iter().find(|rule| rule.holds_for(source) && (rule.forbids)(mention))?;
        Some(breach(source, Some(mention.line), &format!("`{}`: {}", mention.names.join("::"), rule.why)))
    });
    wrong.collect()
}

struct Rule {
    within: &'static [&'static str],
    except: &'static [&'static str],
    forbids: fn(&Mention) -> bool,
    why: &'static str,
}

impl Rule {
    fn holds_for(&self, source: &Source) -> bool {
        source.is_under(self.within) && !source.is_under(self.except)
    }
}

const RULES: &[Rule] = &[
    Rule {
        within: &["core/src/"],
        except: &[],
        forbids: |mention| leads_into(mention, WORLDLY_CRATES) || starts_with(mention, WORLDLY_NAMES),
        why: "core has no I/O, clock, randomness, logging, threads or statics that change",
    },
    Rule {
        within: &["core/src/"],
        except: &["core/src/storage/"],
        forbids: |mention| leads_into(mention, CIPHERS),
        why: "cipher crates are named only under core/src/storage/",
    },
    Rule {
        within: &["web/", "pkg/", "tests/", "xtask/"],
        except: &[],
        forbids: |mention| leads_into(mention, CIPHERS),
        why: "cipher crates are named only under core/src/storage/",
    },
    Rule {
        within: &["web/", "pkg/", "tests/"],
        except: &[],
        forbids: |mention| match mention.names.as_slice() {
            [first, second, ..] => first == "atrest_core" && !["inspect", "report"].contains(&second.as_str()),
            _ => false,
        },
        why: "the core is used through `inspect` and `report`",
    },
    Rule {
        within: &["web/src/"],
        except: &["web/src/platform/"],
        forbids: |mention| match mention.names.as_slice() {
            [first, second, ..] => first == "web_sys" && !is_element_or_event(second),
            _ => false,
        },
        why: "what the browser does is asked for only under web/src/platform/",
    },
];

/// A crate's name alone may be a variable's too.
fn leads_into(mention: &Mention, crates: &[&str]) -> bool {
    mention.names.len() > 1 && starts_with(mention, crates)
}

fn starts_with(mention: &Mention, names: &[&str]) -> bool {
    mention.names.first().is_some_and(|first| names.contains(&first.as_str()))
}

/// Components may know what they are told by Yew: elements and events.
fn is_element_or_event(name: &str) -> bool {
    name.starts_with("Html") || name.ends_with("Event") || ["Element", "EventTarget", "Node"].contains(&name)
}

const WORLDLY_CRATES: &[&str] = &["getrandom", "js_sys", "log", "rand", "std", "tracing", "web_sys"];

const WORLDLY_NAMES: &[&str] =
    &["AtomicBool", "AtomicUsize", "Instant", "Mutex", "OnceLock", "RwLock", "SystemTime", "thread_local", "unsafe"];

const CIPHERS: &[&str] =
    &["aead", "aes", "aes_gcm", "cbc", "cipher", "crypto_secretbox", "ghash", "hkdf", "poly1305", "polyval", "salsa20"];
