# The portal: pages that everybody sees

portal-kind-serial = Serial
portal-kind-periodical = Periodical
portal-centre-unnamed = ISSN centre { $code }
portal-weekday-1 = Monday
portal-weekday-2 = Tuesday
portal-weekday-3 = Wednesday
portal-weekday-4 = Thursday
portal-weekday-5 = Friday
portal-weekday-6 = Saturday
portal-weekday-7 = Sunday
portal-language-en = English
portal-language-fr = French
portal-language-es = Spanish
portal-language-ar = Arabic
portal-language-ru = Russian
portal-language-zh = Chinese
portal-language-de = German
portal-language-lb = Luxembourgish

# Home
portal-home-title = The register of serials
portal-home-heading = Find a serial, trust its number
portal-home-lead = Journals, newspapers, magazines, book series, websites and databases from all countries, each under its ISSN.
portal-home-examples = For example:
portal-home-example-online = what changed last online
portal-home-register = The register
portal-home-register-text = An ISSN is a number of eight signs that belongs to one serial in one medium, for ever. The register says which: title, country, medium, and the number that ties all media of a title together.
portal-home-listed =
    { $n ->
        [one] ISSN in the register
       *[other] ISSNs in the register
    }
portal-home-print = in print
portal-home-online = online
portal-home-countries =
    { $n ->
        [one] country
       *[other] countries
    }
portal-home-publishers = For publishers
portal-home-publishers-text = You publish, or are about to publish, something that goes on. Three steps lead to its ISSN, and the date of the answer is known from the day you send your request.
portal-home-step-1 = See whether it gets one
portal-home-step-1-text = Serials do, and websites and databases that are kept up. Books do not, but a series of books does.
portal-home-step-1-act = Read the guidelines
portal-home-step-2 = Find your centre
portal-home-step-2-text = Each country has one centre in charge. Tell us where you publish, and we take you to the right place.
portal-home-step-2-act = Request an ISSN
portal-home-step-3 = Know the price
portal-home-step-3-text = One credit pays for one title in all its media. What a credit costs depends on your country and on how many you buy.
portal-home-step-3-act = See the prices
portal-home-more = More
portal-home-data = Data for your tools
portal-home-data-text = Each serial has one lasting address, and answers there as a page or as data: JSON-LD, Turtle, RDF, MARC 21, UNIMARC, CSV, RIS, BibTeX.
portal-home-verify = Is this certificate genuine?
portal-home-verify-text = Each certificate bears a code. Type it here to see what was certified, when, and whether it still holds.
portal-home-verify-act = Check a certificate
portal-home-centres = The centres
portal-home-centres-text = Who assigns numbers for which country, how to reach them, and by when they answer.
portal-home-centres-act = See all centres

# Search
portal-search-title = Search the register
portal-search-title-words = { $words } – search
portal-search-heading = Search the register
portal-search-label = Title, ISSN or words
portal-search-placeholder = Title or ISSN
portal-search-act = Search
portal-search-in = Search in
portal-search-in-all = Everything
portal-search-in-issn = ISSN
portal-search-in-title = Titles
portal-search-filters = Filters
portal-search-apply = Apply filters
portal-search-more =
    { $n ->
        [one] { $n } more
       *[other] { $n } more
    }
portal-search-active = Filters that are set
portal-search-take-off = Take off:
portal-search-take-off-all = Take off all filters
portal-search-count =
    { $n ->
        [one] { $written } serial found
       *[other] { $written } serials found
    }
portal-search-sort = Order
portal-search-size = On a page
portal-search-order-apply = Show
portal-sort-relevance = Best match first
portal-sort-title = By title
portal-sort-newest = Newest first
portal-sort-changed = Last changed first
portal-sort-issn = By ISSN
portal-search-siblings =
    { $n ->
        [one] and { $n } other medium
       *[other] and { $n } other media
    }
