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

/// All operations, by name.
pub static OPERATIONS: &[Entry] = &[
    Entry::of::<contact::BindEmail>(),
    Entry::of::<contact::BindPhone>(),
    Entry::of::<session::CheckLoggedIn>(),
    Entry::of::<session::CheckLoginStatus>(),
    Entry::of::<password::CheckPasswordStrength>(),
    Entry::of::<session::GetAccessTokenByCode>(),
    Entry::of::<session::GetCurrentUser>(),
    Entry::of::<password::GetSecurityLevel>(),
    Entry::of::<custom_data::GetUdfValue>(),
    Entry::of::<access::HasRole>(),
    Entry::of::<profile::IsUserExists>(),
    Entry::of::<linked_accounts::LinkAccount>(),
    Entry::of::<access::ListApplications>(),
    Entry::of::<access::ListAuthorizedResources>(),
    Entry::of::<access::ListDepartments>(),
    Entry::of::<access::ListOrgs>(),
    Entry::of::<access::ListRoles>(),
    Entry::of::<login::LoginByAd>(),
    Entry::of::<login::LoginByEmail>(),
    Entry::of::<login::LoginByLdap>(),
    Entry::of::<login::LoginByPhoneCode>(),
    Entry::of::<login::LoginByPhonePassword>(),
    Entry::of::<login::LoginBySubAccount>(),
    Entry::of::<login::LoginByUsername>(),
    Entry::of::<session::Logout>(),
    Entry::of::<session::RefreshToken>(),
    Entry::of::<registration::RegisterByEmail>(),
    Entry::of::<registration::RegisterByPhoneCode>(),
    Entry::of::<registration::RegisterByUsername>(),
    Entry::of::<custom_data::RemoveUdfValue>(),
    Entry::of::<custom_data::RemoveUdv>(),
    Entry::of::<password::ResetPasswordByEmailCode>(),
    Entry::of::<password::ResetPasswordByFirstToken>(),
    Entry::of::<password::ResetPasswordByPhoneCode>(),
    Entry::of::<password::ResetPasswordWithForceReset>(),
    Entry::of::<verification::SendEmail>(),
    Entry::of::<verification::SendSmsCode>(),
    Entry::of::<custom_data::SetUdfValue>(),
    Entry::of::<custom_data::SetUdv>(),
    Entry::of::<sso::TrackSession>(),
    Entry::of::<contact::UnbindEmail>(),
    Entry::of::<contact::UnbindPhone>(),
    Entry::of::<linked_accounts::UnlinkAccount>(),
    Entry::of::<contact::UpdateEmail>(),
    Entry::of::<password::UpdatePassword>(),
    Entry::of::<contact::UpdatePhone>(),
    Entry::of::<profile::UpdateProfile>(),
    Entry::of::<sso::ValidateTicketV2>(),
    Entry::of::<login::WechatLogin>(),
];
