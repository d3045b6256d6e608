//! Tokens read into a tree.

use super::tokens::{Kind, Token, tokens};
use super::{
    Boolean, Clause, Cql, CqlError, CqlProblem, Joint, MAX_CLAUSES, MAX_LENGTH, MAX_NESTING, Modifier,
    Relation, SortKey, Tree,
};

/// Reads a query.
///
/// # Errors
/// Where the text is no CQL, or beyond the bounds; tells the place and the way out.
pub fn parse(text: &str) -> Result<Cql, CqlError> {
    if text.len() > MAX_LENGTH {
        return Err(CqlError { at: 1, problem: CqlProblem::TooLong });
    }
    let mut reader = Reader { tokens: tokens(text)?, next: 0, end: text.chars().count() + 1, clauses: 0 };
    if reader.tokens.is_empty() {
        return reader.fail(CqlProblem::Empty);
    }
    let tree = reader.query(0)?;
    let sort = reader.sort()?;
    match reader.peek() {
        None => Ok(Cql { tree, sort }),
        Some(kind) => {
            let problem = CqlProblem::Unexpected(kind.shown());
            reader.fail(problem)
        }
    }
}

struct Reader {
    tokens: Vec<Token>,
    next: usize,
    /// One after the last sign.
    end: usize,
    clauses: usize,
}

impl Reader {
    fn peek(&self) -> Option<&Kind> {
        self.kind(0)
    }

    fn kind(&self, ahead: usize) -> Option<&Kind> {
        self.tokens.get(self.next + ahead).map(|token| &token.kind)
    }

    /// Fails at the token that comes next.
    fn fail<T>(&self, problem: CqlProblem) -> Result<T, CqlError> {
        let at = self.tokens.get(self.next).map_or(self.end, |token| token.at);
        Err(CqlError { at, problem })
    }

    fn is_word(&self, word: &str) -> bool {
        matches!(self.peek(), Some(Kind::Word(own)) if own.eq_ignore_ascii_case(word))
    }

    /// Assignments of prefixes, then clauses joined by booleans.
    fn query(&mut self, depth: usize) -> Result<Tree, CqlError> {
        if depth > MAX_NESTING {
            return self.fail(CqlProblem::TooDeep);
        }
        if self.peek() == Some(&Kind::Symbol(">")) {
            let (name, uri) = self.prefix()?;
            return Ok(Tree::Prefixed { name, uri, inner: Box::new(self.query(depth + 1)?) });
        }
        let first = self.clause(depth)?;
        let mut rest = Vec::new();
        while let Some(kind) = self.joint() {
            self.next += 1;
            let modifiers = self.modifiers()?;
            rest.push((Boolean { kind, modifiers }, self.clause(depth)?));
        }
        Ok(if rest.is_empty() { first } else { Tree::Chain { first: Box::new(first), rest } })
    }

    fn joint(&self) -> Option<Joint> {
        match self.peek() {
            Some(Kind::Word(word)) => Joint::from_word(word),
            _ => None,
        }
    }

    fn prefix(&mut self) -> Result<(Option<String>, String), CqlError> {
        self.next += 1;
        let Some(first) = self.text() else { return self.fail(CqlProblem::BadPrefix) };
        if self.peek() != Some(&Kind::Symbol("=")) {
            return Ok((None, first));
        }
        self.next += 1;
        match self.text() {
            Some(uri) => Ok((Some(first), uri)),
            None => self.fail(CqlProblem::BadPrefix),
        }
    }

