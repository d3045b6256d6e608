//! Abbreviations measured on real titles: `iso-abbreviations.tsv` with the list `ltwa_20210702.tsv`, both found by
//! `MASTHEAD_DATA`. docs/abbreviations.md tells what the figures mean.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use issn::abbreviate::{Ltwa, abbreviate, read};
use issn::key_title::KeyTitle;

/// The least share of all rows, and of the held-out ones, that must come out the same.
const FLOOR: f64 = 0.74;
const FLOOR_HELD_OUT: f64 = 0.735;

/// Rows counted, and those that came out the same.
#[derive(Default)]
struct Tally {
    rows: u32,
    same: u32,
}

impl Tally {
    fn count(&mut self, same: bool) {
        self.rows += 1;
        self.same += u32::from(same);
    }

    fn share(&self) -> f64 {
        f64::from(self.same) / f64::from(self.rows.max(1))
    }
}

#[test]
fn real_titles() {
    #[expect(clippy::disallowed_methods, reason = "tests find their data by this variable alone")]
    let Some(folder) = std::env::var("MASTHEAD_DATA").ok().map(PathBuf::from) else {
        println!("skipped: MASTHEAD_DATA is not set");
        return;
    };
    let (Ok(list), Ok(titles)) = (
        fs::read(folder.join("ltwa_20210702.tsv")),
        fs::read_to_string(folder.join("iso-abbreviations.tsv")),
    ) else {
        println!("skipped: the list or the titles are not in {}", folder.display());
        return;
    };
    let list = read(&list).unwrap();
    assert_eq!((list.rows.len(), list.bad.len()), (56_135, 0));
    let ltwa = Ltwa::new(list.rows);
    let (mut all, mut held_out) = (Tally::default(), Tally::default());
    let mut classes: BTreeMap<&str, u32> = BTreeMap::new();
    for row in titles.lines().skip(1) {
        let mut cells = row.split('\t');
        let (title, given) = (cells.next().unwrap(), cells.next().unwrap());
        let ours = abbreviate(&ltwa, &KeyTitle::parse(title).title, &[]).text;
        let same = folded(&ours) == folded(given);
        all.count(same);
        if is_held_out(title) {
            held_out.count(same);
        }
        if !same {
            *classes.entry(class(&folded(given), &folded(&ours))).or_default() += 1;
        }
    }
    println!("all rows      {} of {}: {:.2} %", all.same, all.rows, 100.0 * all.share());
    println!("held-out rows {} of {}: {:.2} %", held_out.same, held_out.rows, 100.0 * held_out.share());
    for (class, rows) in classes {
        println!("  {rows:5} {class}");
    }
    assert!(all.share() >= FLOOR && held_out.share() >= FLOOR_HELD_OUT, "worse than it was");
}

/// What is compared: case and full stops do not count.
fn folded(text: &str) -> String {
    let plain = text.to_lowercase().replace('.', "");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A third of the rows, chosen by their titles, that nobody looked at while the rules were written (FNV-1a).
fn is_held_out(title: &str) -> bool {
    let hash =
        title.bytes().fold(2_166_136_261_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619));
    hash.is_multiple_of(3)
}

/// In what the given form and ours differ.
fn class(given: &str, ours: &str) -> &'static str {
    let without = |text: &str, signs: &[char]| text.replace(signs, "");
    let (bare_given, bare_ours) = (unqualified(given), unqualified(ours));
    if without(given, &['\'', '’']) == without(ours, &['\'', '’']) {
        "an apostrophe is dropped by NLM (Women's, Womens)"
    } else if without(given, &['-', ' ']) == without(ours, &['-', ' ']) {
        "a hyphen or blank: NLM writes a blank or nothing for a hyphen"
    } else if without(given, &['-', ' ', '\'', '’', ',']) == without(ours, &['-', ' ', '\'', '’', ',']) {
        "commas, hyphens and apostrophes"
    } else if bare_given == bare_ours {
        "a qualifier in parentheses alone: NLM adds or leaves out a place or year"
    } else if without(&bare_given, &['-', ' ', '\'', '’', ','])
        == without(&bare_ours, &['-', ' ', '\'', '’', ','])
    {
        "a qualifier, and hyphens, apostrophes or commas"
    } else {
        match (bare_given.split(' ').count(), bare_ours.split(' ').count()) {
            (theirs, own) if theirs == own => "other words: mostly NLM's own or older short forms",
            (theirs, own) if theirs < own => {
                "NLM leaves out words: section names, bodies, parallel titles, subtitles"
            }
            _ => "NLM has more words: bodies, subtitles, words that the title does not have",
        }
    }
}

fn unqualified(text: &str) -> String {
    let mut depth = 0_usize;
    let mut bare = String::new();
    for sign in text.chars() {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => bare.push(sign),
            _ => {}
        }
    }
    folded(&bare.replace('-', " "))
}
