//! The service: its options, hosts, headers, and what refers to them.

use std::collections::HashSet;

use syn::parse::Parser as _;

use super::context::{Context, Found};
use super::names::duplicates;
use super::paths;
use super::secrets;
use super::values::option_value;
use crate::diagnostic::{Code, Near, listed, nearest};
use crate::load::Cursor;
use crate::name;
use crate::spec::{Auth, ClientOption, DerivedHost, Host, OptionKind};

/// Each option has a default of its kind, and values if it is a choice.
pub(super) fn options(context: &Context<'_>, found: &mut Found) {
    for (option, site) in context.options() {
        if let Some(default) = &option.default {
            option_value(option, default, site.field("default"), found);
        }
        if let Some(file) = &option.default_file {
            default_file(context, option, file, site.field("default_file"), found);
        }
        let is_choice = option.kind == OptionKind::Choice;
        if is_choice && option.values.is_empty() {
            let message = format!("the option `{}` has no values to choose from", option.name);
            found.push(site.field("type").error(Code::ValuesOfOption, message).help("add `values`"));
        }
        if !is_choice && !option.values.is_empty() {
            let message = format!("the option `{}` can't have values: it is no choice", option.name);
            found.push(
                site.field("values")
                    .key()
                    .error(Code::ValuesOfOption, message)
                    .help("make it `type: choice`, or leave `values` out"),
            );
        }
        let values = option.values.iter().enumerate();
        let list = site.field("values");
        duplicates(
            "value",
            values.map(|(index, value)| (name::pascal(value), value, list.item(index))),
            found,
        );
        for (index, value) in
            option.values.iter().enumerate().filter(|(_, value)| !name::is_pascal(&name::pascal(value)))
        {
            let message = format!("`{value}` can't be made a name in Rust");
            found.push(
                list.item(index).error(Code::NoRustName, message).help("begin the value with a letter"),
            );
        }
        for (index, value) in
            option.values.iter().enumerate().filter(|(_, value)| name::is_keyword(&name::pascal(value)))
        {
            let message =
                format!("`{value}` would be called `{}`, which is a word of Rust", name::pascal(value));
            let help = "make the option a `string`, or choose another value where the service allows it";
            found.push(list.item(index).error(Code::Keyword, message).help(help));
        }
    }
}

fn default_file(
    context: &Context<'_>,
    option: &ClientOption,
    file: &str,
    site: Cursor<'_>,
    found: &mut Found,
) {
    if option.default.is_some() {
        let message = format!("the option `{}` has two defaults", option.name);
        found
            .push(site.key().error(Code::TwoDefaults, message).help("leave `default` or `default_file` out"));
    }
    match context.spec.default_files.get(file) {
        None => no_file(context, file, site, found),
        Some(text) if option.kind == OptionKind::PublicKey && !text.contains("-----BEGIN") => {
            found.push(
                site.error(Code::NoPublicKey, format!("`{file}` holds no key in PEM"))
                    .help("a key in PEM begins with `-----BEGIN`"),
            );
        }
        Some(_) => {}
    }
}

/// Reports that a file is not there.
pub(super) fn no_file(context: &Context<'_>, file: &str, site: Cursor<'_>, found: &mut Found) {
    let message = format!("there is no text file `{file}` in `{}`", context.spec.folder);
    let known = nearest(file, context.spec.paths.iter().map(String::as_str));
    found.push(
        site.error(Code::MissingFile, message).did_you_mean(known, "write its path from that folder on"),
    );
}

/// Lists of options of which one is needed, hosts and headers name options that there are.
pub(super) fn option_lists(context: &Context<'_>, found: &mut Found) {
    let list = context.service_site.field("require_one_of");
    for (index, names) in context.service.require_one_of.iter().enumerate() {
        let site = list.item(index);
        if names.is_empty() {
            found.push(
                site.error(Code::NoOptionsToRequire, "this list of options names none")
                    .help("name the options of which one must be given, or leave the list out"),
            );
        }
        for (index, name) in names.iter().enumerate() {
            context.find_option(name, site.item(index), found);
        }
    }
}

