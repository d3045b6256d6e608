//! How long files and functions are; a file over 400 or a function over 60 lines fails.

use std::path::Path;

use anyhow::{Result, bail};

use crate::{files, short};

const LONGEST_FILE: usize = 400;
const LONGEST_FUNCTION: usize = 60;

/// Prints the figures. Fails when something is too long.
pub fn check() -> Result<()> {
    let (mut lengths, mut functions, mut too_long) = (Vec::new(), Vec::new(), Vec::new());
    for path in files(&["src", "crates", "tests", "xtask"], ".rs")? {
        let text = std::fs::read_to_string(&path)?;
        lengths.push(text.lines().count());
        if text.lines().count() > LONGEST_FILE {
            too_long.push(format!(
                "{} has {} lines, at most {LONGEST_FILE}",
                short(&path),
                text.lines().count()
            ));
        }
        for function in read(&text) {
            functions.push(function.lines);
            if function.lines > LONGEST_FUNCTION {
                too_long.push(function.told(&path));
            }
        }
    }
    tell("files", &mut lengths);
    tell("functions", &mut functions);
    if !too_long.is_empty() {
        bail!("too long:\n  {}", too_long.join("\n  "));
    }
    Ok(())
}

fn tell(what: &str, lengths: &mut [usize]) {
    lengths.sort_unstable();
    let at =
        |percent: usize| lengths.get(lengths.len().saturating_sub(1) * percent / 100).copied().unwrap_or(0);
    println!(
        "{:>6} {what}: median {} lines, 90 % up to {}, longest {}",
        lengths.len(),
        at(50),
        at(90),
        at(100)
    );
}

struct Function {
    name: String,
    line: usize,
    lines: usize,
}

impl Function {
    fn told(&self, path: &Path) -> String {
        format!(
            "{}:{} {} has {} lines, at most {LONGEST_FUNCTION}",
            short(path),
            self.line,
            self.name,
            self.lines
        )
    }
}

/// The functions of a formatted file: each ends where a brace stands as far left as its beginning.
fn read(text: &str) -> Vec<Function> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(name) = name(line) else { continue };
        let indent = line.len() - line.trim_start().len();
        let end = lines[at..].iter().position(|line| {
            let is_level = line.len() - line.trim_start().len() == indent;
            is_level && (line.trim() == "}" || line.ends_with(';') || line.ends_with('}'))
        });
        if let Some(end) = end {
            found.push(Function { name: name.to_owned(), line: at + 1, lines: end + 1 });
        }
    }
    found
}

/// The name of the function that begins in this line.
fn name(line: &str) -> Option<&str> {
    let (before, after) = line.split_once("fn ")?;
    let words = ["pub", "pub(crate)", "pub(super)", "const", "async", "extern", "\"C\""];
    if !before.split_whitespace().all(|word| words.contains(&word)) {
        return None;
    }
    after.split(['(', '<']).next().filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_found() {
        let text = "pub const fn one() -> u8 {\n    1\n}\n\nimpl A {\n    fn two(\n        a: u8,\n    ) -> u8 {\n        \
                    if a {\n        }\n    }\n    fn three(&self);\n}\n// fn four() {\n";
        let found: Vec<_> = read(text).into_iter().map(|it| (it.name, it.line, it.lines)).collect();
        let named = |name: &str, line, lines| (name.to_owned(), line, lines);
        assert_eq!(found, [named("one", 1, 3), named("two", 6, 6), named("three", 12, 1)]);
    }
}
