//! A spec of any number of operations, made of a real one: to measure what the generator takes for it.

use std::collections::BTreeSet;

use sdk_codegen::load::Sources;

/// Makes a spec of `expected` operations from the copies of those of another spec. Each copy has other names: of its
/// groups, operations, types, paths and root fields of the GraphQL schema. What the spec says of the service as a
/// whole is there once.
///
/// The last copy may be a part: then it has no types of its own, and uses those of the first.
#[must_use]
pub fn replicate(sources: &Sources, expected: usize) -> Sources {
    let names = Names::of(sources);
    let mut copies =
        Copies { replica: sources.clone(), left: expected.saturating_sub(names.operations.len()) };
    let mut number = 2;
    while copies.left > 0 {
        let is_whole = copies.left >= names.operations.len();
        for path in sources.paths() {
            let text = sources.get(path).unwrap_or_default();
            let copy = Copy { names: &names, suffix: format!("r{number}"), is_whole };
            copies.add(path, text, &copy);
        }
        number += 1;
    }
    copies.replica.with("schema.graphql", &schema(sources, number))
}

/// The names of a spec that its copies rename.
struct Names<'s> {
    operations: BTreeSet<&'s str>,
    types: BTreeSet<&'s str>,
    roots: BTreeSet<&'s str>,
}

impl<'s> Names<'s> {
    fn of(sources: &'s Sources) -> Self {
        let entries = |folder: &str| {
            let paths = sources.paths().filter(|path| path.starts_with(folder));
            let lines = paths.flat_map(|path| sources.get(path).unwrap_or_default().lines());
            lines.filter_map(|line| line.strip_prefix(ENTRY)).collect()
        };
        Self {
            operations: entries("operations/"),
            types: entries("types/"),
            roots: root_fields(sources).map(word).collect(),
        }
    }
}

/// How the first line of an operation or a type begins.
const ENTRY: &str = "  - name: ";

/// The copies that were made so far, beside the spec itself.
struct Copies {
    replica: Sources,
    /// How many operations are still expected.
    left: usize,
}

impl Copies {
    fn add(&mut self, path: &str, text: &str, copy: &Copy<'_>) {
        let Some((folder, file)) = path.split_once('/') else { return };
        let copied = match folder {
            "types" if copy.is_whole => copy.text(text, usize::MAX),
            "operations" if self.left > 0 => {
                let operations = text.lines().filter(|line| line.starts_with(ENTRY)).count();
                let copied = copy.text(text, self.left);
                self.left = self.left.saturating_sub(operations);
                copied
            }
            _ => return,
        };
        let replica = std::mem::take(&mut self.replica);
        self.replica = replica.with(&format!("{folder}/{}_{file}", copy.suffix), &copied);
    }
}

/// How one copy is written.
struct Copy<'n> {
    names: &'n Names<'n>,
    suffix: String,
    is_whole: bool,
}

impl Copy<'_> {
    /// Copies a file, with so many of its entries.
    fn text(&self, text: &str, entries: usize) -> String {
        let mut copied = String::with_capacity(text.len() + text.len() / 8);
        let mut seen = 0;
        for line in text.lines() {
            seen += usize::from(line.starts_with(ENTRY));
            if seen > entries {
                break;
            }
            copied.push_str(&self.line(line));
            copied.push('\n');
        }
        copied
    }

    fn line(&self, line: &str) -> String {
        let snake = format!("_{}", self.suffix);
        let pascal = self.suffix.to_uppercase();
        let path = format!("/{}", self.suffix);
        let Names { operations, types, roots } = self.names;
        let mut line = renamed(line, ENTRY, operations, &snake);
        if line.starts_with("  name: ") {
            line.push_str(&snake);
        }
        for key in ["{ query: ", " query: ", "mutation: ", "outer_arguments: { "] {
            line = renamed(&line, key, roots, &pascal);
        }
        if self.is_whole {
            line = renamed(&line, "call: ", operations, &snake);
            for key in [ENTRY, " type: ", " of: "] {
                line = renamed(&line, key, types, &pascal);
            }
        }
        line.replacen("path: /", &format!("path: {path}/"), 1).replacen(
            "path: \"/",
            &format!("path: \"{path}/"),
            1,
        )
    }
}

/// Adds a suffix to the word that follows a key, if it is one of the names. A type may be in other types.
fn renamed(line: &str, key: &str, names: &BTreeSet<&str>, suffix: &str) -> String {
    let Some(at) = line.find(key) else { return line.to_owned() };
    let (before, mut rest) = line.split_at(at + key.len());
    while let Some(inner) = rest.strip_prefix("list<").or_else(|| rest.strip_prefix("map<")) {
        rest = inner;
    }
    let name = word(rest);
    let end = line.len() - rest.len() + name.len();
    match names.contains(name) && before.len() < line.len() {
        true => format!("{}{suffix}{}", &line[..end], &line[end..]),
        false => line.to_owned(),
    }
}

/// The word that a text begins with.
fn word(text: &str) -> &str {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    text.split_once(|letter| !is_part(letter)).map_or(text, |(word, _)| word)
}

/// The lines of the schema that define a field of a root type.
fn root_fields(sources: &Sources) -> impl Iterator<Item = &str> {
    let schema = sources.get("schema.graphql").unwrap_or_default();
    let mut is_root = false;
    schema.lines().filter_map(move |line| {
        match line {
            "type Query {" | "type Mutation {" => is_root = true,
            "}" => is_root = false,
            _ => return line.strip_prefix("  ").filter(|_| is_root),
        }
        None
    })
}

/// The schema, in which the root types have the fields of all copies, the last of which has a number below `end`.
fn schema(sources: &Sources, end: usize) -> String {
    let roots: BTreeSet<&str> = root_fields(sources).collect();
    let mut text = String::new();
    for line in sources.get("schema.graphql").unwrap_or_default().lines() {
        text.push_str(line);
        text.push('\n');
        if let Some(field) = line.strip_prefix("  ").filter(|field| roots.contains(field)) {
            let (name, rest) = field.split_at(word(field).len());
            text.extend((2..end).map(|number| format!("  {name}R{number}{rest}\n")));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;

    #[test]
    fn a_replica_is_a_spec_of_as_many_operations_as_are_wanted() {
        let sources = Sources::read(&workspace::root(), "spec").unwrap();
        let own = sdk_codegen::generate(&sources).unwrap().operations.len();
        for expected in [own, 2 * own, 2 * own + 7] {
            let generated = sdk_codegen::generate(&replicate(&sources, expected));
            let generated = generated.unwrap_or_else(|errors| panic!("{errors}"));
            assert_eq!(generated.operations.len(), expected);
        }
    }
}
