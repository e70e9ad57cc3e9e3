//! Turns a verb on the command line into a built, served, tested, checked or measured project.

mod bench;
mod build;
mod check;
mod chromium;
mod oracle;
mod prepare;
mod serve;
mod shell;
mod tally;
mod test;
mod tidy;
mod types;
mod wasm;

use std::process::ExitCode;

use shell::Outcome;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Outcome {
    let (verb, rest) = words.split_first().ok_or(USAGE)?;
    match verb.as_str() {
        "build" => build::run(rest),
        "serve" => serve::run(rest),
        "test" => no_arguments(verb, rest).and_then(|()| test::all()),
        "check" => no_arguments(verb, rest).and_then(|()| check::all()),
        "bench" => no_arguments(verb, rest).and_then(|()| bench::all()),
        "gen" => no_arguments(verb, rest).and_then(|()| types::generate()),
        "oracle" => oracle::run_go(rest),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(format!("there is no `{verb}`\n{USAGE}")),
    }
}

fn no_arguments(verb: &str, rest: &[String]) -> Outcome {
    match rest {
        [] => Ok(()),
        _ => Err(format!("`{verb}` takes no arguments")),
    }
}

const USAGE: &str = "\
cargo xtask serve [--port N]   build the page and serve it on http://127.0.0.1:8080
cargo xtask build [page|package]
                               write the page to dist/, the package to pkg/dist/
cargo xtask test               check, then every test: Rust, the package in Node, the page in Chromium
cargo xtask check              format, lints, no_std, floors, generated files
cargo xtask bench              sizes and times, as ratios
cargo xtask gen                write pkg/index.d.ts
cargo xtask oracle [...]       ask the real kube-apiserver code again; needs Go";
