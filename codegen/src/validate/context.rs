//! What the rules look things up in: the entries of a spec by name, with their places and their types.

use std::collections::HashMap;

use apollo_compiler::Schema;
use apollo_compiler::validation::Valid;

use super::param_uses::{ParamUse, param_uses};
use crate::diagnostic::{Code, Diagnostic, Near, nearest};
use crate::load::{Cursor, Spec};
use crate::name;
use crate::spec::{
    ClientOption, ErrorCode, Field, Host, Operation, Param, Service, Supplied, TypeEntry, TypeKind,
};
use crate::type_expr::{TypeError, TypeExpr};

/// The errors that rules have found.
pub(super) type Found = Vec<Diagnostic>;

/// A spec, ready to be looked things up in.
pub(super) struct Context<'s> {
    pub(super) spec: &'s Spec,
    pub(super) service: &'s Service,
    pub(super) service_site: Cursor<'s>,
    pub(super) schema: Option<&'s Valid<Schema>>,
    pub(super) types: Vec<Ty<'s>>,
    pub(super) operations: Vec<Op<'s>>,
    types_by_name: HashMap<&'s str, usize>,
    operations_by_name: HashMap<&'s str, usize>,
}

/// A type of the spec.
pub(super) struct Ty<'s> {
    pub(super) entry: &'s TypeEntry,
    pub(super) site: Cursor<'s>,
    pub(super) fields: Vec<Typed<'s, Field>>,
}

/// An operation of the spec.
pub(super) struct Op<'s> {
    pub(super) entry: &'s Operation,
    pub(super) site: Cursor<'s>,
    pub(super) params: Vec<Typed<'s, Param>>,
    pub(super) returned: Result<TypeExpr, TypeError>,
    /// The type of what is answered, where the result is made from it.
    pub(super) of: Option<Result<TypeExpr, TypeError>>,
    pub(super) param_uses: Vec<ParamUse<'s>>,
}

/// Something that has a type.
pub(super) struct Typed<'s, T> {
    pub(super) entry: &'s T,
    pub(super) site: Cursor<'s>,
    pub(super) ty: Result<TypeExpr, TypeError>,
    /// The name on the wire.
    pub(super) wire: String,
}

/// What a request carries under a name.
#[derive(Clone, Copy)]
pub(super) enum Carried<'c, 's> {
    Param(&'c Typed<'s, Param>),
    Supplied(&'s Supplied, Cursor<'s>),
}

impl<'s> Context<'s> {
    pub(super) fn new(spec: &'s Spec) -> Self {
        let types: Vec<Ty<'s>> = spec
            .types
            .iter()
            .zip(&spec.type_marks)
            .map(|(entry, mark)| Ty::new(spec, entry, spec.site(*mark)))
            .collect();
        let groups = spec.groups.iter().flat_map(|group| group.operations.iter().zip(&group.operation_marks));
        let operations: Vec<Op<'s>> =
            groups.map(|(entry, mark)| Op::new(spec, entry, spec.site(*mark))).collect();
        Self {
            service: &spec.service,
            service_site: spec.site(spec.service_mark),
            schema: spec.parsed_schema.as_ref(),
            types_by_name: first_by_name(types.iter().map(|ty| ty.entry.name.as_str())),
            operations_by_name: first_by_name(operations.iter().map(|op| op.entry.name.as_str())),
            types,
            operations,
            spec,
        }
    }

    pub(super) fn ty(&self, name: &str) -> Option<&Ty<'s>> {
        self.types_by_name.get(name).map(|index| &self.types[*index])
    }

    /// The type of the spec that a type expression is, without `?`.
    pub(super) fn named(&self, ty: &TypeExpr) -> Option<&Ty<'s>> {
        match ty.not_null() {
            TypeExpr::Named(name) => self.ty(name),
            _ => None,
        }
    }

    /// The object of the spec that a type expression is, without `?`.
    pub(super) fn object(&self, ty: &TypeExpr) -> Option<&Ty<'s>> {
        self.named(ty).filter(|ty| ty.entry.kind == TypeKind::Object)
    }

    /// Whether a type may be there, read or not.
    pub(super) fn has_type(&self, name: &str) -> bool {
        self.types_by_name.contains_key(name) || self.spec.unread.may_have("types", name)
    }

    pub(super) fn operation(&self, name: &str) -> Option<&Op<'s>> {
        self.operations_by_name.get(name).map(|index| &self.operations[*index])
    }

    pub(super) fn option(&self, name: &str) -> Option<&'s ClientOption> {
        self.service.options.iter().find(|option| option.name == name)
    }

    pub(super) fn host(&self, name: &str) -> Option<&'s Host> {
        self.service.hosts.iter().find(|host| host.name == name)
    }

    pub(super) fn error_code(&self, code: i64) -> Option<&'s ErrorCode> {
        self.spec.error_codes.iter().find(|known| known.code == code)
    }

    pub(super) fn error_codes(&self) -> impl Iterator<Item = (&'s ErrorCode, Cursor<'s>)> {
        let marks = self.spec.error_code_marks.iter().map(|mark| self.spec.site(*mark));
        self.spec.error_codes.iter().zip(marks)
    }

    /// The options, each with its place.
    pub(super) fn options(&self) -> impl Iterator<Item = (&'s ClientOption, Cursor<'s>)> {
        let site = self.service_site.field("options");
        self.service.options.iter().enumerate().map(move |(index, option)| (option, site.item(index)))
    }

    /// Reports that a name is that of no option.
    pub(super) fn unknown_option(&self, name: &str, site: Cursor<'s>, found: &mut Found) {
        if !self.spec.unread.may_have("options", name) {
            let known = self.service.options.iter().map(|option| option.name.as_str());
            let help = "add it under `options` of the service";
            found.push(
                site.error(Code::UnknownOption, format!("unknown option `{name}`"))
                    .did_you_mean(nearest(name, known), help),
            );
        }
    }

    /// Finds an option, or tells that there is none.
    pub(super) fn find_option(
        &self,
        name: &str,
        site: Cursor<'s>,
        found: &mut Found,
    ) -> Option<&'s ClientOption> {
        let option = self.option(name);
        if option.is_none() {
            self.unknown_option(name, site, found);
        }
        option
    }

    /// The name on the wire.
    pub(super) fn wire(&self, name: &str, given: Option<&str>) -> String {
        name::wire(name, given, self.service.wire_names)
    }
}

