//! Names: their form, what Rust and the generated code have taken, and what comes twice.

use std::collections::HashMap;
use std::hash::Hash;

use super::context::{Context, Found, Op, Ty};
use crate::diagnostic::{Code, Diagnostic};
use crate::load::Cursor;
use crate::name;
use crate::spec::TypeKind;

/// The methods that every client has.
const CLIENT_METHODS: [&str; 8] =
    ["app", "builder", "call", "clear_session", "exclusive", "new", "operation", "session"];

/// The methods that every builder of a client has.
const BUILDER_METHODS: [&str; 7] = ["build", "build_app", "clone", "option", "options", "transport", "with"];

/// The methods that every request has.
const REQUEST_METHODS: [&str; 3] = ["clone", "into_future", "request"];

/// The methods that every object given by the caller has.
const INPUT_METHODS: [&str; 3] = ["clone", "default", "new"];

/// The names that Rust brings into scope, and that the files of operations and of the client use without a path: no
/// request and no choice can be called so. The file of types names by a path whatever a type of the spec hides.
const PRELUDE: [&str; 20] = [
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Drop",
    "Err",
    "From",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Self",
    "Some",
    "String",
    "ToOwned",
    "Vec",
];

/// What the crate of every client exports beside the types that are made from its spec.
const EXPORTS: [&str; 20] = [
    "ApiCode",
    "Body",
    "DateTime",
    "Delivery",
    "DynamicCall",
    "DynamicFuture",
    "Error",
    "ErrorCode",
    "ErrorKind",
    "Extra",
    "Null",
    "Nullable",
    "Operation",
    "Request",
    "ResponseFuture",
    "Result",
    "Secret",
    "SecretJson",
    "Session",
    "TaggedValue",
];

/// How long a name may be that becomes the name of a file: what every system takes, with room for an ending.
const LONGEST_FILE: usize = 120;

/// The names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 4] = ["aux", "con", "nul", "prn"];

/// The service's own names, its options and its error codes.
pub(super) fn service(context: &Context<'_>, found: &mut Found) {
    let (service, site) = (context.service, context.service_site);
    identifier("crate", &service.crate_name, site.field("crate"), &[], found);
    for (key, name) in [("client", &service.client), ("application", &service.application)] {
        pascal(key, name, site.field(key), found);
    }
    made_types(context, found);
    for (option, site) in context.options() {
        identifier("option", &option.name, site.field("name"), &BUILDER_METHODS, found);
    }
    for (code, site) in context.error_codes() {
        identifier("error code", &code.name, site.field("name"), &["other"], found);
    }
    let options = context.options().map(|(option, site)| (&option.name, &option.name, site.field("name")));
    duplicates("option", options, found);
    let codes = context.error_codes().map(|(code, site)| (code.code, code.code, site.field("code")));
    duplicates("error code", codes, found);
    let names =
        context.error_codes().map(|(code, site)| (name::pascal(&code.name), &code.name, site.field("name")));
    duplicates("error code", names, found);
}

/// The names of groups and operations among each other.
pub(super) fn groups(context: &Context<'_>, found: &mut Found) {
    let site = |mark| context.spec.site(mark).field("name");
    for file in &context.spec.groups {
        identifier("group", &file.group.name, site(file.mark), &["mod", "operations"], found);
        file_name("group", &file.group.name, site(file.mark), found);
    }
    let groups = context.spec.groups.iter();
    duplicates("group", groups.map(|file| (&file.group.name, &file.group.name, site(file.mark))), found);
    let operations = || {
        let operations = context.operations.iter();
        operations.map(|op| (name::pascal(&op.entry.name), &op.entry.name, op.site.field("name")))
    };
    duplicates("operation", operations(), found);
    for (ident, name, site) in operations().filter(|(ident, _, _)| PRELUDE.contains(&ident.as_str())) {
        let message = format!("the request of `{name}` would be called `{ident}` in Rust, which is taken");
        found.push(site.error(Code::TakenName, message).help("choose another name"));
    }
}

