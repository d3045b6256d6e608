//! Texts that pages use and no language has, that one complete language has and another lacks, and that nobody uses.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{files, root, short};

/// The calls whose first text is a key. In templates they are methods of the visit.
const CALLS: [&str; 10] = [
    ".t(",
    ".t1(",
    ".t2(",
    ".tn(",
    ".ts(",
    "Said::new(",
    "Fail::refused(",
    "plain(lang, ",
    "text(lang, ",
    "find(lang, ",
];

/// Lists what is wrong. Fails when a text is missing; one that nobody uses is only told.
pub fn check() -> Result<()> {
    let mut kept = BTreeMap::new();
    for lang in complete_languages()? {
        kept.insert(lang.clone(), keys(&root().join("locales").join(&lang))?);
    }
    let every: BTreeSet<&String> = kept.values().flatten().collect();
    let mut wrong = Vec::new();
    for (lang, keys) in &kept {
        wrong.extend(every.iter().filter(|key| !keys.contains(**key)).map(|key| format!("{lang}: {key}")));
    }
    let mut uses = Uses::read()?;
    for (key, place) in &uses.called {
        if !every.contains(key) {
            wrong.push(format!("no language: {key} ({place})"));
        }
    }
    uses.prefixes.extend(declared_prefixes()?);
    let unused: Vec<_> = every.iter().filter(|key| !uses.has(key)).collect();
    println!("{} texts in each of {} languages, {} not used", every.len(), kept.len(), unused.len());
    for key in unused {
        println!("  warning: nobody uses {key}");
    }
    if !wrong.is_empty() {
        bail!("texts are missing:\n  {}", wrong.join("\n  "));
    }
    Ok(())
}

/// The languages that `Lang::complete` in src/texts.rs names.
fn complete_languages() -> Result<Vec<String>> {
    let source = std::fs::read_to_string(root().join("src/texts.rs"))?;
    let list = source.split_once("fn complete()").and_then(|(_, rest)| rest.split_once('['));
    let list = list.and_then(|(_, rest)| rest.split_once("&[")).and_then(|(_, rest)| rest.split_once(']'));
    let (list, _) = list.context("src/texts.rs: Lang::complete is not a plain list")?;
    Ok(list.split(',').filter_map(|word| word.trim().strip_prefix("Self::")).map(str::to_lowercase).collect())
}

/// The keys in the files of one language.
fn keys(folder: &Path) -> Result<BTreeSet<String>> {
    let mut keys = BTreeSet::new();
    for path in files(&[&short(folder)], ".ftl")? {
        for line in std::fs::read_to_string(&path)?.lines() {
            let Some((key, _)) = line.split_once('=') else { continue };
            let key = key.trim_end();
            if is_key(key) && !keys.insert(key.to_owned()) {
                bail!("{}: {key} is there twice, here or in another file of the language", short(&path));
            }
        }
    }
    Ok(keys)
}

/// Prefixes of keys whose rest is made while the program runs, from locales/dynamic.txt.
fn declared_prefixes() -> Result<Vec<String>> {
    let path = root().join("locales/dynamic.txt");
    let text = std::fs::read_to_string(&path).with_context(|| short(&path))?;
    let words = text.lines().filter_map(|line| line.split('#').next()).map(str::trim);
    Ok(words.filter(|word| !word.is_empty()).map(str::to_owned).collect())
}

/// What templates and code say.
#[derive(Default)]
struct Uses {
    /// Keys in calls that look a text up, with one place.
    called: BTreeMap<String, String>,
    /// All quoted words that could be keys.
    quoted: BTreeSet<String>,
    /// Beginnings of keys that are put together.
    prefixes: BTreeSet<String>,
}

impl Uses {
    fn read() -> Result<Self> {
        let mut uses = Self::default();
        let mut paths = files(&["templates"], ".html")?;
        paths.extend(files(&["src", "crates"], ".rs")?);
        for path in paths {
            let text = std::fs::read_to_string(&path)?;
            // What tests say is no use: they ask for keys that must not be there.
            let text = text.split("#[cfg(test)]").next().unwrap_or_default();
            for (at, line) in text.lines().enumerate() {
                if !line.trim_start().starts_with("//") {
                    uses.line(line, || format!("{}:{}", short(&path), at + 1));
                }
            }
        }
        Ok(uses)
    }

    fn line(&mut self, line: &str, place: impl Fn() -> String) {
        for call in CALLS {
            for rest in line.split(call).skip(1) {
                let key = rest.strip_prefix('"').and_then(|rest| rest.split('"').next());
                if let Some(key) = key.filter(|key| is_key(key)) {
                    self.called.entry(key.to_owned()).or_insert_with(&place);
                }
            }
        }
        for quoted in line.split('"') {
            let (start, is_whole) =
                quoted.split_once('{').map_or((quoted, true), |(start, _)| (start, false));
            if is_key(start) && is_whole {
                self.quoted.insert(start.to_owned());
            } else if is_key(start) && start.ends_with('-') {
                self.prefixes.insert(start.to_owned());
            }
        }
    }

    fn has(&self, key: &str) -> bool {
        self.quoted.contains(key) || self.prefixes.iter().any(|prefix| key.starts_with(prefix.as_str()))
    }
}

/// Keys are words of small letters and digits with hyphens between them.
fn is_key(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uses_are_found() {
        let mut uses = Uses::default();
        uses.line(r#"<p title="{{ v.t("help-title") }}">{{ v.tn("hits", n) }}"#, || "here".to_owned());
        uses.line(r#"let key = format!("state-{}", state.code()); ("menu-home", "/")"#, String::new);
        assert_eq!(uses.called.keys().collect::<Vec<_>>(), ["help-title", "hits"]);
        assert!(uses.has("menu-home") && uses.has("state-draft") && uses.has("hits"));
        assert!(!uses.has("states") && !uses.has("kind-claim"));
    }

    #[test]
    fn the_complete_languages() {
        assert_eq!(complete_languages().unwrap()[..2], ["en", "fr"]);
    }
}
