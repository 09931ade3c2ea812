//! The generated files are what the specs say.

use xtask::{generate, workspace};

/// Fails on drift with what `cargo xtask gen --check` prints; it never writes.
#[test]
fn the_generated_files_are_what_the_specs_say() {
    if let Err(failure) = generate::check(&workspace::root()) {
        panic!("\n{failure}\n");
    }
}
