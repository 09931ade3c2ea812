//! Whatever the files of a spec hold, reading them ends soon, with a result or with errors, and never in a panic.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::Path;
use std::time::{Duration, Instant};

use sdk_codegen::load::{Sources, load};
use sdk_codegen::validate::validate;

fn acme() -> Sources {
    Sources::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), "tests/acme/spec").unwrap()
}

/// Reads the spec of the invented service with a file of this text in it, and gives what is reported about it.
fn told(text: &str) -> String {
    let start = Instant::now();
    let result = load(&acme().with("hostile.yaml", text)).and_then(|spec| validate(&spec).map(drop));
    assert!(start.elapsed() < Duration::from_secs(20), "it took {:?}", start.elapsed());
    match result {
        Ok(()) => String::new(),
        Err(errors) => errors.to_string(),
    }
}

#[test]
fn an_alias_bomb_is_refused() {
    let mut text = String::from("a: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..30 {
        let before = format!("*a{}", level - 1);
        text += &format!("b{level}: &a{level} [{}]\n", vec![before; 10].join(", "));
    }
    assert!(told(&text).contains("this file holds more than 200000 values"), "{}", told(&text));
}

#[test]
fn an_alias_of_what_holds_it_is_refused() {
    assert!(told("types: &a [*a]\n").contains("this alias is inside of what it repeats"));
}

#[test]
fn a_harmless_alias_is_read() {
    let text = "
error_codes:
  - { code: 70, name: pass_lost, doc: &doc The pass is gone. }
  - { code: 71, name: pass_torn, doc: *doc }
";
    assert_eq!(told(text), "");
}

#[test]
fn absurd_nesting_is_refused() {
    let deep = 10_000;
    let blocks: String = (0..2_000).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
    for text in [
        "[".repeat(deep),
        "[".repeat(deep) + &"]".repeat(deep),
        "{a: ".repeat(deep),
        "- ".repeat(deep) + "x",
        "? ".repeat(deep),
        format!("types:\n- {}", "- ".repeat(deep)),
        blocks,
    ] {
        let told = told(&text);
        assert!(told.contains("nested") || told.contains("must be a text"), "{told}");
    }
}

#[test]
fn absurd_texts_are_told_in_short() {
    for text in ["x".repeat(1_000_000), format!("types: {}", "y".repeat(1_000_000)), "a: b\n".repeat(50_000)]
    {
        assert!(told(&text).lines().take(6).all(|line| line.chars().count() < 1_000));
    }
}

#[test]
fn a_byte_order_mark_and_windows_lines_are_read() {
    let text = "\u{feff}error_codes:\r\n  - { code: 70, name: pass_lost, doc: The pass is gone. }\r\n";
    assert_eq!(told(text), "");
    let wrong = "error_codes:\r\n  - { code: 70, name: passLost, doc: The pass is gone. }\r\n";
    assert!(
        told(wrong).contains("2 |   - { code: 70, name: passLost, doc: The pass is gone. }\n"),
        "{}",
        told(wrong)
    );
}

/// A file in which much of YAML occurs.
const SAMPLE: &str = r#"# What holders ask about.
group: { name: returns, doc: Sending parcels back. }
operations:
  - name: current_holder
    doc: |
      Tells whose pass it is.

      A pass that is given counts more: "the other one" — 读者.
    source: 'The book of lockers, page 3'
    auth: required
    bearer: other_pass
    params:
      - { name: other_pass, type: string, sensitive: true, doc: &doc "The pass:\tit is secret." }
      - name: shelf
        type: list<string?>
        doc: *doc
      - { name: numbers, type: list<json>, doc: Numbers., sample: [1, -2.5e3, 0x1F, true] }
    supplied:
      - { name: device, option: device }
      - { name: home, option: "return_address" }
    endpoint: { rest: { method: POST, path: "/holders/me", json: [shelf, numbers, device, home] } }
    returns:
      type: Holder
    errors: [{ code: 31, do: >-
      Ask for
      the PIN again. }]
    examples:
      - title: Tells it
        options: { device: door-9, return_address: home, day_pass: pass-1 }
        args: { shelf: [a, ~, "b"] }
        request: { path: /holders/me, json: { shelf: [a, null, b], device: door-9, home: home } }
        answer: { holder_no: h-1, pass: pass-1 }
types:
  - name: Holder
    kind: object
    doc: Somebody who has a locker.
    fields:
    - { name: holder_no, type: string, required: true, doc: The number. }
    - { name: pass, type: string, sensitive: true, doc: The pass. }
"#;

/// The invented service with a file of this text in place of its operations and types, and without GraphQL.
fn small(text: &str) -> Sources {
    let acme = acme();
    let graphql = "  graphql:\n    path: /query\n    schema: schema.graphql\n";
    let (before, after) = acme.get("service.yaml").unwrap().split_once(graphql).unwrap();
    ["error_codes.yaml", "sealing-key.pem"]
        .iter()
        .fold(Sources::new("small"), |small, path| small.with(path, acme.get(path).unwrap()))
        .with("service.yaml", &format!("{before}{after}"))
        .with("a.yaml", text)
}

fn read(text: &str) -> String {
    match load(&small(text)).and_then(|spec| validate(&spec).map(drop)) {
        Ok(_) => String::new(),
        Err(errors) => errors.to_string(),
    }
}

/// A file that ends anywhere, as it does while somebody types it.
#[test]
fn a_file_cut_anywhere_is_no_panic() {
    assert_eq!(read(SAMPLE), "");
    for (end, _) in SAMPLE.char_indices() {
        read(&SAMPLE[..end]);
    }
}

/// Random changes of a valid file, always the same ones.
#[test]
fn a_file_changed_anywhere_is_no_panic() {
    const SNIPPETS: [&str; 24] = [
        "\n", " ", ":", "-", "{", "}", "[", "]", "\"", "'", "#", "&a", "*a", "!", "|", ">", "%", "@", "\t",
        "\u{0}", "日", "null", "? ", "---\n",
    ];
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % (below as u64)).unwrap()
    };
    for _ in 0..600 {
        let mut text: Vec<char> = SAMPLE.chars().collect();
        for _ in 0..=random(3) {
            let at = random(text.len());
            let length = random(12).min(text.len() - at);
            text.splice(at..at + length, SNIPPETS[random(SNIPPETS.len())].chars());
        }
        read(&text.into_iter().collect::<String>());
    }
}
