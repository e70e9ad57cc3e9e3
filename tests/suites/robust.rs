//! No input makes anything panic: worst cases, then every committed case, whole and damaged.
//!
//! Each case is cut after each of its bytes, and each byte of its first kilobyte is replaced. Tried by default: every cut and, for
//! each byte, one replacement that changes from case to case, through the verb that the case is meant for; whole cases through
//! every verb. With `ATREST_THOROUGH=N`: N replacements for each byte (255 is all), each damaged case through every verb.

use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use atrest_tests::robust::damage::{self, Damage};
use atrest_tests::robust::inputs::{self, Input};
use atrest_tests::robust::verbs::{self, Beside, Verb};
use atrest_tests::robust::watch;
use atrest_tests::robust::worst::{self, Worst};
use atrest_tests::suite::{Tally, Wish};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() -> ExitCode {
    let start = Instant::now();
    let wish = Wish::from_arguments();
    watch::quiet_panics();
    let mut total = Tally::default();
    total.add(hold_worst_cases(&wish));
    total.add(hold_damaged_cases(&wish));
    if wish.lists() { ExitCode::SUCCESS } else { total.close(start) }
}

fn hold_worst_cases(wish: &Wish) -> Tally {
    let (mut tally, mut slowest) = (Tally::default(), (Duration::ZERO, String::new()));
    let usual = inputs::usual();
    for case in worst::all() {
        for &verb in verbs::ALL {
            let name = format!("worst/{verb:?}/{}", case.name);
            if wish.lists() {
                println!("{name}: test");
            } else if !wish.wants(&name) {
                tally.filtered += 1;
            } else {
                let (took, result) = withstand(&name, verb, &case, &usual);
                slowest = slowest.max((took, name.clone()));
                count(&mut tally, &name, result);
            }
        }
    }
    if tally.passed + tally.failed > 0 {
        println!("robust: the slowest of the worst cases is {} with {:.1?}", slowest.1, slowest.0);
    }
    tally
}

/// One call alone: it must speak, soon, and take memory in proportion.
fn withstand(name: &str, verb: Verb, case: &Worst, usual: &Beside) -> (Duration, Result<(), String>) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let start = Instant::now();
    let said = watch::on_small_stack(name, || watch::catch(|| verbs::run(verb, &case.bytes, usual)));
    let (took, peak) = (start.elapsed(), MEMORY.peak_usage().saturating_sub(before));
    let allowed = MEMORY_FLOOR + MEMORY_FACTOR * case.bytes.len();
    let within = || match () {
        () if peak > allowed => {
            Err(format!("takes {peak} bytes for {} of input, more than {allowed}", case.bytes.len()))
        }
        () if took > TIME => Err(format!("takes {took:.1?}, more than {TIME:?}")),
        () => Ok(()),
    };
    (took, said.and_then(|said| said).and_then(|()| within()))
}

fn hold_damaged_cases(wish: &Wish) -> Tally {
    let inputs = inputs::all();
    let plan = Plan::from_environment();
    let (next, tried, tally) = (AtomicUsize::new(0), AtomicUsize::new(0), Mutex::new(Tally::default()));
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some((turn, input)) = next_of(&inputs, &next) {
                    let name = format!("damaged/{:?}/{}", input.verb, input.name);
                    if wish.lists() {
                        println!("{name}: test");
                    } else if !wish.wants(&name) {
                        lock(&tally).filtered += 1;
                    } else {
                        let (calls, result) = watch::on_small_stack(&name, || plan.hold(input, turn));
                        tried.fetch_add(calls, Ordering::Relaxed);
                        count(&mut lock(&tally), &name, result);
                    }
                }
            });
        }
    });
    if !wish.lists() {
        println!("robust: {} calls on {} committed inputs and their damaged copies", tried.into_inner(), inputs.len());
    }
    tally.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner())
}

/// How much is tried.
struct Plan {
    per_byte: usize,
    every_verb: bool,
}

impl Plan {
    fn from_environment() -> Self {
        match std::env::var("ATREST_THOROUGH").ok().and_then(|n| n.parse().ok()) {
            Some(per_byte) => Self { per_byte, every_verb: true },
            None => Self { per_byte: 1, every_verb: false },
        }
    }

    /// How many calls were made, and the first that went wrong.
    fn hold(&self, input: &Input, turn: usize) -> (usize, Result<(), String>) {
        let mut calls = 0;
        let mut hold = |verb: Verb, bytes: &[u8], damage: Option<Damage>| {
            calls += 1;
            let said = watch::catch(|| verbs::run(verb, bytes, &input.beside)).and_then(|said| said);
            said.map_err(|why| format!("{verb:?} of it {damage:?}: {why}"))
        };
        let result = self.each(input, turn, &mut hold);
        (calls, result)
    }

    fn each(&self, input: &Input, turn: usize, hold: &mut Hold<'_>) -> Result<(), String> {
        for &verb in verbs::ALL {
            hold(verb, &input.bytes, None)?;
        }
        let mut damaged = Vec::new();
        for damage in damage::cuts(&input.bytes, input.shared).chain(damage::changes(&input.bytes, self.per_byte, turn))
        {
            damage.apply(&input.bytes, &mut damaged);
            for &verb in verbs::ALL.iter().filter(|verb| self.every_verb || **verb == input.verb) {
                hold(verb, &damaged, Some(damage))?;
            }
        }
        Ok(())
    }
}

type Hold<'a> = dyn FnMut(Verb, &[u8], Option<Damage>) -> Result<(), String> + 'a;

fn next_of<'a>(inputs: &'a [Input], next: &AtomicUsize) -> Option<(usize, &'a Input)> {
    let turn = next.fetch_add(1, Ordering::Relaxed);
    Some((turn, inputs.get(turn)?))
}

fn lock(tally: &Mutex<Tally>) -> std::sync::MutexGuard<'_, Tally> {
    tally.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

fn count(tally: &mut Tally, name: &str, result: Result<(), String>) {
    match result {
        Ok(()) => tally.passed += 1,
        Err(why) => {
            tally.failed += 1;
            println!("FAILED {name}: {why}");
        }
    }
}

/// Bytes that a call may take whatever its input.
const MEMORY_FLOOR: usize = 4 << 20;

/// Bytes that a call may take for each byte of its input.
const MEMORY_FACTOR: usize = 200;

/// How long a call on a worst case may take.
const TIME: Duration = Duration::from_secs(10);