/// Where requests go.
pub(super) fn hosts(context: &Context<'_>, found: &mut Found) {
    let list = context.service_site.field("hosts");
    let hosts =
        || context.service.hosts.iter().enumerate().map(|(index, host)| (index, host, list.item(index)));
    if context.service.hosts.is_empty() && context.spec.unread.is_empty() {
        found.push(
            list.key()
                .error(Code::NoAddress, "the service has no host")
                .help("add one: requests have to go somewhere"),
        );
    }
    for (index, host, site) in hosts() {
        if !name::is_snake(&host.name) {
            let message = format!("the name of the host, `{}`, is not in snake_case", host.name);
            found.push(
                site.field("name")
                    .error(Code::NotSnakeCase, message)
                    .help(format!("write `{}`", name::snake(&host.name)))
                    .fix_word(&name::snake(&host.name)),
            );
        }
        for (index, name) in host.options.iter().enumerate() {
            of_kind(context, name, &[OptionKind::Url], site.field("options").item(index), found);
        }
        if host.options.is_empty() && host.derive.is_none() {
            let message = format!("nothing gives the address of the host `{}`", host.name);
            found.push(
                site.field("name")
                    .error(Code::NoAddress, message)
                    .help("name an option in `options`, or add `derive`"),
            );
        }
        if let Some(derive) = &host.derive {
            derived(context, (index, host, derive), site.field("derive"), found);
        }
    }
    duplicates("host", hosts().map(|(_, host, site)| (&host.name, &host.name, site.field("name"))), found);
}

/// The address of a host that is made from that of an earlier one.
fn derived(
    context: &Context<'_>,
    (index, host, derive): (usize, &Host, &DerivedHost),
    site: Cursor<'_>,
    found: &mut Found,
) {
    let earlier = || context.service.hosts[..index].iter().map(|host| host.name.as_str());
    if !earlier().any(|earlier| earlier == derive.from)
        && !context.spec.unread.may_have("hosts", &derive.from)
    {
        let message = match host.name == derive.from {
            true => format!("the address of `{}` can't be derived from its own", host.name),
            false => format!("no host before `{}` is called `{}`", host.name, derive.from),
        };
        let help = "name a host that comes before this one";
        found.push(
            site.field("from")
                .error(Code::UnknownHost, message)
                .did_you_mean(nearest(&derive.from, earlier()), help),
        );
    }
    let is_label = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    if derive.label.is_empty() || !derive.label.chars().all(is_label) {
        let message = format!("`{}` can't be a label of a host's name", derive.label);
        found.push(site.field("label").error(Code::HostLabel, message).help("write letters, digits and `-`"));
    }
}

/// What every request carries.
pub(super) fn headers(context: &Context<'_>, found: &mut Found) {
    let list = context.service_site.field("headers");
    let headers =
        || context.service.headers.iter().enumerate().map(|(index, header)| (header, list.item(index)));
    for (header, site) in headers() {
        let is_token =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_".contains(letter);
        if header.name.is_empty() || !header.name.chars().all(is_token) {
            let message = format!("`{}` can't be the name of a header here", header.name);
            let error = site.field("name").error(Code::InvalidHeader, message);
            let error = error.help("write lower-case letters, digits and `-`");
            let lower = header.name.to_lowercase();
            let is_cased = !lower.is_empty() && lower.chars().all(is_token);
            found.push(if is_cased { error.fix_word(&lower) } else { error });
        }
        let sources = [header.option.is_some(), header.constant.is_some(), header.version.is_some()];
        if sources.iter().filter(|given| **given).count() != 1 {
            let message = format!("the header `{}` must take its value from exactly one place", header.name);
            found.push(
                site.field("name")
                    .error(Code::OneSource, message)
                    .help("give one of `option`, `constant` and `version`"),
            );
        }
        for (key, text) in [("constant", &header.constant), ("version", &header.version)] {
            let is_plain =
                |text: &str| text.bytes().all(|byte| matches!(byte, b' '..=b'~')) && text.trim() == text;
            if text.as_ref().is_some_and(|text| !is_plain(text)) {
                let message = format!("the value of the header `{}` can't be sent in a header", header.name);
                let help = "write printable ASCII in one line, without blanks at its ends";
                found.push(site.field(key).error(Code::InvalidHeader, message).help(help));
            }
        }
        if let Some(option) = &header.option {
            of_kind(context, option, &[OptionKind::String, OptionKind::Choice], site.field("option"), found);
        }
    }
    duplicates(
        "header",
        headers().map(|(header, site)| (&header.name, &header.name, site.field("name"))),
        found,
    );
}