portal-search-removed = We left out: { $names }. These need the complete records.
portal-search-removed-act = Who sees complete records
portal-search-too-long = That is more than we can look for at once. Use fewer words.
portal-search-too-deep = We show the first 10,000 serials of a list. Narrow it down with words or filters.
portal-filter-medium = Medium
portal-filter-country = Country
portal-filter-language = Language
portal-filter-year = First year
portal-filter-open-access = Open access
portal-filter-status = Status
portal-filter-archive = Archive
portal-filter-centre = ISSN centre
portal-filter-indexing = Indexing service
portal-filter-publisher = Publisher
portal-filter-kind = Kind
portal-filter-sort = Newest first
portal-open-access-true = Open access
portal-open-access-false = Not marked as open
portal-typed-provisional = provisional
portal-typed-cancelled = cancelled
portal-typed-suppressed = suppressed
portal-typed-unreported = not assigned yet
portal-typed-unlisted = ISSN { $issn } is { $status }, so it stands in no list.
portal-typed-unlisted-act = See what is known of it
portal-typed-unknown = { $issn } is written like an ISSN and its check digit fits, but it is not in this register.
portal-typed-wrong = This cannot be an ISSN: the last sign checks the seven before it, and should be { $right }, not { $given }. One of the signs was mistyped.
portal-typed-wrong-act = Search for { $issn }
portal-nothing-title = Nothing found
portal-nothing-filters = Search again without the filters
portal-nothing-fewer = Use fewer words: all of them must be found.
portal-nothing-star = Leave the end of a word open with a star: natur*
portal-nothing-scope = Titles and numbers are searched here; names of publishers only in the complete records.
portal-nothing-all = See all serials

# A number that leads nowhere
portal-gone-unknown = ISSN { $issn } is not in this register
portal-gone-unknown-text = The number is well formed, but we have no serial under it. It may not be assigned yet, or belong to a centre whose records we do not hold.
portal-gone-malformed = “{ $typed }” is not an ISSN
portal-gone-malformed-text = An ISSN has eight signs: seven digits, and a last sign that is a digit or X, such as 0028-0836.
portal-gone-check-digit = The last sign checks the seven before it: here it should be { $expected }, not { $given }. One of the signs was mistyped.
portal-gone-meant = Perhaps you meant
portal-gone-how = With or without hyphen, a lower-case x, or the 13 digits under a barcode: we read them all.

# A serial
portal-record-key-title = Key title
portal-record-medium = Medium
portal-record-publisher = Publisher
portal-record-dates = Dates
portal-record-centre = Responsible centre
portal-format-json = JSON
portal-format-jsonld = JSON-LD
portal-format-ttl = Turtle
portal-format-rdf = RDF/XML
portal-format-marcxml = MARC 21 in XML
portal-format-mrc = MARC 21
portal-format-unimarc = UNIMARC
portal-format-csv = CSV
portal-format-ris = RIS
portal-format-bib = BibTeX
portal-band-provisional = Assigned on { $date }, before publication. It is confirmed once the serial is published and the centre has seen it.
portal-band-cancelled = This number was given up. Use instead:
portal-band-cancelled-alone = This number was given up. It is never used for another serial.
portal-band-suppressed = This number was withdrawn: there is no continuing resource under it. It is never used for another one.
portal-band-unreported = An ISSN centre holds this number and has not assigned it to a serial yet.
portal-band-legacy = A record from the early days: valid, but not fully described.
portal-relation-760 = Part of the series
portal-relation-762 = Has the subseries
portal-relation-765 = Translation of
portal-relation-767 = Translated as
portal-relation-770 = Has the supplement
portal-relation-772 = Supplement to
portal-relation-775 = Other edition
portal-relation-777 = Issued with
portal-relation-787 = Related to

# Where to ask for an ISSN
portal-requesting-title = Request an ISSN
portal-requesting-lead = One ISSN centre is in charge of each country, and one of international organisations. Tell us which you are, and we take you to it.
portal-requesting-guidelines = Guidelines: what gets an ISSN, and when
portal-requesting-prices = Prices
portal-requesting-national = Publishing house or person
portal-requesting-national-text = Choose the country in which you publish.
portal-requesting-country = Country of publication
portal-requesting-country-choose = Choose a country
portal-requesting-country-missing = Choose the country in which you publish
portal-requesting-international = International organisation
portal-requesting-international-text = Only for organisations in sections A to F of the Yearbook of International Organizations, such as the United Nations or the World Bank.
portal-requesting-uia = Identifier in the yearbook
portal-requesting-uia-hint = A letter and four digits, such as A3375
portal-requesting-uia-missing = Type the identifier of your organisation
portal-requesting-uia-wrong = An identifier is one letter and four digits, such as A3375
portal-requesting-yearbook = Look it up in the yearbook
portal-requesting-act = Continue
portal-requesting-account = Registered already?
portal-requesting-account-text = Send your request from your own area.

