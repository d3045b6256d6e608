# Searching and what belongs to it: /search/…, /map, /road, /keepers, /feeds/search
search-ways = Kinds of search
search-way-simple = Search
search-way-advanced = Advanced
search-way-expert = Expert
search-way-map = Map
search-way-road = Open access (ROAD)
search-way-keepers = Archived (Keepers)
search-suggestions = Titles that begin so
search-suggestions-none = No titles begin so
search-suggestions-some = titles to choose from
search-meant = Did you mean:
search-modify = Modify your search
search-nothing-advanced = Search by field: title, number, country, date
search-choose = Choose ISSN { $issn }
search-open = Open access
search-led-incorrect = { $typed } was printed by mistake on { $title }. The right number is { $issn }.
search-led-cancelled = { $typed } was cancelled; it is now { $issn }, { $title }.
search-led-former = { $typed } was the ISSN-L of { $title } before; it is now found under { $issn }.
search-repeated = The address names “{ $name }” twice. We cannot tell which one you mean: search again below.
search-not-released = “{ $field }” can be searched only by those who see complete records.
search-no-such-question = “{ $field }” cannot be searched like this.
search-too-open = A star or a question mark needs at least two letters in its word: natur*
search-archive-any = any archive
search-place-vp = International
search-place-xx = Country unknown

search-tools = What you can do with these results
search-take-along = Take results along
search-format = File format
search-format-marc = MARC 21 (ISO 2709)
search-format-marcxml = MARCXML
search-format-unimarc = UNIMARC (ISO 2709)
search-format-unimarcxml = UNIMARC in XML
search-format-jsonl = JSON, a line for each
search-format-csv = CSV, for spreadsheets
search-format-ttl = Turtle (RDF)
search-format-rdf = RDF/XML
search-format-jsonld = JSON-LD
search-format-ris = RIS
search-format-bib = BibTeX
search-export-chosen = Download the chosen
search-export-all =
    { $n ->
        [one] Download it
       *[other] Download all
    }
search-export-limit = Up to { $most } records in one file, as you may see them.
search-export-beyond = One file holds { $most } records at most, and this search finds more. Narrow it down to download all.
search-export-name = serials
search-export-none-chosen = You chose no serial. Go back and tick the box before each that you want.
search-export-no-format = We have no format of that name. Go back and choose one from the list.
search-export-too-many =
    This search finds { $n } serials, and one file holds { $most } at most. Go back and narrow it down with words or filters.
search-keep = Keep and share
search-save = Save this search
search-saved = My saved searches
search-cart = My cart
search-list = Check a list of ISSN
search-help = Help
search-print = Print
search-share = Address of these results
search-share-mail = Send by e-mail
search-share-subject = Serials I found in the ISSN register
search-feed = Feed of new and changed
search-feed-atom = Atom feed
search-feed-title = New and changed: { $words }
search-feed-title-all = New and changed serials
search-history = Searches in this browser
search-history-text = They are kept by your browser alone; nothing is sent to us.
search-history-clear = Clear

search-advanced-title = Advanced search
search-advanced-lead = Fill in what you know. Everything that you leave empty is left out.
search-rows = Words and numbers
search-rows-hint = Rows are read from the first to the last: each is joined to all before it.
search-rows-more = More rows
search-row = Condition { $n }
search-join = Joined by
search-join-and = and
search-join-or = or
search-join-not = but not
search-join-first-and = has
search-join-first-not = has not
search-field = Field
search-field-any = Everything
search-field-title = All titles
search-field-key-title = Key title
search-field-issn = Any ISSN
search-field-issn-l = ISSN-L
search-field-publisher = Publisher
search-field-place = Place
search-field-subject = Subject
search-field-indexing = Indexing service
search-match = How
search-match-words = all these words
search-match-any = one of these words
search-match-phrase = these words together
search-match-begins = begins with
search-match-whole = exactly this
search-text = Words or number
search-modified = Last changed
search-modified-hint = Days, written as 2026-03-14
search-started = First year
search-ended = Last year
search-from = from
search-to = to
search-year = “{ $typed }” is not a year. Write four digits, such as 1998.
search-day = “{ $typed }” is not a day. Write it as 2026-03-14.
search-range = The span from { $from } to { $to } ends before it begins. Exchange the two.
search-numbers = Several ISSN
search-numbers-hint = One a line, or with commas between them; { $most } at most.
search-numbers-many = You typed { $n } numbers; the address of a search holds { $most }. Upload them as a list instead: “Check a list of ISSN”.
search-numbers-upload = Upload a longer list as a file
search-numbers-typed =
    { $n ->
        [one] You asked for one number.
       *[other] You asked for { $n } numbers.
    }