/// The GraphQL endpoint is there if an operation or a type needs it, and its path can be requested.
pub(super) fn graphql(context: &Context<'_>, found: &mut Found) {
    if let Some(graphql) = &context.service.graphql {
        return found
            .extend(paths::check(&graphql.path, context.service_site.field("graphql").field("path")));
    }
    let operations = context.operations.iter().filter(|op| op.entry.endpoint.graphql.is_some());
    let operations = operations.map(|op| (&op.entry.name, op.site.field("endpoint").field("graphql").key()));
    let types = context.types.iter().filter(|ty| ty.entry.graphql.is_some());
    let types = types.map(|ty| (&ty.entry.name, ty.site.field("graphql").key()));
    let mut needing = operations.chain(types);
    if let Some((name, site)) = needing.next() {
        let others = match needing.count() {
            0 => String::new(),
            others => format!(", as {others} more do"),
        };
        let message = format!("the service has no GraphQL endpoint, but `{name}` needs it{others}");
        found.push(
            site.error(Code::MissingFromService, message)
                .help("add `graphql` with its `path` and `schema` to the service, or leave this out"),
        );
    }
}

/// A place of the service where an option is named, with the kinds that it may be of.
type Reference<'s> = (&'static str, &'static str, &'s str, &'static [OptionKind]);

/// The places of the service where one option is named.
fn references<'s>(context: &Context<'s>) -> Vec<Reference<'s>> {
    let service = context.service;
    let connection = &service.connection;
    let mut all: Vec<Reference<'s>> = vec![
        ("session", "token_option", &service.session.token_option, &[OptionKind::Secret]),
        ("connection", "timeout", &connection.timeout, &[OptionKind::Duration]),
        ("connection", "max_response_bytes", &connection.max_response_bytes, &[OptionKind::Integer]),
        (
            "connection",
            "accept_invalid_certificates",
            &connection.accept_invalid_certificates,
            &[OptionKind::Flag],
        ),
        ("connection", "allow_plain_http", &connection.allow_plain_http, &[OptionKind::Flag]),
    ];
    if let Some(encryption) = &service.encryption {
        all.push(("encryption", "public_key", &encryption.public_key, &[OptionKind::PublicKey]));
    }
    if let Some(auth) = &service.client_auth {
        all.push(("client_auth", "method", &auth.method, &[OptionKind::Choice]));
        all.push(("client_auth", "id", &auth.id, &[OptionKind::String]));
        all.push(("client_auth", "secret", &auth.secret, &[OptionKind::Secret]));
    }
    all
}

/// The parts of the service that name an option name one of the right kind.
pub(super) fn option_names(context: &Context<'_>, found: &mut Found) {
    for (part, key, name, kinds) in references(context) {
        of_kind(context, name, kinds, context.service_site.field(part).field(key), found);
    }
}