# Centres
portal-centres-title = ISSN centres
portal-centres-lead = ISSNs are assigned by centres, most of them for one country each.
portal-centres-find = Find the centre in charge of you
portal-centres-here = Served here
portal-centres-rest = All countries without a centre of their own, and international organisations
portal-centres-elsewhere = Elsewhere
portal-centres-elsewhere-text = Publishers in these countries ask their national centre, which has its own site.
portal-centre-international = It serves publishers in all countries that have no centre of their own, and international organisations.
portal-centre-national = It serves the publishers of its country.
portal-centre-promise = By when it answers
portal-centre-promise-text = A complete request that is sent today, { $today }, is answered by:
portal-centre-standard =
    { $n ->
        [one] standard, within { $n } working day
       *[other] standard, within { $n } working days
    }
portal-centre-urgent =
    { $n ->
        [one] urgent, within { $n } working day
       *[other] urgent, within { $n } working days
    }
portal-centre-clock = The clock stops while we wait for something from you, and your request says so.
portal-centre-contact = Contact
portal-centre-address = Address
portal-centre-email = E-mail
portal-centre-website = Website
portal-centre-languages = Languages
portal-centre-days-off = Days off each week
portal-centre-code = Centre code in ISSN records
portal-centre-holidays = Next holidays
portal-centre-countries = Countries
portal-centre-countries-rest =
    { $n ->
        [one] { $n } country has no centre of its own today.
       *[other] { $n } countries have no centre of their own today.
    }
portal-centre-countries-show = Show these countries
portal-elsewhere-title = The ISSN centre of { $country }
portal-elsewhere-lead = This centre is in charge of publishers in your country. It has its own site and its own form: you cannot register here.
portal-elsewhere-institution = At
portal-elsewhere-country = In charge of
portal-elsewhere-directory-text = Its address and the people to write to are in the directory of the ISSN network.
portal-elsewhere-directory = Open the directory
portal-elsewhere-wrong = Not your country, or an international organisation?
portal-elsewhere-back = Choose again

# Prices
portal-prices-title = Prices
portal-prices-lead = An ISSN is paid with a credit. One credit pays for one title, in one medium or in several at once.
portal-prices-country = Your country
portal-prices-show = Show my price
portal-prices-mine = For publishers in { $country }
portal-prices-fee = is the registration fee. It is the price of one credit, and includes one credit: your first request.
portal-prices-group-is = Country group { $group } in the table below.
portal-prices-table = Price of one credit, without VAT
portal-prices-group = Countries
portal-prices-group-name = Group { $group }
portal-prices-group-rest = and all countries not named
portal-prices-countries = Countries of group { $group }
portal-prices-quantity =
    { $n ->
        [one] { $n } credit
       *[other] { $n } credits
    }
portal-prices-quantities = { $from } to { $to }
portal-prices-quantity-over = More than { $n }
portal-prices-valid = In force since { $date }, in { $currency }, for each credit when so many are bought at once. Credits do not expire.
portal-prices-none = No prices yet
portal-prices-none-text = The agency has not published its prices.
portal-prices-buys = What a credit buys
portal-prices-act = What you do
portal-prices-credits = Credits
portal-prices-act-fee = Register your organisation: the fee includes a credit
portal-prices-act-request = Request an ISSN for one title, in any number of media
portal-prices-act-urgent = The same, urgent
portal-prices-act-medium = Request an ISSN for another medium of a title that is registered to you
portal-prices-act-rest = Proofs of publication, claims, modifications, certificates
portal-prices-back = A request that is cancelled before anyone took it up, or rejected, gives its credits back by itself; only misleading information forfeits them. An urgent request that is answered late gives back what urgency cost.

# Services
portal-services-title = Services
portal-services-lead = For those who publish serials, and for those who work with them.
portal-services-publishers = ISSN for publishers
portal-services-publishers-text = Register once, then request numbers, follow each request with its date, keep the records of your serials right, claim what you took over, and print certificates that anybody can check.
portal-services-batches = Packages and batches
portal-services-batches-text = International organisations and publishers with many titles can arrange packages of credits, and have whole lists of titles handled together. Write to your centre: it answers with an offer.
portal-services-contact = Write to a centre
portal-services-subscriptions = Subscriptions to complete records
portal-services-subscriptions-text = Libraries, aggregators and tool makers see every field of every record: publishers, dates, languages, subjects, former and later titles, in search, on pages and as data.
portal-services-free = Free for everybody
portal-services-free-text = Searching, the essential facts of each serial as a page and as data, checking numbers and certificates. No account is needed.

