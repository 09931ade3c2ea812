//! GraphQL endpoints: root fields and arguments, against the service's schema.

use apollo_compiler::Schema;
use apollo_compiler::ast::{FieldDefinition, InputValueDefinition, OperationType};
use apollo_compiler::schema::ExtendedType;

use super::context::{Carried, Context, Found, Op};
use super::graphql_compat;
use super::param_uses::{ParamUse, Target};
use crate::diagnostic::{Code, Diagnostic, Near, nearest};
use crate::load::Cursor;
use crate::spec::{Auth, GraphQl, SessionPart, Supplied};
use crate::type_expr::TypeExpr;

/// A GraphQL operation is a query or a mutation.
pub(super) fn kind(_: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let Some(graphql) = &op.entry.endpoint.graphql else { return };
    let site = site(op).key();
    if graphql.query.is_some() == graphql.mutation.is_some() {
        let message = format!("`{}` must be exactly one of a query and a mutation", op.entry.name);
        found.push(site.error(Code::KindOfEndpoint, message).help("give one of `query` and `mutation`"));
    }
}

/// The fields from the root to the result, the arguments of each, and the type of the result.
pub(super) fn against_schema(context: &Context<'_>, op: &Op<'_>, found: &mut Found) {
    let (Some(graphql), Some(schema)) = (&op.entry.endpoint.graphql, context.schema) else { return };
    let Some(path) = Path::resolve(schema, op, graphql, found) else { return };
    outer_arguments(graphql, op, &path, found);
    for (index, (_, field)) in path.fields.iter().enumerate() {
        let is_last = index + 1 == path.fields.len();
        let target = if is_last { Target::Argument } else { Target::OuterArgument(field.name.as_str()) };
        let place = Arguments { target, owner: field.name.as_str(), known: &field.arguments };
        place.check(context, schema, op, found);
        if is_last {
            input_object(context, schema, op, graphql, field, found);
        }
    }
    result(context, schema, op, &path, found);
}

/// The fields that an operation's path leads through, each with its place.
struct Path<'c, 's> {
    fields: Vec<(Cursor<'s>, &'c FieldDefinition)>,
}

impl<'c, 's> Path<'c, 's> {
    /// Follows the path; tells the first field that the schema does not have.
    fn resolve(schema: &'c Schema, op: &Op<'s>, graphql: &'s GraphQl, found: &mut Found) -> Option<Self> {
        let (kind, key, text) = match (&graphql.query, &graphql.mutation) {
            (Some(query), None) => (OperationType::Query, "query", query),
            (None, Some(mutation)) => (OperationType::Mutation, "mutation", mutation),
            _ => return None,
        };
        let site = site(op).field(key);
        let Some(mut parent) = schema.root_operation(kind) else {
            found.push(
                site.key()
                    .error(Code::UnknownSchemaField, format!("the schema has no {key}"))
                    .help("use another kind of operation"),
            );
            return None;
        };
        let mut fields = Vec::new();
        let mut start = 0;
        for name in text.split('.') {
            let at = site.part(start, start + name.len());
            start += name.len() + 1;
            let Ok(field) = schema.type_field(parent, name) else {
                let message = format!("the schema's type `{parent}` has no field `{name}`");
                let known = nearest(name, field_names(schema, parent));
                found.push(
                    at.error(Code::UnknownSchemaField, message)
                        .did_you_mean(known, "name one of its fields, or add the field to the schema"),
                );
                return None;
            };
            fields.push((at, &***field));
            parent = field.ty.inner_named_type();
        }
        Self::without_lists(fields, found)
    }

    /// A path leads through single objects: in a list there would be many results.
    fn without_lists(fields: Vec<(Cursor<'s>, &'c FieldDefinition)>, found: &mut Found) -> Option<Self> {
        let outer = &fields[..fields.len().saturating_sub(1)];
        match outer.iter().find(|(_, field)| field.ty.is_list()) {
            Some((at, field)) => {
                let message = format!("`{}` is a list, so the path can't lead through it", field.name);
                found.push(
                    at.error(Code::PathThroughList, message)
                        .help("end the path there, and return a list of objects"),
                );
                None
            }
            None => Some(Self { fields }),
        }
    }
}

fn site<'s>(op: &Op<'s>) -> Cursor<'s> {
    op.site.field("endpoint").field("graphql")
}

fn field_names<'c>(schema: &'c Schema, parent: &str) -> Vec<&'c str> {
    match schema.types.get(parent) {
        Some(ExtendedType::Object(object)) => object.fields.keys().map(|name| name.as_str()).collect(),
        Some(ExtendedType::Interface(interface)) => {
            interface.fields.keys().map(|name| name.as_str()).collect()
        }
        _ => Vec::new(),
    }
}

