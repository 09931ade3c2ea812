//! The command `authing`; see `authing --help`.
#![forbid(unsafe_code)]

use std::io;
use std::process::ExitCode;

use authing::cli::{Process, run};

fn main() -> ExitCode {
    let process = Process {
        env: &|name| std::env::var_os(name),
        stdin: Box::new(io::stdin()),
        stdout: &mut io::stdout(),
        stderr: &mut io::stderr(),
    };
    run(std::env::args_os(), process).into()
}
