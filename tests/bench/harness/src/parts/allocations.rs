//! Blocks of memory that a call asks for.

use std::process::Command;

use super::OPERATIONS;
use crate::figure::{Figure, Part};
use crate::server::Server;
use crate::{Failure, cargo};

pub fn measure() -> Result<Vec<Figure>, Failure> {
    cargo::build("calls", "release")?;
    let server = Server::start()?;
    let mut figures = Vec::new();
    for (operation, peers) in OPERATIONS {
        let ours = per_call("ours", operation, &server)?;
        for &peer in peers {
            let value = per_call(peer, operation, &server)?;
            figures.push(Figure::new(Part::Allocations, operation, ours, peer, value));
        }
    }
    Ok(figures)
}

fn per_call(contestant: &str, operation: &str, server: &Server) -> Result<f64, Failure> {
    let mut command = Command::new(cargo::binary("allocations"));
    command.args([contestant, operation, &server.host]);
    // The loop that grows once in a while is not part of a call.
    Ok(cargo::output(command)?.trim().parse::<f64>()?.round())
}
