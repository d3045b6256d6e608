//! What the address of a search asks for, and addresses of searches that differ from it by little.

use issn::Issn;
use issn::visible::Depth;
use search::{Facets, MAX_OFFSET, Query, Sort, Within};
use url::form_urlencoded::Serializer;

use super::rows;
use super::values::{marc_codes, meant, years};
use crate::texts::Said;
use crate::web::kit::Form;

/// How many results a page may have. Rule: domain 7.4
pub const SIZES: [usize; 5] = [5, 10, 20, 50, 100];
/// The size that is not named in addresses.
const USUAL: usize = 20;
/// Stands for any archive in the filter of archives.
pub const ANY: &str = "any";
/// Fields that make sense once only.
const SINGLE: [&str; 9] = ["q", "in", "query", "year", "open_access", "sort", "page", "size", "edit"];

/// The page that a search was asked on. Each has its own fields; filters, order and size are the same on all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Simple,
    Advanced,
    Expert,
}

impl Way {
    pub const ALL: [Self; 3] = [Self::Simple, Self::Advanced, Self::Expert];

    /// The page without language.
    pub const fn address(self) -> &'static str {
        match self {
            Self::Simple => "/search",
            Self::Advanced => "/search/advanced",
            Self::Expert => "/search/expert",
        }
    }
}

/// A search as its address says it.
#[derive(Debug, Clone)]
pub struct Search {
    pub way: Way,
    pub query: Query,
    pub within: &'static str,
    pub sort: &'static str,
    /// The fields that belong to the way, as they were typed.
    own: Vec<(String, String)>,
    filters: Vec<(&'static str, String)>,
    /// What is wrong with it: then it is not run.
    pub problem: Option<Problem>,
}

/// Why a search is not run.
#[derive(Debug, Clone)]
pub struct Problem {
    pub said: Said,
    /// The address itself is wrong (400), not what was typed (422).
    pub is_address: bool,
}

/// Filters by the name in addresses. Which of them a reader may use, the index decides.
pub const FILTERS: [&str; 11] = [
    "medium",
    "country",
    "language",
    "year",
    "open_access",
    "kind",
    "status",
    "archive",
    "indexing",
    "centre",
    "publisher",
];

impl Search {
    /// Reads the fields; what makes no sense is left out.
    pub fn read(way: Way, form: &Form) -> Self {
        let (within, place) = one_of(&WITHIN, form.value("in"));
        let (sort, order) = one_of(&SORTS, form.value("sort"));
        let size = form.value("size").parse().unwrap_or(USUAL);
        let mut search = Self {
            way,
            within,
            sort,
            own: own(way, form),
            filters: filters(form),
            problem: repeated(form),
            query: Query {
                within: place,
                sort: order,
                page: page(form.value("page")),
                size: SIZES.into_iter().find(|own| *own >= size).unwrap_or(100),
                facets: Facets::None,
                ..Query::default()
            },
        };
        match way {
            Way::Simple => search.query.words = issn::fold::tidy(form.value("q")),
            Way::Advanced => rows::ask(&mut search, form),
            Way::Expert => super::expert::ask(&mut search, form.value("query")),
        }
        search.set_filters();
        search
    }

    /// The search behind a path of ours, without language.
    pub fn of_path(path: &str) -> Option<Self> {
        let (address, fields) = path.split_once('?').unwrap_or((path, ""));
        let way = Way::ALL.into_iter().find(|way| way.address() == address)?;
        let fields = url::form_urlencoded::parse(fields.as_bytes()).into_owned().collect();
        Some(Self::read(way, &Form::of(crate::texts::Lang::En, fields)))
    }

    /// These serials and no others, in the order of their titles.
    pub fn of_numbers(numbers: Vec<Issn>) -> Self {
        let mut search = Self::read(Way::Simple, &Form::default());
        search.query = Query { numbers, sort: Sort::Title, ..search.query };
        search
    }

