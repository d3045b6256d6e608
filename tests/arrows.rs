//! Who may call whom. The sentences are docs/ARCHITECTURE.md's; a forbidden arrow fails with the one it breaks.

use std::fs;
use std::path::{Path, PathBuf};

/// From, to, and the sentence. A folder stands for all below it.
const FORBIDDEN: [(&str, &[&str], &str); 9] = [
    ("actions", &["web", "api", "jobs", "cli"], "actions know rules and store, never who called them"),
    (
        "ports",
        &["web", "api", "jobs", "cli", "actions"],
        "ports are what comes from outside; they call nobody",
    ),
    ("web", &["api", "jobs", "cli"], "pages call actions and the store; web and api never call each other"),
    (
        "api",
        &["web", "jobs", "cli"],
        "the APIs call actions and the store; web and api never call each other",
    ),
    ("jobs", &["web", "api", "cli"], "jobs call actions and the store"),
    ("web/portal", &["web/publisher", "web/desk"], "portal, publisher and desk never call each other"),
    ("web/publisher", &["web/portal", "web/desk"], "portal, publisher and desk never call each other"),
    ("web/desk", &["web/portal", "web/publisher"], "portal, publisher and desk never call each other"),
    (
        "web/kit",
        &["web/portal", "web/publisher", "web/desk"],
        "every page uses the kit; the kit knows no page",
    ),
];

/// What each crate may depend on, tests aside. Making a list longer is a decision: see docs/decisions/.
const MANIFESTS: [(&str, &[&str]); 5] = [
    ("issn", &["jiff", "serde", "thiserror", "unicode-normalization"]),
    (
        "formats",
        &[
            "issn",
            "memchr",
            "oxrdf",
            "oxrdfio",
            "quick-xml",
            "serde",
            "serde_json",
            "thiserror",
            "unicode-normalization",
        ],
    ),
    (
        "documents",
        &[
            "barcoders",
            "issn",
            "jiff",
            "png",
            "qrcode",
            "serde",
            "serde_json",
            "thiserror",
            "typst",
            "typst-layout",
            "typst-pdf",
        ],
    ),
    (
        "search",
        &[
            "issn",
            "levenshtein_automata",
            "serde",
            "tantivy",
            "tantivy-fst",
            "thiserror",
            "unicode-normalization",
        ],
    ),
    (
        "store",
        &[
            "async-trait",
            "futures",
            "issn",
            "jiff",
            "sea-orm",
            "sea-orm-migration",
            "serde",
            "serde_json",
            "sqlx",
            "thiserror",
            "time",
            "tokio",
            "tracing",
        ],
    ),
];

#[test]
fn no_forbidden_arrow() {
    let src = root().join("src");
    let mut wrong = Vec::new();
    let mut seen = 0;
    for path in rust_files(&src) {
        let from = path.strip_prefix(&src).unwrap().to_string_lossy().into_owned();
        for to in calls(&fs::read_to_string(&path).unwrap()) {
            seen += 1;
            wrong.extend(
                broken(&from, &to).map(|sentence| format!("src/{from} calls crate::{to}: {sentence}")),
            );
        }
    }
    assert!(seen > 20, "the reader finds no arrows at all");
    assert!(wrong.is_empty(), "forbidden arrows:\n  {}", wrong.join("\n  "));
}

#[test]
fn no_manifest_is_richer_than_its_crate_may_be() {
    let found: Vec<String> = fs::read_dir(root().join("crates"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    for name in &found {
        assert!(
            MANIFESTS.iter().any(|(known, _)| known == name),
            "crates/{name} is not in the list of tests/arrows.rs"
        );
    }
    for (name, allowed) in MANIFESTS {
        let manifest = fs::read_to_string(root().join("crates").join(name).join("Cargo.toml")).unwrap();
        for dependency in dependencies(&manifest) {
            assert!(allowed.contains(&dependency.as_str()), "crates/{name} may not depend on {dependency}");
        }
    }
}

#[test]
fn the_reader_sees_arrows() {
    let source =
        "use crate::{App, web::{kit::Form, desk}};\nlet x = crate::api::oai::go(); // crate::jobs::no\n";
    assert_eq!(calls(source), ["App", "web/kit/Form", "web/desk", "api/oai/go"]);
    assert!(broken("web/desk/show.rs", "web/portal/home").is_some());
    assert!(broken("actions/send.rs", "web").is_some());
    assert!(broken("web/desk/show.rs", "web/kit/Form").is_none());
    assert!(broken("web/deskside.rs", "web/portal/home").is_none());
    assert_eq!(
        dependencies("[dependencies]\na = \"1\"\nb.workspace = true\n[dev-dependencies]\nc = \"1\""),
        ["a", "b"]
    );
}

fn broken(from: &str, to: &str) -> Option<&'static str> {
    let within = |path: &str, area: &str| {
        path.strip_prefix(area).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']))
    };
    FORBIDDEN
        .iter()
        .find(|(area, targets, _)| within(from, area) && targets.iter().any(|target| within(to, target)))
        .map(|(_, _, sentence)| *sentence)
}

/// The paths after each `crate::`, with slashes; groups in braces are taken apart.
fn calls(source: &str) -> Vec<String> {
    let lines: Vec<&str> = source.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
    let code = lines.join("\n");
    let mut found = Vec::new();
    for (at, word) in code.match_indices("crate::") {
        // `some_crate::` and `$crate::` are not ours.
        if !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$') {
            take_apart("", &code[at + word.len()..], &mut found);
        }
    }
    found
}

fn take_apart(before: &str, tree: &str, found: &mut Vec<String>) {
    if let Some(group) = tree.strip_prefix('{') {
        let (mut depth, mut start) = (0_usize, 0);
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                ',' | '}' if depth == 0 => {
                    take_apart(before, group[start..at].trim(), found);
                    start = at + 1;
                    if c == '}' {
                        break;
                    }
                }
                '}' => depth -= 1,
                _ => {}
            }
        }
        return;
    }
    let end = tree.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(tree.len());
    let (name, rest) = tree.split_at(end);
    if name.is_empty() {
        return;
    }
    let path = if before.is_empty() { name.to_owned() } else { format!("{before}/{name}") };
    match rest.strip_prefix("::") {
        Some(rest) if rest.starts_with(|c: char| c.is_alphabetic() || c == '{') => {
            take_apart(&path, rest, found);
        }
        _ => found.push(path),
    }
}

/// The names under `[dependencies]`.
fn dependencies(manifest: &str) -> Vec<String> {
    let lines = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    let section = lines.take_while(|line| !line.starts_with('['));
    let names = section.filter_map(|line| line.split(['=', '.', ' ']).next());
    names.filter(|name| !name.is_empty() && !name.starts_with('#')).map(str::to_owned).collect()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
