//! Names: their form, what Rust and the generated code have taken, and what comes twice.

use std::collections::HashMap;
use std::hash::Hash;

use super::context::{Context, Found, Op, Ty};
use crate::load::Site;
use crate::name;
use crate::spec::TypeKind;

/// The methods that every client has.
const CLIENT_METHODS: [&str; 7] =
    ["app", "builder", "call", "clear_session", "exclusive", "operation", "session"];

/// The methods that every builder of a client has.
const BUILDER_METHODS: [&str; 7] = ["build", "build_app", "clone", "option", "options", "transport", "with"];

/// The methods that every request has.
const REQUEST_METHODS: [&str; 3] = ["clone", "into_future", "request"];

/// The methods that every object given by the caller has.
const INPUT_METHODS: [&str; 3] = ["clone", "default", "new"];

/// The names that generated code uses without a path: all else it names by a path.
const TYPE_NAMES: [&str; 30] = [
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Drop",
    "Eq",
    "Err",
    "ErrorCode",
    "From",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Some",
    "String",
    "Sync",
    "ToString",
    "Vec",
];

/// The service's own names, its options and its error codes.
pub(super) fn service(context: &Context<'_>, found: &mut Found) {
    let (service, site) = (context.service, context.service_site);
    identifier("crate", &service.crate_name, site.field("crate"), &[], found);
    pascal("client", &service.client, site.field("client"), found);
    pascal("application", &service.application, site.field("application"), found);
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
        identifier("group", &file.group.name, site(file.mark), &["mod"], found);
    }
    let groups = context.spec.groups.iter();
    duplicates("group", groups.map(|file| (&file.group.name, &file.group.name, site(file.mark))), found);
    let operations = || {
        let operations = context.operations.iter();
        operations.map(|op| (name::pascal(&op.entry.name), &op.entry.name, op.site.field("name")))
    };
    duplicates("operation", operations(), found);
    for (ident, name, site) in operations().filter(|(ident, _, _)| is_taken(ident)) {
        let message = format!("the request of `{name}` would be called `{ident}` in Rust, which is taken");
        found.push(site.error(message).help("choose another name"));
    }
}

/// The names of types among each other, and what else becomes a type in Rust.
pub(super) fn types(context: &Context<'_>, found: &mut Found) {
    let types = context.types.iter();
    duplicates(
        "type",
        types.map(|ty| (name::snake(&ty.entry.name), &ty.entry.name, ty.site.field("name"))),
        found,
    );
    let taken: HashMap<String, String> = made_types(context).collect();
    for ty in &context.types {
        let (name, site) = (ty.entry.name.as_str(), ty.site.field("name"));
        pascal("type", name, site, found);
        if is_taken(name) {
            found.push(taken_error("type", name, site).help("choose another name"));
        } else if let Some(what) = taken.get(name) {
            let message = format!("the type `{name}` has the name that {what} gets in Rust");
            found.push(site.error(message).help("choose another name for one of the two"));
        }
    }
}

fn is_taken(ident: &str) -> bool {
    TYPE_NAMES.binary_search(&ident).is_ok()
}

/// The types that are made from what is not a type in the spec: the name in Rust, and what it is made from.
fn made_types(context: &Context<'_>) -> impl Iterator<Item = (String, String)> {
    let (client, application) = (&context.service.client, &context.service.application);
    let clients = ["", "Builder"].map(|end| (format!("{client}{end}"), "the client".to_owned()));
    let clients = clients.into_iter().chain([(application.clone(), "the application".to_owned())]);
    let operations = context.operations.iter().map(|op| &op.entry.name);
    let requests = operations.map(|name| (name::pascal(name), format!("the request of `{name}`")));
    let choices = context.service.options.iter().filter(|option| !option.values.is_empty());
    let choices = choices.map(|option| (name::pascal(&option.name), format!("the option `{}`", option.name)));
    clients.chain(requests).chain(choices)
}

