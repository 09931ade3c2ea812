//! What a node of a tree holds.

/// The index of a node in its tree.
pub(crate) type NodeId = u32;

/// What a node holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Data<'t> {
    Null,
    Boolean(bool),
    Integer(i64),
    /// An integer above those.
    Unsigned(u64),
    Float(f64),
    /// A number that would not be sent as it is written.
    Inexact,
    Text(&'t str),
    List(&'t [NodeId]),
    Map(&'t [(NodeId, NodeId)]),
}
