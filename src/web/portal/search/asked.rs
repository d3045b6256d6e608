//! What the address of a search asks for, and addresses of searches that differ from it by little.

use issn::country;
use issn::visible::Depth;
use search::{MAX_OFFSET, Query, Sort, Within};
use url::form_urlencoded::Serializer;

use crate::web::kit::Form;

/// How many results a page may have. Rule: domain 7.4
pub const SIZES: [usize; 5] = [5, 10, 20, 50, 100];
/// The size that is not named in addresses.
const USUAL: usize = 20;

/// A search as its address says it.
pub struct Search {
    pub query: Query,
    pub within: &'static str,
    pub sort: &'static str,
}

impl Search {
    /// Reads the fields; what makes no sense is left out.
    pub fn read(form: &Form) -> Self {
        let values = |name: &str| -> Vec<String> {
            let mut values: Vec<String> = Vec::new();
            for value in form.all(name).into_iter().map(str::trim).filter(|value| !value.is_empty()) {
                if !values.iter().any(|own| own == value) {
                    values.push(value.to_owned());
                }
            }
            values
        };
        let (within, place) = one_of(&WITHIN, form.value("in"));
        let (sort, order) = one_of(&SORTS, form.value("sort"));
        let size = form.value("size").parse().unwrap_or(USUAL);
        let query = Query {
            words: issn::fold::tidy(form.value("q")),
            within: place,
            countries: values("country").into_iter().map(marc_country).collect(),
            languages: values("language"),
            media: values("medium"),
            statuses: values("status"),
            centres: values("centre"),
            archives: values("archive"),
            open_access: open_access(form.value("open_access")),
            years: years(form.value("year")),
            sort: order,
            page: form.value("page").parse().unwrap_or(1).max(1),
            size: SIZES.into_iter().find(|own| *own >= size).unwrap_or(100),
            ..Query::default()
        };
        Self { query, within, sort }
    }

    /// Takes off what needs data that is not shown to this reader, and names it.
    pub fn confine(&mut self, scope: Depth) -> Vec<&'static str> {
        let removed = self.query.confine(scope);
        if removed.contains(&"sort") {
            self.sort = SORTS[0].0;
        }
        removed
    }

    /// Pages of so many hits, as far as we go.
    pub fn pages(&self, total: usize) -> usize {
        total.div_ceil(self.query.size).clamp(1, MAX_OFFSET / self.query.size + 1)
    }

    /// Name and value of every filter that is set.
    pub fn filters(&self) -> Vec<(&'static str, String)> {
        let query = &self.query;
        let lists = [
            ("country", &query.countries),
            ("language", &query.languages),
            ("medium", &query.media),
            ("status", &query.statuses),
            ("archive", &query.archives),
            ("centre", &query.centres),
        ];
        let mut filters: Vec<_> = lists
            .into_iter()
            .flat_map(|(name, values)| values.iter().map(move |value| (name, value.clone())))
            .collect();
        filters.extend(
            query.open_access.map(|open| ("open_access", if open { "true" } else { "false" }.to_owned())),
        );
        filters.extend(query.years.map(|(from, to)| ("year", written_years(from, to))));
        filters
    }

    /// The path of this search with these filters in place of its own, from its first page.
    pub fn path(&self, filters: &[(&str, String)]) -> String {
        let mut fields = Serializer::new(String::new());
        if !self.query.words.is_empty() {
            fields.append_pair("q", &self.query.words);
        }
        if self.within != WITHIN[0].0 {
            fields.append_pair("in", self.within);
        }
        fields.extend_pairs(filters);
        if self.sort != SORTS[0].0 {
            fields.append_pair("sort", self.sort);
        }
        if self.query.size != USUAL {
            fields.append_pair("size", &self.query.size.to_string());
        }
        format!("/search?{}", fields.finish())
    }

    /// The path of this search without any filter.
    pub fn unfiltered(&self) -> String {
        self.path(&[])
    }

    /// The path of another page of it.
    pub fn path_of_page(&self, page: usize) -> String {
        format!("{}{page}", self.path_before_page())
    }

    /// The path up to where the number of the page goes.
    pub fn path_before_page(&self) -> String {
        let path = self.path(&self.filters());
        let joint = if path.ends_with('?') { "" } else { "&" };
        format!("{path}{joint}page=")
    }
}

