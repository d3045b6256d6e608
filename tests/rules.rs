//! The rule book: each `Rule:` line names sources that docs/RULES.md lists, and the docs' links lead somewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_rule_has_its_source() {
    let book = book();
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for path in files("crates", ".rs").into_iter().chain(files("src", ".rs")) {
        for (at, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            let Some((_, cited)) = line.split_once(" Rule: ") else { continue };
            seen += 1;
            let unknown = sources(cited).into_iter().filter(|source| !is_listed(&book, source));
            wrong.extend(unknown.map(|source| format!("{}:{}: {source}", path.display(), at + 1)));
        }
    }
    assert!(seen > 50, "the reader finds no rules");
    assert!(wrong.is_empty(), "sources that docs/RULES.md does not list:\n  {}", wrong.join("\n  "));
}

#[test]
fn citations_are_read() {
    assert_eq!(
        sources(
            "domain 6.1, 6.4 (links), annex A; guidelines 3b 1, product (*Credits* 1, 4, *The promise*: it stops)"
        ),
        [
            "domain 6.1",
            "domain 6.4",
            "domain annex A",
            "guidelines 3b 1",
            "product Credits",
            "product The promise"
        ]
    );
    assert_eq!(sources("domain 6.4; control fields are those"), ["domain 6.4"]);
    assert_eq!(sources("RFC 9110 12.5.1, reference/README.md"), ["RFC 9110 12.5.1", "reference/README.md"]);
    let book = book();
    assert!(is_listed(&book, "domain 6.4") && is_listed(&book, "product Credits"));
    assert!(
        !is_listed(&book, "domain 6.40")
            && !is_listed(&book, "product Cred")
            && !is_listed(&book, "guidelines 1d")
    );
}

/// Links to files in the README and the docs. Pictures are made by hand and may come later.
#[test]
fn links_lead_somewhere() {
    let mut dead = Vec::new();
    for page in files("docs", ".md").into_iter().chain([root().join("README.md")]) {
        let text = fs::read_to_string(&page).unwrap();
        for (before, link) in text.split("](").zip(text.split("](").skip(1)) {
            let target = link.split([')', '#']).next().unwrap_or_default();
            let is_picture = before.rfind('[').is_some_and(|at| before[..at].ends_with('!'));
            let is_file = !target.is_empty() && !target.contains("://") && !target.starts_with("mailto:");
            if is_file && !is_picture && !page.parent().unwrap().join(target).exists() {
                dead.push(format!("{}: {target}", page.display()));
            }
        }
    }
    assert!(dead.is_empty(), "dead links:\n  {}", dead.join("\n  "));
}

/// The first column of the tables in docs/RULES.md.
fn book() -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("docs/RULES.md")).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    rows.map(|source| source.replace('*', "")).collect()
}

/// A name of *product* may be cut after a word: *Centres* is *Centres and routing*. Pages of ours need no listing.
fn is_listed(book: &BTreeSet<String>, source: &str) -> bool {
    book.contains(source)
        || (source.starts_with("docs/") && root().join(source).exists())
        // A standard is listed as a whole; its parts are found in itself.
        || book.iter().any(|row| is_standard(row) && source.starts_with(&format!("{row} ")))
        || (source.starts_with("product ") && book.iter().any(|row| row.starts_with(&format!("{source} "))))
}

fn is_standard(row: &str) -> bool {
    row.starts_with(|c: char| c.is_ascii_uppercase())
}

/// What a `Rule:` line names: parts between commas and semicolons outside brackets; a bare section belongs to the
/// source before it, and the product's decisions stand by name in brackets.
fn sources(cited: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut source = "";
    for part in parts(cited) {
        let (head, note) = part.split_once('(').unwrap_or((part, ""));
        let head = head.trim().trim_end_matches('.');
        if matches!(head, "product" | "product.md") {
            found.extend(note.split('*').skip(1).step_by(2).map(|name| format!("product {name}")));
            continue;
        }
        let (first, section) = head.split_once(' ').unwrap_or((head, ""));
        if first.chars().all(|c| c.is_ascii_lowercase()) && is_section(section) {
            source = first;
            found.push(head.to_owned());
        } else if is_section(head) {
            found.push(format!("{source} {head}"));
        } else if first.contains(['/', '.']) || first.chars().filter(char::is_ascii_uppercase).count() > 1 {
            found.push(head.to_owned());
        }
    }
    found
}

fn is_section(text: &str) -> bool {
    text.starts_with("annex ") || text.starts_with(|c: char| c.is_ascii_digit())
}

fn parts(cited: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0_i32, 0, Vec::new());
    for (at, c) in cited.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' | ';' if depth == 0 => {
                found.push(cited[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(cited[start..].trim());
    found
}

fn files(folder: &str, end: &str) -> Vec<PathBuf> {
    let (mut open, mut found) = (vec![root().join(folder)], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().ends_with(end) {
                found.push(path);
            }
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
