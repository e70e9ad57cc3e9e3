//! Kubernetes encryption at rest: what kube-apiserver says to an EncryptionConfiguration, and what etcd holds.
//!
//! Everything outside calls [`inspect`] and reads [`report`]; nothing deeper is public.
#![no_std]

extern crate alloc;

// The floors: each uses only those before it. `report` is plain data, any floor may fill its structs.
mod base;
mod text;
mod config;
mod storage;
mod lint;
mod paste;
mod object;
mod generate;
pub mod report;
pub mod inspect;