const WITHIN: [(&str, Within); 3] = [("all", Within::All), ("issn", Within::Issn), ("title", Within::Title)];
const SORTS: [(&str, Sort); 5] = [
    ("relevance", Sort::Relevance),
    ("title", Sort::Title),
    ("newest", Sort::Newest),
    ("changed", Sort::Changed),
    ("issn", Sort::Issn),
];

/// The choice with this word, else the first.
fn one_of<T: Copy>(choices: &[(&'static str, T)], word: &str) -> (&'static str, T) {
    choices.iter().find(|(own, _)| *own == word).copied().unwrap_or(choices[0])
}

/// Where a query keeps the values of a filter.
type Values = fn(&mut Query) -> &mut Vec<String>;

/// For each filter that is set, the field it counts by and the query without it.
pub fn lifted(query: &Query) -> Vec<(&'static str, Query)> {
    let lists: [(&'static str, Values); 6] = [
        ("country", |query| &mut query.countries),
        ("language", |query| &mut query.languages),
        ("medium", |query| &mut query.media),
        ("status", |query| &mut query.statuses),
        ("archive", |query| &mut query.archives),
        ("centre", |query| &mut query.centres),
    ];
    let small = Query { page: 1, size: 1, ..query.clone() };
    let mut lifted: Vec<(&'static str, Query)> = Vec::new();
    for (field, list) in lists {
        let mut without = small.clone();
        if !std::mem::take(list(&mut without)).is_empty() {
            lifted.push((field, without));
        }
    }
    if query.open_access.is_some() {
        lifted.push(("open_access", Query { open_access: None, ..small.clone() }));
    }
    if query.years.is_some() {
        lifted.push(("decade", Query { years: None, ..small }));
    }
    lifted
}

/// Two capital letters are a code of ISO 3166; the register has those of MARC.
fn marc_country(code: String) -> String {
    let is_iso2 = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    match country::marc_code(&code) {
        Some(marc) if is_iso2 => marc.to_owned(),
        _ => code,
    }
}

fn open_access(text: &str) -> Option<bool> {
    match text {
        "true" | "yes" | "1" => Some(true),
        "false" | "no" | "0" => Some(false),
        _ => None,
    }
}

/// `1990` or `1990-1999`.
fn years(text: &str) -> Option<(i16, i16)> {
    let (from, to) = text.split_once(['-', '–']).unwrap_or((text, text));
    Some((from.trim().parse().ok()?, to.trim().parse().ok()?))
}

fn written_years(from: i16, to: i16) -> String {
    if from == to { from.to_string() } else { format!("{from}-{to}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    fn read(address: &str) -> Search {
        let fields = url::form_urlencoded::parse(address.as_bytes()).into_owned().collect();
        Search::read(&Form::of(Lang::En, fields))
    }

    #[test]
    fn an_address_is_read_and_written_back() {
        for (address, path) in [
            ("", "/search?"),
            ("q=+acta++physica+", "/search?q=acta+physica"),
            ("q=&in=title&sort=issn&size=50&page=3", "/search?in=title&sort=issn&size=50"),
            (
                "country=GB&country=xxk&medium=print&medium=print",
                "/search?country=xxk&country=xxk&medium=print",
            ),
            ("year=1990-1999&open_access=yes", "/search?open_access=true&year=1990-1999"),
            ("year=x&open_access=maybe&in=nowhere&sort=&size=7", "/search?size=10"),
            ("size=99999&q=%22%26%22", "/search?q=%22%26%22&size=100"),
        ] {
            let search = read(address);
            assert_eq!(search.path(&search.filters()), path, "{address}");
        }
        assert_eq!(read("page=0").query.page, 1);
        assert_eq!(read("q=a").path_of_page(2), "/search?q=a&page=2");
        assert_eq!(read("").path_of_page(2), "/search?page=2");
    }

    #[test]
    fn what_is_not_released_is_taken_off() {
        let mut search = read("language=eng&year=1990&sort=newest&medium=print");
        assert_eq!(search.confine(Depth::Released), ["language", "year", "sort"]);
        assert_eq!(search.path(&search.filters()), "/search?medium=print");
    }

    #[test]
    fn pages_end_where_we_end() {
        assert_eq!((read("").pages(0), read("").pages(21), read("size=100").pages(5_000_000)), (1, 2, 101));
    }

    #[test]
    fn each_filter_is_lifted_alone() {
        let lifted = lifted(&read("medium=print&country=xxk&open_access=true").query);
        let fields: Vec<_> = lifted.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, ["country", "medium", "open_access"]);
        assert!(lifted[0].1.countries.is_empty() && lifted[0].1.media == ["print"]);
    }
}
