//! Renders the client, its builder and the enums of its options.

use proc_macro2::TokenStream;
use quote::quote;

use super::doc;
use crate::api::{Api, Choice, ClientOption, Ident, OptionDefault, OptionKind};

/// The items of the client's file.
pub(super) fn client(api: &Api) -> Vec<TokenStream> {
    let options = &api.service.options;
    let choices = options.iter().filter_map(|option| Some(choice(option, option.choice.as_ref()?)));
    let uses = quote! {
        use crate::generated::{operations, service};
        use crate::runtime::{self, operation as op};
    };
    [uses, client_type(api), client_methods(api), builder_type(api), builder_methods(api)]
        .into_iter()
        .chain(choices)
        .collect()
}

/// The types that the client's file defines.
pub(super) fn idents(api: &Api) -> impl Iterator<Item = &Ident> {
    let choices = api.service.options.iter().filter_map(|option| Some(&option.choice.as_ref()?.ident));
    [&api.service.client, &api.service.builder].into_iter().chain(choices)
}

fn client_type(api: &Api) -> TokenStream {
    let client = &api.service.client;
    let mut lines = doc::lines(&api.service.doc);
    lines.push(String::new());
    lines.push("A clone shares the connections and the session.".to_owned());
    let doc = doc::comment(&lines);
    quote! {
        #doc
        #[derive(Clone, Debug)]
        pub struct #client(runtime::Client);
    }
}

fn client_methods(api: &Api) -> TokenStream {
    let (client, builder) = (&api.service.client, &api.service.builder);
    quote! {
        impl #client {
            /// Starts a client; the builder has a setter for each option.
            pub fn builder() -> #builder {
                #builder(runtime::OptionValues::new(&service::SERVICE))
            }

            /// Gives the session: who is signed in.
            pub fn session(&self) -> &runtime::Session {
                self.0.session()
            }

            /// Makes a client for another user: with the same options and connections, but a session of its own, in
            /// which nobody is signed in.
            #[must_use]
            pub fn new_session(&self) -> Self {
                Self(self.0.new_session())
            }

            /// Makes a client for the user whom a token belongs to: with the same options and connections, but a
            /// session of its own.
            #[must_use]
            pub fn with_token(&self, token: impl Into<runtime::Secret>) -> Self {
                Self(self.0.with_token(token))
            }

            /// Calls an operation by its name, with arguments by their names.
            ///
            /// # Errors
            ///
            /// Where there is no such operation, or it has no such argument.
            pub fn operation(
                &self,
                name: &str,
                arguments: serde_json::Map<String, serde_json::Value>,
            ) -> runtime::Result<runtime::DynamicCall> {
                runtime::DynamicCall::new(&self.0, operations::OPERATIONS, name, arguments)
            }

            pub(crate) fn call(&self, operation: &'static op::OperationInfo) -> runtime::Call {
                self.0.call(operation)
            }
        }
    }
}

fn builder_type(api: &Api) -> TokenStream {
    let (client, builder) = (&api.service.client, &api.service.builder);
    let doc = doc::comment(&[format!("Collects the options of a [`{client}`].")]);
    quote! {
        #doc
        #[derive(Clone, Debug)]
        #[must_use = "`build` makes the client"]
        pub struct #builder(runtime::OptionValues);
    }
}

fn builder_methods(api: &Api) -> TokenStream {
    let (client, builder) = (&api.service.client, &api.service.builder);
    let setters = api.service.options.iter().map(setter);
    quote! {
        impl #builder {
            #(#setters)*

            /// Sets an option by its name; the text is read when the client is built.
            pub fn option(self, name: &str, text: impl Into<String>) -> Self {
                Self(self.0.with_text(name, text))
            }

            /// Sets options by their names, as [`option`](Self::option) does.
            pub fn options(self, options: impl IntoIterator<Item = (impl AsRef<str>, impl Into<String>)>) -> Self {
                options.into_iter().fold(self, |builder, (name, text)| builder.option(name.as_ref(), text))
            }

            /// Makes the client.
            ///
            /// # Errors
            ///
            /// Where an option is missing, unknown or wrong.
            pub fn build(self) -> runtime::Result<#client> {
                self.0.build().map(#client)
            }
        }
    }
}

fn setter(option: &ClientOption) -> TokenStream {
    let ClientOption { name, setter, kind, .. } = option;
    let default = match &option.default {
        Some(OptionDefault::Line(text)) => Some(text.as_str()),
        Some(OptionDefault::Block(_)) | None => None,
    };
    let default =
        default.map(|text| if *kind == OptionKind::Duration { format!("{text} s") } else { text.to_owned() });
    let doc = doc::setter(&option.doc, default.as_deref());
    let (taken, value) = match (kind, &option.choice) {
        (_, Some(choice)) => {
            let ident = &choice.ident;
            (quote!(#ident), quote!(#setter.as_str()))
        }
        (OptionKind::Secret, _) => (quote!(impl Into<runtime::Secret>), quote!(#setter.into())),
        (OptionKind::Duration, _) => (quote!(std::time::Duration), quote!(#setter)),
        (OptionKind::Integer, _) => (quote!(u64), quote!(#setter)),
        (OptionKind::Flag, _) => (quote!(bool), quote!(#setter)),
        (OptionKind::String | OptionKind::Url | OptionKind::PublicKey | OptionKind::Choice, _) => {
            (quote!(impl Into<String>), quote!(#setter.into()))
        }
    };
    quote! {
        #doc
        pub fn #setter(self, #setter: #taken) -> Self {
            Self(self.0.with(#name, #value))
        }
    }
}

fn choice(option: &ClientOption, choice: &Choice) -> TokenStream {
    let Choice { ident, variants } = choice;
    let doc = doc::comment(&[format!("The values of the option `{}`.", option.name)]);
    let idents: Vec<_> = variants.iter().map(|(ident, _)| ident).collect();
    let values: Vec<_> = variants.iter().map(|(_, value)| value).collect();
    let docs = values.iter().map(|value| doc::comment(&[format!("`{value}`")]));
    quote! {
        #doc
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #ident {
            #(#docs #idents,)*
        }

        impl #ident {
            /// Gives the value as a text.
            pub fn as_str(self) -> &'static str {
                match self {
                    #(Self::#idents => #values,)*
                }
            }
        }
    }
}
