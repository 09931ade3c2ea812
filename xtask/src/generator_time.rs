//! `time-generator`: how much CPU time generating a client takes.

use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

use sdk_codegen::diagnostic::Diagnostics;
use sdk_codegen::load::Sources;

use crate::failure::Failure;
use crate::workspace::UNITS;

/// How often each spec is generated. The first run of all warms up, and is told apart.
const RUNS: usize = 41;

/// Generates the client of each spec many times, in memory; answers with the CPU times.
///
/// # Errors
///
/// If the specs are wrong, or can not be read.
pub fn run(root: &Path) -> Result<String, Failure> {
    let mut text = String::from("CPU time of generating a client, in milliseconds\n\n");
    let _infallible =
        writeln!(text, "{:<20}{:>8}{:>8}{:>8}{:>8}", "spec", "first", "least", "median", "most");
    for unit in UNITS {
        let sources = Sources::read(root, unit.spec).map_err(mistakes)?;
        let mut times = Vec::with_capacity(RUNS);
        for _ in 0..RUNS {
            let start = cpu_time();
            let generated = sdk_codegen::generate(&sources).map_err(mistakes)?;
            drop(generated);
            times.push(cpu_time().saturating_sub(start).as_secs_f64() * 1000.0);
        }
        let first = times[0];
        times.sort_by(f64::total_cmp);
        let (least, median, most) = (times[0], times[RUNS / 2], times[RUNS - 1]);
        let _infallible = writeln!(text, "{:<20}{first:>8.1}{least:>8.1}{median:>8.1}{most:>8.1}", unit.spec);
    }
    Ok(text)
}

fn mistakes(found: Diagnostics) -> Failure {
    Failure::Spec(vec![found])
}

/// The CPU time that this process has used.
#[cfg(unix)]
fn cpu_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::try_from(time).unwrap_or_default()
}

/// The time that has passed: elsewhere nothing better can be asked without more code than this is worth.
#[cfg(not(unix))]
fn cpu_time() -> Duration {
    use std::sync::OnceLock;
    use std::time::Instant;

    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed()
}
