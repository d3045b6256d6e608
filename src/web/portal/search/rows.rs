//! The conditions of the advanced form: rows joined by *and*, *or* and *not*, dates, and a list of numbers.
//!
//! A row is `f1` (field), `m1` (how), `t1` (text), and from the second on `j2` (joined how). Rows are read from the
//! first to the last: each is joined to all before it.

use issn::visible::Depth;
use search::{Criterion, Field, Match};

use super::asked::Search;
use super::numbers;
use crate::texts::Said;
use crate::web::kit::Form;

/// The most rows of the form.
pub const MOST: usize = 12;
/// Rows of an empty form.
const USUAL: usize = 3;
/// The most numbers that stand in an address.
pub const MOST_NUMBERS: usize = 500;

/// What a row can ask. Rule: domain 7.1 (advanced fields)
const FIELDS: [Field; 9] = [
    Field::Any,
    Field::Title,
    Field::KeyTitle,
    Field::Issn,
    Field::IssnL,
    Field::Publisher,
    Field::Place,
    Field::Subject,
    Field::Indexing,
];
const MATCHES: [(&str, Match); 5] = [
    ("words", Match::Words),
    ("any", Match::AnyWord),
    ("phrase", Match::Phrase),
    ("begins", Match::Begins),
    ("whole", Match::Whole),
];
const JOINS: [&str; 3] = ["and", "or", "not"];
/// Names of the fields with years, and what they ask.
const YEARS: [(&str, &str, Field); 2] =
    [("start_from", "start_to", Field::Start), ("end_from", "end_to", Field::End)];
const DAYS: (&str, &str) = ("modified_from", "modified_to");

/// One row as the form shows it.
pub struct Row {
    pub at: usize,
    pub field: String,
    pub matches: String,
    pub text: String,
    pub join: String,
}

/// The fields that a reader of this depth may ask.
pub fn fields(scope: Depth) -> Vec<&'static str> {
    FIELDS.into_iter().filter(|field| field.is_open_to(scope)).map(Field::code).collect()
}

pub fn matches() -> Vec<&'static str> {
    MATCHES.iter().map(|(word, _)| *word).collect()
}

/// The rows that were sent, and empty ones up to what is asked for.
pub fn shown(form: &Form) -> Vec<Row> {
    let asked = form.value("rows").parse().unwrap_or(USUAL);
    let filled = (1..=MOST).rev().find(|at| !value(form, 't', *at).is_empty()).unwrap_or(0);
    (1..=asked.max(filled).clamp(1, MOST))
        .map(|at| Row {
            at,
            field: value(form, 'f', at),
            matches: value(form, 'm', at),
            text: value(form, 't', at),
            join: value(form, 'j', at),
        })
        .collect()
}

/// The fields of the form that say something, for addresses.
pub fn own(form: &Form) -> Vec<(String, String)> {
    let mut own = Vec::new();
    for at in (1..=MOST).filter(|at| !value(form, 't', *at).is_empty()) {
        let parts = ['j', 'f', 'm', 't'].map(|part| (format!("{part}{at}"), value(form, part, at)));
        own.extend(parts.into_iter().filter(|(_, value)| !value.is_empty()));
    }
    let dates = YEARS.iter().flat_map(|(from, to, _)| [*from, *to]).chain([DAYS.0, DAYS.1]);
    for name in dates.chain(["numbers"]) {
        let text = form.value(name).split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            own.push((name.to_owned(), text));
        }
    }
    own
}

/// Turns the form into conditions.
pub fn ask(search: &mut Search, form: &Form) {
    let mut all: Vec<Criterion> = joined(form).into_iter().collect();
    for (from, to, field) in YEARS {
        match (year(form.value(from)), year(form.value(to))) {
            (Ok(None), Ok(None)) => {}
            (Ok(first), Ok(last)) if in_order(first, last) => {
                all.push(Criterion::Between(field, first, last));
            }
            (Ok(_), Ok(_)) => search
                .fail(Said::new("search-range").with("from", form.value(from)).with("to", form.value(to))),
            (Err(wrong), _) | (_, Err(wrong)) => search.fail(Said::new("search-year").with("typed", wrong)),
        }
    }
    match (day(form.value(DAYS.0)), day(form.value(DAYS.1))) {
        (Ok(None), Ok(None)) => {}
        (Ok(first), Ok(last)) if in_order(first, last) => {
            all.push(Criterion::Between(Field::Modified, first, last));
        }
        (Ok(_), Ok(_)) => search
            .fail(Said::new("search-range").with("from", form.value(DAYS.0)).with("to", form.value(DAYS.1))),
        (Err(wrong), _) | (_, Err(wrong)) => search.fail(Said::new("search-day").with("typed", wrong)),
    }
    let typed = numbers::split(form.value("numbers"));
    if typed.len() > MOST_NUMBERS {
        search.fail(Said::new("search-numbers-many").with("most", MOST_NUMBERS).with("n", typed.len()));
    } else if !typed.is_empty() {
        let one = |number: &String| Criterion::Has(Field::Issn, Match::Whole, number.clone());
        all.push(Criterion::Or(typed.iter().map(one).collect()));
    }
    search.query.criteria = (!all.is_empty()).then_some(Criterion::And(all));
}

