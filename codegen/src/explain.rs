//! The page of a code: what is wrong, why it is refused, and how it is written wrong and right.
//!
//! Both examples are read from the files of `codegen/tests/errors`, which the tests hold to their messages.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

use crate::diagnostic::{Code, printable};

/// The folder with the wrong files and their messages, from the project's root on.
const FIXTURES: &str = "codegen/tests/errors";

/// Lists all codes with their titles.
#[must_use]
pub fn list() -> String {
    let lines = Code::ALL.iter().map(|code| format!("{code}  {}\n", code.title()));
    format!("{}\n`cargo xtask explain E0012` shows the page of a code.", lines.collect::<String>())
}

/// Writes the page of a code, with examples from the project at `root`.
///
/// # Errors
///
/// If the examples can't be read.
pub fn page(root: &Path, code: Code) -> io::Result<String> {
    let fixtures = root.join(FIXTURES);
    let mut page = format!("{code}: {}\n\n{}\n", code.title(), code.why());
    let Some(Fixture { name, messages, has_no_fixed, .. }) = best(&fixtures, code)? else { return Ok(page) };
    example(&mut page, "Wrong", &fixtures, &format!("{name}.yaml"))?;
    let _infallible = write!(page, "\n{}\n", messages.join("\n\n"));
    if !has_no_fixed {
        example(
            &mut page,
            "Right, as `cargo xtask gen --fix` writes it",
            &fixtures,
            &format!("{name}.fixed.yaml"),
        )?;
    }
    Ok(page)
}

fn example(page: &mut String, title: &str, fixtures: &Path, name: &str) -> io::Result<()> {
    let text = fs::read_to_string(fixtures.join(name))?;
    let _infallible = write!(page, "\n{title} ({FIXTURES}/{name}):\n\n");
    for line in text.lines() {
        page.extend("    ".chars().chain(line.chars().map(printable)));
        page.push('\n');
    }
    Ok(())
}

/// A wrong file.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Fixture {
    /// How many errors it has of other kinds.
    others: usize,
    has_no_fixed: bool,
    name: String,
    /// Its errors of the kind that is looked for, as they are printed.
    messages: Vec<String>,
}

/// The file that shows an error best: the one with the fewest others, and if there is one that is mended.
fn best(fixtures: &Path, code: Code) -> io::Result<Option<Fixture>> {
    let mut best = None;
    for entry in fs::read_dir(fixtures)? {
        let path = entry?.path();
        let (Some("snap"), Some(name)) =
            (path.extension().and_then(|end| end.to_str()), path.file_stem().and_then(|name| name.to_str()))
        else {
            continue;
        };
        let text = fs::read_to_string(&path)?;
        let blocks = text.trim_end().split("\n\n");
        let errors = blocks.filter_map(|block| Some(&block[block.find("error[")?..]));
        let (messages, others): (Vec<_>, Vec<_>) =
            errors.map(str::to_owned).partition(|error| error.starts_with(&format!("error[{code}]")));
        if messages.is_empty() {
            continue;
        }
        // Of a file with several kinds of errors, another may have been mended.
        let has_no_fixed = !others.is_empty() || !fixtures.join(format!("{name}.fixed.yaml")).exists();
        let fixture = Fixture { others: others.len(), has_no_fixed, name: name.to_owned(), messages };
        best = best.into_iter().chain([fixture]).min();
    }
    Ok(best)
}
