//! Finds the operations in generated files, to tell what a change means for those who call them.
//!
//! The old files are all that is known of the old spec, so they are asked: an operation is its method, its
//! `static …: OperationInfo` with everything that follows up to the next one, and its GraphQL document. Nothing
//! has to be stored for this that a reviewer would have to read.

use std::collections::BTreeMap;

use sdk_codegen::files::GeneratedFiles;

const GROUPS: &str = "operations/";
const DOCUMENTS: &str = "graphql/";
const TABLE: &str = "OperationInfo {";
const TABLE_NAME: (&str, &str) = ("name: \"", "\"");
const METHOD: &str = "    pub fn ";
const METHOD_NAME: (&str, &str) = ("pub fn ", "(");

/// Gives the generated text of each operation by the operation's name.
pub(crate) fn texts(files: &GeneratedFiles) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for (_, text) in files.iter().filter(|(path, _)| path.starts_with(GROUPS)) {
        read_group(text, &mut texts);
    }
    for (name, text) in &mut texts {
        let document = files.get(&format!("{DOCUMENTS}{name}.graphql"));
        text.push_str(document.unwrap_or_default());
    }
    texts
}

/// Tells whether a file belongs to operations alone, and so is told by telling them.
pub(crate) fn holds_only_operations(path: &str, operations: &BTreeMap<String, String>) -> bool {
    let document = path.strip_prefix(DOCUMENTS).and_then(|name| name.strip_suffix(".graphql"));
    path.starts_with(GROUPS) || document.is_some_and(|name| operations.contains_key(name))
}

/// Reads the operations of a group: all methods stand in front of the first table.
fn read_group(text: &str, texts: &mut BTreeMap<String, String>) {
    let lines: Vec<&str> = text.lines().collect();
    let first_table = lines.iter().position(|line| line.contains(TABLE)).unwrap_or(lines.len());
    texts.extend(chunks(&lines, |line| line.contains(TABLE), TABLE_NAME));
    let methods = chunks(&lines[..first_table], |line| line.starts_with(METHOD), METHOD_NAME);
    for (name, method) in methods {
        if let Some(text) = texts.get_mut(&name) {
            text.push_str(&method);
        }
    }
}

/// Cuts lines into items with their names; what comes before the first belongs to none.
fn chunks(lines: &[&str], starts_item: fn(&str) -> bool, name: (&str, &str)) -> Vec<(String, String)> {
    let is_head = |line: &&str| ["///", "#["].iter().any(|sign| line.trim_start().starts_with(sign));
    let starts = lines.iter().enumerate().filter(|(_, line)| starts_item(line)).map(|(start, _)| {
        // The docs and attributes above an item are a part of it.
        start - lines[..start].iter().rev().take_while(|line| is_head(line)).count()
    });
    let starts: Vec<usize> = starts.collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let chunks =
        starts.iter().zip(ends).map(|(start, end)| lines[*start..end].join("\n").trim_end().to_owned());
    chunks.filter_map(|chunk| Some((name_in(&chunk, name)?, chunk))).collect()
}

fn name_in(chunk: &str, (before, after): (&str, &str)) -> Option<String> {
    let (_, rest) = chunk.split_once(before)?;
    let (name, _) = rest.split_once(after)?;
    Some(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUP: &str = r#"//! Signing in.

use crate::runtime::operation as op;

/// Signing in.
impl Client {
    /// Signs a user in.
    pub fn log_in(&self) -> LogIn {
        LogIn(self.call(&LOG_IN))
    }

    /// Signs a user out.
    pub fn log_out(&self) -> LogOut {
        LogOut(self.call(&LOG_OUT))
    }
}

static LOG_IN: op::OperationInfo = op::OperationInfo {
    name: "log_in",
    idempotent: false,
};

impl LogIn {
    /// Sets the name of another operation, by chance.
    pub fn log_out(self) -> Self {
        self
    }
}

/// Says something of the second.
#[allow(dead_code)]
pub(crate) static LOG_OUT: op::OperationInfo = op::OperationInfo {
    name: "log_out",
};
"#;

    fn files(group: &str, document: &str) -> GeneratedFiles {
        let mut files = GeneratedFiles::new();
        files.insert("operations/login.rs", group).unwrap();
        files.insert("operations/mod.rs", "pub static OPERATIONS: &[Entry] = &[];\n").unwrap();
        files.insert("graphql/log_in.graphql", document).unwrap();
        files.insert("types.rs", "static NO: OperationInfo = OperationInfo {\nname: \"no\"").unwrap();
        files
    }

    #[test]
    fn operations_are_found_with_all_that_belongs_to_them() {
        let texts = texts(&files(GROUP, "query logIn"));
        assert_eq!(texts.keys().collect::<Vec<_>>(), ["log_in", "log_out"]);
        let log_in = &texts["log_in"];
        for part in ["Signs a user in.", "idempotent", "impl LogIn", "query logIn"] {
            assert!(log_in.contains(part), "{part}");
        }
        for part in ["//! Signing in.", "Signs a user out.", "of the second"] {
            assert!(!log_in.contains(part), "{part}");
        }
        assert!(texts["log_out"].contains("Signs a user out.") && texts["log_out"].contains("of the second"));
    }

    #[test]
    fn only_the_operation_that_changed_differs() {
        let old = texts(&files(GROUP, "query logIn"));
        let changed = [
            files(&GROUP.replace("idempotent: false", "idempotent: true"), "query logIn"),
            files(&GROUP.replace("Signs a user in.", "Lets a user in."), "query logIn"),
            files(GROUP, "query logIn2"),
        ];
        for files in changed {
            let new = texts(&files);
            assert_ne!(old["log_in"], new["log_in"]);
            assert_eq!(old["log_out"], new["log_out"]);
        }
    }

    #[test]
    fn files_of_operations_are_known() {
        let texts = texts(&files(GROUP, "query logIn"));
        assert!(holds_only_operations("operations/login.rs", &texts));
        assert!(holds_only_operations("graphql/log_in.graphql", &texts));
        assert!(!holds_only_operations("graphql/fragments/User.graphql", &texts));
        assert!(!holds_only_operations("types.rs", &texts));
    }

    #[test]
    fn every_operation_of_this_workspace_is_found() {
        let root = crate::workspace::root();
        for unit in crate::workspace::UNITS {
            let sources = sdk_codegen::load::Sources::read(&root, unit.spec).unwrap();
            let generated = sdk_codegen::generate(&sources).unwrap();
            assert_eq!(texts(&generated.files).into_keys().collect::<Vec<_>>(), generated.operations);
        }
    }
}
