//! The official client in a virtual environment, made once for each build directory.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The client and its version, which the facts in `expected.rs` belong to.
const PACKAGE: &str = "authing==4.5.18";

/// The names that Python 3 goes by.
const INTERPRETERS: [&str; 2] = ["python3", "python"];

/// Returns the Python that has the client, or says why there is none.
pub(crate) fn python() -> Result<PathBuf, String> {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(PACKAGE.replace("==", "-"));
    if !has_client(&interpreter_in(&place)) {
        // It is made aside, so that nothing half-done is ever found in the place.
        let aside = place.with_extension(format!("{}.new", std::process::id()));
        let made = make(&aside)
            .and_then(|()| install(&interpreter_in(&aside)))
            .and_then(|()| replace(&place, &aside));
        let _gone = std::fs::remove_dir_all(&aside);
        made?;
    }
    Ok(interpreter_in(&place))
}

fn interpreter_in(place: &Path) -> PathBuf {
    place.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}

/// Puts the new environment in place, unless another run did so meanwhile.
fn replace(place: &Path, new: &Path) -> Result<(), String> {
    if has_client(&interpreter_in(place)) {
        return Ok(());
    }
    let _absent = std::fs::remove_dir_all(place);
    std::fs::rename(new, place).map_err(|error| format!("{} can't be made: {error}", place.display()))
}

/// Tells whether an earlier run installed the client.
fn has_client(python: &Path) -> bool {
    run(Command::new(python).args(["-c", "import authing.v2.authentication"])).is_ok()
}

fn make(place: &Path) -> Result<(), String> {
    let mut complaints = String::new();
    for interpreter in INTERPRETERS {
        match run(Command::new(interpreter).args(["-m", "venv", "--clear"]).arg(place)) {
            Ok(()) => return Ok(()),
            Err(complaint) => complaints = format!("{complaints}\n{interpreter}: {complaint}"),
        }
    }
    Err(format!("no virtual environment can be made (Debian and Ubuntu need python3-venv):{complaints}"))
}

fn install(python: &Path) -> Result<(), String> {
    let arguments = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", PACKAGE];
    run(Command::new(python).args(arguments))
        .map_err(|complaint| format!("{PACKAGE} can't be installed: {complaint}"))
}

/// Runs a command, and gives what it complained about if it failed.
fn run(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|error| error.to_string())?;
    match output.status.success() {
        true => Ok(()),
        false => Err([output.stdout, output.stderr]
            .map(|text| String::from_utf8_lossy(&text).into_owned())
            .concat()),
    }
}
