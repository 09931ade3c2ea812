//! Decides about operations.

use super::{doc, example, ident, table_ident, types};
use crate::api::{
    Endpoint, ExpectedError, Input, MapOutput, Operation, Output, Parameter, Precondition, Response, Shape,
    Source, Type,
};
use crate::markdown;
use crate::model::{self, Derivation, EndpointDef, InputDef, Model, OperationDef, ResultDef};
use crate::name;
use crate::spec::{self, AnswerPart, Method, OptionKind, Param};

/// Decides about an operation.
pub(super) fn operation(model: &Model<'_>, operation: &OperationDef<'_>) -> Operation {
    let entry = operation.entry;
    let parameters = |required: bool| {
        let params = operation.params().filter(|(_, param, _)| param.required == required);
        params.map(|(index, param, ty)| parameter(model, index, param, ty)).collect()
    };
    Operation {
        name: entry.name.clone(),
        method: ident(&entry.name),
        request: ident(&name::pascal(&entry.name)),
        table: table_ident(&entry.name),
        doc: doc::doc(&entry.doc),
        source: doc::source(&model.spec.service, &entry.source),
        endpoint: endpoint(&operation.endpoint),
        auth: entry.auth,
        token_override: operation.token_override,
        bearer: entry.bearer.clone(),
        idempotent: entry.idempotent,
        session: entry.session,
        inputs: operation.inputs.iter().map(|input| self::input(model, input)).collect(),
        required: parameters(true),
        setters: parameters(false),
        preconditions: operation.preconditions.iter().map(|check| precondition(model, check)).collect(),
        response: response(entry, &operation.result),
        output: output(model, entry, &operation.result),
        errors: operation.errors.iter().map(|(code, error)| expected_error(code, error)).collect(),
        example: example::example(model, operation),
        sample: example::answer(model, operation),
    }
}

fn endpoint(endpoint: &EndpointDef<'_>) -> Endpoint {
    match endpoint {
        EndpointDef::Rest { method, host, path, parts } => Endpoint::Rest {
            method: self::method(*method),
            host: host.name.clone(),
            path: (*path).to_owned(),
            parts: parts.clone(),
        },
        EndpointDef::GraphQl { is_mutation, document, path } => {
            Endpoint::GraphQl { mutation: *is_mutation, document: document.clone(), path: path.clone() }
        }
    }
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

fn input(model: &Model<'_>, input: &InputDef<'_>) -> Input {
    let (source, sensitive, fallback) = match &input.source {
        model::Source::Param(param, ty) => {
            let ty = types::written(model, ty, param.sensitive);
            let source = match &param.default {
                _ if param.required => Source::Required(ty),
                None => Source::Optional(ty),
                Some(default) => Source::Default(ty, default.to_string()),
            };
            (source, param.sensitive, param.fallback)
        }
        model::Source::Constant(_, value) => (Source::Constant(value.to_string()), false, None),
        model::Source::Session(_, part) => (Source::Session(*part), false, None),
        model::Source::Option(_, option) => {
            (Source::Option(option.name.clone()), option.kind == OptionKind::Secret, None)
        }
    };
    Input {
        name: input.source.name().to_owned(),
        source,
        to: input.to.clone(),
        encode: input.source.encode(),
        sensitive,
        fallback,
    }
}

fn parameter(model: &Model<'_>, index: usize, param: &Param, ty: &model::Type) -> Parameter {
    Parameter {
        name: param.name.clone(),
        index,
        argument: types::argument(&param.name, types::written(model, ty, param.sensitive), false),
        doc: doc::doc(&param.doc),
        default: param.default.as_ref().map(doc::as_text),
    }
}

fn precondition(model: &Model<'_>, check: &model::Precondition) -> Precondition {
    match check {
        model::Precondition::NotEmpty(at) => Precondition::NotEmpty(*at),
        model::Precondition::AnyOf(all) => Precondition::AnyOf(all.clone()),
        model::Precondition::Known(at, id) => Precondition::Known(*at, types::type_name(model, *id)),
    }
}

fn response(entry: &spec::Operation, result: &ResultDef<'_>) -> Response {
    let shape = match &result.derivation {
        Derivation::AsIs | Derivation::Map { .. } => Shape::AsIs,
        Derivation::Unit { .. } => Shape::Unit,
        Derivation::AnyItem { list, field, equals, .. } => {
            Shape::AnyItem { list: list.clone(), field: field.clone(), equals: *equals }
        }
        Derivation::WithoutEmpty { list } => Shape::WithoutEmpty { list: list.clone() },
        Derivation::Format { selector, by } => Shape::Format { selector: *selector, by: (*by).clone() },
    };
    let returns = &entry.returns;
    Response { body: returns.from == Some(AnswerPart::Body), nullable: returns.nullable, shape }
}

fn output(model: &Model<'_>, entry: &spec::Operation, result: &ResultDef<'_>) -> Output {
    let nullable = |ty: Type| if entry.returns.nullable { Type::Optional(Box::new(ty)) } else { ty };
    let ty = types::written(model, &result.ty, false);
    let answered = |of: &model::Type| nullable(types::written(model, of, false));
    match &result.derivation {
        Derivation::Map { of, key, value, skip_empty } => Output::Map(MapOutput {
            answered: answered(of),
            output: ty,
            key: ident(key),
            value: ident(value),
            skip_empty: *skip_empty,
        }),
        Derivation::AnyItem { of, .. } => Output::Answered { of: Some(answered(of)), ty: nullable(ty) },
        _ => Output::Answered { of: None, ty: nullable(ty) },
    }
}

fn expected_error(code: &spec::ErrorCode, error: &spec::ExpectedError) -> ExpectedError {
    let ident = ident(&name::pascal(&code.name));
    ExpectedError { code: error.code, ident, advice: markdown::inline(&error.advice) }
}
