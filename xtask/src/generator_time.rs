//! `time-generator`: what generating a client takes, for the real spec and for replicas of it.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use sdk_codegen::diagnostic::Diagnostics;
use sdk_codegen::load::Sources;

use crate::failure::Failure;
use crate::replicate::replicate;
use crate::workspace::UNITS;

/// How many operations the specs have, and how often each is generated: once for the memory, then for the time.
const SIZES: [(usize, usize); 3] = [(0, 41), (1_000, 11), (10_000, 5)];

/// Measures each spec in a process of its own, because the peak of a process's memory never falls.
///
/// # Errors
///
/// If a measurement failed, or could not be started.
pub fn run() -> Result<String, Failure> {
    let program = std::env::current_exe().map_err(Failure::disk("find", Path::new("xtask")))?;
    let mut text =
        String::from("Generating a client: CPU time in milliseconds, peak of the memory in MiB\n\n");
    let _infallible =
        writeln!(text, "{:>10}{:>10}{:>10}{:>10}{:>10}", "operations", "least", "median", "most", "peak");
    for (operations, runs) in SIZES {
        let mut command = Command::new(&program);
        command.args(["time-generator", &operations.to_string(), &runs.to_string()]);
        let output = command.output().map_err(Failure::disk("run", &program))?;
        if !output.status.success() {
            return Err(Failure::Bench(output.status));
        }
        text.push_str(&String::from_utf8_lossy(&output.stdout));
    }
    Ok(text)
}

/// Generates the client of the real spec, or of a replica of at least so many operations, many times, in memory.
///
/// # Errors
///
/// If the spec is wrong, or can not be read.
pub fn measure(root: &Path, operations: usize, runs: usize) -> Result<String, Failure> {
    let sources = Sources::read(root, UNITS[0].spec).map_err(errors)?;
    let sources = if operations == 0 { sources } else { replicate(&sources, operations) };
    let operations = sdk_codegen::generate(&sources).map_err(errors)?.operations.len();
    let peak = peak().map_or_else(|| "-".to_owned(), |peak| format!("{peak:.0}"));
    let mut times = Vec::with_capacity(runs);
    for _ in 0..runs.max(1) {
        let start = cpu_time();
        let generated = sdk_codegen::generate(&sources).map_err(errors)?;
        drop(generated);
        times.push(cpu_time().saturating_sub(start).as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    let (least, median, most) = (times[0], times[times.len() / 2], times[times.len() - 1]);
    Ok(format!("{operations:>10}{least:>10.1}{median:>10.1}{most:>10.1}{peak:>10}"))
}

fn errors(found: Diagnostics) -> Failure {
    Failure::Spec(vec![found])
}

/// The greatest memory that this process has had so far, in MiB; only Linux reports it without unsafe code.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes / 1024.0)
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
