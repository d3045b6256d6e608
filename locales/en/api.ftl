# What programs are told, and what is said of CQL
api-search-many = There are more than { $most } parameters; give fewer.
api-search-twice = { $name } is there twice; give it once.
api-search-unknown = { $name } is no parameter here; these are: { $known }.
api-search-wrong = { $name } cannot be “{ $value }”; give { $choices }.
api-search-long = The search is too long; give fewer words, values or conditions.
api-search-deep = Only the first { $most } results can be paged through; narrow the search.
api-search-open = A * or ? needs at least two letters in its word.
api-search-unreleased = { $field } is not open to everyone and cannot be searched here.
api-search-question = { $field } cannot be asked this way.
cql-empty = There is nothing at sign { $at }; write a word, or an index, a relation and a term.
cql-too-long = The query is too long; shorten it.
cql-too-many = There are too many conditions at sign { $at }; ask in several queries.
cql-too-deep = Parentheses are nested too deep at sign { $at }; take some away.
cql-open-quote = A quotation mark is opened at sign { $at } and not closed; close it, or write \" for the sign itself.
cql-open-parenthesis = A parenthesis is opened and not closed, as sign { $at } shows; close it, or put the term in quotation marks.
cql-no-term = A term is needed at sign { $at }; write a word, or "" for an empty one.
cql-unexpected = “{ $what }” at sign { $at } is not expected; join words by and, or, not, or put them in quotation marks.
cql-no-modifier = A name is needed after the stroke at sign { $at }.
cql-no-sort-key = An index to order by is needed after sortBy, at sign { $at }.
cql-bad-prefix = A prefix is assigned as in > dc = "info:srw/context-sets/1/dc-v1.1"; look at sign { $at }.
cql-set = The context set { $what } is not known here; leave the prefix out.
cql-index = There is no index “{ $what }”; see the help for those there are.
cql-relation = The relation “{ $what }” is not supported here; use =, ==, all, any, and for dates also <, >, <=, >=, within.
cql-modifier = The modifier “{ $what }” is not supported; leave it out.
cql-masking = “{ $what }”: * and ? stand in titles and words only.
cql-term = “{ $what }” is no value of this index.
cql-many = And, or and not change too often; put parts of the query in parentheses or ask in several queries.
cql-boolean = “{ $what }” is not supported between these clauses.
cql-sort = Results cannot be ordered by “{ $what }”; use title, issn, start/sort.descending or modified/sort.descending, one of them.
