//! What atrest-core answers, for JavaScript.
