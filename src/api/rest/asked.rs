//! The parameters of `/api/v1/search`, read strictly: what makes no sense is told and not left out.

use issn::{Medium, Status};
use search::{CountBy, Criterion, Facets, Field, MAX_SIZE, Match, Query, Sort, Within};
use url::form_urlencoded;

use crate::api::problem::Problem;
use crate::cql;
use crate::texts::Said;

/// Parameters that may stand once only.
const SINGLE: [&str; 9] = ["q", "in", "cql", "open_access", "year", "sort", "page", "size", "facets"];
/// Parameters that may stand several times: any of their values.
const SEVERAL: [&str; 9] =
    ["country", "language", "medium", "status", "centre", "archive", "kind", "publisher", "indexing"];
/// More pairs than any search needs.
const MAX_PAIRS: usize = 500;

const WITHIN: [(&str, Within); 3] = [("all", Within::All), ("issn", Within::Issn), ("title", Within::Title)];
const SORTS: [(&str, Sort); 5] = [
    ("relevance", Sort::Relevance),
    ("title", Sort::Title),
    ("newest", Sort::Newest),
    ("changed", Sort::Changed),
    ("issn", Sort::Issn),
];

/// Reads the part of the address after the question mark.
///
/// # Errors
/// A parameter that is unknown, there twice or makes no sense, with the values that would.
pub fn read(address: &str) -> Result<Query, Problem> {
    let pairs: Vec<(String, String)> =
        form_urlencoded::parse(address.as_bytes()).into_owned().take(MAX_PAIRS + 1).collect();
    if pairs.len() > MAX_PAIRS {
        return Err(Problem::bad(
            "",
            Said::new("api-search-many").with("most", i64::try_from(MAX_PAIRS).unwrap_or(i64::MAX)),
        ));
    }
    let mut query = Query { facets: Facets::None, ..Query::default() };
    let mut seen: Vec<&str> = Vec::new();
    for (name, value) in &pairs {
        if SINGLE.contains(&name.as_str()) {
            if seen.contains(&name.as_str()) {
                return Err(Problem::bad(name, Said::new("api-search-twice").with("name", name.clone())));
            }
            seen.push(name);
        } else if !SEVERAL.contains(&name.as_str()) {
            let known = SINGLE.iter().chain(&SEVERAL).copied().collect::<Vec<_>>().join(", ");
            let said = Said::new("api-search-unknown").with("name", name.clone()).with("known", known);
            return Err(Problem::bad(name, said));
        }
        take(&mut query, name, value.trim())?;
    }
    Ok(query)
}

/// Puts one parameter into the query. An empty value asks nothing.
fn take(query: &mut Query, name: &str, value: &str) -> Result<(), Problem> {
    if value.is_empty() {
        return Ok(());
    }
    let own = || value.to_owned();
    match name {
        "q" => query.words = issn::fold::tidy(value),
        "in" => query.within = one_of(name, value, &WITHIN)?,
        "sort" => query.sort = one_of(name, value, &SORTS)?,
        "country" => query.countries.push(cql::marc_country(value)),
        "language" => query.languages.push(own()),
        "medium" => query.media.push(known(name, value, &Medium::ALL.map(Medium::code))?),
        "status" => query.statuses.push(status(name, value)?),
        "centre" => query.centres.push(own()),
        "archive" => query.archives.push(own()),
        "kind" => query.kinds.push(own()),
        "publisher" => publisher(query, value),
        "indexing" => query.indexing.push(own()),
        "open_access" => {
            let choices =
                [("true", true), ("yes", true), ("1", true), ("false", false), ("no", false), ("0", false)];
            query.open_access = Some(one_of(name, value, &choices)?);
        }
        "year" => query.years = Some(years(name, value)?),
        "page" => query.page = count(name, value, usize::MAX)?,
        "size" => query.size = count(name, value, MAX_SIZE)?,
        "facets" => query.facets = facets(name, value)?,
        _ => expert(query, value)?,
    }
    Ok(())
}

/// Words of the publisher's name; several publishers are joined by *or*.
fn publisher(query: &mut Query, value: &str) {
    let own = Criterion::Has(Field::Publisher, Match::Words, value.to_owned());
    let mut joined = match query.criteria.take() {
        Some(Criterion::And(all)) => all,
        other => other.into_iter().collect(),
    };
    match joined.iter_mut().find(|one| matches!(one, Criterion::Or(any) if any.iter().all(is_publisher))) {
        Some(Criterion::Or(any)) => any.push(own),
        _ => joined.push(Criterion::Or(vec![own])),
    }
    query.criteria = Some(Criterion::And(joined));
}

fn is_publisher(one: &Criterion) -> bool {
    matches!(one, Criterion::Has(Field::Publisher, Match::Words, _))
}

fn expert(query: &mut Query, value: &str) -> Result<(), Problem> {
    let asked = cql::read(value).map_err(|refused| Problem::bad("cql", refused.said()))?;
    if let Some(sort) = asked.sort {
        query.sort = sort;
    }
    query.criteria = Some(match query.criteria.take() {
        Some(before) => Criterion::And(vec![asked.criteria, before]),
        None => asked.criteria,
    });
    Ok(())
}

