//! What tests are made with: the spec, samples made from it, a scripted server, and one way to write down and to
//! compare what was sent.
#![forbid(unsafe_code)]

pub mod acme;
pub mod canary;
pub mod client;
pub mod compare;
pub mod http_text;
pub mod key;
pub mod known_failures;
pub mod log;
pub mod message;
pub mod mutate;
pub mod normalise;
pub mod process;
pub mod recording;
pub mod response;
pub mod sample;
pub mod server;
pub mod spec;

/// The project's README, whose code must run.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub struct Readme;

/// What is required can't be left out: it does not compile.
///
/// ```compile_fail,E0061
/// fn sign_in(client: &mut authing::AuthenticationClient) {
///     let _request = client.login_by_email("test@example.com");
/// }
/// ```
///
/// With it, it does; what is optional is a setter.
///
/// ```
/// fn sign_in(client: &mut authing::AuthenticationClient) {
///     let _request = client.login_by_email("test@example.com", "passw0rd").auto_register(true);
/// }
/// ```
#[cfg(doctest)]
pub struct RequiredArguments;
