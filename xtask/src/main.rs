//! Build, serve, test, check, measure.

fn main() {}
