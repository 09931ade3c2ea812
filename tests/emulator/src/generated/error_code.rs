//! The codes by which the service names its errors.
//!
//! Written by `cargo xtask gen` from `spec`. Change the spec, not this file.

/// A code by which the service names an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorCode {
    /// 1000: The service is busy; the same request may work later.
    SystemBusy,
    /// 1001: The caller may not do this.
    PermissionDenied,
    /// 1635: The sign-in needs a further factor. The error's data holds an `mfaToken` with which to go on.
    MfaRequired,
    /// 2000: Too many attempts from this IP address have failed; the next one needs a captcha.
    CaptchaRequired,
    /// 2001: The verification code is wrong.
    VerificationCodeWrong,
    /// 2002: The sign-ins of this month are used up.
    MonthlyLoginsExhausted,
    /// 2003: The value to register or to sign in with is not an email address.
    EmailMalformed,
    /// 2004: There is no such user.
    UserNotFound,
    /// 2005: The user is locked.
    UserLocked,
    /// 2006: The password is wrong.
    PasswordWrong,
    /// 2007: An application cannot have this name.
    AppNameIllegal,
    /// 2008: Another application has this name.
    AppNameTaken,
    /// 2009: There is no such type of application.
    AppTypeIllegal,
    /// 2010: The id of the application is missing.
    AppIdMissing,
    /// 2011: There is no such application.
    AppNotFound,
    /// 2012: The default group of users is missing.
    DefaultGroupMissing,
    /// 2013: An application cannot have this description.
    AppDescriptionIllegal,
    /// 2014: The string to search users for cannot be read.
    UserSearchMalformed,
    /// 2015: Users cannot be searched by this type.
    UserSearchTypeIllegal,
    /// 2016: The service could not decrypt the password; the client has the wrong public key.
    PasswordUndecryptable,
    /// 2017: The data of the email template is invalid.
    EmailTemplateDataInvalid,
    /// 2018: This item cannot be changed.
    ItemNotModifiable,
    /// 2019: A change of the password needs a verification first.
    PasswordChangeUnverified,
    /// 2020: No user is signed in.
    NotLoggedIn,
    /// 2021: The email was not sent because its template is not available.
    EmailTemplateUnavailable,
    /// 2022: The email address was not verified because its template is missing.
    EmailVerificationTemplateUnavailable,
    /// 2023: The email address was not verified because the link has expired.
    EmailVerificationLinkExpired,
    /// 2024: The description of the project has more than 140 words.
    ProjectDescriptionTooLong,
    /// 2025: The default provider of email has failed.
    DefaultEmailProviderFailed,
    /// 2026: There is such a user already.
    UserExists,
    /// 2027: The user signs in by OAuth alone and has no password.
    PasswordNotSet,
    /// 2028: A valid phone number or email address is needed.
    PhoneOrEmailRequired,
    /// 2029: The password has fewer than 6 characters.
    PasswordTooShort,
    /// 2030: One query can name 80 users at most.
    TooManyUsersRequested,
    /// 2031: The application does not let users register.
    RegistrationDisabled,
    /// 2032: A registration needs a password.
    RegistrationPasswordRequired,
    /// 2034: A registration needs a password (a second code of the same meaning).
    RegistrationPasswordMissing,
    /// 2035: The phone number is bound already.
    PhoneAlreadyBound,
    /// 2036: The user does not belong to this user pool.
    UserNotInUserPool,
    /// 2037: The old email address is not the user's.
    OldEmailMismatch,
    /// 2038: The old phone number is not the user's.
    OldPhoneMismatch,
    /// 2039: The domain name belongs to another owner.
    DomainTaken,
    /// 2040: The number allowed is reached.
    NumberFull,
    /// 2100: There were too many registrations; a later one may work.
    RegisteringTooOften,
    /// 2101: The request needs the id of the application.
    AppIdRequired,
    /// 2200: The email address is bound already.
    EmailAlreadyBound,
    /// 2201: The present password is needed.
    OriginalPasswordRequired,
    /// 2202: The information belongs to another user.
    InformationOfAnotherUser,
    /// 2203: The present password is wrong.
    OriginalPasswordWrong,
    /// 2204: The email address is not in a valid form.
    EmailInvalid,
    /// 2205: The parameter `registerInClient` is missing.
    RegisterInClientMissing,
    /// 2206: The sign-in has expired.
    LoginExpired,
    /// 2207: What is known of the sign-in is wrong; the user must sign in again.
    LoginInvalid,
    /// 2208: Another email address must be used.
    EmailNotUsable,
    /// 2209: This user cannot be deleted.
    UserNotDeletable,
    /// 2210: The deletion failed: there is no such user, or something else went wrong.
    DeletionFailed,
    /// 2211: The parameter `username` is missing.
    UsernameMissing,
    /// 2212: The root user cannot be deleted.
    RootUserNotDeletable,
    /// 2213: This OAuth sign-in is bound already.
    OauthLoginAlreadyBound,
    /// 2214: The bound OAuth sign-in could not be read.
    OauthLoginUnreadable,
    /// 2215: The account is bound to an OAuth sign-in already.
    AccountAlreadyBound,
    /// 2216: No OAuth sign-in is bound.
    OauthLoginNotBound,
    /// 2217: The only way in which the user can sign in cannot be unbound.
    OnlyLoginMethod,
    /// 2218: The password cannot be changed because no email address is bound.
    PasswordChangeWithoutEmail,
    /// 2219: No email address is bound.
    EmailNotBound,
    /// 2220: Another OAuth application has this name.
    OauthAppNameTaken,
    /// 2221: There is no such OAuth application.
    OauthAppNotFound,
    /// 2222: The domain name is reserved.
    DomainReserved,
    /// 2223: The domain name is in use.
    DomainInUse,
    /// 2224: There is no such user pool.
    UserPoolNotFound,
    /// 2225: A change of the profile cannot change the email address; `update_email` can.
    EmailNotUpdatable,
    /// 2226: A change of the profile cannot change the phone number; `update_phone` can.
    PhoneNotUpdatable,
    /// 2227: The present email address must be verified first.
    OriginalEmailUnverified,
    /// 2228: The present phone number must be verified first.
    OriginalPhoneUnverified,
    /// 2229: The new email address is the old one.
    EmailUnchanged,
    /// 2230: The new phone number is the old one.
    PhoneUnchanged,
    /// 2231: A parameter of the request is missing.
    ParametersIncomplete,
    /// 2241: There is no such QR code.
    QrCodeNotFound,
    /// 2300: The verification code has expired.
    VerificationCodeExpired,
    /// 2401: There is no such session of a mobile single sign-on.
    MobileSessionNotFound,
    /// 3012: A macro command has failed.
    MacroCommandFailed,
    /// 3013: The email was not sent for an unknown reason.
    EmailNotSent,
    /// 3014: The email was not sent because nothing is set up to carry it.
    EmailTransporterMissing,
    /// 4212: There is no such OIDC application.
    OidcAppNotFound,
    /// 7348: There is no such SAML application (service provider).
    SamlServiceProviderNotFound,
    /// 8128: The service could not return a SAML assertion.
    SamlAssertionFailed,
}
impl ErrorCode {
    /// Returns the number.
    pub fn number(self) -> i64 {
        match self {
            Self::SystemBusy => 1000,
            Self::PermissionDenied => 1001,
            Self::MfaRequired => 1635,
            Self::CaptchaRequired => 2000,
            Self::VerificationCodeWrong => 2001,
            Self::MonthlyLoginsExhausted => 2002,
            Self::EmailMalformed => 2003,
            Self::UserNotFound => 2004,
            Self::UserLocked => 2005,
            Self::PasswordWrong => 2006,
            Self::AppNameIllegal => 2007,
            Self::AppNameTaken => 2008,
            Self::AppTypeIllegal => 2009,
            Self::AppIdMissing => 2010,
            Self::AppNotFound => 2011,
            Self::DefaultGroupMissing => 2012,
            Self::AppDescriptionIllegal => 2013,
            Self::UserSearchMalformed => 2014,
            Self::UserSearchTypeIllegal => 2015,
            Self::PasswordUndecryptable => 2016,
            Self::EmailTemplateDataInvalid => 2017,
            Self::ItemNotModifiable => 2018,
            Self::PasswordChangeUnverified => 2019,
            Self::NotLoggedIn => 2020,
            Self::EmailTemplateUnavailable => 2021,
            Self::EmailVerificationTemplateUnavailable => 2022,
            Self::EmailVerificationLinkExpired => 2023,
            Self::ProjectDescriptionTooLong => 2024,
            Self::DefaultEmailProviderFailed => 2025,
            Self::UserExists => 2026,
            Self::PasswordNotSet => 2027,
            Self::PhoneOrEmailRequired => 2028,
            Self::PasswordTooShort => 2029,
            Self::TooManyUsersRequested => 2030,
            Self::RegistrationDisabled => 2031,
            Self::RegistrationPasswordRequired => 2032,
            Self::RegistrationPasswordMissing => 2034,
            Self::PhoneAlreadyBound => 2035,
            Self::UserNotInUserPool => 2036,
            Self::OldEmailMismatch => 2037,
            Self::OldPhoneMismatch => 2038,
            Self::DomainTaken => 2039,
            Self::NumberFull => 2040,
            Self::RegisteringTooOften => 2100,
            Self::AppIdRequired => 2101,
            Self::EmailAlreadyBound => 2200,
            Self::OriginalPasswordRequired => 2201,
            Self::InformationOfAnotherUser => 2202,
            Self::OriginalPasswordWrong => 2203,
            Self::EmailInvalid => 2204,
            Self::RegisterInClientMissing => 2205,
            Self::LoginExpired => 2206,
            Self::LoginInvalid => 2207,
            Self::EmailNotUsable => 2208,
            Self::UserNotDeletable => 2209,
            Self::DeletionFailed => 2210,
            Self::UsernameMissing => 2211,
            Self::RootUserNotDeletable => 2212,
            Self::OauthLoginAlreadyBound => 2213,
            Self::OauthLoginUnreadable => 2214,
            Self::AccountAlreadyBound => 2215,
            Self::OauthLoginNotBound => 2216,
            Self::OnlyLoginMethod => 2217,
            Self::PasswordChangeWithoutEmail => 2218,
            Self::EmailNotBound => 2219,
            Self::OauthAppNameTaken => 2220,
            Self::OauthAppNotFound => 2221,
            Self::DomainReserved => 2222,
            Self::DomainInUse => 2223,
            Self::UserPoolNotFound => 2224,
            Self::EmailNotUpdatable => 2225,
            Self::PhoneNotUpdatable => 2226,
            Self::OriginalEmailUnverified => 2227,
            Self::OriginalPhoneUnverified => 2228,
            Self::EmailUnchanged => 2229,
            Self::PhoneUnchanged => 2230,
            Self::ParametersIncomplete => 2231,
            Self::QrCodeNotFound => 2241,
            Self::VerificationCodeExpired => 2300,
            Self::MobileSessionNotFound => 2401,
            Self::MacroCommandFailed => 3012,
            Self::EmailNotSent => 3013,
            Self::EmailTransporterMissing => 3014,
            Self::OidcAppNotFound => 4212,
            Self::SamlServiceProviderNotFound => 7348,
            Self::SamlAssertionFailed => 8128,
        }
    }
    /// Returns what it means.
    pub fn message(self) -> &'static str {
        match self {
            Self::SystemBusy => "The service is busy; the same request may work later",
            Self::PermissionDenied => "The caller may not do this",
            Self::MfaRequired => {
                "The sign-in needs a further factor. The error's data holds an `mfaToken` with which to go on"
            }
            Self::CaptchaRequired => {
                "Too many attempts from this IP address have failed; the next one needs a captcha"
            }
            Self::VerificationCodeWrong => "The verification code is wrong",
            Self::MonthlyLoginsExhausted => "The sign-ins of this month are used up",
            Self::EmailMalformed => {
                "The value to register or to sign in with is not an email address"
            }
            Self::UserNotFound => "There is no such user",
            Self::UserLocked => "The user is locked",
            Self::PasswordWrong => "The password is wrong",
            Self::AppNameIllegal => "An application cannot have this name",
            Self::AppNameTaken => "Another application has this name",
            Self::AppTypeIllegal => "There is no such type of application",
            Self::AppIdMissing => "The id of the application is missing",
            Self::AppNotFound => "There is no such application",
            Self::DefaultGroupMissing => "The default group of users is missing",
            Self::AppDescriptionIllegal => "An application cannot have this description",
            Self::UserSearchMalformed => "The string to search users for cannot be read",
            Self::UserSearchTypeIllegal => "Users cannot be searched by this type",
            Self::PasswordUndecryptable => {
                "The service could not decrypt the password; the client has the wrong public key"
            }
            Self::EmailTemplateDataInvalid => "The data of the email template is invalid",
            Self::ItemNotModifiable => "This item cannot be changed",
            Self::PasswordChangeUnverified => {
                "A change of the password needs a verification first"
            }
            Self::NotLoggedIn => "No user is signed in",
            Self::EmailTemplateUnavailable => {
                "The email was not sent because its template is not available"
            }
            Self::EmailVerificationTemplateUnavailable => {
                "The email address was not verified because its template is missing"
            }
            Self::EmailVerificationLinkExpired => {
                "The email address was not verified because the link has expired"
            }
            Self::ProjectDescriptionTooLong => {
                "The description of the project has more than 140 words"
            }
            Self::DefaultEmailProviderFailed => {
                "The default provider of email has failed"
            }
            Self::UserExists => "There is such a user already",
            Self::PasswordNotSet => {
                "The user signs in by OAuth alone and has no password"
            }
            Self::PhoneOrEmailRequired => {
                "A valid phone number or email address is needed"
            }
            Self::PasswordTooShort => "The password has fewer than 6 characters",
            Self::TooManyUsersRequested => "One query can name 80 users at most",
            Self::RegistrationDisabled => "The application does not let users register",
            Self::RegistrationPasswordRequired => "A registration needs a password",
            Self::RegistrationPasswordMissing => {
                "A registration needs a password (a second code of the same meaning)"
            }
            Self::PhoneAlreadyBound => "The phone number is bound already",
            Self::UserNotInUserPool => "The user does not belong to this user pool",
            Self::OldEmailMismatch => "The old email address is not the user's",
            Self::OldPhoneMismatch => "The old phone number is not the user's",
            Self::DomainTaken => "The domain name belongs to another owner",
            Self::NumberFull => "The number allowed is reached",
            Self::RegisteringTooOften => {
                "There were too many registrations; a later one may work"
            }
            Self::AppIdRequired => "The request needs the id of the application",
            Self::EmailAlreadyBound => "The email address is bound already",
            Self::OriginalPasswordRequired => "The present password is needed",
            Self::InformationOfAnotherUser => "The information belongs to another user",
            Self::OriginalPasswordWrong => "The present password is wrong",
            Self::EmailInvalid => "The email address is not in a valid form",
            Self::RegisterInClientMissing => {
                "The parameter `registerInClient` is missing"
            }
            Self::LoginExpired => "The sign-in has expired",
            Self::LoginInvalid => {
                "What is known of the sign-in is wrong; the user must sign in again"
            }
            Self::EmailNotUsable => "Another email address must be used",
            Self::UserNotDeletable => "This user cannot be deleted",
            Self::DeletionFailed => {
                "The deletion failed: there is no such user, or something else went wrong"
            }
            Self::UsernameMissing => "The parameter `username` is missing",
            Self::RootUserNotDeletable => "The root user cannot be deleted",
            Self::OauthLoginAlreadyBound => "This OAuth sign-in is bound already",
            Self::OauthLoginUnreadable => "The bound OAuth sign-in could not be read",
            Self::AccountAlreadyBound => {
                "The account is bound to an OAuth sign-in already"
            }
            Self::OauthLoginNotBound => "No OAuth sign-in is bound",
            Self::OnlyLoginMethod => {
                "The only way in which the user can sign in cannot be unbound"
            }
            Self::PasswordChangeWithoutEmail => {
                "The password cannot be changed because no email address is bound"
            }
            Self::EmailNotBound => "No email address is bound",
            Self::OauthAppNameTaken => "Another OAuth application has this name",
            Self::OauthAppNotFound => "There is no such OAuth application",
            Self::DomainReserved => "The domain name is reserved",
            Self::DomainInUse => "The domain name is in use",
            Self::UserPoolNotFound => "There is no such user pool",
            Self::EmailNotUpdatable => {
                "A change of the profile cannot change the email address; `update_email` can"
            }
            Self::PhoneNotUpdatable => {
                "A change of the profile cannot change the phone number; `update_phone` can"
            }
            Self::OriginalEmailUnverified => {
                "The present email address must be verified first"
            }
            Self::OriginalPhoneUnverified => {
                "The present phone number must be verified first"
            }
            Self::EmailUnchanged => "The new email address is the old one",
            Self::PhoneUnchanged => "The new phone number is the old one",
            Self::ParametersIncomplete => "A parameter of the request is missing",
            Self::QrCodeNotFound => "There is no such QR code",
            Self::VerificationCodeExpired => "The verification code has expired",
            Self::MobileSessionNotFound => {
                "There is no such session of a mobile single sign-on"
            }
            Self::MacroCommandFailed => "A macro command has failed",
            Self::EmailNotSent => "The email was not sent for an unknown reason",
            Self::EmailTransporterMissing => {
                "The email was not sent because nothing is set up to carry it"
            }
            Self::OidcAppNotFound => "There is no such OIDC application",
            Self::SamlServiceProviderNotFound => {
                "There is no such SAML application (service provider)"
            }
            Self::SamlAssertionFailed => "The service could not return a SAML assertion",
        }
    }
}
