//! What the figures were measured on, and with.

use std::fs;
use std::process::Command;

use crate::cargo;

/// The processor, and how many of it there are.
pub fn processor() -> String {
    let text = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = text.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let count = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{}, {count} cores", name.map_or("a processor", |(_, name)| name.trim()))
}

/// The versions of what matters to the figures.
pub fn versions() -> Vec<String> {
    let mut versions: Vec<String> =
        ["rustc", "valgrind"].iter().filter_map(|program| said(program, &["--version"])).collect();
    let lock = fs::read_to_string(cargo::bench().join("Cargo.lock")).unwrap_or_default();
    for package in ["reqwest", "hyper", "tokio", "serde_json", "rsa", "progenitor"] {
        let start = format!("name = \"{package}\"\nversion = \"");
        let version = lock.split_once(&start).and_then(|(_, rest)| rest.split_once('"'));
        versions.extend(version.map(|(version, _)| format!("{package} {version}")));
    }
    versions
}

/// The date, in UTC.
pub fn date() -> String {
    said("date", &["-u", "+%F"]).unwrap_or_default()
}

/// What a program says.
fn said(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    Some(String::from_utf8(output.stdout).ok()?.trim().to_owned())
}
