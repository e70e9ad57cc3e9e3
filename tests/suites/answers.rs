//! Every committed answer of the real programs, surface by surface.

use std::process::ExitCode;
use std::time::Instant;

use atrest_tests::suite::{self, Tally, Wish};
use atrest_tests::surface;

fn main() -> ExitCode {
    let start = Instant::now();
    let wish = Wish::from_arguments();
    let mut total = Tally::default();
    for surface in surface::ALL {
        total.add(suite::run(surface, &wish));
    }
    if wish.lists() { ExitCode::SUCCESS } else { total.close(start) }
}
