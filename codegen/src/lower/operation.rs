//! Decides about operations.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Context, doc, example, ident, table_ident, types};
use crate::api::{
    Document, Endpoint, ExpectedError, Input, MapOutput, Operation, Output, Parameter, PathPart,
    Precondition, Response, Shape, Source, To, Type,
};
use crate::markdown;
use crate::name;
use crate::spec::{self, AnswerPart, ItemMap, Method, OptionKind, Param, Rest, Returns, Supplied};
use crate::type_expr::TypeExpr;

/// Decides about an operation.
pub(super) fn operation(context: &Context<'_>, operation: &spec::Operation) -> Operation {
    let (endpoint, places) = endpoint(context, operation);
    let parameters = |required: bool| {
        let params = operation.params.iter().enumerate();
        let params = params.filter(move |(_, param)| param.required == required);
        params.map(|(index, param)| parameter(context, index, param)).collect()
    };
    Operation {
        name: operation.name.clone(),
        method: ident(&operation.name),
        request: ident(&name::pascal(&operation.name)),
        table: table_ident(&operation.name),
        doc: doc::doc(&operation.doc),
        source: doc::source(&context.spec.service, &operation.source),
        endpoint,
        auth: operation.auth,
        token_override: operation.bearer.as_ref().map(|name| position(operation, name)),
        bearer: operation.bearer.clone(),
        idempotent: operation.idempotent,
        session: operation.session,
        inputs: inputs(context, operation, &places),
        required: parameters(true),
        setters: parameters(false),
        preconditions: operation
            .refuse
            .iter()
            .map(|refusal| precondition(context, operation, refusal))
            .collect(),
        response: response(context, operation),
        output: output(context, &operation.returns),
        errors: expected_errors(context, operation),
        example: example::example(context, operation),
        sample: example::answer(context, operation),
    }
}

/// The position of an input, by its name: those of the caller come first.
fn position(operation: &spec::Operation, name: &str) -> usize {
    let params = operation.params.iter().map(|param| &param.name);
    let supplied = operation.supplied.iter().map(|supplied| &supplied.name);
    params.chain(supplied).position(|known| known == name).unwrap_or_default()
}

impl Endpoint {
    /// The fragments that its document uses.
    pub(super) fn fragments(&self) -> &[String] {
        match self {
            Self::Rest { .. } => &[],
            Self::GraphQl { document, .. } => &document.fragments,
        }
    }
}

/// Where the parameters and supplied values of an operation go, by their names.
type Places = BTreeMap<String, To>;

fn endpoint(context: &Context<'_>, operation: &spec::Operation) -> (Endpoint, Places) {
    let graphql = operation.endpoint.graphql.as_ref();
    if let (Some(documents), Some(graphql)) = (&context.documents, graphql) {
        let derived = documents.derive(operation, graphql);
        let mutation = graphql.mutation.is_some();
        return (
            Endpoint::GraphQl { mutation, document: derived.document, path: derived.path },
            derived.places,
        );
    }
    match &operation.endpoint.rest {
        Some(rest) => rest_endpoint(context, operation, rest),
        None => (
            Endpoint::GraphQl { mutation: false, document: Document::default(), path: Vec::new() },
            Places::new(),
        ),
    }
}

fn rest_endpoint(context: &Context<'_>, operation: &spec::Operation, rest: &Rest) -> (Endpoint, Places) {
    let host = rest.host.as_ref().or_else(|| context.spec.service.hosts.first().map(|host| &host.name));
    let endpoint = Endpoint::Rest {
        method: method(rest.method),
        host: host.cloned().unwrap_or_default(),
        path: rest.path.clone(),
        parts: path_parts(operation, &rest.path),
    };
    let wire_names = wire_names(context, operation);
    let in_path = |name: &&String| rest.path.contains(&format!("{{{name}}}"));
    let wire = |name: &String| wire_names.get(name).cloned().unwrap_or_default();
    let mut places: Places =
        wire_names.keys().filter(in_path).map(|name| (name.clone(), To::Path(name.clone()))).collect();
    places.extend(rest.query.iter().map(|name| (name.clone(), To::Query(wire(name)))));
    places.extend(rest.json.iter().map(|name| (name.clone(), To::Json(wire(name)))));
    places.extend(rest.form.iter().map(|name| (name.clone(), To::Form(wire(name)))));
    (endpoint, places)
}

