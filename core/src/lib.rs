//! Kubernetes encryption at rest: what kube-apiserver says to an EncryptionConfiguration, and what etcd holds.
//!
//! Everything outside calls [`inspect`] and reads [`report`]; nothing deeper is public.
#![no_std]

extern crate alloc;

mod base;
mod config;
mod generate;
pub mod inspect;
mod lint;
mod object;
mod paste;
pub mod report;
mod storage;
mod text;