search-numbers-outcome = See what became of each
search-start-over = Start over

search-list-title = Check a list of ISSN
search-list-keepers = Are these serials archived?
search-list-lead = Paste or upload numbers in any written form. You see what each one leads to, and can take the answer along as a table.
search-list-keepers-lead = Paste or upload ISSN in any written form. You see whether each number is good, and which archives keep the serial.
search-list-numbers = Numbers
search-list-numbers-hint = One a line, or with commas, semicolons or blanks between them.
search-list-file = Or a file
search-list-file-hint = Plain text or CSV, up to { $most } numbers and { $size }. A spreadsheet is saved as CSV first.
search-list-act = Check the list
search-list-again = Check another list
search-list-report = Download the report as CSV
search-list-name = issn-list
search-list-none = There is no number in this list. Paste at least one, or choose a file with numbers.
search-list-many = This list has { $n } lines; we check { $most } at once. Split it and check the parts one after another.
search-list-cut = The page shows the first { $n } lines; the report has all.
search-list-caption = Your list, line by line
search-list-typed = As written
search-list-outcome = Outcome
search-list-issn = ISSN
search-list-title-column = Serial
search-list-medium = Medium
search-list-country = Country
search-list-archives = Archived by
search-list-not-kept = No archive reports it
search-list-check = The last sign is { $given }, but should be { $expected }.
search-outcome-own = Registered
search-outcome-title = Registered; the ISSN-L or another medium
search-outcome-incorrect = Printed by mistake; leads to the right number
search-outcome-cancelled = Cancelled; leads to the number that replaces it
search-outcome-withdrawn = Cancelled
search-outcome-suppressed = Suppressed
search-outcome-provisional = Provisional: not yet published
search-outcome-unknown = Not in the register
search-outcome-check = Mistyped: the check digit does not fit
search-outcome-none = Not an ISSN

search-cart-lead = Serials that you gathered from your searches, up to { $most }. Only you see them.
search-cart-put = Put the chosen into my cart
search-cart-export = Download all
search-cart-take = Take the chosen out
search-cart-clear = Empty the cart
search-cart-nothing = Your cart is empty
search-cart-nothing-text = Tick serials among the results of a search and put them here.
search-cart-empty = Your cart is empty: there is nothing to download.
search-cart-none-chosen = You chose no serial. Go back and tick the box before each that you want in your cart.
search-cart-left-out =
    { $n ->
        [one] One serial had no room in your cart. Take others out first.
       *[other] { $n } serials had no room in your cart. Take others out first.
    }
search-cart-gone =
    { $n ->
        [one] One of them stands in no list any more.
       *[other] { $n } of them stand in no list any more.
    }

search-saved-lead = Up to { $n } searches under names of your own. Each has a feed that tells what is new or changed.
search-saved-name = Name
search-saved-name-hint = A name by which you know it again.
search-saved-name-missing = Give the search a name
search-saved-keep = Save
search-saved-since = Saved on
search-saved-change = Change
search-saved-change-act = Rename, renew or delete
search-saved-nothing = You have saved no search yet
search-saved-nothing-text = Search first; then choose “Save this search” beside the results.
search-saved-full = You keep as many searches as there is room for. Delete one first.
search-saved-no-search = This is not the address of a search that works. Search again and save it from its results.
search-saved-run = Run this search
search-saved-rename = Rename
search-saved-forget-title = Delete this search
search-saved-forget-text = Its feed ends with it.
search-saved-forget = Delete
search-feed-secret = Your feed reader needs no password: whoever knows this address can read the feed. It shows what you may see. If it became known to others, get a new address.
search-feed-renew = Get a new address