/// The parts of a path: what is in braces is an input.
fn path_parts(operation: &spec::Operation, path: &str) -> Vec<PathPart> {
    let mut parts = Vec::new();
    let mut rest = path;
    while let Some((literal, (name, after))) =
        rest.split_once('{').and_then(|(literal, rest)| Some((literal, rest.split_once('}')?)))
    {
        parts.push(PathPart::Literal(literal.to_owned()));
        parts.push(PathPart::Input(position(operation, name)));
        rest = after;
    }
    parts.push(PathPart::Literal(rest.to_owned()));
    parts.retain(|part| *part != PathPart::Literal(String::new()));
    parts
}

/// The names on the wire of the parameters and supplied values of an operation.
fn wire_names(context: &Context<'_>, operation: &spec::Operation) -> BTreeMap<String, String> {
    let params = operation.params.iter().map(|param| (&param.name, param.wire.as_deref()));
    let supplied = operation.supplied.iter().map(|supplied| (&supplied.name, supplied.wire.as_deref()));
    params.chain(supplied).map(|(name, given)| (name.clone(), context.wire(name, given))).collect()
}

fn method(method: Method) -> &'static str {
    match method {
        Method::Get => "GET",
        Method::Post => "POST",
        Method::Put => "PUT",
        Method::Patch => "PATCH",
        Method::Delete => "DELETE",
    }
}

/// The rows of the table: first what the caller gives, then what the client adds, each in the author's order.
fn inputs(context: &Context<'_>, operation: &spec::Operation, places: &Places) -> Vec<Input> {
    let to = |name: &String| match places.get(name) {
        Some(to) => to.clone(),
        None if operation.bearer.as_ref() == Some(name) => To::Bearer,
        None => To::Nowhere,
    };
    let params = operation.params.iter().map(|param| Input {
        name: param.name.clone(),
        source: param_source(context, param),
        to: to(&param.name),
        encode: param.encode,
        sensitive: param.sensitive,
        fallback: param.fallback,
    });
    let supplied = operation.supplied.iter().map(|supplied| Input {
        name: supplied.name.clone(),
        source: supplied_source(supplied),
        to: to(&supplied.name),
        encode: None,
        sensitive: is_secret(context, supplied),
        fallback: None,
    });
    params.chain(supplied).collect()
}

fn param_source(context: &Context<'_>, param: &Param) -> Source {
    let ty = types::resolve(context, &param.ty, param.sensitive);
    match &param.default {
        _ if param.required => Source::Required(ty),
        None | Some(Value::Null) => Source::Optional(ty),
        Some(default) => Source::Default(ty, default.to_string()),
    }
}

/// Whether what is supplied is an option that is never printed.
fn is_secret(context: &Context<'_>, supplied: &Supplied) -> bool {
    let options = context.spec.service.options.iter();
    let mut secrets = options.filter(|option| option.kind == OptionKind::Secret);
    supplied.option.as_ref().is_some_and(|name| secrets.any(|option| option.name == *name))
}

fn supplied_source(supplied: &Supplied) -> Source {
    match (&supplied.session, &supplied.option) {
        (Some(part), _) => Source::Session(*part),
        (None, Some(option)) => Source::Option(option.clone()),
        (None, None) => Source::Constant(supplied.constant.clone().unwrap_or_default().to_string()),
    }
}

fn parameter(context: &Context<'_>, index: usize, param: &Param) -> Parameter {
    Parameter {
        name: param.name.clone(),
        index,
        argument: types::argument(context, &param.name, &param.ty, param.sensitive, false),
        doc: doc::doc(&param.doc),
        default: param.default.as_ref().map(doc::as_text),
    }
}

