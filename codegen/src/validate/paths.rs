//! Paths of requests: what is written is what is sent.

use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::load::Cursor;

type Problem = Option<Diagnostic>;

/// What is wrong with a path; the first thing, because the rest may follow from it.
pub(super) fn check(path: &str, site: Cursor<'_>) -> Problem {
    address(path, site)
        .or_else(|| beginning(path, site))
        .or_else(|| braces(path, site))
        .or_else(|| characters(path, site))
        .or_else(|| segments(path, site))
}

/// Whether a path is wrong as a whole, so that nothing about its parts can be said.
pub(super) fn is_wrong(path: &str, site: Cursor<'_>) -> bool {
    check(path, site).is_some()
}

fn address(path: &str, site: Cursor<'_>) -> Problem {
    let (_, rest) = path.split_once("://")?;
    let path = rest.find('/').map_or("/", |at| &rest[at..]);
    let error =
        site.error(Code::PathStart, "this is a whole address, and a path is the part of it behind the host");
    Some(error.help(format!("write `{path}`; where requests go, `hosts` of the service says")))
}

fn beginning(path: &str, site: Cursor<'_>) -> Problem {
    (!path.starts_with('/'))
        .then(|| site.error(Code::PathStart, "a path begins with `/`"))
        .map(|error| error.help(format!("write `/{path}`")).fix_word(&format!("/{path}")))
}

fn braces(path: &str, site: Cursor<'_>) -> Problem {
    let signs = ["${", "#{", "{{"];
    if let Some((at, sign)) = signs.iter().find_map(|sign| Some((path.find(sign)?, sign))) {
        let rest = &path[at + sign.len()..];
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        let name = &rest[..rest.find(|letter| !is_part(letter)).unwrap_or(rest.len())];
        let end = if *sign == "{{" { "}}" } else { "}" };
        let after = rest[name.len()..].strip_prefix(end).filter(|_| !name.is_empty());
        let mended = after.map(|after| format!("{}{{{name}}}{after}", &path[..at]));
        let edit = mended.and_then(|path| Edit::of_word(site.place(), &path));
        let closing = if after.is_some() { end.len() } else { 0 };
        let site = site.part(at, at + sign.len() + name.len() + closing);
        let error = site.error(Code::PathBraces, "a value in a path is between single braces");
        return Some(error.help(format!("write `{{{name}}}`")).fix_by(edit));
    }
    if let Some((at, part)) =
        path.split_once('<').and_then(|(before, rest)| Some((before.len(), rest.split_once('>')?.0)))
    {
        let error =
            site.part(at, at + part.len() + 2).error(Code::PathBraces, "a value in a path is between braces");
        let end = at + part.len() + 2;
        let edit = Edit::of_word(site.place(), &format!("{}{{{part}}}{}", &path[..at], &path[end..]));
        return Some(error.help(format!("write `{{{part}}}`")).fix_by(edit));
    }
    let values = path.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0));
    if let Some(value) = values.clone().find(|value| value.contains([' ', ':'])) {
        let at = path.find(value).unwrap_or_default();
        let name = value.split(':').next().unwrap_or_default().trim();
        let error = site
            .part(at, at + value.len())
            .error(Code::PathBraces, "braces in a path hold a name and nothing else");
        return Some(error.help(format!("write `{{{name}}}`")));
    }
    if let Some(at) = path.find("/:") {
        let name = path[at + 2..].split('/').next().unwrap_or_default();
        let error = site
            .part(at + 1, at + 2 + name.len())
            .error(Code::PathBraces, "a value in a path is between braces");
        return Some(error.help(format!("write `{{{name}}}`")).fix_by(in_braces(path, name, site)));
    }
    let mut open = false;
    for brace in path.chars().filter(|letter| matches!(letter, '{' | '}')) {
        if open == (brace == '{') {
            return Some(unpaired(site));
        }
        open = !open;
    }
    if open {
        return Some(unpaired(site));
    }
    let at = path.find("{}")?;
    let error = site.part(at, at + 2).error(Code::PathBraces, "these braces name nothing");
    Some(error.help("write the name of a parameter or a supplied value between them"))
}

/// The edit that puts a parameter between braces which a path has behind a colon: `/parcels/:parcel_no`.
fn in_braces(path: &str, name: &str, site: Cursor<'_>) -> Option<Edit> {
    let sign = format!(":{name}");
    let segments = path.split('/').map(|segment| match segment == sign {
        true => format!("{{{name}}}"),
        false => segment.to_owned(),
    });
    let mended = segments.collect::<Vec<_>>().join("/");
    (mended != path).then(|| Edit::of_word(site.place(), &mended)).flatten()
}

fn unpaired(site: Cursor<'_>) -> crate::diagnostic::Diagnostic {
    site.error(Code::PathBraces, "the braces of this path do not pair")
        .help("write `{name}` where a value is")
}

fn characters(path: &str, site: Cursor<'_>) -> Problem {
    let is_odd = |letter: char| !letter.is_ascii_graphic() || "?#\\\"<>^`|".contains(letter);
    if let Some((at, letter)) = path.char_indices().find(|(_, letter)| is_odd(*letter)) {
        let message = format!("a path can't hold `{}`", letter.escape_default());
        let help = "percent-encode it; what follows a `?` belongs into `query`";
        return Some(site.part(at, at + letter.len_utf8()).error(Code::PathCharacter, message).help(help));
    }
    let is_encoded =
        |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    let (at, _) = path.match_indices('%').find(|(at, _)| !is_encoded(&path[at + 1..]))?;
    let error = site.part(at, at + 1).error(Code::PathCharacter, "this `%` begins no percent-encoded byte");
    Some(error.help("write `%25` for the character itself, else two hexadecimal digits behind it"))
}

/// The path as it would be sent.
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for segment in path.split('/').skip(1) {
        match segment.to_ascii_lowercase().replace("%2e", ".").as_str() {
            "." => {}
            ".." => drop(kept.pop()),
            _ => kept.push(segment),
        }
    }
    format!("/{}", kept.join("/"))
}

/// Clients and servers take segments of dots away, and merge empty ones.
fn segments(path: &str, site: Cursor<'_>) -> Problem {
    let mut start = 1;
    let segments: Vec<&str> = path[1..].split('/').collect();
    for (index, segment) in segments.iter().enumerate() {
        let dots = segment.to_ascii_lowercase().replace("%2e", ".");
        if matches!(dots.as_str(), "." | "..") {
            let error = site
                .part(start, start + segment.len())
                .error(Code::PathSegment, "segments of dots are taken away before a path is sent");
            return Some(error.help(format!("write `{}`", without_dots(path))));
        }
        if segment.is_empty() && index + 1 < segments.len() {
            let error =
                site.part(start - 1, start + 1).error(Code::PathSegment, "two slashes enclose nothing");
            return Some(error.help("write one slash").fix_word("/"));
        }
        start += segment.len() + 1;
    }
    None
}
