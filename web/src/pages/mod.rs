//! The views: left what somebody brought, right what we say.

mod config;
mod generate;
mod value;

pub use config::ConfigPage;
pub use generate::GeneratePage;
pub use value::ValuePage;
