//! What a request wants, found out once, before faults meet it and before it is run.

use axum::http::StatusCode;
use serde_json::Value;

use super::incoming::Incoming;
use super::reply::Reply;
use crate::arguments::Raw;
use crate::core::Core;
use crate::generated::SERVICE;
use crate::pages::Page;
use crate::refusal::{ApiError, Refusal};
use crate::table::OperationInfo;
use crate::{graphql, routes};

/// The methods by which there is anything.
const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/// What a request wants.
pub(super) enum Wanted {
    /// An answer by GraphQL, if the body asks for any.
    GraphQl(Result<Box<graphql::Asked>, Reply>),
    /// A page beside the operations.
    Page(Page),
    /// An operation by REST.
    Rest(Box<Rest>),
    /// Something that the service has for these methods alone.
    Otherwise(Vec<&'static str>),
    /// Something that the service does not have.
    Nothing,
}

/// A request for an operation by REST.
pub(super) struct Rest {
    /// Those that it may be, the likeliest first.
    pub(super) operations: Vec<&'static OperationInfo>,
    pub(super) raw: Raw,
    /// What is wrong with the body, if anything is.
    pub(super) read: Result<(), Refusal>,
}

impl Wanted {
    /// Finds out what a request wants.
    pub(super) fn by(incoming: &Incoming, core: &Core) -> Self {
        let method = incoming.verb();
        if is_graphql(method, &incoming.path) {
            return Self::GraphQl(graphql_asked(incoming));
        }
        if let Some(page) = Page::find(&incoming.asked(method)) {
            return Self::Page(page);
        }
        let Some(matched) = routes::find(method, &incoming.path) else {
            return Self::by_another_method(incoming);
        };
        let (raw, read) = incoming.raw(matched.path);
        Self::Rest(Box::new(Rest { operations: core.meant(matched.operations, &raw), raw, read }))
    }

    /// Finds out whether there is something by another method.
    fn by_another_method(incoming: &Incoming) -> Self {
        let is_there = |method: &str| {
            is_graphql(method, &incoming.path)
                || Page::find(&incoming.asked(method)).is_some()
                || routes::find(method, &incoming.path).is_some()
        };
        let methods: Vec<&str> = METHODS.iter().copied().filter(|method| is_there(method)).collect();
        if methods.is_empty() { Self::Nothing } else { Self::Otherwise(methods) }
    }

    /// Tells for each operation that is meant which ones it may be; the likeliest comes first.
    pub(super) fn operations(&self, core: &Core) -> Vec<Vec<&'static str>> {
        let names =
            |operations: Vec<&'static OperationInfo>| operations.iter().map(|info| info.name).collect();
        match self {
            Self::GraphQl(Ok(asked)) => {
                let meant = asked.meant().into_iter();
                meant.map(|(candidates, raw)| names(core.meant(candidates, &raw))).collect()
            }
            Self::Rest(rest) => vec![names(rest.operations.clone())],
            Self::GraphQl(Err(_)) | Self::Page(_) | Self::Otherwise(_) | Self::Nothing => Vec::new(),
        }
    }

    /// Answers with an error, in the form in which the request is answered.
    pub(super) fn failed(&self, error: ApiError) -> Reply {
        match self {
            Self::GraphQl(_) => Reply::graphql_error(&error),
            Self::Page(page) => Reply::refused(&page.failed(error)),
            Self::Rest(rest) => rest.refused(error.into()),
            Self::Otherwise(_) | Self::Nothing => Reply::envelope_error(&error),
        }
    }
}

impl Rest {
    /// Refuses in the form in which the operation tells of errors.
    pub(super) fn refused(&self, refusal: Refusal) -> Reply {
        match self.operations.first() {
            Some(info) => Reply::outcome(info, &self.raw, refusal.in_form(info, &self.raw)),
            None => Reply::refused(&refusal),
        }
    }
}

fn is_graphql(method: &str, path: &str) -> bool {
    method == "POST" && SERVICE.graphql.as_ref().is_some_and(|graphql| graphql.path == path)
}

fn graphql_asked(incoming: &Incoming) -> Result<Box<graphql::Asked>, Reply> {
    let body: Value = incoming.json().ok_or_else(|| Reply::status(StatusCode::BAD_REQUEST))?;
    graphql::Asked::read(&body).map(Box::new).map_err(|answer| Reply::json(200, answer))
}