    fn set_filters(&mut self) {
        let values = |name: &str| -> Vec<String> {
            self.filters.iter().filter(|(own, _)| *own == name).map(|(_, value)| value.clone()).collect()
        };
        let query = &mut self.query;
        query.countries = values("country").iter().flat_map(|code| marc_codes(code)).collect();
        query.languages = values("language");
        query.media = values("medium");
        query.statuses = values("status");
        query.centres = values("centre");
        query.archives = values("archive").into_iter().filter(|name| name != ANY).collect();
        query.kinds = values("kind");
        query.publishers = values("publisher");
        query.indexing = values("indexing");
        query.open_access = values("open_access").first().map(|value| value == "true");
        query.years = values("year").first().and_then(|value| years(value));
    }

    /// Whether only what some archive keeps is looked for.
    pub fn is_archived(&self) -> bool {
        self.filters.iter().any(|(name, value)| *name == "archive" && value == ANY)
    }

    /// Takes off what needs data that is not shown to this reader, and names it.
    pub fn confine(&mut self, scope: Depth) -> Vec<&'static str> {
        let removed = self.query.confine(scope);
        self.filters.retain(|(name, _)| !removed.contains(name));
        if removed.contains(&"sort") {
            self.sort = SORTS[0].0;
        }
        removed
    }

    /// Notes what is wrong, unless something else is already.
    pub fn fail(&mut self, said: Said) {
        self.problem.get_or_insert(Problem { said, is_address: false });
    }

    /// Whether anything was asked beside filters.
    pub fn is_asked(&self) -> bool {
        !self.own.is_empty()
    }

    /// Pages of so many hits, as far as we go.
    pub fn pages(&self, total: usize) -> usize {
        total.div_ceil(self.query.size).clamp(1, MAX_OFFSET / self.query.size + 1)
    }

