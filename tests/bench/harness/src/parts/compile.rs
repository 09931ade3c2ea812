//! CPU time of compiling: the client alone, and the client with a program that uses it. What they depend on is
//! compiled before.

use std::fs::File;
use std::path::PathBuf;
use std::time::SystemTime;

use crate::figure::{Figure, Part, median};
use crate::{Failure, cargo, children};

/// What is compiled, and the file that makes cargo compile it again.
struct Job {
    package: &'static str,
    arguments: &'static [&'static str],
    file: PathBuf,
}

pub fn measure() -> Result<Vec<Figure>, Failure> {
    let sdk = || cargo::root().join("sdk/src/lib.rs");
    let client = |style: &str| cargo::bench().join("clients").join(style).join("src/lib.rs");
    let mut figures = Vec::new();
    let alone: [(&str, &[&str]); 2] = [("check", &["check", "--quiet"]), ("debug", &["build", "--quiet"])];
    for (name, arguments) in alone {
        let jobs = [
            Job { package: "authing", arguments, file: sdk() },
            Job { package: "client-builder", arguments, file: client("builder") },
            Job { package: "client-positional", arguments, file: client("positional") },
        ];
        figures.extend(compare(name, &jobs, 5)?);
    }
    let arguments: &[&str] = &["build", "--release", "--quiet"];
    let jobs = [
        Job { package: "program-authing", arguments, file: sdk() },
        Job { package: "program-progenitor", arguments, file: client("builder") },
    ];
    figures.extend(compare("release", &jobs, 3)?);
    Ok(figures)
}

/// Compares the first job with the others, which take turns.
fn compare(name: &str, jobs: &[Job], rounds: usize) -> Result<Vec<Figure>, Failure> {
    for job in jobs {
        cargo::run(job.command())?;
    }
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); jobs.len()];
    for _ in 0..rounds {
        for (job, times) in jobs.iter().zip(&mut times) {
            times.push(job.cpu_seconds()?);
        }
    }
    let [ours, peers @ ..] = times.as_slice() else { return Ok(Vec::new()) };
    let figures = peers.iter().zip(jobs.iter().skip(1)).map(|(peer, job)| {
        let ratio = median(ours.iter().zip(peer).map(|(ours, peer)| ours / peer).collect());
        let (ours, peer) = (median(ours.clone()), median(peer.clone()));
        Figure::new(Part::Compile, name, ours, job.package, peer).with_ratio(ratio)
    });
    Ok(figures.collect())
}

impl Job {
    /// The time that compiling takes, without that which cargo takes to find that nothing is to be done.
    fn cpu_seconds(&self) -> Result<f64, Failure> {
        let nothing = children::cpu_seconds(self.command())?;
        File::options().append(true).open(&self.file)?.set_modified(SystemTime::now())?;
        Ok(children::cpu_seconds(self.command())? - nothing)
    }

    fn command(&self) -> std::process::Command {
        let mut arguments = self.arguments.to_vec();
        arguments.extend(["--package", self.package]);
        cargo::command(&arguments)
    }
}