    fn clause(&mut self, depth: usize) -> Result<Tree, CqlError> {
        if self.peek() == Some(&Kind::Open) {
            self.next += 1;
            let inner = self.query(depth + 1)?;
            if self.peek() != Some(&Kind::Close) {
                let problem = self
                    .peek()
                    .map_or(CqlProblem::OpenParenthesis, |kind| CqlProblem::Unexpected(kind.shown()));
                return self.fail(problem);
            }
            self.next += 1;
            return Ok(inner);
        }
        self.clauses += 1;
        if self.clauses > MAX_CLAUSES {
            return self.fail(CqlProblem::TooMany);
        }
        let Some(first) = self.text() else { return self.fail(CqlProblem::NoTerm) };
        let name = match self.peek() {
            Some(Kind::Symbol(symbol)) => (*symbol).to_owned(),
            // A name is a relation only where a term or a modifier follows.
            Some(Kind::Word(word)) if self.is_relation() => word.to_lowercase(),
            _ => {
                let relation = Relation { name: "=".to_owned(), modifiers: Vec::new() };
                return Ok(Tree::Clause(Clause { index: None, relation, term: first }));
            }
        };
        self.next += 1;
        let relation = Relation { name, modifiers: self.modifiers()? };
        match self.text() {
            Some(term) => Ok(Tree::Clause(Clause { index: Some(first), relation, term })),
            None => self.fail(CqlProblem::NoTerm),
        }
    }

    fn is_relation(&self) -> bool {
        let reserved = self.joint().is_some() || self.is_word("sortby");
        !reserved && matches!(self.kind(1), Some(Kind::Word(_) | Kind::Quoted(_) | Kind::Stroke))
    }

    fn modifiers(&mut self) -> Result<Vec<Modifier>, CqlError> {
        let mut modifiers = Vec::new();
        while self.peek() == Some(&Kind::Stroke) {
            self.next += 1;
            let Some(name) = self.text() else { return self.fail(CqlProblem::NoModifier) };
            let value = match self.peek() {
                Some(Kind::Symbol(symbol)) => {
                    let symbol = (*symbol).to_owned();
                    self.next += 1;
                    match self.text() {
                        Some(value) => Some((symbol, value)),
                        None => return self.fail(CqlProblem::NoTerm),
                    }
                }
                _ => None,
            };
            modifiers.push(Modifier { name: name.to_lowercase(), value });
        }
        Ok(modifiers)
    }

    fn sort(&mut self) -> Result<Vec<SortKey>, CqlError> {
        let mut keys = Vec::new();
        if !self.is_word("sortby") {
            return Ok(keys);
        }
        self.next += 1;
        while let Some(index) = self.text() {
            keys.push(SortKey { index, modifiers: self.modifiers()? });
        }
        if keys.is_empty() { self.fail(CqlProblem::NoSortKey) } else { Ok(keys) }
    }

