//! From a tree to typed entries, without a copy in between.

use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::data::{Data, NodeId};
use super::tree::Tree;

/// Reads a node as a typed entry. What was pruned is left out.
pub(super) fn read<T: DeserializeOwned>(tree: &Tree, id: NodeId) -> Result<T, Error> {
    T::deserialize(Value { tree, id })
}

/// A node that is read.
#[derive(Clone, Copy)]
struct Value<'de> {
    tree: &'de Tree,
    id: NodeId,
}

impl<'de> IntoDeserializer<'de> for Value<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Value<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Self { tree, id } = self;
        let at = |id| Self { tree, id };
        match tree.data(id) {
            // A number that is inexact was reported, and what holds it is not read.
            Data::Null | Data::Inexact => visitor.visit_unit(),
            Data::Boolean(flag) => visitor.visit_bool(flag),
            Data::Integer(number) => visitor.visit_i64(number),
            Data::Unsigned(number) => visitor.visit_u64(number),
            Data::Float(number) => visitor.visit_f64(number),
            Data::Text(text) => visitor.visit_borrowed_str(text),
            Data::List(_) => visitor.visit_seq(SeqDeserializer::new(tree.items(id).map(at))),
            Data::Map(_) => {
                let entries = tree.entries(id).map(|(key, value)| (at(key), at(value)));
                visitor.visit_map(MapDeserializer::new(entries))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.tree.data(self.id) {
            Data::Null | Data::Inexact => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let word = self.tree.text(self.id).unwrap_or_default();
        visitor.visit_enum(word.into_deserializer())
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier
    }
}
