//! Renders the application, the client, their builder and the enums of the options.

use proc_macro2::TokenStream;
use quote::quote;

use super::{doc, value};
use crate::api::{Api, Choice, ClientOption, Ident, OptionDefault, OptionKind};

/// The items of the client's file.
pub(super) fn client(api: &Api) -> Vec<TokenStream> {
    let options = &api.service.options;
    let choices = options.iter().filter_map(|option| Some(choice(option, option.choice.as_ref()?)));
    let uses = quote! {
        use crate::generated::{operations, service};
        use crate::runtime::{self, metadata as meta, transport};
    };
    let types = [application_type(api), client_type(api), client_methods(api)];
    let builder = [builder_type(api), builder_methods(api)];
    [uses].into_iter().chain(types).chain(builder).chain(choices).collect()
}

/// The types that the client's file defines.
pub(super) fn idents(api: &Api) -> impl Iterator<Item = &Ident> {
    let service = &api.service;
    let choices = service.options.iter().filter_map(|option| Some(&option.choice.as_ref()?.ident));
    [&service.application, &service.client, &service.builder].into_iter().chain(choices)
}

fn application_type(api: &Api) -> TokenStream {
    let (application, client, builder) =
        (&api.service.application, &api.service.client, &api.service.builder);
    let summary = format!(
        "What all users of an application of {} share: options, keys and connections.",
        crate::markdown::inline(&api.service.name)
    );
    let doc = doc::comment(&[
        summary,
        String::new(),
        format!(
            "It is cheap to clone, and made to be kept in the state of a server. It makes one [`{client}`] for"
        ),
        "each user: a fresh one for somebody who signs in, or one from a token that was stored.".to_owned(),
    ]);
    let fresh = doc::comment(&[format!("Returns a new [`{client}`], in which no user is signed in.")]);
    let stored = doc::comment(&[
        format!("Returns the [`{client}`] of the user whom a token belongs to. The token is not verified."),
        String::new(),
        "# Errors".to_owned(),
        String::new(),
        "Where it can't be a token: it is empty, begins with `Bearer`, is in quotes, or has white space or characters in it"
            .to_owned(),
        "that a header can't hold.".to_owned(),
    ]);
    quote! {
        #doc
        #[derive(Clone, Debug)]
        pub struct #application(runtime::Application);

        impl #application {
            /// Returns a builder, which has a setter for each option; `build_app` builds the application.
            pub fn builder() -> #builder {
                #client::builder()
            }

            #fresh
            #[must_use]
            pub fn client(&self) -> #client {
                #client(runtime::Client::fresh(&self.0))
            }

            #stored
            pub fn client_with_token(&self, token: impl Into<runtime::Secret>) -> runtime::Result<#client> {
                runtime::Client::with_token(&self.0, token).map(#client)
            }
        }
    }
}

fn client_type(api: &Api) -> TokenStream {
    let (application, client) = (&api.service.application, &api.service.client);
    let mut lines = doc::lines(&api.service.doc);
    lines.extend(CLIENT_DOC.lines().map(|line| {
        line.replace("APPLICATION", &application.to_string()).replace("CLIENT", &client.to_string())
    }));
    let doc = doc::comment(&lines);
    quote! {
        #doc
        #[derive(Debug)]
        pub struct #client(runtime::Client);
    }
}

/// The documentation of every service's client. The capitalised words are replaced by the names of the types.
const CLIENT_DOC: &str = "
A client acts for one user, and can't be cloned. What can change which user is signed in takes it by `&mut`, and its
future borrows the client until it ends; everything else takes `&`, and its future is `Send` and `'static`. A request
carries the user that it was made for: if another one is signed in when it would be sent, it fails with
[`is_user_changed`](crate::Error::is_user_changed) and sends nothing.

A server has many users: keep an [`APPLICATION`] in its state, and let each request have a client of its own. A client
behind an `Arc<Mutex<_>>` compiles, but is wrong in a server: all requests would share one session, and act for whoever
signed in last.";

