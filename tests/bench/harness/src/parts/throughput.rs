//! Calls a second, with many under way on one thread.

use std::process::Command;

use super::OPERATIONS;
use crate::figure::{Figure, Part};
use crate::server::Server;
use crate::{Failure, cargo};

pub fn measure() -> Result<Vec<Figure>, Failure> {
    cargo::build("calls", "release")?;
    let server = Server::start()?;
    let compare = |(operation, peers): (&str, &[&'static str])| {
        let mut command = Command::new(cargo::binary("throughput"));
        command.args([operation, &server.host]);
        let text = cargo::output(command)?;
        let numbers: Vec<f64> = text.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
        match (numbers.as_slice(), peers) {
            (&[ours, value, ratio], &[peer, ..]) => {
                Ok(Figure::new(Part::Throughput, operation, ours, peer, value).with_ratio(ratio))
            }
            _ => Err(format!("can't read `{text}`").into()),
        }
    };
    OPERATIONS.into_iter().map(compare).collect()
}
