//! `fuzz`: whether what the generator accepts compiles without a warning, whatever the spec says.

use std::fs;
use std::path::Path;

use sdk_codegen::files::GeneratedFiles;
use sdk_codegen::load::Sources;

use crate::failure::Failure;

mod package;
mod random;
mod spec;

use package::Package;
use random::Random;

/// The spec that the others are laid over.
const ACME: &str = "tests/acme/spec";

/// Slips that authors were seen to make, each a folder with files of the spec; some are accepted.
const CASES: &str = "codegen/tests/cases";

/// How many random files are compiled together.
const BATCH: usize = 50;

/// What `fuzz` is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arguments {
    /// How many random files are made.
    pub files: usize,
    /// What the files are made from: the same seed makes the same files.
    pub seed: u64,
}

impl Default for Arguments {
    fn default() -> Self {
        Self { files: BATCH, seed: 1 }
    }
}

/// A file of a spec: its name and its text.
type File = (String, String);

/// Lays random files over a spec, generates, and compiles what is accepted with clippy, rustdoc and the examples of
/// the docs. The first batch has the accepted files of the cases too.
///
/// # Errors
///
/// If anything that was accepted does not compile without a warning.
pub fn run(root: &Path, arguments: Arguments) -> Result<String, Failure> {
    let package = Package::create(root)?;
    let base = Sources::read(root, ACME).map_err(|found| Failure::Spec(vec![found]))?;
    let mut random = Random::new(arguments.seed);
    let mut files = cases(root)?;
    let of_cases = files.len();
    let (mut compiled, mut refused, mut made) = (0, 0, 0);
    while made < arguments.files || !files.is_empty() {
        let more = BATCH.min(arguments.files - made);
        files.extend((made..made + more).map(|index| spec::file(&mut random, index)));
        made += more;
        let all = files.len();
        let (generated, accepted) = accepted(&base, std::mem::take(&mut files))?;
        compiled += accepted.len();
        refused += all - accepted.len();
        package.compile(&generated, &accepted)?;
    }
    Ok(format!(
        "{compiled} files compile without a warning, {refused} were refused ({made} random ones from the seed {}, {of_cases} of cases).",
        arguments.seed
    ))
}

/// Generates with those of the files that are accepted.
fn accepted(base: &Sources, mut files: Vec<File>) -> Result<(GeneratedFiles, Vec<File>), Failure> {
    loop {
        let sources = files.iter().fold(base.clone(), |sources, (path, text)| sources.with(path, text));
        let found = match sdk_codegen::generate(&sources) {
            Ok(generated) => return Ok((generated.files, files)),
            Err(found) => found,
        };
        let before = files.len();
        // Where two clash, the other one may be named by the help alone.
        let is_wrong = |path: &str| {
            let path = sources.shown(path);
            let is_named = |help: &str| help.contains(&format!("{path}:"));
            found.iter().any(|error| error.place.file == path || error.help.as_deref().is_some_and(is_named))
        };
        files.retain(|(path, _)| !is_wrong(path));
        if files.len() == before {
            return Err(Failure::Spec(vec![found]));
        }
    }
}

/// The files of the cases that only add files. A case that says so is too deep for rustc's limit of recursion.
fn cases(root: &Path) -> Result<Vec<File>, Failure> {
    let folder = root.join(CASES);
    let mut files = Vec::new();
    for case in fs::read_dir(&folder).map_err(Failure::disk("read", &folder))?.flatten() {
        let says = fs::read_to_string(case.path().join("case.json")).unwrap_or_default();
        if !says.contains("\"compiles\": true") {
            continue;
        }
        let operations = case.path().join("files/operations");
        for file in fs::read_dir(operations).into_iter().flatten().flatten() {
            if let Ok(text) = fs::read_to_string(file.path()) {
                files.push((format!("operations/{}", file.file_name().to_string_lossy()), text));
            }
        }
    }
    files.sort();
    Ok(files)
}
