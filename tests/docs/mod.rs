//! Documents that are made from the code: they are compared with what the code says now.
//!
//! `UPDATE_DOCS=1 cargo test --test all docs::` writes them anew.

use std::fmt::Write;
use std::path::Path;

use issn::request::{By, MOVES, StateName};

/// Compares a document with its file, or writes it when asked to.
#[track_caller]
fn check(file: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(file);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept, made, "docs/{file} is out of date: UPDATE_DOCS=1 cargo test --test all docs::");
}

const fn who(by: By) -> &'static str {
    match by {
        By::Sender => "publisher",
        By::Librarian => "librarian",
        By::Anyone => "publisher, librarian or system",
    }
}

#[test]
fn the_diagram_of_a_request() {
    let mut text = String::from(
        "# The states of a request\n\nMade from `MOVES` in `crates/issn/src/request/state.rs`; a move that is not here is refused.\n\n\
         ```mermaid\nstateDiagram-v2\n    [*] --> Draft\n",
    );
    for line in MOVES {
        let _ = writeln!(text, "    {:?} --> {:?}: {:?} ({})", line.from, line.to, line.step, who(line.by));
    }
    for last in StateName::ALL.into_iter().filter(|name| name.is_final()) {
        let _ = writeln!(text, "    {last:?} --> [*]");
    }
    text.push_str("```\n\n| from | step | by | to |\n|---|---|---|---|\n");
    for line in MOVES {
        let _ = writeln!(text, "| {:?} | {:?} | {} | {:?} |", line.from, line.step, who(line.by), line.to);
    }
    check("requests.md", &text);
}
