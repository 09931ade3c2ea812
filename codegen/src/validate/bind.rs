//! Builds the model of a spec in which the rules have found no error.
//!
//! Where something can't be bound, a rule has missed an error: no model is built then.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::context::{Context, Op, Ty, Typed};
use super::param_uses::Target;
use crate::document::{self, Documents};
use crate::model::{
    Derivation, EndpointDef, FieldDef, GroupDef, HeaderValue, InputDef, Model, OperationDef, OperationId,
    PathPart, Precondition, ResultDef, Source, To, Type, TypeDef, TypeId,
};
use crate::spec::{Field, Refusal, Rest, TypeKind};
use crate::type_expr::{TypeError, TypeExpr};

/// Builds the model.
///
/// # Errors
///
/// Returns what can't be bound: the name of a type or of an operation.
pub(super) fn bind<'s>(context: &Context<'s>) -> Result<Model<'s>, String> {
    let mut types: Vec<&Ty<'s>> = context.types.iter().collect();
    types.sort_by_key(|ty| &ty.entry.name);
    let names =
        types.iter().enumerate().map(|(index, ty)| (ty.entry.name.as_str(), (TypeId(index), ty.entry.kind)));
    let binder = Binder { context, types: names.collect() };
    let mut bound = Vec::with_capacity(types.len());
    for ty in types {
        bound.push(binder.ty(ty).ok_or_else(|| ty.entry.name.clone())?);
    }
    binder.mark(&mut bound);
    let (groups, fragments) = {
        let documents =
            context.schema.map(|schema| Documents::new(&bound, schema, context.service.wire_names));
        let groups = binder.groups(documents.as_ref())?;
        let operations = groups.iter().flat_map(|group| &group.operations);
        let used: BTreeSet<&String> = operations
            .flat_map(|operation| match &operation.endpoint {
                EndpointDef::GraphQl { document, .. } => document.fragments.as_slice(),
                EndpointDef::Rest { .. } => &[],
            })
            .collect();
        let fragments =
            documents.iter().flat_map(|documents| used.iter().map(|name| documents.fragment(name)));
        let fragments = fragments.collect();
        (groups, fragments)
    };
    let headers = context.service.headers.iter().map(|header| {
        let value = match (&header.option, &header.constant, &header.version) {
            (Some(option), None, None) => HeaderValue::Option(context.option(option)?),
            (None, Some(constant), None) => HeaderValue::Constant(constant),
            (None, None, Some(version)) => HeaderValue::Version(version),
            _ => return None,
        };
        Some((header.name.as_str(), value))
    });
    let headers = headers.collect::<Option<_>>().ok_or("headers")?;
    let who_am_i = &context.service.session.who_am_i;
    let who_am_i = binder.ids().get(who_am_i.as_str()).copied().ok_or_else(|| who_am_i.clone())?;
    Ok(Model { spec: context.spec, headers, types: bound, groups, who_am_i, fragments })
}

struct Binder<'c, 's> {
    context: &'c Context<'s>,
    types: HashMap<&'s str, (TypeId, TypeKind)>,
}

