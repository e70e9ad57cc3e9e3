//! Holds atrest against rows on standard input that the oracle wrote: `oracle fuzz | compare lint`.

use std::collections::BTreeMap;
use std::io::{self, BufRead};
use std::process::ExitCode;

use atrest_tests::answer::answer;
use atrest_tests::cases::lint::cases;
use atrest_tests::compare;
use atrest_tests::suite::show;
use serde_json::Value;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let most: usize = match (arguments.next().as_deref(), arguments.next().map(|n| n.parse())) {
        (Some("lint"), None) => 5,
        (Some("lint"), Some(Ok(most))) => most,
        _ => {
            eprintln!("usage: compare lint [DIFFERENCES TO SHOW] < rows.jsonl");
            return ExitCode::from(2);
        }
    };
    let (mut asked, mut agreed, mut kinds) = (0, 0, BTreeMap::<String, usize>::new());
    for line in io::stdin().lock().lines().map_while(Result::ok) {
        let row: Value = serde_json::from_str(&line).unwrap_or_default();
        for case in cases(&row) {
            asked += 1;
            let actual = answer("lint", &case.question);
            match compare::lint(&case.expected, &actual) {
                Ok(()) => agreed += 1,
                Err(difference) => {
                    let so_far = kinds.entry(difference.what.clone()).or_default();
                    *so_far += 1;
                    if *so_far <= most {
                        println!("--- {}", case.name);
                        show(&case, &difference, &actual);
                    }
                }
            }
        }
    }
    println!("{agreed} of {asked} agree; differing by part: {kinds:?}");
    if agreed == asked { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
