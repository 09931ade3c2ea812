//! What a request wants, found out once, before faults meet it and before it is run.

use axum::http::StatusCode;
use serde_json::Value;

use super::incoming::Incoming;
use super::reply::Reply;
use crate::arguments::Raw;
use crate::core::Core;
use crate::generated::SERVICE;
use crate::pages::Page;
use crate::refusal::Refusal;
use crate::table::OperationInfo;
use crate::{graphql, routes};

/// What a request wants.
pub(super) enum Wanted {
    /// An answer by GraphQL, if the body asks for any.
    GraphQl(Result<graphql::Asked, Reply>),
    /// A page beside the operations.
    Page(Page),
    /// An operation by REST: those that it may be, the likeliest first, and the arguments, if they can be read.
    Rest(Vec<&'static OperationInfo>, Result<Raw, Refusal>),
    /// Something that the service does not have.
    Nothing,
}

impl Wanted {
    /// Finds out what a request wants.
    pub(super) fn by(incoming: &Incoming, core: &Core) -> Self {
        if is_graphql(incoming) {
            return Self::GraphQl(graphql_asked(incoming));
        }
        if let Some(page) = Page::find(&incoming.asked()) {
            return Self::Page(page);
        }
        let Some(matched) = routes::find(&incoming.method, &incoming.path) else { return Self::Nothing };
        match incoming.raw(matched.path) {
            Ok(raw) => Self::Rest(core.meant(matched.operations, &raw), Ok(raw)),
            Err(refusal) => Self::Rest(matched.operations, Err(refusal)),
        }
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
            Self::Rest(operations, _) => vec![names(operations.clone())],
            Self::GraphQl(Err(_)) | Self::Page(_) | Self::Nothing => Vec::new(),
        }
    }
}

fn is_graphql(incoming: &Incoming) -> bool {
    incoming.method == "POST" && SERVICE.graphql.as_ref().is_some_and(|graphql| graphql.path == incoming.path)
}

fn graphql_asked(incoming: &Incoming) -> Result<graphql::Asked, Reply> {
    let body: Value = incoming.json().ok_or_else(|| Reply::status(StatusCode::BAD_REQUEST))?;
    graphql::Asked::read(&body).map_err(|answer| Reply::json(200, answer))
}
