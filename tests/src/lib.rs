//! The proof: committed answers of the real programs, asked of atrest through its façade alone.
//!
//! A *question* goes through [`answer`], its outcome is held against the *expected* answer by [`surface`], and
//! [`suite`] runs all of a surface's [`cases`] against its [`ledger`].

pub mod answer;
pub mod cases;
pub mod compare;
pub mod corpus;
pub mod ledger;
pub mod marks;
pub mod robust;
pub mod suite;
pub mod surface;
