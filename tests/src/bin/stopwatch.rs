//! Turns a configuration on standard input into the microseconds that linting it takes natively: the median of many rounds.

use std::hint::black_box;
use std::io::{self, Read};
use std::time::Instant;

use atrest_core::inspect::{LintOptions, lint};

fn main() -> io::Result<()> {
    let mut file = Vec::new();
    io::stdin().read_to_end(&mut file)?;
    let mut rounds: Vec<f64> = (0..ROUNDS).map(|_| microseconds(&file)).collect();
    rounds.sort_by(f64::total_cmp);
    println!("{:.2}", rounds[ROUNDS / 2]);
    Ok(())
}

/// One call's share of a round.
fn microseconds(file: &[u8]) -> f64 {
    let start = Instant::now();
    for _ in 0..CALLS {
        let _ = black_box(lint(black_box(file), &LintOptions::default()));
    }
    start.elapsed().as_secs_f64() * 1e6 / f64::from(CALLS)
}

const ROUNDS: usize = 101;
const CALLS: u32 = 20;