/// Finds an option of one of some kinds, or tells what is wrong.
pub(super) fn of_kind(
    context: &Context<'_>,
    name: &str,
    kinds: &[OptionKind],
    site: Cursor<'_>,
    found: &mut Found,
) {
    let Some(option) = context.find_option(name, site, found) else { return };
    // An option that looks secret is reported as that.
    let is_undeclared = option.kind == OptionKind::String && secrets::looks_secret(name);
    let is_reported = is_undeclared && kinds.contains(&OptionKind::Secret);
    if !kinds.contains(&option.kind) && !is_reported {
        let words: Vec<String> = kinds.iter().map(|kind| kind.word()).collect();
        let wanted = listed(words.iter().map(String::as_str), "or");
        let message = format!("the option `{name}` is of the type `{}`, not {wanted}", option.kind.word());
        let options = context.service.options.iter().filter(|option| kinds.contains(&option.kind));
        let right: Vec<&str> = options.map(|option| option.name.as_str()).collect();
        found.push(site.error(Code::TypeOfOption, message).help(match &right[..] {
            [] => "change its `type`".to_owned(),
            right if right.len() > 4 => format!("name an option of the type {wanted}"),
            right => format!("name {}", listed(right.iter().copied(), "or")),
        }));
    }
}

/// The ways in which the client can be authenticated are ways that exist.
pub(super) fn client_auth(context: &Context<'_>, found: &mut Found) {
    const METHODS: [&str; 3] = ["client_secret_post", "client_secret_basic", "none"];
    let Some(auth) = &context.service.client_auth else { return };
    for (option, site) in context.options().filter(|(option, _)| option.name == auth.method) {
        let values = site.field("values");
        for (index, value) in
            option.values.iter().enumerate().filter(|(_, value)| !METHODS.contains(&value.as_str()))
        {
            let message = format!("`{value}` is no way to authenticate a client");
            let help = format!("write {}", listed(METHODS, "or"));
            found.push(
                values
                    .item(index)
                    .error(Code::ClientAuthMethod, message)
                    .did_you_mean(nearest(value, METHODS), help),
            );
        }
    }
}

/// The texts of the service that can't be empty, and paths.
pub(super) fn texts(context: &Context<'_>, found: &mut Found) {
    let (service, site) = (context.service, context.service_site);
    let (envelope, session) = (&service.envelope, &service.session);
    for (part, key, text) in [
        ("envelope", "code", &envelope.code),
        ("envelope", "message", &envelope.message),
        ("envelope", "data", &envelope.data),
        ("session", "token", &session.token),
        ("session", "user_id", &session.user_id),
        ("session", "claim", &session.claim),
    ] {
        if text.trim().is_empty() {
            let message = format!("the `{key}` of `{part}` is empty");
            found.push(
                site.field(part)
                    .field(key)
                    .error(Code::EmptyWireName, message)
                    .help("write the name that it has on the wire"),
            );
        }
    }
    let fields = [("code", &envelope.code), ("message", &envelope.message), ("data", &envelope.data)];
    let envelope = site.field("envelope");
    duplicates("field", fields.into_iter().map(|(key, field)| (field, field, envelope.field(key))), found);
}

/// The operation that tells whose token it is can be called without arguments, and answers the user's id.
pub(super) fn who_am_i(context: &Context<'_>, found: &mut Found) {
    let rules = &context.service.session;
    let site = context.service_site.field("session").field("who_am_i");
    let Some(op) = context.operation(&rules.who_am_i) else {
        if !context.spec.unread.may_have("operations", &rules.who_am_i) {
            let known = context.operations.iter().map(|op| op.entry.name.as_str());
            let error = site.error(Code::UnknownOperation, format!("unknown operation `{}`", rules.who_am_i));
            found.push(error.did_you_mean(nearest(&rules.who_am_i, known), "name an operation of the spec"));
        }
        return;
    };
    if let Some(param) = op.params.iter().find(|param| param.entry.required) {
        let message = format!(
            "`{}` can't be called by the client itself: it needs `{}`",
            op.entry.name, param.entry.name
        );
        found.push(site.error(Code::WhoAmI, message).help("name an operation without required parameters"));
    }
    if op.entry.auth != Auth::Required {
        let message = format!("`{}` does not need a signed-in user, so it can't tell who is", op.entry.name);
        found.push(site.error(Code::WhoAmI, message).help("name an operation with `auth: required`"));
    }
    let answered = op.answered().and_then(|ty| context.object(ty));
    if answered.is_some_and(|object| object.field_on_wire(&rules.user_id).is_none()) {
        let message = format!("the response of `{}` has no field `{}`", op.entry.name, rules.user_id);
        found.push(site.error(Code::SessionResult, message).help("name an operation that returns the user"));
    }
}