impl<'s> Binder<'_, 's> {
    fn resolve(&self, ty: &TypeExpr) -> Option<Type> {
        let boxed = |inner: &TypeExpr| Some(Box::new(self.resolve(inner)?));
        Some(match ty {
            TypeExpr::String => Type::String,
            TypeExpr::Boolean => Type::Boolean,
            TypeExpr::Integer => Type::Integer,
            TypeExpr::Float => Type::Float,
            TypeExpr::DateTime => Type::DateTime,
            TypeExpr::Json => Type::Json,
            TypeExpr::Unit => Type::Unit,
            TypeExpr::Body => Type::Body,
            TypeExpr::Typed => Type::Typed,
            TypeExpr::Map(inner) => Type::Map(boxed(inner)?),
            TypeExpr::List(inner) => Type::List(boxed(inner)?),
            TypeExpr::Nullable(inner) => Type::Nullable(boxed(inner)?),
            TypeExpr::Named(name) => match self.types.get(name.as_str())? {
                (id, TypeKind::Enum) => Type::Enum(*id),
                (id, TypeKind::Object) => Type::Object(*id),
                (id, TypeKind::Input) => Type::Input(*id),
            },
        })
    }

    fn typed(&self, ty: &Result<TypeExpr, TypeError>) -> Option<Type> {
        self.resolve(ty.as_ref().ok()?)
    }

    fn ty(&self, ty: &Ty<'s>) -> Option<TypeDef<'s>> {
        let fields = ty.fields.iter().map(|field| self.field(ty, field));
        Some(TypeDef { entry: ty.entry, fields: fields.collect::<Option<_>>()?, is_given: false })
    }

    fn field(&self, owner: &Ty<'s>, field: &Typed<'s, Field>) -> Option<FieldDef<'s>> {
        let typed_by = match &field.entry.typed_by {
            Some(by) => Some(owner.fields.iter().position(|other| other.entry.name == by.field)?),
            None => None,
        };
        let ty = self.typed(&field.ty)?;
        Some(FieldDef { entry: field.entry, ty, wire: field.wire.clone(), is_recursive: false, typed_by })
    }

    /// Marks the types that callers give, and the fields by which an object would be in its own memory.
    fn mark(&self, types: &mut [TypeDef<'s>]) {
        let params = self.context.operations.iter().flat_map(|op| &op.params);
        let mut waiting: Vec<TypeId> = params.filter_map(|param| self.typed(&param.ty)?.named()).collect();
        while let Some(id) = waiting.pop() {
            if !std::mem::replace(&mut types[id.0].is_given, true) {
                waiting.extend(types[id.0].fields.iter().filter_map(|field| field.ty.named()));
            }
        }
        for owner in 0..types.len() {
            for field in 0..types[owner].fields.len() {
                types[owner].fields[field].is_recursive = match types[owner].fields[field].ty.not_null() {
                    Type::Object(inner) => is_within(types, *inner, TypeId(owner)),
                    _ => false,
                };
            }
        }
    }

    /// The positions of the operations, as the model has them.
    fn ids(&self) -> HashMap<&'s str, OperationId> {
        let mut ids = HashMap::new();
        for (group, (_, operations)) in self.sorted().into_iter().enumerate() {
            let named = operations.into_iter().enumerate();
            ids.extend(
                named.map(|(operation, op)| (op.entry.name.as_str(), OperationId { group, operation })),
            );
        }
        ids
    }

    /// The groups by name, each with its operations by name.
    fn sorted(&self) -> Vec<(&'s crate::load::GroupFile, Vec<&Op<'s>>)> {
        let mut operations = self.context.operations.iter();
        let files = self.context.spec.groups.iter();
        let mut groups: Vec<_> = files
            .map(|file| {
                let mut own: Vec<&Op<'s>> = operations.by_ref().take(file.operations.len()).collect();
                own.sort_by_key(|op| &op.entry.name);
                (file, own)
            })
            .collect();
        groups.sort_by_key(|(file, _)| &file.group.name);
        groups
    }

    fn groups(&self, documents: Option<&Documents<'_, 's>>) -> Result<Vec<GroupDef<'s>>, String> {
        let ids = self.ids();
        let mut groups = Vec::new();
        for (file, operations) in self.sorted() {
            let bound = operations
                .into_iter()
                .map(|op| self.operation(op, documents, &ids).ok_or_else(|| op.entry.name.clone()));
            groups.push(GroupDef { file, operations: bound.collect::<Result<_, _>>()? });
        }
        Ok(groups)
    }

    fn operation(
        &self,
        op: &Op<'s>,
        documents: Option<&Documents<'_, 's>>,
        ids: &HashMap<&'s str, OperationId>,
    ) -> Option<OperationDef<'s>> {
        let sources = self.sources(op)?;
        let position = |name: &str| sources.iter().position(|source| source.name() == name);
        let result = self.result(op, &position)?;
        let (endpoint, places) = match (&op.entry.endpoint.rest, &op.entry.endpoint.graphql) {
            (Some(rest), None) => (self.rest(rest, &position)?, rest_places(self.context, op)),
            (None, Some(graphql)) => {
                documents?.derive(op.entry, graphql, &self.carried(op), result.returned())
            }
            _ => return None,
        };
        let bearer = op.entry.bearer.as_deref();
        let place = |name: &str| match places.get(name) {
            Some(to) => to.clone(),
            None if bearer == Some(name) => To::Bearer,
            None => To::Nowhere,
        };
        let token_override = match bearer {
            Some(name) => Some(position(name)?),
            None => None,
        };
        let preconditions = op.entry.refuse.iter().map(|refusal| self.precondition(op, refusal, &position));
        let preconditions = preconditions.collect::<Option<_>>()?;
        let errors = op.entry.errors.iter().map(|error| Some((self.context.error_code(error.code)?, error)));
        let example = op.entry.examples.iter().find(|example| example.refused.is_none())?;
        let before = example.before.iter().map(|call| Some((*ids.get(call.call.as_str())?, &call.args)));
        Some(OperationDef {
            entry: op.entry,
            endpoint,
            token_override,
            preconditions,
            result,
            errors: errors.collect::<Option<_>>()?,
            before: before.collect::<Option<_>>()?,
            example,
            inputs: sources.into_iter().map(|source| InputDef { to: place(source.name()), source }).collect(),
        })
    }

    fn sources(&self, op: &Op<'s>) -> Option<Vec<Source<'s>>> {
        let params = op.params.iter().map(|param| Some(Source::Param(param.entry, self.typed(&param.ty)?)));
        let supplied = op.entry.supplied.iter().map(|supplied| {
            Some(match (&supplied.constant, supplied.session, &supplied.option) {
                (Some(constant), None, None) => Source::Constant(supplied, constant),
                (None, Some(part), None) => Source::Session(supplied, part),
                (None, None, Some(option)) => Source::Option(supplied, self.context.option(option)?),
                _ => return None,
            })
        });
        params.chain(supplied).collect()
    }

    /// What a document of the operation carries.
    fn carried(&self, op: &Op<'s>) -> Vec<document::Carried<'s>> {
        let carried = op.carried_names().filter_map(|name| {
            let carried = op.carried(name)?;
            let may_be_missing = !carried.is_always_there();
            Some(document::Carried { name, wire: carried.wire(self.context), may_be_missing })
        });
        carried.collect()
    }

    fn rest(&self, rest: &'s Rest, position: &dyn Fn(&str) -> Option<usize>) -> Option<EndpointDef<'s>> {
        let host = match &rest.host {
            Some(name) => self.context.host(name)?,
            None => self.context.service.hosts.first()?,
        };
        let mut parts = Vec::new();
        for (index, part) in rest.path.split(['{', '}']).enumerate() {
            match index % 2 {
                0 if part.is_empty() => {}
                0 => parts.push(PathPart::Literal(part.to_owned())),
                _ => parts.push(PathPart::Input(position(part)?)),
            }
        }
        Some(EndpointDef::Rest { method: rest.method, host, path: &rest.path, parts })
    }

    fn precondition(
        &self,
        op: &Op<'s>,
        refusal: &'s Refusal,
        position: &dyn Fn(&str) -> Option<usize>,
    ) -> Option<Precondition> {
        Some(match (&refusal.empty, &refusal.none_of, &refusal.unknown) {
            (Some(name), None, None) => Precondition::NotEmpty(position(name)?),
            (None, Some(names), None) => {
                Precondition::AnyOf(names.iter().map(|name| position(name)).collect::<Option<_>>()?)
            }
            (None, None, Some(name)) => match self.typed(&op.param(name)?.ty)?.not_null() {
                Type::Enum(id) => Precondition::Known(position(name)?, *id),
                _ => return None,
            },
            _ => return None,
        })
    }

    fn result(&self, op: &Op<'s>, position: &dyn Fn(&str) -> Option<usize>) -> Option<ResultDef<'s>> {
        let returns = &op.entry.returns;
        let ty = self.typed(&op.returned)?;
        let of = match &op.of {
            Some(of) => Some(self.typed(of)?),
            None => None,
        };
        let field = |ty: &TypeExpr, name: &str| self.context.ty(ty.named()?)?.field(name);
        let answered = op.answered()?;
        let derivation = if let Some(any) = &returns.any {
            let list = field(answered, &any.list)?;
            let item = field(list.ty.as_ref().ok()?, &any.field)?;
            Derivation::AnyItem {
                of: of?,
                list: list.wire.clone(),
                field: item.wire.clone(),
                equals: position(&any.equals)?,
            }
        } else if let Some(map) = &returns.map {
            let value = field(answered, &map.value)?;
            let may_be_null = matches!(&ty, Type::Map(inner) if matches!(**inner, Type::Nullable(_)));
            let skip_empty = !value.entry.required && !may_be_null;
            Derivation::Map { of: of?, key: &map.key, value: &map.value, skip_empty }
        } else if let Some(list) = &returns.without_empty {
            Derivation::WithoutEmpty { list: field(answered, list)?.wire.clone() }
        } else if let Some(by) = &returns.by {
            Derivation::Format { selector: position(&by.argument)?, by }
        } else if ty == Type::Unit {
            Derivation::Unit { of }
        } else {
            Derivation::AsIs
        };
        Some(ResultDef { ty, derivation })
    }
}

/// Whether an object has another one, or itself, in its own memory: lists and maps have theirs elsewhere.
fn is_within(types: &[TypeDef<'_>], outer: TypeId, inner: TypeId) -> bool {
    let mut seen = BTreeSet::new();
    let mut waiting = vec![outer];
    while let Some(id) = waiting.pop() {
        if id == inner {
            return true;
        }
        if seen.insert(id) {
            waiting.extend(types[id.0].fields.iter().filter_map(|field| match field.ty.not_null() {
                Type::Object(id) => Some(*id),
                _ => None,
            }));
        }
    }
    false
}

/// Where the values of a REST request go, by their names.
fn rest_places(context: &Context<'_>, op: &Op<'_>) -> BTreeMap<String, To> {
    let places = op.param_uses.iter().filter_map(|param_use| {
        let wire = op.carried(param_use.name)?.wire(context);
        let to = match param_use.to {
            Target::Path => To::Path(param_use.name.to_owned()),
            Target::Query => To::Query(wire),
            Target::Json => To::Json(wire),
            Target::Form => To::Form(wire),
            Target::Argument | Target::OuterArgument(_) | Target::InputField => return None,
        };
        Some((param_use.name.to_owned(), to))
    });
    places.collect()
}