/// Arguments of earlier fields name fields of the path.
fn outer_arguments(graphql: &GraphQl, op: &Op<'_>, path: &Path<'_, '_>, found: &mut Found) {
    let outer = || path.fields[..path.fields.len() - 1].iter().map(|(_, field)| field.name.as_str());
    for name in graphql.outer_arguments.keys().filter(|name| !outer().any(|field| field == name.as_str())) {
        let message = format!("`{name}` is no earlier field of the path");
        let site = site(op).field("outer_arguments").field(name).key();
        let help = "name a field before the last of the path; what belongs to the last goes into `arguments`";
        found.push(site.error(Code::UnknownSchemaField, message).did_you_mean(nearest(name, outer()), help));
    }
}

/// The input object of an operation, and its fields.
fn input_object(
    context: &Context<'_>,
    schema: &Schema,
    op: &Op<'_>,
    graphql: &GraphQl,
    field: &FieldDefinition,
    found: &mut Found,
) {
    let Some(input) = &graphql.input else { return };
    let site = site(op).field("input").field("argument");
    let Some(argument) = field.argument_by_name(&input.argument) else {
        let known = field.arguments.iter().map(|argument| argument.name.as_str());
        let message = format!("`{}` has no argument `{}`", field.name, input.argument);
        found.push(
            site.error(Code::UnknownSchemaArgument, message)
                .did_you_mean(nearest(&input.argument, known), "name one of its arguments"),
        );
        return;
    };
    let name = argument.ty.inner_named_type();
    let Some(object) = schema.get_input_object(name).filter(|_| !argument.ty.is_list()) else {
        let message =
            format!("the argument `{}` is no input object: it takes `{}`", input.argument, argument.ty);
        found.push(site.error(Code::NoInputObject, message).help("name what goes into it in `arguments`"));
        return;
    };
    let known: Vec<_> = object.fields.values().map(|field| (**field).clone()).collect();
    Arguments { target: Target::InputField, owner: name, known: &known }.check(context, schema, op, found);
}

/// A place with known arguments or fields.
struct Arguments<'c> {
    target: Target<'c>,
    owner: &'c str,
    known: &'c [apollo_compiler::Node<InputValueDefinition>],
}

impl Arguments<'_> {
    fn check(&self, context: &Context<'_>, schema: &Schema, op: &Op<'_>, found: &mut Found) {
        let mut given: Vec<String> = Vec::new();
        for param_use in op.param_uses.iter().filter(|param_use| param_use.to == self.target) {
            let Some(carried) = op.carried(param_use.name) else { continue };
            let wire = carried.wire(context);
            match self.known.iter().find(|known| known.name == wire.as_str()) {
                Some(known) => self.value(context, schema, (op, param_use, carried), known, found),
                None => self.unknown(&wire, param_use, found),
            }
            given.extend(
                nearest(&wire, self.known.iter().map(|known| known.name.as_str()))
                    .map(|near| near.word.to_owned()),
            );
            given.push(wire);
        }
        given.extend(self.given_otherwise(op));
        let missing = |known: &InputValueDefinition| {
            known.is_required() && !given.iter().any(|given| known.name == given.as_str())
        };
        for known in self.known.iter().filter(|known| missing(known)) {
            let message = format!("`{}` needs `{}`, which nothing gives", self.owner, known.name);
            let help = format!("add a parameter or a supplied value for it; the schema says `{}`", known.ty);
            found.push(self.site(op).error(Code::MissingSchemaArgument, message).help(help));
        }
    }

    /// What the endpoint gives without a param_use: the input object; and what is said elsewhere to be wrong.
    fn given_otherwise(&self, op: &Op<'_>) -> Vec<String> {
        let Some(graphql) = &op.entry.endpoint.graphql else { return Vec::new() };
        let known = || self.known.iter().map(|known| known.name.as_str());
        match (self.target, &graphql.input) {
            (Target::Argument, Some(input)) => nearest(&input.argument, known())
                .map(|near| near.word)
                .into_iter()
                .chain([input.argument.as_str()])
                .map(str::to_owned)
                .collect(),
            (Target::OuterArgument(field), _) if !graphql.outer_arguments.contains_key(field) => {
                let is_meant = !graphql.outer_arguments.is_empty();
                known().filter(|_| is_meant).map(str::to_owned).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Where something is missing: at the key that lists what is there.
    fn site<'s>(&self, op: &Op<'s>) -> Cursor<'s> {
        let graphql = site(op);
        match self.target {
            Target::InputField => graphql.field("input").field("fields").key(),
            _ if graphql.has("arguments") => graphql.field("arguments").key(),
            _ => graphql.key(),
        }
    }

    fn unknown(&self, wire: &str, param_use: &ParamUse<'_>, found: &mut Found) {
        let known = self.known.iter().map(|known| known.name.as_str());
        let what = if self.target == Target::InputField { "field" } else { "argument" };
        let message = format!("`{}` has no {what} `{wire}`", self.owner);
        let help = format!("give `{}` a `wire` name that it has, or leave it out", param_use.name);
        found.push(
            param_use
                .site
                .error(Code::UnknownSchemaArgument, message)
                .did_you_mean(nearest(wire, known).map(Near::as_advice), help),
        );
    }

    /// Compares a value with what takes it.
    fn value(
        &self,
        context: &Context<'_>,
        schema: &Schema,
        (op, param_use, carried): (&Op<'_>, &ParamUse<'_>, Carried<'_, '_>),
        known: &InputValueDefinition,
        found: &mut Found,
    ) {
        let takes = format!("`{}` of `{}` takes `{}`", known.name, self.owner, known.ty);
        if known.is_required() && !is_always_there(op, carried) {
            let message = format!("{takes}, but `{}` may be missing", param_use.name);
            found.push(
                param_use
                    .site
                    .error(Code::OptionalSchemaArgument, message)
                    .help("make the parameter `required`, or give it a `default`"),
            );
        }
        match carried {
            Carried::Param(param) => {
                let Ok(ty) = &param.ty else { return };
                if graphql_compat::given(context, schema, ty, param.entry.encode, &known.ty) {
                    return;
                }
                let site = param.site;
                if param.entry.encode.is_some() && graphql_compat::given(context, schema, ty, None, &known.ty)
                {
                    let message = format!("{takes}, but `{}` is encoded", param_use.name);
                    found.push(
                        site.field("encode")
                            .key()
                            .error(Code::SchemaType, message)
                            .help("leave `encode` out"),
                    );
                } else if let Some(error) = graphql_compat::unsaid(context, ty, &known.ty, site.field("type"))
                {
                    found.push(error);
                } else {
                    let message = format!("{takes}, but `{}` is `{ty}`", param_use.name);
                    found.push(
                        site.field("type")
                            .error(Code::SchemaType, message)
                            .help(graphql_compat::advice(context, schema, &known.ty)),
                    );
                }
            }
            Carried::Supplied(supplied, site) => {
                found.extend(supplied_error(context, schema, (supplied, site), known, &takes));
            }
        }
    }
}