    /// A word or a quoted term; here also a word that joins elsewhere.
    fn text(&mut self) -> Option<String> {
        let text = match self.peek()? {
            Kind::Word(text) | Kind::Quoted(text) => text.clone(),
            _ => return None,
        };
        self.next += 1;
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn canonical(text: &str) -> String {
        parse(text).unwrap().to_string()
    }

    fn problem(text: &str) -> (usize, CqlProblem) {
        let error = parse(text).unwrap_err();
        (error.at, error.problem)
    }

    #[test]
    fn read_and_written_canonically() {
        for (text, written) in [
            ("nature", "nature"),
            ("  \"nature\" ", "nature"),
            ("\"\"", "\"\""),
            ("title=nature", "title = nature"),
            ("dc.title ANY \"a b\"", "dc.title any \"a b\""),
            ("a AND b Or c not d", "a and b or c not d"),
            ("a and (b or c)", "a and (b or c)"),
            ("((a) and ((b)))", "a and b"),
            ("(a and b) or c", "(a and b) or c"),
            ("a prox/unit=word/distance<=3/ordered b", "a prox/unit=word/distance<=3/ordered b"),
            ("title =/stem/locale=fr \"x\"", "title =/stem/locale=fr x"),
            ("start >= 1990 and end<>2000", "start >= 1990 and end <> 2000"),
            ("title == \"say \\\"hi\\\" \\*\"", "title == \"say \\\"hi\\\" \\*\""),
            ("title = natur* and x = ^a?b^", "title = natur* and x = ^a?b^"),
            ("> dc = \"info:x/dc\" dc.title = a", "> dc = \"info:x/dc\" dc.title = a"),
            ("> \"info:x\" (a)", "> info:x a"),
            ("a sortBy dc.date/sort.descending title", "a sortby dc.date/sort.descending title"),
            ("title = and", "title = \"and\""),
            ("\"sortby\" or \"prox\"", "\"sortby\" or \"prox\""),
            ("naïve = 自然", "naïve = 自然"),
            ("a\\", "a\\\\"),
        ] {
            assert_eq!(canonical(text), written, "{text}");
            assert_eq!(parse(written).unwrap(), parse(text).unwrap(), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_and_where() {
        assert_eq!(problem(" "), (2, CqlProblem::Empty));
        assert_eq!(problem("title ="), (8, CqlProblem::NoTerm));
        assert_eq!(problem("a and"), (6, CqlProblem::NoTerm));
        assert_eq!(problem("(a or b"), (8, CqlProblem::OpenParenthesis));
        assert_eq!(problem("a)"), (2, CqlProblem::Unexpected(")".into())));
        assert_eq!(problem("é = \"x"), (5, CqlProblem::OpenQuote));
        assert_eq!(problem("nature science"), (8, CqlProblem::Unexpected("science".into())));
        assert_eq!(problem("a sortby"), (9, CqlProblem::NoSortKey));
        assert_eq!(problem("a =/ = b"), (6, CqlProblem::NoModifier));
        assert_eq!(problem("> = a"), (3, CqlProblem::BadPrefix));
        assert_eq!(problem(&"(".repeat(100_000)), (52, CqlProblem::TooDeep));
        assert_eq!(problem(&"x".repeat(MAX_LENGTH + 1)), (1, CqlProblem::TooLong));
        assert_eq!(problem(&"a or ".repeat(MAX_CLAUSES + 1)).1, CqlProblem::TooMany);
        assert!(parse(&format!("{}a", "a or ".repeat(MAX_CLAUSES - 1))).is_ok());
        assert!(parse(&format!("{}a{}", "(".repeat(MAX_NESTING), ")".repeat(MAX_NESTING))).is_ok());
    }

    fn term() -> impl Strategy<Value = String> {
        "([a-z自é0-9 *?^()=/\"]|\\\\[*?^\\\\]){0,8}"
    }

    fn modifiers() -> impl Strategy<Value = Vec<Modifier>> {
        let value = proptest::option::of((prop_oneof!["=", "<=", "<>"], term()));
        let modifier = ("[a-z.]{1,6}", value).prop_map(|(name, value)| Modifier { name, value });
        proptest::collection::vec(modifier, 0..3)
    }

    fn clause() -> impl Strategy<Value = Tree> {
        let relation = (prop_oneof!["=", "==", "<>", ">", "any", "all", "within"], modifiers());
        let full = (term(), relation, term()).prop_map(|(index, (name, modifiers), term)| {
            Tree::Clause(Clause { index: Some(index), relation: Relation { name, modifiers }, term })
        });
        let bare = term().prop_map(|term| {
            let relation = Relation { name: "=".to_owned(), modifiers: Vec::new() };
            Tree::Clause(Clause { index: None, relation, term })
        });
        prop_oneof![full, bare]
    }

    fn tree() -> impl Strategy<Value = Tree> {
        clause().prop_recursive(5, 40, 4, |inner| {
            let kind = prop_oneof![Just(Joint::And), Just(Joint::Or), Just(Joint::Not), Just(Joint::Prox)];
            let boolean = (kind, modifiers()).prop_map(|(kind, modifiers)| Boolean { kind, modifiers });
            let rest = proptest::collection::vec((boolean, inner.clone()), 1..4);
            let chain =
                (inner.clone(), rest).prop_map(|(first, rest)| Tree::Chain { first: Box::new(first), rest });
            let prefixed = (proptest::option::of(term()), term(), inner)
                .prop_map(|(name, uri, inner)| Tree::Prefixed { name, uri, inner: Box::new(inner) });
            prop_oneof![chain, prefixed]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(tree in tree(), keys in proptest::collection::vec((term(), modifiers()), 0..3)) {
            let sort = keys.into_iter().map(|(index, modifiers)| SortKey { index, modifiers }).collect();
            let cql = Cql { tree, sort };
            prop_assert_eq!(parse(&cql.to_string()), Ok(cql));
        }

        #[test]
        fn no_text_panics(text in "(\\PC|[()=<>/\"\\\\ ]|and|sortby| or ){0,80}") {
            if let Ok(cql) = parse(&text) {
                prop_assert_eq!(parse(&cql.to_string()), Ok(cql));
            }
        }
    }
}
