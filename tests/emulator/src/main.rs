//! Runs the emulator as a program, until it is interrupted or terminated.
#![forbid(unsafe_code)]

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use authing_emulator::Emulator;
use clap::{Arg, ArgMatches, Command, value_parser};

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = command().get_matches();
    match run(&arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _gone = writeln!(std::io::stderr(), "error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn command() -> Command {
    let seed = Arg::new("seed").long("seed").value_name("FILE");
    let key = Arg::new("private-key").long("private-key").value_name("FILE");
    let host = Arg::new("host").long("host").value_name("IP").default_value("127.0.0.1");
    let port = Arg::new("port").long("port").value_name("PORT").default_value("3000");
    let public_url = Arg::new("public-url").long("public-url").value_name("URL");
    let path = || value_parser!(PathBuf);
    Command::new("authing-emulator")
        .about("Behaves like the service, in memory")
        .arg(port.value_parser(value_parser!(u16)).help("The port to listen at; 0 takes a free one"))
        .arg(host.value_parser(value_parser!(std::net::IpAddr)).help("The address to listen at"))
        .arg(public_url.help("How clients reach it, if not at the address that it listens at"))
        .arg(seed.value_parser(path()).help("What is there from the start, in YAML"))
        .arg(key.value_parser(path()).help("The key that opens passwords, in PEM (PKCS#8); else one is made"))
}

async fn run(arguments: &ArgMatches) -> Result<(), Box<dyn std::error::Error>> {
    let mut builder = Emulator::builder();
    if let (Some(host), Some(port)) = (arguments.get_one("host"), arguments.get_one("port")) {
        builder = builder.address(SocketAddr::new(*host, *port));
    }
    if let Some(url) = arguments.get_one::<String>("public-url") {
        builder = builder.public_url(url);
    }
    if let Some(path) = arguments.get_one::<PathBuf>("seed") {
        builder = builder.seed(read(path)?);
    }
    if let Some(path) = arguments.get_one::<PathBuf>("private-key") {
        builder = builder.private_key_pem(read(path)?);
    }
    let termination = termination()?;
    let emulator = builder.start().await?;
    let _gone = print_options(&emulator);
    termination.await;
    emulator.shutdown().await;
    Ok(())
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Waits for Ctrl-C, or for the signal with which a supervisor ends a program. Whoever reads that the emulator
/// listens can be sure that it waits already.
#[cfg(unix)]
fn termination() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupted, mut terminated) =
        (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupted.recv() => {}
            _ = terminated.recv() => {}
        }
    })
}

/// Waits for Ctrl-C.
#[cfg(not(unix))]
fn termination() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _unheard = tokio::signal::ctrl_c().await;
    })
}

/// Prints the options that a client is built with.
fn print_options(emulator: &Emulator) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "The emulator listens at {}", emulator.url())?;
    for (name, text) in emulator.client_options() {
        let gap = if text.contains('\n') { "\n" } else { " " };
        writeln!(out, "  {name}:{gap}{}", text.trim_end())?;
    }
    out.flush()
}