fn wrong(name: &str, value: &str, choices: &str) -> Problem {
    let said = Said::new("api-search-wrong").with("name", name.to_owned()).with("value", value.to_owned());
    Problem::bad(name, said.with("choices", choices.to_owned()))
}

fn one_of<T: Copy>(name: &str, value: &str, choices: &[(&str, T)]) -> Result<T, Problem> {
    let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
    let found = choices.iter().find(|(word, _)| *word == value).map(|(_, choice)| *choice);
    found.ok_or_else(|| wrong(name, value, &words.join(", ")))
}

fn known(name: &str, value: &str, codes: &[&'static str]) -> Result<String, Problem> {
    let lower = value.to_lowercase();
    if codes.contains(&lower.as_str()) { Ok(lower) } else { Err(wrong(name, value, &codes.join(", "))) }
}

fn status(name: &str, value: &str) -> Result<String, Problem> {
    match Status::from_code(value) {
        Some(status) => Ok(status.code().to_owned()),
        None => Err(wrong(name, value, &Status::ALL.map(Status::code).join(", "))),
    }
}

/// `1990` or `1990-1999`.
fn years(name: &str, value: &str) -> Result<(i16, i16), Problem> {
    let (from, to) = value.split_once(['-', '–']).unwrap_or((value, value));
    match (from.trim().parse(), to.trim().parse()) {
        (Ok(from), Ok(to)) => Ok((from, to)),
        _ => Err(wrong(name, value, "1990, 1990-1999")),
    }
}

fn count(name: &str, value: &str, most: usize) -> Result<usize, Problem> {
    let choices = || if most == usize::MAX { "1, 2, 3 …".to_owned() } else { format!("1–{most}") };
    // A number too long to be counted is a page too far down, and told as such.
    let is_digits = value.bytes().all(|byte| byte.is_ascii_digit());
    let parsed = value.parse().unwrap_or(if is_digits { usize::MAX } else { 0 });
    if (1..=most).contains(&parsed) { Ok(parsed) } else { Err(wrong(name, value, &choices())) }
}

fn facets(name: &str, value: &str) -> Result<Facets, Problem> {
    let fields: Vec<Field> = Field::ALL.into_iter().filter(|field| field.is_counted()).collect();
    let choices = fields.iter().map(|field| field.code()).collect::<Vec<_>>().join(", ");
    let mut asked: Vec<CountBy> = Vec::new();
    for code in value.split(',').map(str::trim).filter(|code| !code.is_empty()) {
        match fields.iter().find(|field| field.code() == code) {
            Some(field) if asked.iter().all(|count| count.field != *field) => {
                asked.push(CountBy::new(*field));
            }
            Some(_) => {}
            None => return Err(wrong(name, code, &choices)),
        }
    }
    Ok(Facets::These(asked))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(address: &str) -> String {
        read(address).unwrap_err().said.key.into_owned()
    }

    #[test]
    fn an_address_is_read() {
        let query =
            read("q=+acta++physica+&in=title&country=GB&medium=Print&size=5&page=3&sort=issn").unwrap();
        assert_eq!(
            (query.words.as_str(), query.within, query.sort),
            ("acta physica", Within::Title, Sort::Issn)
        );
        assert_eq!((query.countries, query.media), (vec!["xxk".to_owned()], vec!["print".to_owned()]));
        assert_eq!((query.size, query.page, query.facets), (5, 3, Facets::None));
        let counted = read("facets=medium,country,medium").unwrap().facets;
        assert_eq!(counted, Facets::These(vec![CountBy::new(Field::Medium), CountBy::new(Field::Country)]));
        let several = read("publisher=a&cql=title%3Dx&publisher=b").unwrap().criteria.unwrap();
        assert_eq!(several.fields().len(), 3);
    }

    #[test]
    fn what_makes_no_sense_is_told() {
        for (address, key) in [
            ("q=a&q=b", "api-search-twice"),
            ("colour=red", "api-search-unknown"),
            ("size=0", "api-search-wrong"),
            ("size=101", "api-search-wrong"),
            ("page=0", "api-search-wrong"),
            ("page=x", "api-search-wrong"),
            ("medium=paper", "api-search-wrong"),
            ("status=gone", "api-search-wrong"),
            ("in=nowhere", "api-search-wrong"),
            ("year=soon", "api-search-wrong"),
            ("facets=title", "api-search-wrong"),
            ("open_access=maybe", "api-search-wrong"),
            ("cql=title+%3D", "cql-no-term"),
            ("cql=colour+%3D+red", "cql-index"),
        ] {
            assert_eq!(problem(address), key, "{address}");
        }
        assert_eq!(problem(&"medium=print&".repeat(600)), "api-search-many");
        assert!(read("page=99999999999999999999999").is_ok(), "the depth is refused by the search itself");
    }
}
