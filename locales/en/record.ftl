# The page of a serial
record-key-title = Key title
record-issn-l-long = Linking ISSN: one number for the title in all its media
record-incorrect = Wrongly printed
record-cancelled-number = Cancelled
record-ceased = Ceased
record-ceased-in = Its last issue is of { $year }.
record-ceased-text = It is no longer published.
record-this = This serial
record-essential = You see the essential facts, which are free for everyone. Publishers, dates, languages, subjects, and the titles before and after are in the complete record.
record-essential-act = Who sees complete records
record-views = Ways to look at the record
record-view-labels = Labels
record-view-marc = MARC 21
record-view-unimarc = UNIMARC
record-marc = MARC 21 fields
record-unimarc = UNIMARC fields
record-marc-field = Field
record-marc-indicators = Indicators
record-marc-content = Content

record-part-titles = Titles
record-part-history = Before and after
record-part-imprint = Publication
record-part-subjects = Subjects
record-part-online = Where to find it
record-part-kept = Kept for the future
record-part-indexing = Where it is indexed
record-part-notes = Notes
record-part-related = Related serials
record-part-about = About this record

record-abbreviated = Abbreviated title
record-subtitle = Subtitle
record-uniform = Uniform title
record-former-form = Former title
record-variant-0 = Part of the title
record-variant-1 = Parallel title
record-variant-2 = Distinctive title
record-variant-3 = Other title
record-variant-4 = Cover title
record-variant-5 = Title on an added title page
record-variant-6 = Caption title
record-variant-7 = Running title
record-variant-8 = Spine title

record-publisher = Publisher
record-publisher-earliest = First publisher
record-publisher-intervening = Publisher in between
record-publisher-present = Present publisher
record-publisher-last = Last publisher
record-bodies = Issuing body
record-country = Country
record-dates = Dates
record-coverage = Numbering and dates
record-frequency = Frequency
record-former-frequency = Former frequency
record-languages = Languages
record-description = Extent
record-subjects = Subjects
record-udc = Universal Decimal Classification
record-dewey = Dewey Decimal Classification
record-note-500 = Note
record-note-515 = On numbering
record-note-525 = On supplements
record-note-530 = Other forms
record-note-533 = Reproduction
record-note-546 = On language
record-note-550 = On issuing bodies
record-note-580 = On related titles
record-note-588 = Described from

record-urls = On the web
record-web-archives = In web archives
record-access = Access
record-open-access = Open access: everybody may read all of it at once, free of charge. ROAD is the directory of scholarly resources of this kind.
record-indexed-by = Abstracting and indexing services
record-kept-text = These archives keep copies, so that what was published stays readable whatever happens to its publisher.
record-kept-none = We do not know of an archive that keeps this serial. That need not mean that nobody does: archives tell us of their holdings little by little.
record-kept-archive = Archive
record-kept-status = Status
record-kept-extent = What is kept
record-kept-updated = Last told
record-kept-archived = Archived
record-kept-in-progress = In progress
record-kept-triggered = Archived, open to all
record-related-cut = More related serials stand in the record than are shown here.

record-timeline-title = The family of { $title }
record-timeline-described =
    { $n ->
        [one] { $n } title along a line of years.
       *[other] { $n } titles along a line of years, each as a bar, with lines from one to the next. The table below tells the same.
    }
