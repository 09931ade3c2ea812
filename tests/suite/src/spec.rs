//! The spec of the SDK, loaded and checked once: what the tests are driven by.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use sdk_codegen::load::{Sources, Spec, load};
use sdk_codegen::name;
use sdk_codegen::spec::{Field, Operation, Service, TypeEntry};
use sdk_codegen::type_expr::TypeExpr;
use sdk_codegen::validate::validate;

/// The folder of the workspace.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The spec.
#[must_use]
pub fn spec() -> &'static Spec {
    static SPEC: OnceLock<Spec> = OnceLock::new();
    SPEC.get_or_init(|| valid("spec"))
}

/// Reads the spec in a folder, which has no error.
#[allow(clippy::panic, reason = "without the spec there is nothing to test")]
pub(crate) fn valid(folder: &str) -> Spec {
    let spec = Sources::read(&root(), folder).and_then(|sources| load(&sources));
    match spec.and_then(|spec| validate(&spec).map(drop).map(|()| spec)) {
        Ok(spec) => spec,
        Err(errors) => panic!("the spec has errors:\n{errors}"),
    }
}

/// The service.
#[must_use]
pub fn service() -> &'static Service {
    &spec().service
}

/// All operations, by name.
#[must_use]
pub fn operations() -> Vec<&'static Operation> {
    let groups = spec().groups.iter();
    let mut operations: Vec<&Operation> = groups.flat_map(|group| &group.operations).collect();
    operations.sort_by(|one, other| one.name.cmp(&other.name));
    operations
}

/// The operation of a name.
#[must_use]
pub fn operation(name: &str) -> Option<&'static Operation> {
    operations().into_iter().find(|operation| operation.name == name)
}

/// The type of a name.
#[must_use]
#[allow(clippy::panic, reason = "a valid spec has every type that it names")]
pub fn named(name: &str) -> &'static TypeEntry {
    match spec().types.iter().find(|entry| entry.name == name) {
        Some(entry) => entry,
        None => panic!("the spec has no type {name}"),
    }
}

/// What a type expression means.
#[must_use]
#[allow(clippy::panic, reason = "a valid spec has type expressions that can be read")]
pub fn type_of(text: &str) -> TypeExpr {
    match TypeExpr::parse(text) {
        Ok(ty) => ty,
        Err(error) => panic!("`{text}`: {}", error.message),
    }
}

/// The wire name of a field.
#[must_use]
pub fn field_wire(field: &Field) -> String {
    name::wire(&field.name, field.wire.as_deref(), service().wire_names)
}