/// What is wrong with a supplied value: a constant is wrong where it is written.
fn supplied_error(
    context: &Context<'_>,
    schema: &Schema,
    (supplied, site): (&Supplied, Cursor<'_>),
    known: &InputValueDefinition,
    takes: &str,
) -> Option<Diagnostic> {
    if supplied_fits(context, schema, supplied, known) {
        return None;
    }
    let constant = supplied.constant.as_ref();
    let (site, message) = match constant {
        Some(constant) => (site.field("constant"), format!("{takes}, which {constant} is not")),
        None => (site, format!("{takes}, which the supplied value `{}` is not", supplied.name)),
    };
    let meant = graphql_compat::enum_value(schema, constant, &known.ty);
    Some(site.error(Code::SchemaType, message).did_you_mean(meant, "supply a value of this type"))
}

fn supplied_fits(
    context: &Context<'_>,
    schema: &Schema,
    supplied: &Supplied,
    known: &InputValueDefinition,
) -> bool {
    let ty = match (&supplied.constant, supplied.session, &supplied.option) {
        (Some(constant), _, _) => return graphql_compat::constant(schema, constant, &known.ty),
        (_, Some(SessionPart::Token | SessionPart::UserId), _) => TypeExpr::String,
        (_, _, Some(option)) => {
            context.option(option).map_or(TypeExpr::String, |option| graphql_compat::option(option.kind))
        }
        _ => return true,
    };
    graphql_compat::given(context, schema, &ty, None, &known.ty)
}

/// Whether a request without the value is never sent. Where somebody must be signed in, the session can stand in.
fn is_always_there(op: &Op<'_>, carried: Carried<'_, '_>) -> bool {
    let has_fallback = matches!(carried, Carried::Param(param) if param.entry.fallback.is_some());
    carried.is_always_there() || (has_fallback && op.entry.auth == Auth::Required)
}

/// The type of the result is the one that the schema says.
fn result(context: &Context<'_>, schema: &Schema, op: &Op<'_>, path: &Path<'_, '_>, found: &mut Found) {
    let (Some((_, last)), Some(answered)) = (path.fields.last(), op.answered()) else { return };
    let returns = op.site.field("returns");
    let key = if op.of.is_some() { "of" } else { "type" };
    if *answered != TypeExpr::Unit && !graphql_compat::answered(context, schema, answered, &last.ty) {
        let site = returns.field(key);
        let message = format!("`{}` returns `{}`, not `{answered}`", last.name, last.ty);
        let unsaid = graphql_compat::unsaid(context, answered, &last.ty, site);
        let advice = || graphql_compat::advice(context, schema, &last.ty);
        found.push(unsaid.unwrap_or_else(|| site.error(Code::SchemaType, message).help(advice())));
    }
    if op.entry.returns.nullable && path.fields.iter().all(|(_, field)| field.ty.is_non_null()) {
        let message = format!("`{}` never returns null: the schema says `{}`", last.name, last.ty);
        found.push(
            returns.field("nullable").key().error(Code::SchemaNull, message).help("leave `nullable` out"),
        );
    }
}
