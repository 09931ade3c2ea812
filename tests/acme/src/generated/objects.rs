//! How the objects of results are read and written.
//!
//! Written by `cargo xtask gen` from `tests/acme/spec`. Change the spec, not this file.

use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

impl runtime::Object for types::Address {
    fn empty() -> Self {
        Self {
            street: None,
            town: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "Address",
            fields: &["street", "town"],
            required: &[],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.street,
            1 => &self.town,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.street,
            1 => &mut self.town,
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
runtime::object!(types::Address);

impl runtime::Object for types::Holder {
    fn empty() -> Self {
        Self {
            holder_no: runtime::Field::empty(),
            email: None,
            phone: None,
            pass: None,
            since: None,
            limits: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "Holder",
            fields: &["holder_no", "email", "phone", "pass", "since", "limits"],
            required: &[0],
            sensitive: &[3],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.holder_no,
            1 => &self.email,
            2 => &self.phone,
            3 => &self.pass,
            4 => &self.since,
            5 => &self.limits,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.holder_no,
            1 => &mut self.email,
            2 => &mut self.phone,
            3 => &mut self.pass,
            4 => &mut self.since,
            5 => &mut self.limits,
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
runtime::object!(types::Holder);

impl runtime::Object for types::Parcel {
    fn empty() -> Self {
        Self {
            parcel_no: runtime::Field::empty(),
            state: None,
            weight: None,
            fragile: None,
            arrived: None,
            lines: None,
            address: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "Parcel",
            fields: &["no", "state", "weight", "fragile", "arrived", "lines", "address"],
            required: &[0],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.parcel_no,
            1 => &self.state,
            2 => &self.weight,
            3 => &self.fragile,
            4 => &self.arrived,
            5 => &self.lines,
            6 => &self.address,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.parcel_no,
            1 => &mut self.state,
            2 => &mut self.weight,
            3 => &mut self.fragile,
            4 => &mut self.arrived,
            5 => &mut self.lines,
            6 => &mut self.address,
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
runtime::object!(types::Parcel);

impl runtime::Object for types::ParcelPage {
    fn empty() -> Self {
        Self {
            total: runtime::Field::empty(),
            list: runtime::Field::empty(),
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "ParcelPage",
            fields: &["total", "list"],
            required: &[0, 1],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.total,
            1 => &self.list,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.total,
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
runtime::object!(types::ParcelPage);

impl runtime::Object for types::PartnerGrant {
    fn empty() -> Self {
        Self {
            access_token: runtime::Field::empty(),
            token_type: None,
            expires_in: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "PartnerGrant",
            fields: &["access_token", "token_type", "expires_in"],
            required: &[0],
            sensitive: &[0],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.access_token,
            1 => &self.token_type,
            2 => &self.expires_in,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.access_token,
            1 => &mut self.token_type,
            2 => &mut self.expires_in,
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
runtime::object!(types::PartnerGrant);

impl runtime::Object for types::PassState {
    fn empty() -> Self {
        Self {
            valid: runtime::Field::empty(),
            expires: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "PassState",
            fields: &["valid", "expires"],
            required: &[0],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.valid,
            1 => &self.expires,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.valid,
            1 => &mut self.expires,
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
runtime::object!(types::PassState);

impl runtime::Object for types::Permit {
    fn empty() -> Self {
        Self {
            permit_code: None,
            actions: None,
            remark: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "Permit",
            fields: &["code", "actions", "remark"],
            required: &[],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.permit_code,
            1 => &self.actions,
            2 => &self.remark,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.permit_code,
            1 => &mut self.actions,
            2 => &mut self.remark,
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
runtime::object!(types::Permit);

impl runtime::Object for types::Permits {
    fn empty() -> Self {
        Self {
            total: None,
            items: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "Permits",
            fields: &["total", "list"],
            required: &[],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.total,
            1 => &self.items,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.total,
            1 => &mut self.items,
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
runtime::object!(types::Permits);

impl runtime::Object for types::Preference {
    fn empty() -> Self {
        Self {
            key: runtime::Field::empty(),
            value_kind: runtime::Field::empty(),
            value: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "Preference",
            fields: &["key", "kind", "value"],
            required: &[0, 1],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.key,
            1 => &self.value_kind,
            2 => &self.value,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.key,
            1 => &mut self.value_kind,
            2 => &mut self.value,
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
            text: &["WORD", "CHOICE"],
            json: &["COUNT", "YESNO", "SHAPE"],
            date_time: &["MOMENT"],
        };
        let tag = self.value_kind.to_owned();
        runtime::Retag::retag(&mut self.value, &INFO, &tag);
    }
}
runtime::object!(types::Preference);

impl runtime::Object for types::RenewedPass {
    fn empty() -> Self {
        Self {
            pass: None,
            expires: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "RenewedPass",
            fields: &["pass", "expires"],
            required: &[],
            sensitive: &[0],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.pass,
            1 => &self.expires,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.pass,
            1 => &mut self.expires,
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
runtime::object!(types::RenewedPass);

impl runtime::Object for types::Shelf {
    fn empty() -> Self {
        Self {
            name: None,
            doors: None,
            shelves: None,
            extra: runtime::Extra::default(),
        }
    }
    fn info(&self) -> &'static meta::ResultInfo {
        static INFO: meta::ResultInfo = meta::ResultInfo {
            name: "Shelf",
            fields: &["name", "doors", "shelves"],
            required: &[],
            sensitive: &[],
        };
        &INFO
    }
    fn field(&self, index: usize) -> Option<&dyn runtime::Field> {
        let field: &dyn runtime::Field = match index {
            0 => &self.name,
            1 => &self.doors,
            2 => &self.shelves,
            _ => return None,
        };
        Some(field)
    }
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn runtime::Field> {
        let field: &mut dyn runtime::Field = match index {
            0 => &mut self.name,
            1 => &mut self.doors,
            2 => &mut self.shelves,
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
runtime::object!(types::Shelf);
