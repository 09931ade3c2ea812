//! The examples that fail, and why that is not the emulator's doing.

/// How many examples there are at least, so that none is lost unseen.
pub(crate) const EXAMPLES: usize = 79;

/// An example that fails.
pub(crate) struct Failure {
    pub(crate) example: &'static str,
    /// A part of the error.
    pub(crate) error: &'static str,
    /// Why it fails: completes "it passed, though …".
    pub(crate) reason: &'static str,
}

/// Every example that fails. One that passes does not belong here any more, and the test says so.
pub(crate) const FAILURES: &[Failure] = &[
    Failure {
        example: "wechat_login",
        error: "2224",
        reason: "a client without a user pool asks for the pool `None`, and gives the refusal as its result",
    },
    Failure {
        example: "get_access_token_by_code",
        error: "unsupported argument token_endpoint_auth_method",
        reason: "the client lacks the default that it documents for how an application proves its identity",
    },
    Failure {
        example: "validate_ticket_v2",
        error: "JSONDecodeError",
        reason: "the client asks for XML unless told otherwise, and reads the answer as JSON",
    },
    Failure {
        example: "update_password, the first one",
        error: "missing 1 required positional argument: 'old_password'",
        reason: "the client demands the old password, which a user without one can't give",
    },
    Failure {
        example: "reset_password_by_first_token",
        error: "1639",
        reason: "the token is in the data of the refusal, which the client drops",
    },
    Failure {
        example: "reset_password_with_force_reset",
        error: "2058",
        reason: "the token is in the data of the refusal, which the client drops",
    },
    Failure {
        example: "update_profile",
        error: "string indices must be integers",
        reason: "the example has `lastIp` for `lastIP`, and the client can't read an error of GraphQL itself",
    },
    Failure {
        example: "bind_phone",
        error: "unexpected keyword argument 'phoneCode'",
        reason: "the example has `phoneCode` for `phone_code`",
    },
    Failure {
        example: "update_phone",
        error: "update_email() got an unexpected keyword argument 'phone'",
        reason: "the example calls `update_email`, with the arguments of neither",
    },
    Failure {
        example: "update_phone, with the original",
        error: "update_email() got an unexpected keyword argument 'phone'",
        reason: "the example calls `update_email`, with the arguments of neither",
    },
    Failure {
        example: "bind_email",
        error: "name 'phone' is not defined",
        reason: "the example gives `phone` for the email address",
    },
];
