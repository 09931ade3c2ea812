//! Checks a spec, and resolves it. What passes is a [`Model`]: the stages after it need no check of their own.
//!
//! Each rule is a small function that looks at a whole spec, at one operation or at one type, and adds what it
//! finds. All rules run, so that one run reports all errors.

mod bind;
mod context;
mod date_time;
mod docs;
mod endpoint;
mod examples;
mod graphql;
mod graphql_compat;
mod graphql_types;
mod names;
mod param_uses;
mod params;
mod paths;
mod refusals;
mod requests;
mod returns;
mod schema;
mod secrets;
mod service;
mod types;
mod values;

use self::context::{Context, Found, Op, Ty};
use crate::diagnostic::{Code, Diagnostics};
use crate::load::Spec;
use crate::model::Model;

/// The rules of a spec as a whole.
const RULES: [fn(&Context<'_>, &mut Found); 20] = [
    names::service,
    names::groups,
    names::types,
    docs::service,
    secrets::options,
    service::options,
    service::option_lists,
    service::option_names,
    service::unused_options,
    service::hosts,
    service::headers,
    service::graphql,
    service::client_auth,
    service::texts,
    service::who_am_i,
    service::example_server,
    service::sources,
    types::unused,
    types::endless,
    endpoint::duplicate_routes,
];

/// The rules of an operation.
const OPERATION_RULES: [fn(&Context<'_>, &Op<'_>, &mut Found); 27] = [
    names::operation,
    names::wire_names,
    docs::operation,
    secrets::params,
    types::operation,
    params::defaults,
    params::encodings,
    params::fallbacks,
    params::supplied,
    params::placements,
    endpoint::one_way,
    endpoint::path,
    endpoint::body,
    endpoint::texts,
    endpoint::bearer,
    endpoint::client_auth,
    endpoint::session,
    graphql::kind,
    graphql::against_schema,
    returns::words,
    returns::any,
    returns::map,
    returns::without_empty,
    returns::body,
    refusals::refusals,
    refusals::errors,
    examples::examples,
];

/// The rules of a type.
const TYPE_RULES: [fn(&Context<'_>, &Ty<'_>, &mut Found); 7] = [
    names::members,
    docs::ty,
    secrets::fields,
    types::kind,
    types::fields,
    types::typed_fields,
    graphql_types::against_schema,
];

/// Checks a spec, and resolves it.
///
/// # Errors
///
/// Reports all errors, those that were found while the spec was read included.
pub fn validate(spec: &Spec) -> Result<Model<'_>, Diagnostics> {
    let mut found = spec.errors.clone();
    let context = Context::new(spec);
    for rule in RULES {
        rule(&context, &mut found);
    }
    for op in &context.operations {
        for rule in OPERATION_RULES {
            rule(&context, op, &mut found);
        }
    }
    for ty in &context.types {
        for rule in TYPE_RULES {
            rule(&context, ty, &mut found);
        }
    }
    if !found.is_empty() {
        return Err(Diagnostics::new(found));
    }
    let model = bind::bind(&context).map_err(|name| {
        let message =
            format!("`{name}` can't be resolved, and no rule says why: this is a fault of the generator");
        context.service_site.error(Code::Unresolved, message).help("report it, with the files of the spec")
    })?;
    schema::documents(&context, &model, &mut found);
    if found.is_empty() { Ok(model) } else { Err(Diagnostics::new(found)) }
}