    /// Name and value of every filter that is set.
    pub fn filters(&self) -> &[(&'static str, String)] {
        &self.filters
    }

    /// The path of this search with these filters in place of its own, from its first page.
    pub fn path(&self, filters: &[(&str, String)]) -> String {
        format!("{}?{}", self.way.address(), encoded(&self.fields(filters)))
    }

    /// The path of this search as it is, from its first page.
    pub fn own_path(&self) -> String {
        self.path(&self.filters)
    }

    /// Everything that the address says but the page, with these filters.
    fn fields(&self, filters: &[(&str, String)]) -> Vec<(String, String)> {
        let mut fields = self.own.clone();
        fields.extend(filters.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        if self.sort != SORTS[0].0 {
            fields.push(("sort".to_owned(), self.sort.to_owned()));
        }
        if self.query.size != USUAL {
            fields.push(("size".to_owned(), self.query.size.to_string()));
        }
        fields
    }

    /// The fields that a form beside this one has to bring along: everything but filters, order and size.
    pub fn own_fields(&self) -> &[(String, String)] {
        &self.own
    }

    /// All fields of this search, for a form that leads elsewhere with it.
    pub fn all_fields(&self) -> Vec<(String, String)> {
        self.fields(&self.filters)
    }

    /// The path of this search without any filter.
    pub fn unfiltered(&self) -> String {
        self.path(&[])
    }

    /// The path of the same search for other words.
    pub fn with_words(&self, words: &str) -> String {
        let mut other = self.clone();
        other.own.retain(|(name, _)| name != "q");
        other.own.insert(0, ("q".to_owned(), words.to_owned()));
        other.own_path()
    }

    /// The path of another page of it.
    pub fn path_of_page(&self, page: usize) -> String {
        format!("{}{page}", self.path_before_page())
    }

    /// The path up to where the number of the page goes.
    pub fn path_before_page(&self) -> String {
        let path = self.own_path();
        let joint = if path.ends_with('?') { "" } else { "&" };
        format!("{path}{joint}page=")
    }

    /// The path of the form with everything in it, to be changed.
    pub fn path_of_form(&self) -> String {
        if self.way == Way::Advanced {
            format!("{}&edit=yes", self.own_path())
        } else {
            format!("{}#q", self.own_path())
        }
    }
}

/// Pairs as they stand in an address.
pub fn encoded(fields: &[(String, String)]) -> String {
    Serializer::new(String::new()).extend_pairs(fields).finish()
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

/// A page that nobody can count to lies beyond the end.
fn page(text: &str) -> usize {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().unwrap_or(if is_number { usize::MAX } else { 1 }).max(1)
}

/// The field that is there twice though it makes sense once only.
fn repeated(form: &Form) -> Option<Problem> {
    let name = SINGLE.into_iter().find(|name| form.all(name).len() > 1)?;
    Some(Problem { said: Said::new("search-repeated").with("name", name), is_address: true })
}

/// The fields of the way that say something.
fn own(way: Way, form: &Form) -> Vec<(String, String)> {
    let tidy = |name: &str| issn::fold::tidy(form.value(name));
    match way {
        Way::Simple => {
            let words = Some(("q", tidy("q"))).filter(|(_, words)| !words.is_empty());
            let within = one_of(&WITHIN, form.value("in")).0;
            let place = Some(("in", within.to_owned())).filter(|(_, own)| own != WITHIN[0].0);
            words.into_iter().chain(place).map(|(name, value)| (name.to_owned(), value)).collect()
        }
        Way::Advanced => rows::own(form),
        Way::Expert => {
            let text = form.value("query").trim();
            if text.is_empty() { Vec::new() } else { vec![("query".to_owned(), text.to_owned())] }
        }
    }
}

/// The filters that make sense, each value once, in the order of [`FILTERS`].
fn filters(form: &Form) -> Vec<(&'static str, String)> {
    let mut filters: Vec<(&'static str, String)> = Vec::new();
    for name in FILTERS {
        let is_single = matches!(name, "year" | "open_access");
        let typed = form.all(name).into_iter().take(if is_single { 1 } else { usize::MAX });
        for value in typed.filter_map(|value| meant(name, value.trim())) {
            if !filters.iter().any(|(own, known)| *own == name && *known == value) {
                filters.push((name, value));
            }
        }
    }
    filters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(address: &str) -> Search {
        Search::of_path(&format!("/search?{address}")).unwrap()
    }

    #[test]
    fn an_address_is_read_and_written_back() {
        for (address, path) in [
            ("", "/search?"),
            ("q=+acta++physica+", "/search?q=acta+physica"),
            ("q=&in=title&sort=issn&size=50&page=3", "/search?in=title&sort=issn&size=50"),
            (
                "country=GB&country=xxk&country=enk&medium=print&medium=print",
                "/search?medium=print&country=GB",
            ),
            ("year=1990-1999&open_access=yes", "/search?year=1990-1999&open_access=true"),
            ("year=x&open_access=maybe&in=nowhere&sort=&size=7", "/search?size=10"),
            ("size=99999&q=%22%26%22", "/search?q=%22%26%22&size=100"),
            ("archive=any&publisher=A+%26+B", "/search?archive=any&publisher=A+%26+B"),
        ] {
            assert_eq!(read(address).own_path(), path, "{address}");
        }
        assert_eq!(read("page=0").query.page, 1);
        assert_eq!(read("page=99999999999999999999999999").query.page, usize::MAX);
        assert_eq!(read("q=a").path_of_page(2), "/search?q=a&page=2");
        assert_eq!(read("").path_of_page(2), "/search?page=2");
        assert_eq!(read("q=a&sort=issn").with_words("b c"), "/search?q=b+c&sort=issn");
        assert!(Search::of_path("/publisher?q=a").is_none());
    }

    #[test]
    fn a_country_is_looked_for_with_all_its_parts() {
        let codes = read("country=GB").query.countries;
        assert!(["xxk", "enk", "stk"].iter().all(|code| codes.iter().any(|own| own == code)), "{codes:?}");
        assert_eq!(read("country=vp").query.countries, ["vp"]);
    }

    #[test]
    fn what_makes_sense_once_stands_there_once() {
        let twice = read("q=a&q=b").problem.unwrap();
        assert!(twice.is_address && twice.said.key == "search-repeated");
        assert!(read("q=a&country=GB&country=FR").problem.is_none());
    }

    #[test]
    fn what_is_not_released_is_taken_off() {
        let mut search = read("language=eng&year=1990&sort=newest&medium=print&publisher=x");
        assert_eq!(search.confine(Depth::Released), ["language", "publisher", "year", "sort"]);
        assert_eq!(search.own_path(), "/search?medium=print");
    }

    #[test]
    fn pages_end_where_we_end() {
        assert_eq!((read("").pages(0), read("").pages(21), read("size=100").pages(5_000_000)), (1, 2, 101));
    }
}
