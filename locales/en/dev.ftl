# The gallery of the design system, in the demonstration only
dev-pages-title = Gallery
dev-pages-kicker = Demonstration
dev-pages-lead = Everything pages are set from, in every state, and the way to each page. Buttons and forms here send nothing; searching does.
dev-pages-contents = Contents
dev-pages-theme = Light or dark
dev-pages-theme-system = As on this device
dev-pages-theme-light = Light
dev-pages-theme-dark = Dark
dev-pages-dir = Direction
dev-pages-dir-ltr = Left to right
dev-pages-dir-rtl = Right to left

dev-pages-part-pages = Pages
dev-pages-part-colours = Colours
dev-pages-part-type = Type
dev-pages-part-icons = Icons
dev-pages-part-buttons = Buttons
dev-pages-part-forms = Forms
dev-pages-part-statuses = States
dev-pages-part-numbers = Numbers
dev-pages-part-tables = Tables
dev-pages-part-lists = Lists
dev-pages-part-progress = Progress
dev-pages-part-notices = Notices
dev-pages-part-ways = Ways through
dev-pages-part-record = Record
dev-pages-part-search = Search
dev-pages-part-desk = Desk

# Pages
dev-pages-password = Everybody in the sample data signs in with the password { $password }.
dev-pages-for-all = For everybody
dev-pages-for-account = Accounts and mail
dev-pages-for-publisher = For publishers
dev-pages-for-centre = For people of a centre
dev-pages-for-subscriber = For subscribers
dev-pages-subscriber = Reader with a subscription
dev-pages-to-nothing = Nothing found
dev-pages-to-results = Results of a search
dev-pages-to-record = The record of Nature
dev-pages-to-centre = One centre
dev-pages-to-guidelines = Guidelines
dev-pages-to-verify = Check a certificate
dev-pages-to-register = Register
dev-pages-to-forgotten = Forgotten password
dev-pages-to-invoices = Invoices
dev-pages-to-ledger = Credits, line by line
dev-pages-to-numbers = Blocks of numbers

# Colours and type
dev-pages-colours-text = An agency makes them its own by six values. States have a word and a shape besides their colour.
dev-pages-contrast = Contrast of each pair
dev-pages-pair = Drawn on
dev-pages-sample = Sample
dev-pages-needs = Needs
dev-pages-verdict = Result
dev-pages-enough = Enough
dev-pages-too-low = Too low
dev-pages-type-sample = Annals of the printed page, 1869
dev-pages-prose = Running text
dev-pages-prose-text = A serial keeps its number for as long as it keeps its title. When the title changes in a way that matters, a new number is assigned, and the two records point at each other.
dev-pages-quote = One number, one title, one medium.
dev-pages-tag = Tag
dev-pages-quiet = quiet words

# Buttons and forms
dev-pages-send = Send the request
dev-pages-save = Save for later
dev-pages-leave = Leave without sending
dev-pages-disabled = Not available
dev-pages-apply = Apply
dev-pages-download = Download
dev-pages-as-link = A button that reads as a link
dev-pages-fields-empty = Empty
dev-pages-fields-filled = Filled in
dev-pages-fields-wrong = With errors
dev-pages-fields-fixed = Read only, and not available
dev-pages-wrong-whole = The request cannot be sent yet
dev-pages-label-title = Title
dev-pages-hint-title = As it stands on the title page, with its subtitle.
dev-pages-label-email = Mail address
dev-pages-label-secret = Password
dev-pages-label-note = Note
dev-pages-hint-note = Anything else we should know.
dev-pages-label-nature = Kind of publication
dev-pages-choose = Choose one
dev-pages-label-medium = Medium
dev-pages-hint-medium = Each medium has a number of its own.
dev-pages-medium-hint = Made for telephones and tablets, installed from a shop.
dev-pages-label-media = Other media
dev-pages-label-regular = Does it appear regularly?
dev-pages-yes = Yes
dev-pages-no = No
dev-pages-label-first = First issue
dev-pages-hint-first = For example, 31 3 2027.
dev-pages-label-proof = How do you show it?
dev-pages-proof-paper = On paper
dev-pages-proof-url = By an address
dev-pages-label-url = Web address
dev-pages-label-file = Cover
dev-pages-hint-file = JPEG, PNG or PDF, 10 MB at most.
dev-pages-label-agree = What I say here is true

# Lists
dev-pages-paid = Paid
dev-pages-due = Due
dev-pages-overdue = Overdue
dev-pages-good = All is well
dev-pages-warn = Look at this
dev-pages-bad = This is wrong
dev-pages-info = Good to know
dev-pages-tables-text = On a phone, each row becomes a card.
dev-pages-empty = No requests yet
dev-pages-empty-text = Requests stand here from the moment you begin them.
dev-pages-one = One row
dev-pages-many = Many rows
dev-pages-long = Very long titles
dev-pages-state = State
dev-pages-received = Received
dev-pages-price = Price
dev-pages-summary = Summary
dev-pages-change = Change
dev-pages-figures = Figures
dev-pages-files = Files
dev-pages-thread = Messages
dev-pages-you = You
dev-pages-message-theirs = Thank you for the cover. It does not show a date: could you add the page with the imprint?
dev-pages-message-ours = Of course. It follows tomorrow.
dev-pages-more = What is an imprint?
dev-pages-more-text = The lines that say who publishes a serial, where and when.

# Progress and notices
dev-pages-tasks = What is left to do
dev-pages-done = Done
dev-pages-begun = Begun
dev-pages-not-begun = Not begun
dev-pages-step-count = Question 3 of 8
dev-pages-promise = Answer by
dev-pages-promise-text = 3 of 20 working days used
dev-pages-timeline = What happened, and what is next
dev-pages-panel = The number is assigned
dev-pages-panel-text = Print it on the cover. We ask for the first issue by { $date }.
dev-pages-notice-info = Prices change on 1 July.
dev-pages-notice-good = Your changes are saved.
dev-pages-notice-warn = We need one more thing
dev-pages-notice-warn-text = The cover does not show a date. The clock waits for you.
dev-pages-notice-bad = The file could not be read, and was not kept.
dev-pages-loading = Work that takes long
dev-pages-loading-text = The certificate is being made. You get a mail when it is ready; you can leave this page.
dev-pages-back = All samples

# Record, search, desk
dev-pages-band-provisional = This number was given ahead of publication. The record is completed when the first issue is out.
dev-pages-band-withdrawn = This number was withdrawn and must not be used.
dev-pages-key-title = Key title
dev-pages-title-number = All media
dev-pages-lineage = Before and after
dev-pages-imprint = Imprint
dev-pages-place = Place
dev-pages-other-titles = Other titles
dev-pages-results = { $n ->
    [one] { $n } serial
   *[other] { $n } serials
  }
dev-pages-remove = Remove
dev-pages-urgent = Urgent
dev-pages-queue = Rows of the queue
dev-pages-check-good = The title is on the cover
dev-pages-check-warn = Two titles are alike
dev-pages-check-bad = There is no date on the evidence