/// The rows, each joined to what stands before it.
fn joined(form: &Form) -> Option<Criterion> {
    let mut before = None;
    for at in 1..=MOST {
        let text = value(form, 't', at);
        if text.is_empty() {
            continue;
        }
        let field = Field::from_code(&value(form, 'f', at)).filter(|field| FIELDS.contains(field));
        let word = value(form, 'm', at);
        let how = MATCHES.iter().find(|(own, _)| *own == word).map_or(Match::Words, |(_, how)| *how);
        let own = Criterion::Has(field.unwrap_or(Field::Any), how, text);
        before = Some(match (before, value(form, 'j', at).as_str()) {
            (None, "not") => Criterion::Not(Box::new(own)),
            (None, _) => own,
            (Some(before), "or") => Criterion::Or(vec![before, own]),
            (Some(before), "not") => Criterion::And(vec![before, Criterion::Not(Box::new(own))]),
            (Some(before), _) => Criterion::And(vec![before, own]),
        });
    }
    before
}

/// The words by which rows can be joined.
pub const fn joins() -> [&'static str; 3] {
    JOINS
}

fn value(form: &Form, part: char, at: usize) -> String {
    issn::fold::tidy(form.value(&format!("{part}{at}")))
}

fn in_order(first: Option<i64>, last: Option<i64>) -> bool {
    first.zip(last).is_none_or(|(first, last)| first <= last)
}

/// A year, or what was typed instead of one.
fn year(text: &str) -> Result<Option<i64>, String> {
    let text = text.trim();
    match text.parse() {
        _ if text.is_empty() => Ok(None),
        Ok(year) if (0..=9999).contains(&year) => Ok(Some(year)),
        _ => Err(text.to_owned()),
    }
}

/// A day as `yyyymmdd`, typed as `yyyy-mm-dd`; or what was typed instead of one.
fn day(text: &str) -> Result<Option<i64>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let date: jiff::civil::Date = text.parse().map_err(|_| text.to_owned())?;
    Ok(Some(i64::from(date.year()) * 10_000 + i64::from(date.month()) * 100 + i64::from(date.day())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::portal::search::asked::Way;

    fn read(fields: &str) -> Search {
        let fields = url::form_urlencoded::parse(fields.as_bytes()).into_owned().collect();
        Search::read(Way::Advanced, &Form::of(crate::texts::Lang::En, fields))
    }

    fn words(field: Field, text: &str) -> Criterion {
        Criterion::words(field, text)
    }

    #[test]
    fn rows_are_joined_in_their_order() {
        let asked = read("f1=title&t1=acta&j2=or&f2=publisher&t2=press&j3=not&t3=old&t4=&medium=print");
        let first = Criterion::Or(vec![words(Field::Title, "acta"), words(Field::Publisher, "press")]);
        let whole = Criterion::And(vec![first, Criterion::Not(Box::new(words(Field::Any, "old")))]);
        assert_eq!(asked.query.criteria, Some(Criterion::And(vec![whole])));
        assert_eq!(
            asked.own_path(),
            "/search/advanced?f1=title&t1=acta&j2=or&f2=publisher&t2=press&j3=not&t3=old&medium=print"
        );
        assert!(asked.problem.is_none());
        let again = Search::of_path(&asked.own_path()).unwrap();
        assert_eq!(again.query, asked.query);
    }

    #[test]
    fn dates_and_what_is_none() {
        let asked = read("start_from=1990&modified_to=2026-02-01");
        let between = vec![
            Criterion::Between(Field::Start, Some(1990), None),
            Criterion::Between(Field::Modified, None, Some(20_260_201)),
        ];
        assert_eq!(asked.query.criteria, Some(Criterion::And(between)));
        for (wrong, key) in [
            ("start_from=19x0", "search-year"),
            ("end_from=2000&end_to=1999", "search-range"),
            ("modified_from=2026-02-30", "search-day"),
        ] {
            assert_eq!(read(wrong).problem.unwrap().said.key, key, "{wrong}");
        }
        assert_eq!(read("").query.criteria, None);
    }

    #[test]
    fn numbers_are_looked_for_each() {
        let asked = read("numbers=0028-0836%0D%0A14764687,+x");
        let Some(Criterion::And(all)) = asked.query.criteria else { panic!("no conditions") };
        assert!(
            matches!(&all[..], [Criterion::Or(numbers)] if numbers.len() == 2),
            "a word beside numbers is none: {all:?}"
        );
        let many = format!("numbers={}", "0028-0836+".repeat(MOST_NUMBERS + 1));
        assert_eq!(read(&many).problem.unwrap().said.key, "search-numbers-many");
    }
}