record-timeline-cut = The family is larger than this picture: some titles were left out.
record-timeline-table = The same as a table
record-timeline-column-title = Title
record-timeline-column-told = What happened
record-way-continued = “{ $from }” was continued by “{ $to }”
record-way-in-part = “{ $from }” was continued in part by “{ $to }”
record-way-merged = “{ $from }” went with others into “{ $to }”
record-way-absorbed = “{ $from }” was absorbed by “{ $to }”
record-way-absorbed-in-part = “{ $from }” was absorbed in part by “{ $to }”
record-way-split = “{ $to }” came out of “{ $from }” when it split
record-way-after-continued = Continues { $title }
record-way-after-in-part = Continues in part { $title }
record-way-after-merged = Merger of others with { $title }
record-way-after-absorbed = Absorbed { $title }
record-way-after-absorbed-in-part = Absorbed in part { $title }
record-way-after-split = Separated from { $title }
record-way-before-continued = Continued by { $title }
record-way-before-in-part = Continued in part by { $title }
record-way-before-merged = Merged into { $title }
record-way-before-absorbed = Absorbed by { $title }
record-way-before-absorbed-in-part = Absorbed in part by { $title }
record-way-before-split = Split, among others into { $title }

record-status = Status of the record
record-centre = Responsible centre
record-created = Made
record-changed = Last changed
record-version = Version
record-source = Described by
record-coordinates = Place on a map

record-tools = What you can do
record-own = Yours
record-own-page = In my registered resources
record-certificate = Get a certificate
record-permalink = Lasting address
record-downloads = Take it with you
record-downloads-references = For reference managers
record-downloads-libraries = For library catalogues
record-downloads-tables = For tables
record-downloads-programs = For programs
record-more = More
record-share = Send by mail
record-print = Print
record-report = Report an error
record-claim = Is it yours? Claim it
record-report-subject = An error in the record of ISSN { $issn }
record-claim-subject = We publish ISSN { $issn } and would like to have it among our resources

# Tell the centre of an error
record-report-back = Back to the record
record-report-text = The centre that looks after this record reads every report and mends what is wrong. You need no account.
record-report-body = What is wrong, and what is right?
record-report-body-hint = A web page or a picture of the publication that shows it helps.
record-report-body-missing = Write what is wrong
record-report-name = Your name, if you like
record-report-email = E-mail address, if you would like an answer
record-report-email-hint = We use it for this report only.
record-report-send = Send the report
record-report-done = Thank you: your report is sent
record-report-done-text = The centre has it before it and will look into it. If you left an address, you may be asked for more, and will be told what became of it.

desk-reports-title = Reported errors
desk-reports-way = Reported errors
desk-reports-open =
    { $n ->
        [one] { $n } to look into
       *[other] { $n } to look into
    }
desk-reports-empty = No report so far
desk-reports-empty-text = Readers tell of errors on the page of a serial. What they write comes here and to the centre’s address.
desk-reports-new = New
desk-reports-nobody = Somebody without a name
desk-reports-done = Done by { $who }, { $when }
desk-reports-finish = Done

# A title in all its media
record-media-kicker = One title, all its media
record-media-lead = The linking ISSN stands for the title whatever it is published on. Each medium has a number of its own.
record-media-list = The media
record-media-this = Its own number is the linking ISSN
record-media-elsewhere = The linking ISSN itself is not in this register, or not shown.
record-media-column-medium = Medium
record-media-column-key-title = Key title
record-media-whole = The whole record

# Citing
record-cite = Cite it
record-cite-as-file = As a file

# Samples in the gallery
dev-pages-to-record-online = A serial with archives
dev-pages-to-media = A title in all its media
dev-pages-to-record-split = A serial that split (sign in as a reader to see its family)
dev-pages-to-record-merger = A serial that came of a merger
dev-pages-to-record-minimal = A serial of which little is known
dev-pages-to-record-ceased = A ceased serial
dev-pages-to-record-provisional = A provisional number
dev-pages-to-record-cancelled = A cancelled number
dev-pages-to-record-suppressed = A suppressed number
dev-pages-to-record-unreported = A number not yet assigned
dev-pages-to-record-legacy = A record from the early days
dev-pages-to-record-arabic = An Arabic title
dev-pages-to-record-chinese = A Chinese title
dev-pages-to-record-long = A very long title
dev-pages-to-record-links = A serial with 40 links
dev-pages-to-record-holdings = A serial that 25 archives keep