search-map-title = The register on the map
search-map-lead = { $n } serials from { $countries } countries and places.
search-map-to-table = Go to the table
search-map-desc = Each country is coloured by how many serials it has. The darker, the more; each step is ten times the one before. Choosing a country leads to its serials. The table below has the same figures.
search-map-country =
    { $n ->
        [0] { $country }: no serials
        [one] { $country }: one serial
       *[other] { $country }: { $written } serials
    }
search-map-legend = Serials in a country
search-map-none = none
search-map-more = { $n } and more
search-map-source = Borders: Natural Earth, 1:110 million. They are drawn for orientation and say nothing on the standing of any territory.
search-map-table = All countries and places
search-map-caption = Serials by country or place
search-map-count = Serials
search-map-on = On the map
search-map-yes = drawn
search-map-no = too small to draw, or no country
search-map-empty = The register is still empty

search-road-title = ROAD: open access serials
search-road-lead = The directory of open access scholarly resources: serials whose whole content everybody may read at once.
search-road-what = What is in it
search-road-what-text = Five kinds of serials:
search-road-kind-1 = journals
search-road-kind-2 = monographic series
search-road-kind-3 = scholarly blogs
search-road-kind-4 = academic repositories
search-road-kind-5 = conference proceedings
search-road-criteria = All content is open at once, without waiting time and without parts that cost. It is scholarly work for scholars, and journals say who edits them. Who declares this falsely leaves the directory.
search-road-in = Ways in
search-road-all = All { $n } open access serials
search-road-empty = No serial is marked as open access yet
search-road-empty-text = Serials appear here once their records say that they are open.

search-keepers-title = Keepers: what is archived, and by whom
search-keepers-lead = Archives tell us which serials they keep for good, so that they can still be read when a publisher is gone. Search among the archived serials.
search-keepers-archives = Archives
search-keepers-all = All { $n } archived serials
search-keepers-empty = No archive has reported yet
search-keepers-empty-text = Archives appear here once they have told what they keep.
search-keepers-check = Check your own list
search-keepers-check-text = Paste or upload the ISSN of your collection: for each you see whether the number is good, which archives keep the serial, and how far they have come.
search-keepers-check-act = Check a list of ISSN
search-keepers-states = What archives say
search-kept-archived = Archived
search-kept-archived-text = The archive holds these volumes for good.
search-kept-preserved = Archived
search-kept-in-progress = In progress
search-kept-in-progress-text = The archive has begun and does not hold everything yet.
search-kept-triggered = Triggered
search-kept-triggered-text = The publisher no longer offers it, so the archive opened its copy.

search-expert-title = Expert search
search-expert-query = Query in CQL
search-expert-hint = An index, a relation and a term, joined by and, or, not. Words with blanks stand in quotation marks.
search-expert-examples = Examples
search-expert-rules = In short
search-expert-rule-1 = “=” finds the words of a title or the value of a field; “==” the whole of it; “all” every word, “any” one of them.
search-expert-rule-2 = Join with and, or, not. They are read from the first to the last: set parentheses where you mean otherwise.
search-expert-rule-3 = A star stands for any signs, a question mark for one: natur*. At least two letters have to stand beside them.
search-expert-rule-4 = Years and days compare with <, >, <=, >= and within "1990 1999".
search-expert-rule-5 = sortBy title, issn or modified/sort.descending at the end sets the order.
search-expert-indexes = Indexes
search-expert-names = Name in the query
search-expert-asks = What it asks
search-expert-holds = What it takes
search-expert-complete = You see complete records, so you may ask all of these.
search-expert-released = You see the released data, so these are the indexes that you may ask. Publisher, subject, dates and more need the complete records.
search-holds-number = an ISSN in any written form
search-holds-text = words
search-holds-code = a code or a word
search-holds-year = a year
search-holds-day = a day: 2026-03-14
search-field-country = Country
search-field-language = Language
search-field-medium = Medium
search-field-status = Status
search-field-centre = ISSN centre
search-field-archive = Archive
search-field-open-access = Open access: true or false
search-field-start = First year
search-field-end = Last year
search-field-modified = Day of the last change
