//! What the generated code is written with: everything that its types and requests have in common.

/// Lets an object of a result be a field of another one, and serde read and write it.
macro_rules! object {
    ($name:path) => {
        impl $crate::runtime::values::field::Field for $name {
            fn empty() -> Self {
                $crate::runtime::values::field::Object::empty()
            }

            fn open(&mut self) -> $crate::runtime::values::field::Open<'_> {
                $crate::runtime::values::field::Open::Object(self)
            }

            fn view(&self) -> $crate::runtime::values::field::View<'_> {
                $crate::runtime::values::field::View::Object(self)
            }
        }

        $crate::runtime::macros::serde!($name);
    };
}
pub(crate) use object;

/// Lets serde read and write a field.
macro_rules! serde {
    ($name:path) => {
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                ::serde::Serialize::serialize(&$crate::runtime::values::field::Field::view(self), serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::runtime::values::read::deserialize(deserializer)
            }
        }
    };
}
pub(crate) use serde;

/// Implements for an enum with `as_str` and `From<&str>` everything else that an open enum needs.
macro_rules! open_enum {
    ($name:ident) => {
        impl ::std::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                ::std::convert::From::from(text.as_str())
            }
        }

        impl ::std::convert::From<$name> for $crate::runtime::request::argument::Argument {
            fn from(value: $name) -> Self {
                ::std::convert::From::from(value.as_str())
            }
        }

        impl ::std::convert::From<$name> for $crate::runtime::values::nullable::Nullable<$name> {
            fn from(value: $name) -> Self {
                Self::Value(value)
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::runtime::values::field::Field for $name {
            fn empty() -> Self {
                Self::Other(::std::string::String::new())
            }

            fn open(&mut self) -> $crate::runtime::values::field::Open<'_> {
                $crate::runtime::values::field::Open::Choice(self)
            }

            fn view(&self) -> $crate::runtime::values::field::View<'_> {
                $crate::runtime::values::field::View::Text(self.as_str())
            }
        }

        impl $crate::runtime::values::field::Choice for $name {
            fn choose(&mut self, text: &str) {
                *self = ::std::convert::From::from(text);
            }
        }

        $crate::runtime::macros::serde!($name);
    };
}
pub(crate) use open_enum;

/// Escapes a string, when it is compiled, as the content of a JSON string.
macro_rules! escaped {
    ($text:expr) => {{
        const TEXT: &str = $text;
        const BYTES: [u8; $crate::runtime::metadata::document::escaped_length(TEXT)] =
            $crate::runtime::metadata::document::escaped(TEXT);
        // What was UTF-8 is UTF-8 when it is escaped.
        const ESCAPED: &str = match ::std::str::from_utf8(&BYTES) {
            Ok(escaped) => escaped,
            Err(_) => "",
        };
        ESCAPED
    }};
}
pub(crate) use escaped;

/// Lets an input object of the caller's, a newtype around `Fields`, be an argument.
macro_rules! input_object {
    ($name:ident) => {
        impl ::std::convert::From<$name> for $crate::runtime::request::argument::Argument {
            fn from(object: $name) -> Self {
                ::std::convert::From::from(object.0)
            }
        }

        impl ::std::convert::From<$name> for $crate::runtime::values::nullable::Nullable<$name> {
            fn from(object: $name) -> Self {
                Self::Value(object)
            }
        }
    };
}
pub(crate) use input_object;

/// Makes an operation of a newtype around a call: what the client holds about it, and how its result is read.
///
/// The request of an operation that can change which user is signed in has a lifetime: it borrows the client. The form
/// with a conversion reads one type and returns another.
macro_rules! operation {
    ($name:ident, $info:ident => $output:ty) => {
        $crate::runtime::macros::request!($name, [], [$name], [$name], ['static], $info => $output);
        $crate::runtime::macros::exchanged!($name, $output);
    };
    ($name:ident, $info:ident: $wire:ty => $output:ty, $convert:expr) => {
        $crate::runtime::macros::request!($name, [], [$name], [$name], ['static], $info => $output);

        impl $crate::runtime::operation::Exchanged for $name {
            type Output = $output;
            const READ: $crate::runtime::operation::Read<$output> = |exchange, response| {
                let read: $wire = $crate::runtime::operation::read(exchange, response)?;
                let convert: fn($wire, &$crate::runtime::request::argument::Arguments) -> $output = $convert;
                ::std::result::Result::Ok(convert(read, exchange.call().arguments()))
            };
            const READ_JSON: $crate::runtime::operation::ReadJson = |exchange, response, revealing| {
                let result = <Self as $crate::runtime::operation::Exchanged>::READ(exchange, response)?;
                $crate::runtime::operation::json_of(&result, revealing)
            };
        }
    };
    ($name:ident<'c>, $info:ident => $output:ty) => {
        $crate::runtime::macros::request!($name, [<'c>], [$name<'c>], [$name<'_>], ['c], $info => $output);
        $crate::runtime::macros::exchanged!($name<'_>, $output);
    };
}
pub(crate) use operation;

macro_rules! request {
    (
        $name:ident, [$($generics:tt)*], [$named:ty], [$elided:ty], [$life:lifetime], $info:ident => $output:ty
    ) => {
        impl $crate::runtime::operation::Operation for $elided {
            type Output = $output;
            const INFO: &'static $crate::runtime::metadata::operation::OperationInfo = &$info;

            fn request(&self) -> $crate::runtime::error::Result<$crate::runtime::transport::request::Request> {
                self.0.request()
            }
        }

        impl $($generics)* ::std::future::IntoFuture for $named {
            type Output = $crate::runtime::error::Result<$output>;
            type IntoFuture = $crate::runtime::future::ResponseFuture<$life, $output>;

            fn into_future(self) -> Self::IntoFuture {
                $crate::runtime::future::ResponseFuture::new::<Self>(self.0.into_call())
            }
        }
    };
}
pub(crate) use request;

macro_rules! exchanged {
    ($name:ty, $output:ty) => {
        impl $crate::runtime::operation::Exchanged for $name {
            type Output = $output;
            const READ: $crate::runtime::operation::Read<$output> =
                $crate::runtime::operation::read::<$output>;
            const READ_JSON: $crate::runtime::operation::ReadJson =
                $crate::runtime::operation::read_json::<$output>;
        }
    };
}
pub(crate) use exchanged;

#[cfg(test)]
mod tests {
    use super::super::request::argument::Argument;
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
    fn known_and_unknown_strings_come_back_as_they_were() {
        for (text, scene) in [("RESET", Scene::Reset), ("reset", Scene::Other("reset".into()))] {
            assert_eq!(serde_json::from_value::<Scene>(json!(text)).unwrap(), scene);
            assert_eq!(serde_json::to_value(&scene).unwrap(), json!(text));
            assert_eq!(scene.to_string(), text);
            assert_eq!(Argument::from(scene), Argument::from(text));
        }
        assert!(serde_json::from_value::<Scene>(json!([])).is_err());
    }
}
