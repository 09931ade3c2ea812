//! Renders the codes by which the service names its errors.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::doc;
use crate::api::{Api, ErrorCode};

/// The items of the error codes' file.
pub(super) fn error_codes(api: &Api) -> Vec<TokenStream> {
    let defined = api.error_codes.iter().map(variant);
    let idents: Vec<_> = api.error_codes.iter().map(|code| &code.ident).collect();
    let numbers: Vec<_> = api.error_codes.iter().map(|code| Literal::i64_unsuffixed(code.code)).collect();
    let uses = quote!(
        use crate::runtime;
    );
    let items = quote! {
        /// A code by which the service names an error.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorCode {
            #(#defined)*
            /// A code that this version has no name for.
            Other(i64),
        }

        impl ErrorCode {
            /// Returns the number.
            pub fn number(self) -> i64 {
                match self {
                    #(Self::#idents => #numbers,)*
                    Self::Other(number) => number,
                }
            }
        }

        impl From<i64> for ErrorCode {
            fn from(number: i64) -> Self {
                match number {
                    #(#numbers => Self::#idents,)*
                    other => Self::Other(other),
                }
            }
        }

        impl runtime::Error {
            /// Returns the code by which the service names the error, if it is one of the service's.
            pub fn code(&self) -> Option<ErrorCode> {
                match self.api_code() {
                    Some(runtime::ApiCode::Number(number)) => Some(ErrorCode::from(*number)),
                    _ => None,
                }
            }
        }
    };
    vec![uses, items]
}

/// A code as a variant, documented with its number.
pub(super) fn variant(code: &ErrorCode) -> TokenStream {
    let ErrorCode { code, ident, doc } = code;
    let mut lines = doc::lines(doc);
    lines[0] = format!("{code}: {}", lines[0]);
    let doc = doc::comment(&lines);
    quote!(#doc #ident,)
}
