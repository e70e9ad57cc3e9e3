//! The views: left what somebody brought, right what we say.

mod config;
mod generate;
mod rules;
mod value;

pub use config::config_page;
pub use generate::generate_page;
pub use rules::rules_page;
pub use value::value_page;