fn precondition(context: &Context<'_>, operation: &spec::Operation, refusal: &spec::Refusal) -> Precondition {
    match (&refusal.empty, &refusal.none_of, &refusal.unknown) {
        (Some(name), _, _) => Precondition::NotEmpty(position(operation, name)),
        (None, Some(names), _) => {
            Precondition::AnyOf(names.iter().map(|name| position(operation, name)).collect())
        }
        (None, None, name) => {
            let at = position(operation, name.as_deref().unwrap_or_default());
            let ty = operation.params.get(at).map(|param| types::resolve(context, &param.ty, false));
            match ty {
                Some(Type::Enum(name)) => Precondition::Known(at, name),
                // Nothing but an enum passes the checks.
                _ => Precondition::NotEmpty(at),
            }
        }
    }
}

fn response(context: &Context<'_>, operation: &spec::Operation) -> Response {
    let returns = &operation.returns;
    let shape = if let Some(any) = &returns.any {
        let list = returns.of.as_deref().and_then(|of| field_of(context, of, &any.list));
        let field = list.and_then(|list| field_of(context, &list.ty, &any.field));
        Shape::AnyItem {
            list: wire_or(context, list, &any.list),
            field: wire_or(context, field, &any.field),
            equals: position(operation, &any.equals),
        }
    } else if let Some(list) = &returns.without_empty {
        Shape::WithoutEmpty { list: wire_or(context, field_of(context, &returns.ty, list), list) }
    } else if let Some(by) = &returns.by {
        Shape::Format { selector: position(operation, &by.argument), by: by.clone() }
    } else if returns.ty == "unit" {
        Shape::Unit
    } else {
        Shape::AsIs
    };
    Response { body: returns.from == Some(AnswerPart::Body), nullable: returns.nullable, shape }
}

/// A field of the object that a type expression is made from.
fn field_of<'a>(context: &Context<'a>, ty: &str, field: &str) -> Option<&'a spec::Field> {
    let expr = TypeExpr::parse(ty).ok()?;
    let entry = context.types.get(expr.named()?)?;
    entry.fields.iter().find(|candidate| candidate.name == field)
}

fn wire_or(context: &Context<'_>, field: Option<&spec::Field>, name: &str) -> String {
    context.wire(name, field.and_then(|field| field.wire.as_deref()))
}

fn output(context: &Context<'_>, returns: &Returns) -> Output {
    let nullable = |ty: Type| match returns.nullable {
        true => Type::Optional(Box::new(ty)),
        false => ty,
    };
    let ty = types::resolve(context, &returns.ty, false);
    match (&returns.map, &returns.of) {
        (Some(map), Some(of)) => Output::Map(MapOutput {
            answered: nullable(types::resolve(context, of, false)),
            skip_empty: skips_empty(context, returns, of, map),
            output: ty,
            key: ident(&map.key),
            value: ident(&map.value),
        }),
        (_, of) => Output::Answered {
            of: of.as_ref().map(|of| nullable(types::resolve(context, of, false))),
            ty: nullable(ty),
        },
    }
}

/// Whether the items may lack the value and the map may not.
fn skips_empty(context: &Context<'_>, returns: &Returns, of: &str, map: &ItemMap) -> bool {
    let is_required = field_of(context, of, &map.value).is_some_and(|field| field.required);
    !is_required && !returns.ty.ends_with("?>")
}

fn expected_errors(context: &Context<'_>, operation: &spec::Operation) -> Vec<ExpectedError> {
    let codes = &context.spec.error_codes;
    let known = |error: &spec::ExpectedError| codes.iter().find(|known| known.code == error.code);
    let error = |error: &spec::ExpectedError| {
        let ident = ident(&name::pascal(&known(error)?.name));
        Some(ExpectedError { code: error.code, ident, advice: markdown::inline(&error.advice) })
    };
    operation.errors.iter().filter_map(error).collect()
}
