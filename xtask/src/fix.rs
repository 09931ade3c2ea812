//! `gen --fix`: mends the errors of the specs that have one right answer, in the files themselves.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use sdk_codegen::diagnostic::Place;
use sdk_codegen::fix::fix;
use sdk_codegen::load::Sources;

use crate::failure::Failure;
use crate::lock::{self, Access};
use crate::workspace::UNITS;

/// Mends the specs; answers with a line for each error that was mended.
///
/// # Errors
///
/// If a file can't be written. What can't be read is left for `gen` to report.
pub fn run(root: &Path) -> Result<String, Failure> {
    let _lock = lock::hold(root, Access::Write).map_err(Failure::disk("lock", root))?;
    let mut report = String::new();
    for unit in UNITS {
        let Ok(sources) = Sources::read(root, unit.spec) else { continue };
        let fixed = fix(&sources);
        for path in sources.paths() {
            let (old, new) = (sources.get(path), fixed.sources.get(path));
            if let Some(text) = new.filter(|_| new != old) {
                let path = root.join(unit.spec).join(path);
                replace(&path, text).map_err(Failure::disk("write", &path))?;
            }
        }
        report.extend(fixed.errors.iter().map(|error| {
            let Place { file, line, column, .. } = &error.place;
            format!("fixed[{}] {file}:{line}:{column}: {}\n", error.code, error.message)
        }));
    }
    Ok(report)
}

/// Replaces a file in one step. What a killed run leaves has a name that is no file of the spec.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let path = fs::canonicalize(path)?;
    let mut name = OsString::from(".#");
    name.push(path.file_name().unwrap_or_default());
    let next = path.with_file_name(name);
    let mut file = File::create(&next)?;
    file.write_all(text.as_bytes())?;
    file.set_permissions(fs::metadata(&path)?.permissions())?;
    file.sync_all()?;
    fs::rename(next, path)
}
