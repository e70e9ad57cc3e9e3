//! Text to a spanned tree, as kube-apiserver's decoders see it. Never fails: what is wrong comes back as data.

pub mod tree;
