//! Finds the operations in generated files, to tell what a change means for those who call them.
//!
//! The old files are all that is known of the old spec, so they are asked: an operation is its
//! `static …: OperationInfo` in a file of `operations/`, everything that follows up to the next one, and its
//! GraphQL document. Nothing has to be stored for this that a reviewer would have to read.

use std::collections::BTreeMap;

use sdk_codegen::files::GeneratedFiles;

const GROUPS: &str = "operations/";
const DOCUMENTS: &str = "graphql/";
const START: &str = ": OperationInfo = OperationInfo {";
const NAME: &str = "name: \"";

/// Gives the generated text of each operation by the operation's name.
pub(crate) fn texts(files: &GeneratedFiles) -> BTreeMap<String, String> {
    let groups = files.iter().filter(|(path, _)| path.starts_with(GROUPS));
    let mut texts: BTreeMap<String, String> = groups.flat_map(|(_, text)| chunks(text)).collect();
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

/// Cuts the text of a group into its operations; what comes before the first belongs to none.
fn chunks(text: &str) -> Vec<(String, String)> {
    let lines: Vec<&str> = text.lines().collect();
    let is_head = |line: &&str| line.starts_with("///") || line.starts_with("#[");
    let starts = lines.iter().enumerate().filter(|(_, line)| line.contains(START)).map(|(start, _)| {
        // The docs and attributes above an item are a part of it.
        start - lines[..start].iter().rev().take_while(|line| is_head(line)).count()
    });
    let starts: Vec<usize> = starts.collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let chunks =
        starts.iter().zip(ends).map(|(start, end)| lines[*start..end].join("\n").trim_end().to_owned());
    chunks.filter_map(|chunk| Some((name_in(&chunk)?, chunk))).collect()
}

fn name_in(chunk: &str) -> Option<String> {
    let (_, rest) = chunk.split_once(NAME)?;
    let (name, _) = rest.split_once('"')?;
    Some(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUP: &str = r#"//! Signing in.

use crate::runtime::operation::OperationInfo;

static LOG_IN: OperationInfo = OperationInfo {
    name: "log_in",
    idempotent: false,
};

pub struct LogIn(Call);

/// Says something of the second.
#[allow(dead_code)]
pub(crate) static LOG_OUT: OperationInfo = OperationInfo {
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
        assert!(log_in.contains("pub struct LogIn") && log_in.contains("query logIn"));
        assert!(!log_in.contains("of the second") && !log_in.contains("//! Signing in."));
    }

    #[test]
    fn only_the_operation_that_changed_differs() {
        let old = texts(&files(GROUP, "query logIn"));
        let new = texts(&files(&GROUP.replace("idempotent: false", "idempotent: true"), "query logIn"));
        assert_ne!(old["log_in"], new["log_in"]);
        assert_eq!(old["log_out"], new["log_out"]);
        let new = texts(&files(GROUP, "query logIn2"));
        assert_ne!(old["log_in"], new["log_in"]);
        assert_eq!(old["log_out"], new["log_out"]);
    }

    #[test]
    fn files_of_operations_are_known() {
        let texts = texts(&files(GROUP, "query logIn"));
        assert!(holds_only_operations("operations/login.rs", &texts));
        assert!(holds_only_operations("graphql/log_in.graphql", &texts));
        assert!(!holds_only_operations("graphql/fragments/User.graphql", &texts));
        assert!(!holds_only_operations("types.rs", &texts));
    }
}