/// Every option is of use. Where the service names a wrong one, it is not told that the right one is of none.
pub(super) fn unused_options(context: &Context<'_>, found: &mut Found) {
    let service = context.service;
    let is_wrong = |(_, _, name, kinds): &Reference<'_>| {
        context.option(name).is_none_or(|option| !kinds.contains(&option.kind))
    };
    let references = references(context);
    let lacks_address = |host: &crate::spec::Host| host.options.is_empty() && host.derive.is_none();
    if !context.spec.unread.is_empty()
        || references.iter().any(is_wrong)
        || service.hosts.iter().any(lacks_address)
    {
        return;
    }
    let mut used: HashSet<&str> = references.iter().map(|(_, _, name, _)| *name).collect();
    used.extend(service.hosts.iter().flat_map(|host| &host.options).map(String::as_str));
    used.extend(service.headers.iter().filter_map(|header| header.option.as_deref()));
    let supplied = context.operations.iter().flat_map(|op| &op.entry.supplied);
    used.extend(supplied.filter_map(|supplied| supplied.option.as_deref()));
    for (option, site) in context.options().filter(|(option, _)| !used.contains(option.name.as_str())) {
        let message = format!("nothing uses the option `{}`", option.name);
        found.push(site.field("name").error(Code::UnusedOption, message).help("use it, or remove it"));
    }
}

/// The server of the examples is named by the path of a function.
pub(super) fn example_server(context: &Context<'_>, found: &mut Found) {
    let Some(examples) = &context.service.examples else { return };
    let path = syn::Path::parse_mod_style.parse_str(&examples.server);
    if !path.is_ok_and(|path| path.segments.len() > 1) {
        let message = format!("`{}` is not the path of a Rust function", examples.server);
        let help = "write it from its crate on, such as `my_server::start`";
        found.push(
            context
                .service_site
                .field("examples")
                .field("server")
                .error(Code::ExampleServer, message)
                .help(help),
        );
    }
}

/// Each public page has an https URL, and documents an operation.
pub(super) fn sources(context: &Context<'_>, found: &mut Found) {
    let (service, list) = (context.service, context.service_site.field("sources"));
    let used: HashSet<&str> =
        context.operations.iter().filter_map(|op| Some(service.page_of(&op.entry.source)?.file)).collect();
    for (file, url) in &service.sources {
        let site = list.field(file);
        if !is_page(url) {
            let message = format!("the page of `{file}` is not an https URL");
            let help = "write an address such as `https://example.com/page`, with special characters percent-encoded";
            found.push(site.error(Code::SourcePage, message).help(help));
        }
        if !used.contains(file.as_str()) && context.spec.unread.is_empty() {
            let message = format!("no operation is documented in `{file}`");
            let named =
                context.operations.iter().filter_map(|op| Some(op.entry.source.split_once(',')?.0.trim()));
            let help = "name it in the `source` of an operation, as `FILE, HEADING`, or remove it";
            let meant = nearest(file, named).map(Near::as_advice);
            found.push(site.key().error(Code::UnusedSource, message).did_you_mean(meant, help));
        }
    }
}

/// Whether it is an https URL that a link of Markdown can hold as it is.
fn is_page(url: &str) -> bool {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-._~:/?#@!$&+,;=%".contains(letter);
    let host = url.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
    host.is_some_and(|host| host.starts_with(|first: char| first.is_ascii_alphanumeric()))
        && url.chars().all(is_plain)
}
