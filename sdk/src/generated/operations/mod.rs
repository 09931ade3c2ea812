//! The operations, group by group.
//!
//! Written by `cargo xtask gen` from `spec`. Change the spec, not this file.

pub mod access;
pub mod contact;
pub mod custom_data;
pub mod linked_accounts;
pub mod login;
pub mod password;
pub mod profile;
pub mod registration;
pub mod session;
pub mod sso;
pub mod verification;

use crate::runtime::Entry;

/// What calls an operation by its name.
pub(crate) static ENTRIES: &[Entry] = &[
    Entry::of::<contact::BindEmail>(&contact::BIND_EMAIL),
    Entry::of::<contact::BindPhone>(&contact::BIND_PHONE),
    Entry::of::<session::CheckLoggedIn>(&session::CHECK_LOGGED_IN),
    Entry::of::<session::CheckLoginStatus>(&session::CHECK_LOGIN_STATUS),
    Entry::of::<password::CheckPasswordStrength>(&password::CHECK_PASSWORD_STRENGTH),
    Entry::of::<session::GetAccessTokenByCode>(&session::GET_ACCESS_TOKEN_BY_CODE),
    Entry::of::<session::GetCurrentUser>(&session::GET_CURRENT_USER),
    Entry::of::<password::GetSecurityLevel>(&password::GET_SECURITY_LEVEL),
    Entry::of::<custom_data::GetUdfValue>(&custom_data::GET_UDF_VALUE),
    Entry::of::<access::HasRole>(&access::HAS_ROLE),
    Entry::of::<profile::IsUserExists>(&profile::IS_USER_EXISTS),
    Entry::of::<linked_accounts::LinkAccount>(&linked_accounts::LINK_ACCOUNT),
    Entry::of::<access::ListApplications>(&access::LIST_APPLICATIONS),
    Entry::of::<access::ListAuthorizedResources>(&access::LIST_AUTHORIZED_RESOURCES),
    Entry::of::<access::ListDepartments>(&access::LIST_DEPARTMENTS),
    Entry::of::<access::ListOrgs>(&access::LIST_ORGS),
    Entry::of::<access::ListRoles>(&access::LIST_ROLES),
    Entry::of::<login::LoginByAd<'static>>(&login::LOGIN_BY_AD),
    Entry::of::<login::LoginByEmail<'static>>(&login::LOGIN_BY_EMAIL),
    Entry::of::<login::LoginByLdap<'static>>(&login::LOGIN_BY_LDAP),
    Entry::of::<login::LoginByPhoneCode<'static>>(&login::LOGIN_BY_PHONE_CODE),
    Entry::of::<login::LoginByPhonePassword<'static>>(&login::LOGIN_BY_PHONE_PASSWORD),
    Entry::of::<login::LoginBySubAccount<'static>>(&login::LOGIN_BY_SUB_ACCOUNT),
    Entry::of::<login::LoginByUsername<'static>>(&login::LOGIN_BY_USERNAME),
    Entry::of::<session::Logout<'static>>(&session::LOGOUT),
    Entry::of::<session::RefreshToken>(&session::REFRESH_TOKEN),
    Entry::of::<
        registration::RegisterByEmail<'static>,
    >(&registration::REGISTER_BY_EMAIL),
    Entry::of::<
        registration::RegisterByPhoneCode<'static>,
    >(&registration::REGISTER_BY_PHONE_CODE),
    Entry::of::<
        registration::RegisterByUsername<'static>,
    >(&registration::REGISTER_BY_USERNAME),
    Entry::of::<custom_data::RemoveUdfValue>(&custom_data::REMOVE_UDF_VALUE),
    Entry::of::<custom_data::RemoveUdv>(&custom_data::REMOVE_UDV),
    Entry::of::<
        password::ResetPasswordByEmailCode,
    >(&password::RESET_PASSWORD_BY_EMAIL_CODE),
    Entry::of::<
        password::ResetPasswordByFirstToken,
    >(&password::RESET_PASSWORD_BY_FIRST_TOKEN),
    Entry::of::<
        password::ResetPasswordByPhoneCode,
    >(&password::RESET_PASSWORD_BY_PHONE_CODE),
    Entry::of::<
        password::ResetPasswordWithForceReset,
    >(&password::RESET_PASSWORD_WITH_FORCE_RESET),
    Entry::of::<verification::SendEmail>(&verification::SEND_EMAIL),
    Entry::of::<verification::SendSmsCode>(&verification::SEND_SMS_CODE),
    Entry::of::<custom_data::SetUdfValue>(&custom_data::SET_UDF_VALUE),
    Entry::of::<custom_data::SetUdv>(&custom_data::SET_UDV),
    Entry::of::<sso::TrackSession>(&sso::TRACK_SESSION),
    Entry::of::<contact::UnbindEmail>(&contact::UNBIND_EMAIL),
    Entry::of::<contact::UnbindPhone>(&contact::UNBIND_PHONE),
    Entry::of::<linked_accounts::UnlinkAccount>(&linked_accounts::UNLINK_ACCOUNT),
    Entry::of::<contact::UpdateEmail>(&contact::UPDATE_EMAIL),
    Entry::of::<password::UpdatePassword>(&password::UPDATE_PASSWORD),
    Entry::of::<contact::UpdatePhone>(&contact::UPDATE_PHONE),
    Entry::of::<profile::UpdateProfile>(&profile::UPDATE_PROFILE),
    Entry::of::<sso::ValidateTicketV2>(&sso::VALIDATE_TICKET_V2),
    Entry::of::<login::WechatLogin>(&login::WECHAT_LOGIN),
];
