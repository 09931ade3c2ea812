//! Texts with known values, which may turn out to have another.

/// Gives an enum with `as_str` and `From<&str>` everything else that such a text needs.
macro_rules! open_enum {
    ($name:ident) => {
        impl ::std::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                Self::from(text.as_str())
            }
        }

        impl ::std::convert::From<$name> for $crate::runtime::argument::Argument {
            fn from(value: $name) -> Self {
                Self::from(value.as_str())
            }
        }

        impl ::std::convert::From<$name> for $crate::runtime::Nullable<$name> {
            fn from(value: $name) -> Self {
                Self::Value(value)
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                <::std::string::String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }
    };
}
pub(crate) use open_enum;

#[cfg(test)]
mod tests {
    use super::super::argument::Argument;
    use serde_json::json;

    #[derive(Debug, Clone, PartialEq)]
    enum Scene {
        Reset,
        Other(String),
    }

    impl Scene {
        fn as_str(&self) -> &str {
            match self {
                Self::Reset => "RESET",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for Scene {
        fn from(text: &str) -> Self {
            match text {
                "RESET" => Self::Reset,
                other => Self::Other(other.to_owned()),
            }
        }
    }

    open_enum!(Scene);

    #[test]
    fn known_and_unknown_texts_come_back_as_they_were() {
        for (text, scene) in [("RESET", Scene::Reset), ("reset", Scene::Other("reset".into()))] {
            assert_eq!(serde_json::from_value::<Scene>(json!(text)).unwrap(), scene);
            assert_eq!(serde_json::to_value(&scene).unwrap(), json!(text));
            assert_eq!(scene.to_string(), text);
            assert_eq!(Argument::from(scene).into_json(), json!(text));
        }
        assert!(serde_json::from_value::<Scene>(json!(1)).is_err());
    }
}
