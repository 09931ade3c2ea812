//! Where an endpoint names what a request carries.

use super::paths;
use crate::load::Cursor;
use crate::spec::{GraphQl, Operation, Rest};

/// A place in an endpoint where a parameter or a supplied value is named.
#[derive(Clone, Copy)]
pub(super) struct ParamUse<'s> {
    pub(super) name: &'s str,
    pub(super) site: Cursor<'s>,
    pub(super) to: Target<'s>,
}

/// Where a value goes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) enum Target<'s> {
    Path,
    Query,
    Json,
    Form,
    /// An argument of the last field of a GraphQL path.
    Argument,
    /// An argument of an earlier field, by that field's name.
    OuterArgument(&'s str),
    /// A field of the input object.
    InputField,
}

/// All places of an endpoint where something is named.
pub(super) fn param_uses<'s>(operation: &'s Operation, endpoint: Cursor<'s>) -> Vec<ParamUse<'s>> {
    let rest = operation.endpoint.rest.iter().flat_map(|rest| rest_mentions(rest, endpoint.field("rest")));
    let graphql = operation.endpoint.graphql.iter();
    rest.chain(graphql.flat_map(|graphql| graphql_mentions(graphql, endpoint.field("graphql")))).collect()
}

fn rest_mentions<'s>(rest: &'s Rest, site: Cursor<'s>) -> Vec<ParamUse<'s>> {
    let path = site.field("path");
    let in_path = if paths::is_wrong(&rest.path, path) { Vec::new() } else { placeholders(&rest.path) };
    let in_path = in_path.into_iter();
    let in_path =
        in_path.map(|(at, name)| ParamUse { name, site: path.part(at, at + name.len()), to: Target::Path });
    in_path
        .chain(listed(&rest.query, site.field("query"), Target::Query))
        .chain(listed(&rest.json, site.field("json"), Target::Json))
        .chain(listed(&rest.form, site.field("form"), Target::Form))
        .collect()
}

fn graphql_mentions<'s>(graphql: &'s GraphQl, site: Cursor<'s>) -> Vec<ParamUse<'s>> {
    let outer = site.field("outer_arguments");
    let outer = graphql
        .outer_arguments
        .iter()
        .flat_map(move |(field, names)| listed(names, outer.field(field), Target::OuterArgument(field)));
    let input = graphql
        .input
        .iter()
        .flat_map(|input| listed(&input.fields, site.field("input").field("fields"), Target::InputField));
    outer.chain(listed(&graphql.arguments, site.field("arguments"), Target::Argument)).chain(input).collect()
}

fn listed<'s>(names: &'s [String], list: Cursor<'s>, to: Target<'s>) -> impl Iterator<Item = ParamUse<'s>> {
    names.iter().enumerate().map(move |(index, name)| ParamUse { name, site: list.item(index), to })
}

/// The names between braces in a path, each with where it begins.
fn placeholders(path: &str) -> Vec<(usize, &str)> {
    let opened = path.match_indices('{').map(|(at, _)| at + 1);
    opened.filter_map(|start| Some((start, &path[start..start + path[start..].find('}')?]))).collect()
}
