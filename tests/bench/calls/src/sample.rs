//! What is sent and answered: the same for every contestant.

/// The id of the application.
pub const APP_ID: &str = "61384d3e302f1f75e0000000";

/// What the client says of where it comes from, in `x-authing-request-from`.
pub const REQUEST_FROM: &str = "sdk";

/// What the client says of its version, in `x-authing-sdk-version`.
pub const SDK_VERSION: &str = "rust:0.1.0";

/// The token of the user who is signed in: as long as a real one, which has the same three parts.
pub const TOKEN: &str = concat!(
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.",
    "eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiIsImF1ZCI6IjYxMzg0ZDNlMzAyZjFmNzVlIiwiZXhwIjoxNjMzNjc4OTg0LCJp",
    "YXQiOjE2MzI0NjkzODQsImlzcyI6Imh0dHBzOi8vbXktYXBwLmF1dGhpbmcuY24vb2lkYyJ9.",
    "not-a-real-signature-not-a-real-signature-x",
);

/// The email address of the user who signs in.
pub const EMAIL: &str = "zhangwei@example.com";

/// The password of the user who signs in.
pub const PASSWORD: &str = "correct horse battery staple";

/// The public key that the password is encrypted with, of 1024 bits as the service's is.
pub const PUBLIC_KEY: &str = include_str!("key.pem");

/// A ciphertext of the password, for the contestant that does not encrypt.
pub const CIPHERTEXT: &str = concat!(
    "bm90IGEgcmVhbCBjaXBoZXJ0ZXh0LCBidXQgb25lIG9mIHRoZSBzYW1lIGxlbmd0aDsgbm90IGEgcmVhbCBjaXBoZXJ0ZXh0",
    "LCBidXQgb25lIG9mIHRoZSBzYW1lIGxlbmd0aDsgbm90IGEgcmVhbCBjaXBoZXJ0ZXh0LCBidXQ=",
);

/// The document of `login_by_email`.
pub const LOGIN_BY_EMAIL: &str = include_str!("login_by_email.graphql");

/// The document of `check_password_strength`.
pub const CHECK_PASSWORD_STRENGTH: &str = include_str!("check_password_strength.graphql");

/// The user who is answered: 50 fields, of which half are null, as in the sample that the service's manual shows.
pub const USER: &str = include_str!("user.json");

/// The id of that user.
pub const USER_ID: &str = "613872b19c90be7d4da6";

/// What is said of the password's strength.
pub const STRENGTH: &str = "密码强度合格";