impl<'s> Ty<'s> {
    fn new(spec: &'s Spec, entry: &'s TypeEntry, site: Cursor<'s>) -> Self {
        let list = site.field("fields");
        let fields = entry.fields.iter().enumerate().map(|(index, field)| Typed {
            entry: field,
            site: list.item(index),
            ty: TypeExpr::parse(&field.ty),
            wire: name::wire(&field.name, field.wire.as_deref(), spec.service.wire_names),
        });
        Self { entry, site, fields: fields.collect() }
    }

    /// A field by its name.
    pub(super) fn field(&self, name: &str) -> Option<&Typed<'s, Field>> {
        self.fields.iter().find(|field| field.entry.name == name)
    }

    /// A field by its name on the wire.
    pub(super) fn field_on_wire(&self, wire: &str) -> Option<&Typed<'s, Field>> {
        self.fields.iter().find(|field| field.wire == wire)
    }
}

impl<'s> Op<'s> {
    fn new(spec: &'s Spec, entry: &'s Operation, site: Cursor<'s>) -> Self {
        let list = site.field("params");
        let params = entry.params.iter().enumerate().map(|(index, param)| Typed {
            entry: param,
            site: list.item(index),
            ty: TypeExpr::parse(&param.ty),
            wire: name::wire(&param.name, param.wire.as_deref(), spec.service.wire_names),
        });
        Self {
            entry,
            site,
            params: params.collect(),
            returned: TypeExpr::parse(&entry.returns.ty),
            of: entry.returns.of.as_deref().map(TypeExpr::parse),
            param_uses: param_uses(entry, site.field("endpoint")),
        }
    }

    pub(super) fn param(&self, name: &str) -> Option<&Typed<'s, Param>> {
        self.params.iter().find(|param| param.entry.name == name)
    }

    /// The supplied values, each with its place.
    pub(super) fn supplied(&self) -> impl Iterator<Item = (&'s Supplied, Cursor<'s>)> {
        let site = self.site.field("supplied");
        self.entry.supplied.iter().enumerate().map(move |(index, supplied)| (supplied, site.item(index)))
    }

    pub(super) fn carried(&self, name: &str) -> Option<Carried<'_, 's>> {
        let mut supplied = self.supplied().filter(|(supplied, _)| supplied.name == name);
        let supplied = || supplied.next().map(|(supplied, site)| Carried::Supplied(supplied, site));
        self.param(name).map(Carried::Param).or_else(supplied)
    }

    /// The names of everything that a request can carry.
    pub(super) fn carried_names(&self) -> impl Iterator<Item = &'s str> {
        let entry = self.entry;
        let params = entry.params.iter().map(|param| param.name.as_str());
        params.chain(entry.supplied.iter().map(|supplied| supplied.name.as_str()))
    }

    /// The type of what the service answers.
    pub(super) fn answered(&self) -> Option<&TypeExpr> {
        self.of.as_ref().unwrap_or(&self.returned).as_ref().ok()
    }

    /// Finds a parameter, or tells that there is none.
    pub(super) fn find_param(
        &self,
        name: &str,
        site: Cursor<'s>,
        found: &mut Found,
    ) -> Option<&Typed<'s, Param>> {
        let param = self.param(name);
        if param.is_none() {
            let known = self.entry.params.iter().map(|param| param.name.as_str());
            let on_wire = self.params.iter().find(|param| param.wire == name).map(|param| &*param.entry.name);
            let message = format!("`{}` has no parameter `{name}`", self.entry.name);
            let meant = on_wire.map(Near::certain).or_else(|| nearest(name, known));
            found.push(
                site.error(Code::UnknownParameter, message).did_you_mean(meant, "name one of its `params`"),
            );
        }
        param
    }
}

impl Carried<'_, '_> {
    pub(super) fn wire(self, context: &Context<'_>) -> String {
        match self {
            Carried::Param(param) => param.wire.clone(),
            Carried::Supplied(supplied, _) => context.wire(&supplied.name, supplied.wire.as_deref()),
        }
    }

    /// Whether a request without it is never sent.
    pub(super) fn is_always_there(self) -> bool {
        match self {
            Carried::Param(param) => param.entry.required || param.entry.default.is_some(),
            Carried::Supplied(..) => true,
        }
    }
}

/// The index of the first entry of each name.
fn first_by_name<'s>(names: impl Iterator<Item = &'s str>) -> HashMap<&'s str, usize> {
    let mut by_name = HashMap::new();
    for (index, name) in names.enumerate() {
        by_name.entry(name).or_insert(index);
    }
    by_name
}
