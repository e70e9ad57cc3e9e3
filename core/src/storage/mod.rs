//! Stored values to plaintext and back, as kube-apiserver does it.
//!
//! [`resolve`](resolve::resolve) picks the transformers of a resource, [`read`](read::read) asks them in the server's
//! order, [`write`](write::write) seals with the first; [`value`] turns what came of it into reports.

mod aescbc;
mod aesgcm;
mod attempt;
pub mod bare;
pub mod etcd_key;
mod etcdctl;
mod explain;
pub mod fingerprint;
mod identity;
mod kms_v1;
mod kms_v2;
mod open_error;
pub mod prefix;
mod read;
pub mod resolve;
mod secretbox;
pub mod single;
mod transformer;
pub mod value;
mod write;

pub use identity::ENCRYPTED;
