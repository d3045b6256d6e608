//! Whether everything that is linked in has a licence that deny.toml allows.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};

use crate::root;
use crate::run::{cargo, output, program, run, works};

/// Compares the licence of each dependency with `[licenses] allow` in deny.toml; asks cargo-deny as well if it is here.
pub fn check() -> Result<()> {
    let allowed = allowed(&std::fs::read_to_string(root().join("deny.toml"))?)?;
    let listed = output(cargo(&["tree", "--workspace", "--prefix", "none", "--format", "{p}|{l}"]))?;
    let mut packages = BTreeMap::new();
    for line in listed.lines() {
        if let Some((package, licence)) = line.trim_end_matches(" (*)").split_once('|') {
            packages.insert(package, licence);
        }
    }
    let refused: Vec<String> = packages
        .iter()
        .filter(|(_, licence)| !Expression::new(licence).is_met(&allowed))
        .map(|(package, licence)| format!("{package}: {licence:?}"))
        .collect();
    if !refused.is_empty() {
        bail!("licences that deny.toml does not allow:\n  {}", refused.join("\n  "));
    }
    println!("{} packages, all under licences that deny.toml allows", packages.len());
    if works(program("cargo", &["deny", "--version"])) {
        run(program("cargo", &["deny", "--offline", "check", "licenses", "bans", "sources"]))?;
    }
    Ok(())
}

/// The quoted words of `allow = [ … ]`.
fn allowed(deny: &str) -> Result<Vec<String>> {
    let (_, licenses) = deny.split_once("[licenses]").context("deny.toml has no [licenses]")?;
    let (_, list) = licenses.split_once("allow = [").context("deny.toml has no list of allowed licences")?;
    let (list, _) = list.split_once(']').context("the list of allowed licences has no end")?;
    let list: Vec<String> = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    ensure!(!list.is_empty(), "the list of allowed licences is empty");
    Ok(list)
}

/// A licence expression of SPDX; older packages write `/` for `OR`.
struct Expression {
    words: Vec<String>,
}

impl Expression {
    fn new(text: &str) -> Self {
        let spaced = text.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
        Self { words: spaced.split_whitespace().map(str::to_owned).collect() }
    }

    /// Whether the licences allowed are enough. An empty or broken expression is never met.
    fn is_met(&self, allowed: &[String]) -> bool {
        let mut reader = Reader { words: &self.words, at: 0 };
        reader.any(allowed) && reader.at == self.words.len()
    }
}

/// Reads an expression from left to right.
struct Reader<'a> {
    words: &'a [String],
    at: usize,
}

impl Reader<'_> {
    fn any(&mut self, allowed: &[String]) -> bool {
        let mut met = self.all(allowed);
        while self.take("OR") {
            // Both sides must be read, or what follows is misunderstood.
            met = self.all(allowed) || met;
        }
        met
    }

    fn all(&mut self, allowed: &[String]) -> bool {
        let mut met = self.one(allowed);
        while self.take("AND") {
            met = self.one(allowed) && met;
        }
        met
    }

    fn one(&mut self, allowed: &[String]) -> bool {
        if self.take("(") {
            let met = self.any(allowed);
            return self.take(")") && met;
        }
        let Some(mut name) = self.words.get(self.at).cloned() else { return false };
        self.at += 1;
        if self.take("WITH")
            && let Some(exception) = self.words.get(self.at)
        {
            name = format!("{name} WITH {exception}");
            self.at += 1;
        }
        allowed.contains(&name)
    }

    fn take(&mut self, word: &str) -> bool {
        let here = self.words.get(self.at).is_some_and(|next| next == word);
        self.at += usize::from(here);
        here
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions() {
        let allowed = ["MIT", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned);
        for (licence, met) in [
            ("MIT", true),
            ("Unlicense/MIT", true),
            ("GPL-3.0", false),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("MIT AND GPL-3.0", false),
            ("GPL-3.0 OR MIT AND Unicode-3.0", true),
            ("Apache-2.0 WITH LLVM-exception OR Apache-2.0", true),
            ("Apache-2.0", false),
            ("(MIT", false),
            ("MIT MIT", false),
            ("", false),
        ] {
            assert_eq!(Expression::new(licence).is_met(&allowed), met, "{licence}");
        }
    }
}