# Help
portal-help-title = Help
portal-help-lead = Short answers first. The guidelines say all that publishers need.
portal-help-guidelines = Guidelines for publishers
portal-help-issn = About the ISSN
portal-help-what = What is an ISSN?
portal-help-what-text = Seven digits and a check sign that name one serial in one medium: a journal, a newspaper, a magazine, a series, a website that is kept up. The number never changes and is never used again.
portal-help-proves = Does an ISSN prove quality or ownership?
portal-help-proves-text = No. It says which serial is meant, and nothing of whether it is good or to whom its title belongs.
portal-help-issn-l = What is an ISSN-L?
portal-help-issn-l-text = The linking ISSN: one of the numbers of a title that stands for the title in all its media. Use it when the medium does not matter.
portal-help-check = What is the last sign for?
portal-help-check-text = It is computed from the seven digits before it, so that a mistyped number is noticed. Ten is written X.
portal-help-barcode = Where do I get a barcode?
portal-help-barcode-text = From GS1 in your country. The barcode of a serial is made from 977 and the first seven digits of its ISSN; we do not issue barcodes.
portal-help-search = Searching and data
portal-help-words = How do I search?
portal-help-words-text = Type words, and all of them are looked for, whatever their accents and capitals. Put a phrase between quotation marks, and leave the end of a word open with a star. A number is found in any form; several numbers are found together.
portal-help-statuses = What do the statuses mean?
portal-help-register = Published, checked, and described.
portal-help-provisional = Assigned before publication. It is in no list; its own page says so.
portal-help-legacy = From the early days: valid, with a short description.
portal-help-cancelled = Given up in favour of another number, which its page names.
portal-help-suppressed = Withdrawn: never published, or no continuing resource.
portal-help-data = How do programs get a record?
portal-help-data-text = From the same address as people, by content negotiation or with a suffix:
portal-help-publishers = For publishers
portal-help-email = I registered and got no e-mail
portal-help-email-text = Look among the unwanted mails first. If it is not there, go to “Sign in” and ask for a new link: it lives for 72 hours and works once.
portal-help-rename = My title changes. Do I need a new ISSN?
portal-help-rename-text = If one of the first five words changes, usually yes; for a change of spelling, of an article, or of the publisher, no. Send a request and name the former title: the librarian decides.

# Guidelines
portal-guide-title = Guidelines for publishers
portal-guide-contents = On this page
portal-guide-lead = What gets an ISSN, when you can ask, what you need at hand, what it costs, and how to show the number.
portal-guide-who = What gets an ISSN
portal-guide-who-text = Whatever is meant to go on without a set end, in print, online, on a carrier or as an application:
portal-guide-who-serials = serials: journals, newspapers, magazines, newsletters, series of books
portal-guide-who-integrating = websites and databases that are kept up
portal-guide-who-books = A single book gets an ISBN and no ISSN. The series it belongs to may have one.
portal-guide-websites = Websites and databases
portal-guide-websites-text = All of this must hold:
portal-guide-websites-1 = it has editorial content
portal-guide-websites-2 = somebody is named as responsible, in general more than one person, with at least a country
portal-guide-websites-3 = its title is stable and can be seen, and its address works
portal-guide-websites-4 = it has a definite subject or audience
portal-guide-websites-not = Personal pages, advertising for one company or product, pages made of links, and things of purely local interest or short life get none.
portal-guide-when = When you can ask
portal-guide-when-print = In print or on a carrier
portal-guide-when-print-text =
    { $n ->
        [one] At any time after the first issue, or up to { $n } month before it with an advanced mock-up.
       *[other] At any time after the first issue, or up to { $n } months before it with an advanced mock-up.
    } A number given ahead is provisional: it is confirmed when you send proof that the first issue is out. The centre may wait for that first issue.
portal-guide-when-online = Online or mobile
portal-guide-when-online-text =
    { $n ->
        [one] After release only, once a serial has published { $n } article.
       *[other] After release only, once a serial has published { $n } articles.
    } Websites and databases are not counted in articles.