/// The names of types among each other.
pub(super) fn types(context: &Context<'_>, found: &mut Found) {
    let types = || context.types.iter().map(|ty| (ty.entry.name.as_str(), ty.site.field("name")));
    duplicates("type", types().map(|(name, site)| (name::snake(name), name, site)), found);
    // The fragments of types are files.
    let mut seen: HashMap<String, (&str, Cursor<'_>)> = HashMap::new();
    for (name, site) in types() {
        let (first, at) = *seen.entry(name.to_lowercase()).or_insert((name, site));
        if name::snake(first) != name::snake(name) {
            let place = at.place();
            let message =
                format!("the type `{name}` differs from `{first}` only by case, as their files would");
            found.push(
                site.error(Code::SameNameInRust, message)
                    .help(format!("rename one of the two; the other is at {}:{}", place.file, place.line)),
            );
        }
        pascal("type", name, site, found);
        file_name("type", name, site, found);
        if name::is_keyword(name) {
            let message = format!("`{name}` is a word of Rust and can't name the type");
            found.push(site.error(Code::Keyword, message).help("choose another name"));
        }
    }
}

/// A name that becomes the name of a file.
fn file_name(what: &str, name: &str, site: Cursor<'_>, found: &mut Found) {
    let lower = name.to_lowercase();
    let is_numbered = |device: &str| {
        lower.strip_prefix(device).is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
    };
    if name.len() > LONGEST_FILE {
        let message = format!("the name of the {what} is too long for the file that is named after it");
        found.push(
            site.error(Code::UnusableFileName, message)
                .help(format!("shorten it to {LONGEST_FILE} letters at most")),
        );
    } else if DEVICES.contains(&lower.as_str()) || is_numbered("com") || is_numbered("lpt") {
        let message = format!("the {what} `{name}` would have a file whose name Windows keeps for a device");
        found.push(site.error(Code::UnusableFileName, message).help("choose another name"));
    }
}

/// The types that the client's file makes, among each other and beside what every client exports.
fn made_types(context: &Context<'_>, found: &mut Found) {
    let (service, site) = (context.service, context.service_site);
    let client = site.field("client");
    let mut made = vec![
        (service.client.clone(), "the client", client),
        (format!("{}Builder", service.client), "the client's builder", client),
        (service.application.clone(), "the application", site.field("application")),
    ];
    let choices = context.options().filter(|(option, _)| !option.values.is_empty());
    made.extend(
        choices.map(|(option, site)| {
            (name::pascal(&option.name), "the values of an option", site.field("name"))
        }),
    );
    for (index, (name, what, site)) in made.iter().enumerate() {
        if PRELUDE.contains(&name.as_str()) {
            let message = format!("{what} would be called `{name}`, which Rust has taken");
            found.push(site.error(Code::TakenName, message).help("choose another name"));
        } else if EXPORTS.contains(&name.as_str()) {
            let message = format!("{what} would be called `{name}`, as a type that every client exports");
            found.push(site.error(Code::TakenName, message).help("choose another name"));
        }
        if let Some((_, other, place)) = made[index + 1..].iter().find(|(other, _, _)| other == name) {
            let place = place.place();
            let message = format!("{what} and {other} would both be called `{name}`");
            found.push(
                site.error(Code::SameNameInRust, message)
                    .help(format!("rename one of the two; the other is at {}:{}", place.file, place.line)),
            );
        }
    }
    for ty in context.types.iter().filter(|ty| ty.entry.name == service.client) {
        let place = ty.site.field("name").place();
        let message = format!("the client and a type would both be called `{}`", service.client);
        found.push(
            client
                .error(Code::SameNameInRust, message)
                .help(format!("rename one of the two; the other is at {}:{}", place.file, place.line)),
        );
    }
}

/// The names of an operation, its parameters and its supplied values.
pub(super) fn operation(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    identifier("operation", &op.entry.name, op.site.field("name"), &CLIENT_METHODS, found);
    file_name("operation", &op.entry.name, op.site.field("name"), found);
    for param in &op.params {
        let reserved: &[&str] = if param.entry.required { &[] } else { &REQUEST_METHODS };
        let before = found.len();
        identifier("parameter", &param.entry.name, param.site.field("name"), reserved, found);
        keep_wire_name(context, &param.entry.name, param.entry.wire.as_deref(), &mut found[before..]);
        wire_name(param.entry.wire.as_deref(), param.site, found);
    }
    for (supplied, site) in op.supplied() {
        if !name::is_snake(&supplied.name) {
            found.push(case_error("supplied value", &supplied.name, site.field("name")));
            let last = found.len() - 1;
            keep_wire_name(context, &supplied.name, supplied.wire.as_deref(), &mut found[last..]);
        }
        wire_name(supplied.wire.as_deref(), site, found);
    }
    let params =
        op.params.iter().map(|param| (&param.entry.name, &param.entry.name, param.site.field("name")));
    let supplied = op.supplied().map(|(supplied, site)| (&supplied.name, &supplied.name, site.field("name")));
    duplicates("parameter", params.chain(supplied), found);
}

/// The names on the wire that stand in one place of a request.
pub(super) fn wire_names(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let mut seen = HashMap::new();
    for param_use in &op.param_uses {
        let Some(carried) = op.carried(param_use.name) else { continue };
        let wire = carried.wire(context);
        let other = *seen.entry((param_use.to, wire.clone())).or_insert(param_use.name);
        if other != param_use.name {
            let message = format!("`{other}` and `{}` are both sent as `{wire}`", param_use.name);
            found.push(
                param_use
                    .site
                    .error(Code::SameWireName, message)
                    .help("give one of them another `wire` name"),
            );
        }
    }
}

/// The names of a type's fields and values.
pub(super) fn members(context: &Context<'_>, ty: &Ty<'_>, found: &mut Found) {
    let reserved: &[&str] = match ty.entry.kind {
        TypeKind::Object => &["extra"],
        TypeKind::Input => &INPUT_METHODS,
        TypeKind::Enum => &[],
    };
    for field in &ty.fields {
        let before = found.len();
        identifier("field", &field.entry.name, field.site.field("name"), reserved, found);
        keep_wire_name(context, &field.entry.name, field.entry.wire.as_deref(), &mut found[before..]);
        wire_name(field.entry.wire.as_deref(), field.site, found);
    }
    let names =
        ty.fields.iter().map(|field| (&field.entry.name, &field.entry.name, field.site.field("name")));
    duplicates("field", names, found);
    let is_new =
        |index: usize, name: &str| ty.fields[..index].iter().all(|earlier| earlier.entry.name != name);
    let wires = ty.fields.iter().enumerate().filter(|(index, field)| is_new(*index, &field.entry.name));
    let wires = wires.map(|(_, field)| (&field.wire, &field.wire, field.site.either("wire", "name")));
    duplicates("name on the wire", wires, found);
    values(ty, found);
}

fn values(ty: &Ty<'_>, found: &mut Found) {
    let list = ty.site.field("values");
    let values = || ty.entry.values.iter().enumerate().map(|(index, value)| (value, list.item(index)));
    let rust_name =
        |value: &crate::spec::EnumValue| value.name.clone().unwrap_or_else(|| name::pascal(&value.value));
    for (value, site) in values() {
        let name = rust_name(value);
        let site = site.either("name", "value");
        if !name::is_pascal(&name) {
            let message = format!("`{name}` can't be the name of a value in Rust");
            found.push(site.error(Code::NoRustName, message).help("give the value a `name` in PascalCase"));
        } else if matches!(name.as_str(), "Other" | "Self") {
            let message = format!("`{name}` is taken: every enum has it already");
            found.push(site.error(Code::TakenName, message).help("give the value another `name`"));
        }
    }
    let on_wire = values().map(|(value, site)| (&value.value, &value.value, site.field("value")));
    duplicates("value", on_wire, found);
    let is_new =
        |index: usize, value: &str| ty.entry.values[..index].iter().all(|earlier| earlier.value != value);
    let in_rust = values().enumerate().filter(|(index, (value, _))| is_new(*index, &value.value));
    let in_rust =
        in_rust.map(|(_, (value, site))| (rust_name(value), &value.value, site.either("name", "value")));
    duplicates("value", in_rust, found);
}

/// A name that becomes an identifier in Rust.
fn identifier(what: &str, name: &str, site: Cursor<'_>, reserved: &[&str], found: &mut Found) {
    let has_wire = matches!(what, "parameter" | "field");
    let wire = if has_wire { format!(", and give `wire: {name}`") } else { String::new() };
    if !name::is_snake(name) {
        found.push(case_error(what, name, site));
    } else if name::is_keyword(name) {
        let message = format!("`{name}` is a word of Rust and can't name the {what}");
        found.push(site.error(Code::Keyword, message).help(format!("choose another name{wire}")));
    } else if reserved.contains(&name) {
        found.push(taken_error(what, name, site).help(format!("choose another name{wire}")));
    }
}

fn pascal(what: &str, name: &str, site: Cursor<'_>, found: &mut Found) {
    if !name::is_pascal(name) {
        let message = format!("the name of the {what}, `{name}`, is not in PascalCase");
        let better = name::pascal(name);
        let error = site.error(Code::NotPascalCase, message);
        found.push(match name::is_pascal(&better) {
            true => error.help(format!("write `{better}`")).fix_word(&better),
            false => error.help("begin it with a capital"),
        });
    }
}

fn case_error(what: &str, name: &str, site: Cursor<'_>) -> Diagnostic {
    let better = name::snake(name);
    let error =
        site.error(Code::NotSnakeCase, format!("the name of the {what}, `{name}`, is not in snake_case"));
    match name::is_snake(&better) {
        true => error.help(format!("write `{better}`")).fix_word(&better),
        false => error.help("begin it with a letter"),
    }
}

/// Takes back what mends the name of a value where its name on the wire would become another.
fn keep_wire_name(context: &Context<'_>, name: &str, wire: Option<&str>, found: &mut [Diagnostic]) {
    if context.wire(&name::snake(name), wire) != context.wire(name, wire) {
        found.iter_mut().for_each(|error| error.fix = None);
    }
}

fn taken_error(what: &str, name: &str, site: Cursor<'_>) -> Diagnostic {
    site.error(Code::TakenName, format!("the {what} `{name}` has a name that the generated code has taken"))
}

fn wire_name(wire: Option<&str>, site: Cursor<'_>, found: &mut Found) {
    if wire.is_some_and(|wire| wire.trim().is_empty()) {
        found.push(
            site.field("wire")
                .error(Code::EmptyWireName, "the name on the wire is empty")
                .help("leave `wire` out, or write the name"),
        );
    }
}

/// Reports each entry whose key an earlier one has.
pub(super) fn duplicates<'s, K: Hash + Eq, N: ToString>(
    what: &str,
    entries: impl Iterator<Item = (K, N, Cursor<'s>)>,
    found: &mut Found,
) {
    let mut seen: HashMap<K, (String, Cursor<'s>)> = HashMap::new();
    for (key, name, site) in entries {
        let name = name.to_string();
        let Some((first, place)) = seen.get(&key).map(|(first, site)| (first, site.place())) else {
            seen.insert(key, (name, site));
            continue;
        };
        let message = if *first == name {
            format!("the {what} `{name}` is there twice")
        } else {
            format!("the {what} `{name}` is the same as `{first}` in Rust")
        };
        let how = match what {
            "value" | "error code" if *first == name => "keep one of the two",
            "value" => "give one of the two another `name`",
            "error code" => "give each its own name",
            _ => "rename or remove one of the two",
        };
        let help = format!("{how}; the other is at {}:{}", place.file, place.line);
        found.push(site.error(Code::Duplicate, message).help(help));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names that the crate of the client exports, from its own text.
    #[test]
    fn the_exports_are_those_of_a_client() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/acme/src/lib.rs");
        let text = std::fs::read_to_string(path).unwrap();
        let (_, exports) = text.rsplit_once("pub use runtime::{").unwrap();
        let names = exports.split(['{', '}', ',', ';']).map(str::trim);
        let types = names.filter(|name| name.starts_with(|first: char| first.is_ascii_uppercase()));
        let mut exported: Vec<&str> = types.chain(["ErrorCode"]).collect();
        exported.sort_unstable();
        assert_eq!(exported, EXPORTS);
    }
}
