//! Renders the codes by which the service names its errors, with what they mean as a text.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::api::ErrorCode;
use crate::render::error_code::variant;

/// The enum of the codes.
pub(super) fn error_codes(codes: &[ErrorCode]) -> TokenStream {
    let defined = codes.iter().map(variant);
    let idents: Vec<_> = codes.iter().map(|code| &code.ident).collect();
    let numbers = codes.iter().map(|code| Literal::i64_unsuffixed(code.code));
    let messages = codes.iter().map(|code| code.doc.summary.trim_end_matches('.'));
    quote! {
        /// A code by which the service names an error.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum ErrorCode {
            #(#defined)*
        }

        impl ErrorCode {
            /// Returns the number.
            pub fn number(self) -> i64 {
                match self {
                    #(Self::#idents => #numbers,)*
                }
            }

            /// Returns what it means.
            pub fn message(self) -> &'static str {
                match self {
                    #(Self::#idents => #messages,)*
                }
            }
        }
    }
}
