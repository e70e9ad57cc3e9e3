//! The proof: committed answers of the real programs, asked of atrest.