/// The names of an operation, its parameters and its supplied values.
pub(super) fn operation(_: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    identifier("operation", &op.entry.name, op.site.field("name"), &CLIENT_METHODS, found);
    for param in &op.params {
        let reserved: &[&str] = if param.entry.required { &[] } else { &REQUEST_METHODS };
        identifier("parameter", &param.entry.name, param.site.field("name"), reserved, found);
        wire_name(param.entry.wire.as_deref(), param.site, found);
    }
    for (supplied, site) in op.supplied() {
        if !name::is_snake(&supplied.name) {
            found.push(case_error("supplied value", &supplied.name, site.field("name")));
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
    for mention in &op.mentions {
        let Some(carried) = op.carried(mention.name) else { continue };
        let wire = carried.wire(context);
        let other = *seen.entry((mention.to, wire.clone())).or_insert(mention.name);
        if other != mention.name {
            let message = format!("`{other}` and `{}` both travel as `{wire}`", mention.name);
            found.push(mention.site.error(message).help("give one of them another `wire` name"));
        }
    }
}

/// The names of a type's fields and values.
pub(super) fn members(_: &Context<'_>, ty: &Ty<'_>, found: &mut Found) {
    let reserved: &[&str] = match ty.entry.kind {
        TypeKind::Object => &["extra"],
        TypeKind::Input => &INPUT_METHODS,
        TypeKind::Enum => &[],
    };
    for field in &ty.fields {
        identifier("field", &field.entry.name, field.site.field("name"), reserved, found);
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
            found.push(site.error(message).help("give the value a `name` in PascalCase"));
        } else if matches!(name.as_str(), "Other" | "Self") {
            let message = format!("`{name}` is taken: every enum has it already");
            found.push(site.error(message).help("give the value another `name`"));
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
fn identifier(what: &str, name: &str, site: Site<'_>, reserved: &[&str], found: &mut Found) {
    let has_wire = matches!(what, "parameter" | "field");
    let wire = if has_wire { format!(", and give `wire: {name}`") } else { String::new() };
    if !name::is_snake(name) {
        found.push(case_error(what, name, site));
    } else if name::is_keyword(name) {
        let message = format!("`{name}` is a word of Rust and can't name the {what}");
        found.push(site.error(message).help(format!("choose another name{wire}")));
    } else if reserved.contains(&name) {
        found.push(taken_error(what, name, site).help(format!("choose another name{wire}")));
    }
}

fn pascal(what: &str, name: &str, site: Site<'_>, found: &mut Found) {
    if !name::is_pascal(name) {
        let message = format!("the name of the {what}, `{name}`, is not in PascalCase");
        let better = name::pascal(name);
        let help = if name::is_pascal(&better) {
            format!("write `{better}`")
        } else {
            "begin it with a capital".into()
        };
        found.push(site.error(message).help(help));
    }
}

fn case_error(what: &str, name: &str, site: Site<'_>) -> crate::diagnostic::Diagnostic {
    let better = name::snake(name);
    let help =
        if name::is_snake(&better) { format!("write `{better}`") } else { "begin it with a letter".into() };
    site.error(format!("the name of the {what}, `{name}`, is not in snake_case")).help(help)
}

fn taken_error(what: &str, name: &str, site: Site<'_>) -> crate::diagnostic::Diagnostic {
    site.error(format!("the {what} `{name}` has a name that the generated code has taken"))
}

fn wire_name(wire: Option<&str>, site: Site<'_>, found: &mut Found) {
    if wire.is_some_and(|wire| wire.trim().is_empty()) {
        found.push(
            site.field("wire")
                .error("the name on the wire is empty")
                .help("leave `wire` out, or write the name"),
        );
    }
}

/// Tells each entry whose key an earlier one has.
pub(super) fn duplicates<'s, K: Hash + Eq, N: ToString>(
    what: &str,
    entries: impl Iterator<Item = (K, N, Site<'s>)>,
    found: &mut Found,
) {
    let mut seen: HashMap<K, (String, Site<'s>)> = HashMap::new();
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
        let help = format!("rename or remove one of the two; the other is at {}:{}", place.file, place.line);
        found.push(site.error(message).help(help));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taken_names_are_sorted() {
        assert!(TYPE_NAMES.is_sorted());
    }
}
