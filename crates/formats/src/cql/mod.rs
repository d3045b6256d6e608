//! CQL 1.2, the Contextual Query Language of SRU: read into a tree, and written back in one canonical form.
//!
//! The tree says what was asked and nothing of what it means: which indexes there are is the asker's to know. Reading
//! is bounded in length, clauses and nesting, so that no text can exhaust the reader.
//!
//! ```
//! use formats::cql;
//! let asked = cql::parse("dc.title any \"nature science\" and not x sortBy dc.date/sort.descending");
//! assert!(asked.is_err(), "`not` joins two clauses by itself");
//! let asked = cql::parse("(dc.title = nature) not (x)").unwrap();
//! assert_eq!(asked.to_string(), "dc.title = nature not x");
//! ```

mod parse;
mod tokens;
mod write;

pub use parse::parse;

/// The longest query that is read, in bytes.
pub const MAX_LENGTH: usize = 512 * 1024;
/// The most clauses of one query.
pub const MAX_CLAUSES: usize = 10_000;
/// How deep parentheses and prefix assignments may be nested.
pub const MAX_NESTING: usize = 50;

/// A query: what to find, and in which order. Shown as canonical text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cql {
    pub tree: Tree,
    pub sort: Vec<SortKey>,
}

/// What to find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tree {
    Clause(Clause),
    /// A chain of clauses, joined from left to right: CQL knows no precedence.
    Chain {
        first: Box<Tree>,
        rest: Vec<(Boolean, Tree)>,
    },
    /// A prefix for names of indexes within the tree; without a name the default context set.
    Prefixed {
        name: Option<String>,
        uri: String,
        inner: Box<Tree>,
    },
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// As written, such as `dc.title`; none means `cql.serverChoice`.
    pub index: Option<String>,
    pub relation: Relation,
    /// The term without its quotation marks. `*`, `?` and `^` have their meaning unless a backslash stands before them.
    pub term: String,
}

/// How index and term are related.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// `=`, `==`, `<>`, `<`, `>`, `<=`, `>=` or a name in lower case, such as `any`.
    pub name: String,
    pub modifiers: Vec<Modifier>,
}

/// How two parts are joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boolean {
    pub kind: Joint,
    pub modifiers: Vec<Modifier>,
}

/// The four booleans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    And,
    Or,
    Not,
    Prox,
}

/// `/name` or `/name=value` after a relation, a boolean or a sort key. The name is in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Modifier {
    pub name: String,
    /// The comparison and the value.
    pub value: Option<(String, String)>,
}

/// One index to order by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortKey {
    pub index: String,
    pub modifiers: Vec<Modifier>,
}

/// Why a text is no CQL, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("at sign {at}: {problem}")]
pub struct CqlError {
    /// The sign where it stopped, counted from 1.
    pub at: usize,
    pub problem: CqlProblem,
}

/// What is wrong with a query; each says the way out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CqlProblem {
    #[error("there is nothing; write a word, or an index, a relation and a term")]
    Empty,
    #[error("the query is longer than {MAX_LENGTH} bytes; shorten it")]
    TooLong,
    #[error("there are more than {MAX_CLAUSES} clauses; ask in several queries")]
    TooMany,
    #[error("it is nested more than {MAX_NESTING} deep; take parentheses away")]
    TooDeep,
    #[error("a quotation mark is opened and not closed; close it, or write \\\" for the sign itself")]
    OpenQuote,
    #[error("a parenthesis is opened and not closed; close it, or put the term in quotation marks")]
    OpenParenthesis,
    #[error("a term is needed here; write a word, or \"\" for an empty one")]
    NoTerm,
    #[error("“{0}” is not expected here; join words by and, or, not, or put them in quotation marks")]
    Unexpected(String),
    #[error("a name is needed after the stroke, as in =/relevant")]
    NoModifier,
    #[error("an index to order by is needed after sortBy")]
    NoSortKey,
    #[error("a prefix is assigned as in > dc = \"info:srw/context-sets/1/dc-v1.1\"")]
    BadPrefix,
}

impl Joint {
    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::And => "and",
            Self::Or => "or",
            Self::Not => "not",
            Self::Prox => "prox",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::And, Self::Or, Self::Not, Self::Prox]
            .into_iter()
            .find(|joint| joint.word().eq_ignore_ascii_case(word))
    }
}
