# Words of the field, used on many pages. One word for one thing.

state-draft = Draft
state-pending = Pending
state-incomplete = Incomplete
state-onhold = On hold
state-provisional = Provisional
state-processed = Processed
state-rejected = Rejected
state-cancelled = Cancelled

kind-assignment = Assignment
kind-modification = Modification
kind-claim = Claim

medium-print = Print
medium-online = Online
medium-carrier = CD-ROM or other carrier
medium-mobile = Mobile application
medium-other = Other

nature-journal = Journal
nature-magazine = Magazine
nature-newspaper = Newspaper
nature-series = Monographic series
nature-newsletter = Newsletter
nature-website = Website
nature-database = Database
nature-book = Single book
nature-other = Another serial

proof-print-pages = Cover, title page and editorial page, or a whole issue
proof-carrier-label = Label of the disc or its container
proof-online-page = Address of the publication
proof-mobile-screens = Screenshots of the application
proof-mock-up = Advanced mock-up of the first issue
proof-hong-kong-paper = Paper of the Hong Kong registration office
proof-other = Something else

status-unreported = Not yet assigned
status-provisional = Provisional
status-register = Confirmed
status-legacy = Legacy
status-cancelled = Cancelled
status-suppressed = Suppressed

reason-not-eligible = Not a continuing resource that gets an ISSN
reason-misleading-information = Misleading information
reason-other-centre = Another ISSN centre is in charge
reason-already-numbered = The publication has an ISSN for this medium already
reason-never-published = Never published
reason-other = Another reason

event-registered = Registered
event-sent = Sent
event-sent-again = Completed and sent again
event-returned = Returned: something is missing
event-held = Put on hold
event-resumed = Taken up again
event-taken = Taken up by a librarian
event-put-back = Put back in the queue
event-assigned-ahead = Provisional ISSN assigned
event-processed = ISSN assigned
event-confirmed = Publication confirmed
event-rejected = Rejected
event-cancelled = Cancelled
event-assigned = ISSN assigned
event-certificate = Certificate issued

topic-nature = Kind of publication
topic-title = Title
topic-media = Media
topic-dates = First issue
topic-details = Details
topic-publisher = Publisher
topic-history = Former title
topic-evidence = Evidence
topic-contact = Contact and speed

role-owner = Owner
role-editor = Editor
role-billing = Billing
role-viewer = Viewer
post-librarian = Librarian
post-head = Head of the centre
post-administrator = Administrator

account-registered = Link sent
account-feedue = Fee due
account-active = Active
account-blocked = Blocked

frequency-a = Annual
frequency-b = Every two months
frequency-c = Twice a week
frequency-d = Daily
frequency-e = Every two weeks
frequency-f = Twice a year
frequency-g = Every two years
frequency-h = Every three years
frequency-i = Three times a week
frequency-j = Three times a month
frequency-k = Continuously updated
frequency-m = Monthly
frequency-q = Quarterly
frequency-s = Twice a month
frequency-t = Three times a year
frequency-u = Unknown
frequency-w = Weekly
frequency-z = Irregular or other

cause-fee = Registration fee: the first credit
cause-credits = Credits bought
cause-request = Request sent
cause-request-returned = Credits given back
cause-grant = Given by the centre

# Why a step is not taken, or a request cannot be sent.
refusal-no-move = This cannot be done with the request as it stands now.
refusal-not-allowed = Your account may not do this.
refusal-not-active = Your account is not active yet: the registration fee is due, or the centre has blocked it.
refusal-problems = The request cannot be sent as it is.
refusal-no-credits = You do not have enough ISSN credits for this request.
refusal-urgent-limit = Your organisation has sent five urgent requests today. Send this one tomorrow, or without urgency.
refusal-numbers = Each medium needs exactly one number.
refusal-not-published = A medium is still to be published: its number can be provisional only.
refusal-nothing-missing = Say what is missing.
refusal-hold-in-past = Choose a date in the future.
refusal-book = A single book has no ISSN. Its identifier is the ISBN; a series of books may have an ISSN.
refusal-criteria = A website or database gets an ISSN only if all four criteria are met.
refusal-no-date = Give the date of the first issue.
refusal-too-early = It is too early: an ISSN may be requested three months before the first issue at most.
refusal-date-ahead = You say it is published, but the date of the first issue lies in the future.
refusal-not-released = An online publication gets its ISSN after its release. Come back when it is online.
refusal-few-articles = An online serial gets its ISSN once five articles are published.
refusal-hong-kong = In Hong Kong, an ISSN ahead of publication needs both: an academic institution or public body, and registration under Cap. 268.
refusal-proof-print-pages = Add the cover, the title page and the editorial page of the print version.
refusal-proof-carrier-label = Add the label of the disc or its container.
refusal-proof-online-page = Give the address of the online version.
refusal-proof-mobile-screens = Add screenshots of the application that show its title and the publisher.
refusal-proof-mock-up = Add an advanced mock-up of the first issue as a file.
refusal-proof-other = Add the evidence that is asked for.
refusal-proof-hong-kong-paper = Add the paper of the Hong Kong office: registered, or being registered.
refusal-other-medium-unknown = The ISSN of the other medium is not in the register.
refusal-other-medium-not-own = The ISSN of the other medium is not registered to your organisation. Claim it first, or leave the field empty.
refusal-other-medium-withdrawn = The ISSN of the other medium was withdrawn.
refusal-same-medium = The ISSN you give is for the same medium: the publication has its number already.

missing-nature = Say what kind of publication it is.
missing-title = Give the title.
missing-media = Choose at least one medium.
missing-published = Say for each medium whether it is published.
missing-first-issue = Give the date of the first issue.
missing-frequency = Say how often it appears.
missing-languages = Choose at least one language.
missing-country = Choose the country of publication.
missing-publisher = Give the name of the publisher.
missing-publisher-address = Give the address of the publisher as it stands on the publication.
missing-contact = Give an e-mail address for questions.

request-not-editable = This request cannot be edited now.
evidence-needs-file = This evidence has to be a file.
evidence-too-many = A request takes 20 files at most.
evidence-too-big = The files of a request may have 10 MB together.
order-quantity = Choose between 1 and 1,000 credits.
certificate-not-confirmed = A certificate is issued only for a confirmed ISSN.
password-short = Use at least 10 characters.
password-long = Use no more than 200 characters.
password-weak = This password is easily guessed. Use several words that do not belong together.
