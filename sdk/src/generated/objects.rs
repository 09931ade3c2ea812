//! How the objects of results are read and written.
//!
//! Written by `cargo xtask gen` from `spec`. Change the spec, not this file.

use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

impl runtime::Object for types::AccessToken {
    fn empty() -> Self {
        Self {
            access_token: runtime::Field::empty(),
            token_type: None,
            expires_in: None,
            id_token: None,
            refresh_token: None,
            scope: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "AccessToken",
            fields: &[
                "access_token",
                "token_type",
                "expires_in",
                "id_token",
                "refresh_token",
                "scope",
            ],
            required: &[0],
            sensitive: &[0, 3, 4],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.access_token,
            1 => &self.token_type,
            2 => &self.expires_in,
            3 => &self.id_token,
            4 => &self.refresh_token,
            5 => &self.scope,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.access_token,
            1 => &mut self.token_type,
            2 => &mut self.expires_in,
            3 => &mut self.id_token,
            4 => &mut self.refresh_token,
            5 => &mut self.scope,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::AccessToken);

impl runtime::Object for types::Application {
    fn empty() -> Self {
        Self {
            id: None,
            name: None,
            logo: None,
            domain: None,
            description: None,
            protocol: None,
            created_at: None,
            updated_at: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "Application",
            fields: &[
                "id",
                "name",
                "logo",
                "domain",
                "description",
                "protocol",
                "createdAt",
                "updatedAt",
            ],
            required: &[],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.id,
            1 => &self.name,
            2 => &self.logo,
            3 => &self.domain,
            4 => &self.description,
            5 => &self.protocol,
            6 => &self.created_at,
            7 => &self.updated_at,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.id,
            1 => &mut self.name,
            2 => &mut self.logo,
            3 => &mut self.domain,
            4 => &mut self.description,
            5 => &mut self.protocol,
            6 => &mut self.created_at,
            7 => &mut self.updated_at,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::Application);

impl runtime::Object for types::Applications {
    fn empty() -> Self {
        Self {
            list: runtime::Field::empty(),
            total_count: runtime::Field::empty(),
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "Applications",
            fields: &["list", "totalCount"],
            required: &[0, 1],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.list,
            1 => &self.total_count,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.list,
            1 => &mut self.total_count,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::Applications);

impl runtime::Object for types::AuthorizedResource {
    fn empty() -> Self {
        Self {
            code: None,
            resource_type: None,
            actions: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "AuthorizedResource",
            fields: &["code", "type", "actions"],
            required: &[],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.code,
            1 => &self.resource_type,
            2 => &self.actions,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.code,
            1 => &mut self.resource_type,
            2 => &mut self.actions,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::AuthorizedResource);

impl runtime::Object for types::AuthorizedResources {
    fn empty() -> Self {
        Self {
            total_count: runtime::Field::empty(),
            list: runtime::Field::empty(),
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "AuthorizedResources",
            fields: &["totalCount", "list"],
            required: &[0, 1],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.total_count,
            1 => &self.list,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.total_count,
            1 => &mut self.list,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::AuthorizedResources);

impl runtime::Object for types::CustomDataItem {
    fn empty() -> Self {
        Self {
            key: runtime::Field::empty(),
            data_type: runtime::Field::empty(),
            value: runtime::Field::empty(),
            label: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "CustomDataItem",
            fields: &["key", "dataType", "value", "label"],
            required: &[0, 1, 2],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.key,
            1 => &self.data_type,
            2 => &self.value,
            3 => &self.label,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.key,
            1 => &mut self.data_type,
            2 => &mut self.value,
            3 => &mut self.label,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
    fn complete(&mut self) {
        static INFO: meta::TagInfo = meta::TagInfo {
            text: &["STRING", "SELECT"],
            json: &["NUMBER", "BOOLEAN", "OBJECT"],
            date_time: &["DATETIME"],
        };
        let tag = self.data_type.as_str().to_owned();
        runtime::Retag::retag(&mut self.value, &INFO, &tag);
    }
}
runtime::object!(types::CustomDataItem);

impl runtime::Object for types::Department {
    fn empty() -> Self {
        Self {
            id: runtime::Field::empty(),
            org_id: None,
            name: runtime::Field::empty(),
            name_i18n: None,
            description: None,
            description_i18n: None,
            order: None,
            code: None,
            root: None,
            depth: None,
            path: runtime::Field::empty(),
            code_path: runtime::Field::empty(),
            name_path: runtime::Field::empty(),
            created_at: None,
            updated_at: None,
            children: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "Department",
            fields: &[
                "id",
                "orgId",
                "name",
                "nameI18n",
                "description",
                "descriptionI18n",
                "order",
                "code",
                "root",
                "depth",
                "path",
                "codePath",
                "namePath",
                "createdAt",
                "updatedAt",
                "children",
            ],
            required: &[0, 2, 10, 11, 12],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.id,
            1 => &self.org_id,
            2 => &self.name,
            3 => &self.name_i18n,
            4 => &self.description,
            5 => &self.description_i18n,
            6 => &self.order,
            7 => &self.code,
            8 => &self.root,
            9 => &self.depth,
            10 => &self.path,
            11 => &self.code_path,
            12 => &self.name_path,
            13 => &self.created_at,
            14 => &self.updated_at,
            15 => &self.children,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.id,
            1 => &mut self.org_id,
            2 => &mut self.name,
            3 => &mut self.name_i18n,
            4 => &mut self.description,
            5 => &mut self.description_i18n,
            6 => &mut self.order,
            7 => &mut self.code,
            8 => &mut self.root,
            9 => &mut self.depth,
            10 => &mut self.path,
            11 => &mut self.code_path,
            12 => &mut self.name_path,
            13 => &mut self.created_at,
            14 => &mut self.updated_at,
            15 => &mut self.children,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::Department);

impl runtime::Object for types::Departments {
    fn empty() -> Self {
        Self {
            total_count: runtime::Field::empty(),
            list: runtime::Field::empty(),
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "Departments",
            fields: &["totalCount", "list"],
            required: &[0, 1],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.total_count,
            1 => &self.list,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.total_count,
            1 => &mut self.list,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::Departments);

impl runtime::Object for types::LoginStatus {
    fn empty() -> Self {
        Self {
            code: None,
            message: None,
            status: None,
            exp: None,
            iat: None,
            data: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "LoginStatus",
            fields: &["code", "message", "status", "exp", "iat", "data"],
            required: &[],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.code,
            1 => &self.message,
            2 => &self.status,
            3 => &self.exp,
            4 => &self.iat,
            5 => &self.data,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.code,
            1 => &mut self.message,
            2 => &mut self.status,
            3 => &mut self.exp,
            4 => &mut self.iat,
            5 => &mut self.data,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::LoginStatus);

impl runtime::Object for types::LoginStatusDetail {
    fn empty() -> Self {
        Self {
            id: None,
            user_pool_id: None,
            arn: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "LoginStatusDetail",
            fields: &["id", "userPoolId", "arn"],
            required: &[],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.id,
            1 => &self.user_pool_id,
            2 => &self.arn,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.id,
            1 => &mut self.user_pool_id,
            2 => &mut self.arn,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::LoginStatusDetail);

impl runtime::Object for types::Message {
    fn empty() -> Self {
        Self {
            code: None,
            message: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "Message",
            fields: &["code", "message"],
            required: &[],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.code,
            1 => &self.message,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.code,
            1 => &mut self.message,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::Message);

impl runtime::Object for types::ParentRole {
    fn empty() -> Self {
        Self {
            code: runtime::Field::empty(),
            namespace: runtime::Field::empty(),
            arn: runtime::Field::empty(),
            description: None,
            created_at: None,
            updated_at: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "ParentRole",
            fields: &[
                "code",
                "namespace",
                "arn",
                "description",
                "createdAt",
                "updatedAt",
            ],
            required: &[0, 1, 2],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.code,
            1 => &self.namespace,
            2 => &self.arn,
            3 => &self.description,
            4 => &self.created_at,
            5 => &self.updated_at,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.code,
            1 => &mut self.namespace,
            2 => &mut self.arn,
            3 => &mut self.description,
            4 => &mut self.created_at,
            5 => &mut self.updated_at,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::ParentRole);

impl runtime::Object for types::PasswordStrength {
    fn empty() -> Self {
        Self {
            valid: runtime::Field::empty(),
            message: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "PasswordStrength",
            fields: &["valid", "message"],
            required: &[0],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.valid,
            1 => &self.message,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.valid,
            1 => &mut self.message,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::PasswordStrength);

impl runtime::Object for types::RefreshedToken {
    fn empty() -> Self {
        Self {
            token: runtime::Field::empty(),
            iat: None,
            exp: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "RefreshedToken",
            fields: &["token", "iat", "exp"],
            required: &[0],
            sensitive: &[0],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.token,
            1 => &self.iat,
            2 => &self.exp,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.token,
            1 => &mut self.iat,
            2 => &mut self.exp,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::RefreshedToken);

impl runtime::Object for types::Role {
    fn empty() -> Self {
        Self {
            id: runtime::Field::empty(),
            code: runtime::Field::empty(),
            namespace: runtime::Field::empty(),
            arn: runtime::Field::empty(),
            description: None,
            created_at: None,
            updated_at: None,
            parent: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "Role",
            fields: &[
                "id",
                "code",
                "namespace",
                "arn",
                "description",
                "createdAt",
                "updatedAt",
                "parent",
            ],
            required: &[0, 1, 2, 3],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.id,
            1 => &self.code,
            2 => &self.namespace,
            3 => &self.arn,
            4 => &self.description,
            5 => &self.created_at,
            6 => &self.updated_at,
            7 => &self.parent,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.id,
            1 => &mut self.code,
            2 => &mut self.namespace,
            3 => &mut self.arn,
            4 => &mut self.description,
            5 => &mut self.created_at,
            6 => &mut self.updated_at,
            7 => &mut self.parent,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::Role);

impl runtime::Object for types::Roles {
    fn empty() -> Self {
        Self {
            total_count: runtime::Field::empty(),
            list: runtime::Field::empty(),
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "Roles",
            fields: &["totalCount", "list"],
            required: &[0, 1],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.total_count,
            1 => &self.list,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.total_count,
            1 => &mut self.list,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::Roles);

impl runtime::Object for types::SecurityLevel {
    fn empty() -> Self {
        Self {
            score: runtime::Field::empty(),
            email: runtime::Field::empty(),
            phone: runtime::Field::empty(),
            password: runtime::Field::empty(),
            password_security_level: None,
            mfa: runtime::Field::empty(),
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "SecurityLevel",
            fields: &[
                "score",
                "email",
                "phone",
                "password",
                "passwordSecurityLevel",
                "mfa",
            ],
            required: &[0, 1, 2, 3, 5],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.score,
            1 => &self.email,
            2 => &self.phone,
            3 => &self.password,
            4 => &self.password_security_level,
            5 => &self.mfa,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.score,
            1 => &mut self.email,
            2 => &mut self.phone,
            3 => &mut self.password,
            4 => &mut self.password_security_level,
            5 => &mut self.mfa,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::SecurityLevel);

impl runtime::Object for types::TrackedSession {
    fn empty() -> Self {
        Self {
            session: None,
            user_info: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "TrackedSession",
            fields: &["session", "userInfo"],
            required: &[],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.session,
            1 => &self.user_info,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.session,
            1 => &mut self.user_info,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::TrackedSession);

impl runtime::Object for types::User {
    fn empty() -> Self {
        Self {
            id: runtime::Field::empty(),
            arn: runtime::Field::empty(),
            user_pool_id: runtime::Field::empty(),
            external_id: None,
            username: None,
            email: None,
            email_verified: None,
            phone: None,
            phone_verified: None,
            unionid: None,
            openid: None,
            status: None,
            blocked: None,
            is_deleted: None,
            password: None,
            token: None,
            token_expired_at: None,
            register_source: None,
            oauth: None,
            logins_count: None,
            last_login: None,
            last_ip: None,
            device: None,
            browser: None,
            signed_up: None,
            created_at: None,
            updated_at: None,
            name: None,
            given_name: None,
            middle_name: None,
            family_name: None,
            nickname: None,
            preferred_username: None,
            photo: None,
            profile: None,
            website: None,
            company: None,
            gender: None,
            birthdate: None,
            zoneinfo: None,
            locale: None,
            address: None,
            formatted: None,
            street_address: None,
            locality: None,
            city: None,
            province: None,
            region: None,
            postal_code: None,
            country: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "User",
            fields: &[
                "id",
                "arn",
                "userPoolId",
                "externalId",
                "username",
                "email",
                "emailVerified",
                "phone",
                "phoneVerified",
                "unionid",
                "openid",
                "status",
                "blocked",
                "isDeleted",
                "password",
                "token",
                "tokenExpiredAt",
                "registerSource",
                "oauth",
                "loginsCount",
                "lastLogin",
                "lastIP",
                "device",
                "browser",
                "signedUp",
                "createdAt",
                "updatedAt",
                "name",
                "givenName",
                "middleName",
                "familyName",
                "nickname",
                "preferredUsername",
                "photo",
                "profile",
                "website",
                "company",
                "gender",
                "birthdate",
                "zoneinfo",
                "locale",
                "address",
                "formatted",
                "streetAddress",
                "locality",
                "city",
                "province",
                "region",
                "postalCode",
                "country",
            ],
            required: &[0, 1, 2],
            sensitive: &[14, 15, 18],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.id,
            1 => &self.arn,
            2 => &self.user_pool_id,
            3 => &self.external_id,
            4 => &self.username,
            5 => &self.email,
            6 => &self.email_verified,
            7 => &self.phone,
            8 => &self.phone_verified,
            9 => &self.unionid,
            10 => &self.openid,
            11 => &self.status,
            12 => &self.blocked,
            13 => &self.is_deleted,
            14 => &self.password,
            15 => &self.token,
            16 => &self.token_expired_at,
            17 => &self.register_source,
            18 => &self.oauth,
            19 => &self.logins_count,
            20 => &self.last_login,
            21 => &self.last_ip,
            22 => &self.device,
            23 => &self.browser,
            24 => &self.signed_up,
            25 => &self.created_at,
            26 => &self.updated_at,
            27 => &self.name,
            28 => &self.given_name,
            29 => &self.middle_name,
            30 => &self.family_name,
            31 => &self.nickname,
            32 => &self.preferred_username,
            33 => &self.photo,
            34 => &self.profile,
            35 => &self.website,
            36 => &self.company,
            37 => &self.gender,
            38 => &self.birthdate,
            39 => &self.zoneinfo,
            40 => &self.locale,
            41 => &self.address,
            42 => &self.formatted,
            43 => &self.street_address,
            44 => &self.locality,
            45 => &self.city,
            46 => &self.province,
            47 => &self.region,
            48 => &self.postal_code,
            49 => &self.country,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.id,
            1 => &mut self.arn,
            2 => &mut self.user_pool_id,
            3 => &mut self.external_id,
            4 => &mut self.username,
            5 => &mut self.email,
            6 => &mut self.email_verified,
            7 => &mut self.phone,
            8 => &mut self.phone_verified,
            9 => &mut self.unionid,
            10 => &mut self.openid,
            11 => &mut self.status,
            12 => &mut self.blocked,
            13 => &mut self.is_deleted,
            14 => &mut self.password,
            15 => &mut self.token,
            16 => &mut self.token_expired_at,
            17 => &mut self.register_source,
            18 => &mut self.oauth,
            19 => &mut self.logins_count,
            20 => &mut self.last_login,
            21 => &mut self.last_ip,
            22 => &mut self.device,
            23 => &mut self.browser,
            24 => &mut self.signed_up,
            25 => &mut self.created_at,
            26 => &mut self.updated_at,
            27 => &mut self.name,
            28 => &mut self.given_name,
            29 => &mut self.middle_name,
            30 => &mut self.family_name,
            31 => &mut self.nickname,
            32 => &mut self.preferred_username,
            33 => &mut self.photo,
            34 => &mut self.profile,
            35 => &mut self.website,
            36 => &mut self.company,
            37 => &mut self.gender,
            38 => &mut self.birthdate,
            39 => &mut self.zoneinfo,
            40 => &mut self.locale,
            41 => &mut self.address,
            42 => &mut self.formatted,
            43 => &mut self.street_address,
            44 => &mut self.locality,
            45 => &mut self.city,
            46 => &mut self.province,
            47 => &mut self.region,
            48 => &mut self.postal_code,
            49 => &mut self.country,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::User);

impl runtime::Object for types::UserDepartment {
    fn empty() -> Self {
        Self {
            department: runtime::Field::empty(),
            is_main_department: runtime::Field::empty(),
            joined_at: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "UserDepartment",
            fields: &["department", "isMainDepartment", "joinedAt"],
            required: &[0, 1],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.department,
            1 => &self.is_main_department,
            2 => &self.joined_at,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.department,
            1 => &mut self.is_main_department,
            2 => &mut self.joined_at,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::UserDepartment);

impl runtime::Object for types::UserDepartments {
    fn empty() -> Self {
        Self {
            departments: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "UserDepartments",
            fields: &["departments"],
            required: &[],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.departments,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.departments,
            _ => return None,
        };
        Some(field)
    }
    fn extra(&self) -> &runtime::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut runtime::Extra {
        &mut self.extra
    }
}
runtime::object!(types::UserDepartments);