portal-guide-when-hong-kong = In Hong Kong
portal-guide-when-hong-kong-text = Ahead of publication only if two things hold: you are an academic institution or a public body, and the publication is registered, or being registered, under Cap. 268. Add the paper of the registration office. Otherwise ask after the first issue.
portal-guide-how-many = How many numbers
portal-guide-how-many-text = One for each medium, one for each language edition, one for each geographic edition. Formats of one online version (HTML, PDF) share one number. You may ask for all media of a title in one request: it costs one credit.
portal-guide-evidence = What you need at hand
portal-guide-evidence-text = For each medium, something that shows its title, and the name and address of the publisher:
portal-guide-evidence-print = A whole issue, or its cover, title page and editorial page
portal-guide-evidence-carrier = A sample, or a copy of the label of the disc or its container
portal-guide-evidence-online = The address of the publication
portal-guide-evidence-mobile = Screenshots of the title screen and of the screen that names the publisher
portal-guide-evidence-files = Files are JPEG, PNG or PDF, { $megabytes } MB together and { $files } at most for one request. If something is missing, keep the request as a draft and go on later.
portal-guide-cost = What it costs, and how long it takes
portal-guide-cost-text = Between { $least } and { $most } for a credit, by country and by how many you buy.
portal-guide-cost-act = See the prices
portal-guide-days = A complete request is answered within { $days } working days, an urgent one within { $urgent }. Urgency costs one credit more; { $most } urgent requests a day are the limit for one publisher. While something is missing, the clock stops.
portal-guide-display = How to show the number
portal-guide-display-print = In print: on each issue, best in the upper right corner of the cover, after the letters ISSN.
portal-guide-display-online = Online: on the title screen or home page, on the first page of a PDF, and in the metadata.
portal-guide-display-media = With several media: all numbers together on each version, each with its medium, and the ISSN-L:
portal-guide-display-hold = While your request is on hold: “ISSN request pending”.
portal-guide-honest = Be accurate
portal-guide-honest-text = A request is rejected, and a number can be revoked, when information turns out to be misleading: on the title, the publisher, its address, the editorial board, the indexing, the archiving, or the authors. An account can be blocked for it.

# Terms
portal-terms-title = General terms of use
portal-terms-sample = This is a sample text. The agency that runs this site replaces it with its own before it opens.
portal-terms-1 = What these terms are about
portal-terms-1-text = They hold between the agency that runs this site and everybody who uses it: readers, publishers and subscribers. Whoever registers an organisation accepts them in its name.
portal-terms-2 = The service
portal-terms-2-text = The agency receives requests for ISSNs, decides them by the rules of the ISSN network, keeps the register and publishes it. A complete request is answered within { $days } working days, an urgent one within { $urgent }. The clock stops while the agency waits for the publisher.
portal-terms-3 = Your account
portal-terms-3-text = Accounts are for people, in the name of an organisation. Keep your password to yourself. The organisation answers for what is done in its name, and keeps its details up to date; its country is changed by the centre.
portal-terms-4 = Truth
portal-terms-4-text = What you say in a request, and what your publication says of itself, must be true. If it is misleading, the agency may reject the request, revoke the number and block the account. Numbers that were revoked are never used again.
portal-terms-5 = Payment
portal-terms-5-text = Prices are public and without VAT. The registration fee buys one credit. Credits do not expire. They come back when a request is cancelled before it was taken up, or rejected for any reason but misleading information.
portal-terms-6 = What an ISSN is not
portal-terms-6-text = An ISSN says which serial is meant. It gives no right to a title, and says nothing of the quality of a publication.
portal-terms-7 = Data
portal-terms-7-text = The essential facts of the register are free to use under the licence that the agency names. Evidence that you send is seen by your organisation and your centre only. Personal data is kept as long as it is needed for the request, the register or the accounts.
portal-terms-8 = Liability and law
portal-terms-8-text = The agency works with care and corrects errors that it learns of; it does not answer for damage from errors that it could not know. The law of its seat applies.

# Checking a certificate
portal-verify-title = Check a certificate
portal-verify-lead = Each certificate bears a code, beside its square of dots. It tells whether the certificate is genuine and still holds.
portal-verify-code = Code of the certificate
portal-verify-code-hint = 12 letters and digits. Capitals, blanks and hyphens do not matter.
portal-verify-code-missing = Type the code that is printed on the certificate
portal-verify-act = Check
portal-verify-unknown = Not known
portal-verify-unknown-text = We have issued no certificate with the code { $code }. Compare it with the paper: none of our codes has the vowels A, E, I, O, U or the digits 0, 1, 2, 5 and 8.
portal-verify-show-title = Certificate for ISSN { $issn }
portal-verify-kicker = Certificate
portal-verify-genuine = Genuine
portal-verify-genuine-text = We issued this certificate on { $date }.
portal-verify-revoked = Revoked
portal-verify-revoked-text = This certificate was revoked on { $date }. It certifies nothing any more.
portal-verify-unchanged = The record has not changed since.
portal-verify-changed = The record has changed since this certificate was issued.
portal-verify-withdrawn = The ISSN is { $status } today: what the certificate says no longer holds.
portal-verify-record = See the record as it is today
portal-verify-says = What it certifies
portal-verify-name = Title
portal-verify-issued = Issued on
portal-verify-another = Check another certificate
