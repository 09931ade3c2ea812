//! Instructions per call, as callgrind counts them: next to nothing depends on what else the machine does.

use std::process::Command;

use super::OPERATIONS;
use crate::figure::{Figure, Part};
use crate::server::Server;
use crate::{Failure, cargo};

/// How many calls the shorter run and the longer run make. The difference is without start and connection.
const CALLS: [u32; 2] = [100, 500];

pub fn measure() -> Result<Vec<Figure>, Failure> {
    if Command::new("valgrind").arg("--version").output().is_err() {
        return Err(
            "valgrind is missing: install it, on Debian and Ubuntu with `apt-get install valgrind`".into()
        );
    }
    cargo::build("calls", "release")?;
    let server = Server::start()?;
    let mut figures = Vec::new();
    for (operation, peers) in OPERATIONS {
        let ours = per_call("ours", operation, &server)?;
        for &peer in peers {
            let value = per_call(peer, operation, &server)?;
            figures.push(Figure::new(Part::Instructions, operation, ours, peer, value));
        }
    }
    Ok(figures)
}

fn per_call(contestant: &str, operation: &str, server: &Server) -> Result<f64, Failure> {
    let [few, many] = CALLS;
    let more = count(contestant, operation, many, server)? - count(contestant, operation, few, server)?;
    Ok(more / f64::from(many - few))
}

/// The instructions of a run.
fn count(contestant: &str, operation: &str, calls: u32, server: &Server) -> Result<f64, Failure> {
    let profile = cargo::target().join(format!("callgrind.{operation}.{contestant}.{calls}"));
    let mut command = Command::new("valgrind");
    command.arg("--tool=callgrind").arg(format!("--callgrind-out-file={}", profile.display()));
    command.arg(cargo::binary("calls"));
    command.args(["run", contestant, operation, &calls.to_string(), &server.host]);
    let output = command.output()?;
    let text = String::from_utf8_lossy(&output.stderr);
    let count = text.lines().find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok());
    match count {
        Some(count) if output.status.success() => Ok(count),
        _ => Err(format!("{command:?}: {}: {}", output.status, text.trim()).into()),
    }
}