fn client_methods(api: &Api) -> TokenStream {
    let (application, client, builder) =
        (&api.service.application, &api.service.client, &api.service.builder);
    quote! {
        impl #client {
            /// Returns a builder, which has a setter for each option.
            pub fn builder() -> #builder {
                #builder(runtime::Builder::new(runtime::OptionValues::new(&service::SERVICE)))
            }

            /// Returns the application, which makes clients for other users.
            #[must_use]
            pub fn app(&self) -> #application {
                #application(self.0.application().clone())
            }

            /// Returns the session: the token of the user who is signed in.
            #[must_use]
            pub fn session(&self) -> &runtime::Session {
                self.0.session()
            }

            /// Forgets the token and the user. The service is not informed.
            pub fn clear_session(&mut self) {
                self.0.clear_session();
            }

            /// Calls an operation by its name, with arguments by their names.
            ///
            /// # Errors
            ///
            /// Where there is no such operation, or it has no such argument.
            pub fn operation(
                &mut self,
                name: &str,
                arguments: serde_json::Map<String, serde_json::Value>,
            ) -> runtime::Result<runtime::DynamicCall<'_>> {
                runtime::DynamicCall::new(&mut self.0, operations::ENTRIES, name, arguments)
            }

            pub(crate) fn call(&self, operation: &'static meta::OperationInfo) -> runtime::Call {
                self.0.call(operation)
            }

            pub(crate) fn exclusive(
                &mut self,
                operation: &'static meta::OperationInfo,
            ) -> runtime::ExclusiveCall<'_> {
                self.0.exclusive(operation)
            }
        }
    }
}

fn builder_type(api: &Api) -> TokenStream {
    let (application, client, builder) =
        (&api.service.application, &api.service.client, &api.service.builder);
    let doc =
        doc::comment(&[format!("Collects the options of one [`{client}`], or of the [`{application}`].")]);
    quote! {
        #doc
        #[derive(Clone, Debug)]
        #[must_use = "`build` makes the client"]
        pub struct #builder(runtime::Builder);
    }
}

fn builder_methods(api: &Api) -> TokenStream {
    let (application, client, builder) =
        (&api.service.application, &api.service.client, &api.service.builder);
    let setters = api.service.options.iter().map(setter);
    let token = &api.service.session.token_option;
    let no_token = doc::comment(&[
        "Builds the application, which makes clients for its users.".to_owned(),
        String::new(),
        "# Errors".to_owned(),
        String::new(),
        format!(
            "Where an option is missing, unknown or wrong, and where `{token}` is set: it belongs to one client."
        ),
    ]);
    quote! {
        impl #builder {
            #(#setters)*

            /// Sets the transport, which sends the requests in place of the HTTP client that is built in.
            ///
            /// Verifying certificates is then the task of the transport.
            pub fn transport(mut self, transport: impl transport::Transport) -> Self {
                self.0.transport = Some(std::sync::Arc::new(transport));
                self
            }

            /// Sets an option by its name; the string is read when the client is built.
            pub fn option(mut self, name: &str, text: impl Into<String>) -> Self {
                self.0.options = self.0.options.with_text(name, text);
                self
            }

            /// Sets options by their names, as [`option`](Self::option) does.
            pub fn options(self, options: impl IntoIterator<Item = (impl AsRef<str>, impl Into<String>)>) -> Self {
                options.into_iter().fold(self, |builder, (name, text)| builder.option(name.as_ref(), text))
            }

            /// Builds a client of one user.
            ///
            /// # Errors
            ///
            /// Where an option is missing, unknown or wrong.
            pub fn build(self) -> runtime::Result<#client> {
                let (application, session) = self.0.build()?;
                Ok(#client(runtime::Client::new(application, session)))
            }

            #no_token
            pub fn build_app(self) -> runtime::Result<#application> {
                self.0.build_application().map(#application)
            }

            fn with(mut self, option: &'static meta::OptionInfo, value: impl Into<runtime::Setting>) -> Self {
                self.0.options = self.0.options.with(option, value);
                self
            }
        }
    }
}

fn setter(option: &ClientOption) -> TokenStream {
    let ClientOption { table, setter, kind, .. } = option;
    let default = match &option.default {
        Some(OptionDefault::Line(text)) => Some(text.as_str()),
        Some(OptionDefault::Block(_)) | None => None,
    };
    let default =
        default.map(|text| if *kind == OptionKind::Duration { format!("{text} s") } else { text.to_owned() });
    let doc = doc::comment(&doc::setter(&option.doc, default.as_deref()));
    let (taken, setting) = match (kind, &option.choice) {
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
    let allowed = value::allowed(setter, 2);
    quote! {
        #doc
        #allowed
        pub fn #setter(self, #setter: #taken) -> Self {
            self.with(&service::#table, #setting)
        }
    }
}

fn choice(option: &ClientOption, choice: &Choice) -> TokenStream {
    let Choice { ident, variants } = choice;
    let doc = doc::comment(&[format!("The values of the option `{}`.", option.name)]);
    let idents: Vec<_> = variants.iter().map(|(ident, _)| ident).collect();
    let values: Vec<_> = variants.iter().map(|(_, value)| value).collect();
    let docs = values.iter().map(|value| doc::comment(&[crate::markdown::code(value)]));
    quote! {
        #doc
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #ident {
            #(#docs #idents,)*
        }

        impl #ident {
            /// Returns the value as a string.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    #(Self::#idents => #values,)*
                }
            }
        }

        impl std::fmt::Display for #ident {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    }
}
