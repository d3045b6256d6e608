# The publisher's area: requests, resources, messages, certificates.

publisher-yes = Yes
publisher-no = No
publisher-back = Back
publisher-back-request = Request { $number }
publisher-continue = Continue
publisher-later = Save and come back later
publisher-change = Change
publisher-choose = Choose
publisher-buy = Buy ISSN credits
publisher-buy-ask = Ask the owner of your organisation’s account to buy ISSN credits.
publisher-by = by { $date }
publisher-answer-by = Answer by { $date }
publisher-clock-stopped = Clock stopped, waiting for you
publisher-untitled = Untitled
publisher-write = Write a message to the cataloguer
publisher-issn-wrong = This is not an ISSN. It has eight characters, such as 2049-3630; check each of them.

# Home
publisher-home-title = My services
publisher-home-welcome = Welcome, { $name }
publisher-home-summary = Summary
publisher-home-tab-requests = Number of requests
publisher-home-tab-publications = Number of registered publications
publisher-home-confirmed = Confirmed
publisher-home-provisional = Provisional
publisher-home-no-requests = You have made no request yet.
publisher-home-new = Request a new ISSN
publisher-home-all = All your requests
publisher-home-filter = Filter the requests
publisher-home-count = { $n ->
    [one] { $n } request
   *[other] { $n } requests
  }
publisher-home-csv = Download as CSV
publisher-home-nothing-found = No request fits these filters
publisher-home-nothing-yet = No requests yet
publisher-home-nothing-yet-text = Requests that you begin or send are listed here, with the date by which they are answered.
publisher-kinds-assignment = Assignments
publisher-kinds-modification = Modifications
publisher-kinds-claim = Claims
publisher-column-number = Request #
publisher-column-login = Login
publisher-column-type = Request type
publisher-column-existing = ISSN of the existing title
publisher-column-urgent = First / Urgent
publisher-column-status = Status
publisher-column-issn = ISSN
publisher-column-title = Title
publisher-column-sent = Sent
publisher-column-modified = Modified
publisher-column-comments = Comments
publisher-column-files = Attached files
publisher-column-action = Action
publisher-filter-id = Request number
publisher-filter-login = Login
publisher-filter-issn = ISSN
publisher-filter-title = Title
publisher-filter-status = Status
publisher-filter-kind = Nature of the request
publisher-filter-urgent = Urgent request
publisher-filter-first = First request
publisher-filter-size = Number per page
publisher-filter-any = Any
publisher-filter-apply = Apply filters
publisher-filter-clear = Clear the filters
publisher-csv-name = requests

# Before a request
publisher-new-title = Request a new ISSN
publisher-new-lead = One request covers one title, in all the media it appears in. Each medium gets its own ISSN.
publisher-new-needed = What you need
publisher-new-needed-title = The exact title, as it stands on the publication
publisher-new-needed-dates = For each medium, the date of the first issue; a print or CD-ROM serial can ask three months ahead, an online one after its release, with five articles
publisher-new-needed-proof = For print or CD-ROM: scans of the cover, title page and editorial page, or of the label; before publication, an advanced mock-up
publisher-new-needed-url = For an online publication: its address, where the publisher’s name and address can be seen
publisher-new-cost = What it costs
publisher-new-cost-text = One ISSN credit, whatever the number of media; two if it is urgent. It is free if another medium of the same title already has an ISSN registered to you. Credits are taken when you send the request, not before.
publisher-new-balance = { $n ->
    [one] You have { $n } credit.
   *[other] You have { $n } credits.
  }
publisher-new-no-credits = You can prepare the request now, but to send it you need a credit.
publisher-new-time = How long it takes
publisher-new-time-text = We answer within { $days } working days, or { $urgent } if the request is urgent. You see the exact date before you send.
publisher-new-saved = There are ten short steps. Every answer is saved, and you can stop and come back at any time.
publisher-new-start = Start a request

# The pages of questions
publisher-question-step = Step { $step } of { $steps }
publisher-question-nature = What kind of publication is it?
publisher-question-title = What is its title?
publisher-question-media = In which media does it appear?
publisher-question-dates = When did it first appear?
publisher-question-details = More about the publication
publisher-question-publisher = Who publishes it?
publisher-question-history = Did it have another title before?
publisher-question-evidence = Show us the publication
publisher-question-contact = Contact and speed

publisher-field-nature = Kind of publication
publisher-nature-hint = An ISSN is for publications that go on: they come out in parts, or are updated, with no planned end.
publisher-nature-hint-series = Books that appear one after another under a common title. Each book has its own ISBN; the series has the ISSN.
publisher-nature-hint-website = A site with editorial content that is kept up to date. Four criteria must be met, see below.
publisher-nature-hint-database = The same four criteria hold as for a website.
publisher-nature-hint-book = A single book has no ISSN: its number is the ISBN, from the ISBN agency of your country. If it belongs to a series, choose “Monographic series” and ask for the series.
publisher-nature-hint-other = Anything else that appears in numbered or dated parts.
publisher-field-criteria = Criteria
publisher-criteria-title = Only for a website or database: what holds for it?
publisher-criteria-hint = All four must hold. Commercial pages, personal pages and mere lists of links get no ISSN.
publisher-criteria-editorial = It has editorial content
publisher-criteria-hint-editorial = Texts, data or pictures that somebody edits: not only advertising, products or links.
publisher-criteria-responsibility = It says who is responsible for the content
publisher-criteria-hint-responsibility = A named person or body, with at least the country.
publisher-criteria-stable = It has a stable title
publisher-criteria-hint-stable = The title is shown on the pages and does not change.
publisher-criteria-subject = It has a definite subject or audience
publisher-criteria-hint-subject = And is not about one company, product or place alone.

publisher-field-title = Title
publisher-title-hint = Exactly as it stands on the cover, the title page or the home page, in Latin letters. No “ISSN”, no volume number.
publisher-field-title-original = Title in its own script
publisher-title-original-hint = If the publication is written in another script, such as Arabic, Chinese or Cyrillic.
publisher-field-subtitle = Subtitle
publisher-field-other-titles = Other titles
publisher-other-titles-hint = Titles in other languages, abbreviations or initials that stand on it. One a line.

publisher-field-media = Media
publisher-media-hint = Choose all that you want an ISSN for. Several file formats of one online version share one ISSN.
publisher-media-hint-print = On paper.
publisher-media-hint-online = On the web, as pages, PDF or e-books that one downloads.
publisher-media-hint-carrier = On something that one holds and puts into a machine: CD-ROM, DVD, USB stick.
publisher-media-hint-mobile = As an application for telephones or tablets.
publisher-field-other-medium = ISSN of another medium
publisher-other-medium-hint = If the same title already has an ISSN in another medium, registered to your organisation, give it here: the request is then free.

publisher-dates-no-media = Choose the media first.
publisher-dates-is-published = Is it published?
publisher-dates-published = Already published
publisher-dates-forthcoming = Still to come
publisher-dates-first = Date of the first issue
publisher-dates-first-hint = If it is still to come, not more than three months ahead. If you know only the month, write 1 as the day.
publisher-dates-first-hint-online = The day of its release. An online publication gets its ISSN after release.
publisher-dates-first-is = First issue: { $date }
publisher-dates-wrong = { $whose }, { $field }: { $text }
publisher-dates-articles = Articles published so far
publisher-dates-articles-hint = An online serial needs at least five.
publisher-dates-articles-are = { $n ->
    [one] { $n } article
   *[other] { $n } articles
  }
publisher-dates-url = Web address
publisher-dates-url-hint = Where one finds the publication, with the publisher’s name and address. Such as https://www.example.org/journal
publisher-hong-kong = Hong Kong: only if it is still to come
publisher-hong-kong-hint = An ISSN ahead of publication needs both, and the paper of the registration office as evidence.
publisher-field-hong-kong-body = We are an academic institution or a public body
publisher-field-hong-kong-registered = It is registered, or being registered, under Cap. 268

publisher-field-frequency = How often it appears
publisher-field-languages = Languages
publisher-languages-hint = The main language first.
publisher-language-number = Language { $n }
publisher-languages-more = Save and add another language
publisher-field-country = Country of publication
publisher-field-place = Place of publication
publisher-place-hint = The town that stands on the publication.
publisher-field-subject = Subject
publisher-subject-hint = In a few words, such as “plant biology” or “regional history”.
publisher-field-numbering = Numbering of the first issue
publisher-numbering-hint = As it is printed, such as “Vol. 1, no. 1 (January 2026)”.
publisher-field-open-access = Open access
publisher-open-access-box = It is open access: everybody can read all of it free of charge

publisher-field-publisher = Publisher
publisher-publisher-hint = As it stands on the publication.
publisher-field-publisher-address = Address of the publisher, as it stands on the publication
publisher-field-issuing-bodies = Issuing bodies
publisher-issuing-bodies-hint = Societies, universities or others that bring it out without being the publisher. One a line.
publisher-field-editors = Editors
publisher-editors-hint = The editor in chief, and the editorial board if there is one.

publisher-history-lead = If it continues a publication with another title, tell us which. If not, leave all of this empty.
publisher-field-former-title = Former title
publisher-field-former-issn = ISSN of the former title
publisher-former-issn-hint = If it has one, such as 2049-3630.
publisher-field-former-last-issue = Last issue under that title
publisher-former-last-issue-hint = As it is printed, such as “Vol. 12, no. 4 (2025)”.

publisher-field-evidence = Evidence
publisher-evidence-lead = A librarian checks that the publication is what you say. Only your organisation and the centre see what you send.
publisher-evidence-needed = What is needed
publisher-evidence-there = There
publisher-evidence-wanting = Still needed
publisher-evidence-hong-kong = Hong Kong
publisher-evidence-hint-print-pages = A whole issue, or its cover, title page and editorial page. The publisher’s name and address must be readable.
publisher-evidence-hint-carrier-label = The label on the disc or its container, with the publisher’s name and address.
publisher-evidence-hint-online-page = The address you gave is enough, if the publisher’s name and address stand on the home page or another fit place.
publisher-evidence-hint-mobile-screens = The title screen, and others that show the publisher’s name and address.
publisher-evidence-hint-mock-up = The cover, title page and editorial page as they will be, with title, numbering, publisher and address.
publisher-evidence-hint-hong-kong-paper = The paper of the Office for Film, Newspaper and Article Administration: registered, or being registered.
publisher-evidence-list = What you have given
publisher-evidence-none = Nothing yet.
publisher-evidence-remove = Remove
publisher-evidence-add = Add evidence
publisher-evidence-limits = Room is left for { $left } and { $files } more files. JPEG, PNG or PDF.
publisher-evidence-kind = What it shows
publisher-evidence-file = Files
publisher-evidence-file-hint = You can choose several at once.
publisher-evidence-address = Or a web address
publisher-evidence-address-hint = Where the proof can be seen by everybody. A mock-up has to be a file.
publisher-evidence-upload = Add
publisher-evidence-proof-missing = Choose what it shows
publisher-evidence-nothing = Choose a file, or give a web address
publisher-evidence-too-big = { $name } is too large: there is room for { $left } only. Send it smaller, or in parts.
publisher-evidence-all-too-big = The files are too large together: there is room for { $left } only. Nothing of it was kept.

publisher-contact-lead = Whom may the librarian ask?
publisher-field-contact-name = Name
publisher-field-contact-email = E-mail
publisher-field-urgent = Urgent
publisher-urgent-title = Is it urgent?
publisher-urgent-hint = Answered within 5 working days instead of 20, for one credit more. At most five urgent requests a day.
publisher-urgent-box = Yes, treat it as urgent
publisher-field-comment = A word to the cataloguer
publisher-comment-hint = Anything that helps to understand the publication.

# Check and send
publisher-check-title = Check your answers
publisher-check-problems = Before you can send it
publisher-check-without = Send without this version: { $medium }
publisher-problem-of = { $medium }: { $text }
publisher-problem-from = You can ask from { $date } on.
publisher-problem-articles = { $n ->
    [0] You gave none.
    [one] You gave { $n }.
   *[other] You gave { $n }.
  }
publisher-check-send = Send the request
publisher-check-promise = Sent today, it is answered by
publisher-check-promise-standard = 20 working days of the centre
publisher-check-promise-urgent = 5 working days of the centre
publisher-check-free = The base price is waived, because another medium has an ISSN already.
publisher-check-cost = { $n ->
    [0] Sending costs nothing.
    [one] Sending costs { $n } credit.
   *[other] Sending costs { $n } credits.
  }
publisher-check-again = Sending it again costs nothing. The clock goes on where it stopped.
publisher-check-not-urgent = Send it without urgency
publisher-check-next = A librarian checks it. If something is missing you are told, and the clock stops until you have added it. You get a mail with the outcome.
publisher-check-true = Untrue information on the title, the publisher or the editorial board leads to rejection, and the credit is lost.
publisher-check-submit = Send the request
publisher-sent-title = Request sent
publisher-sent-number = Your request has the number
publisher-sent-next = What happens next
publisher-sent-mail = We confirm by mail that we have your request. For questions we write to { $email }.
publisher-sent-answer = A librarian answers by { $date }.
publisher-sent-missing = If something is missing you are told. The clock stops until you have added it.
publisher-sent-outcome = When the ISSN is assigned, you find it here and in your mail, with how to show it on the publication.
publisher-sent-follow = Follow the request
publisher-sent-home = Back to all requests

# One request
publisher-request-title = Request { $number }
publisher-request-all = All your requests
publisher-request-first = First request
publisher-request-answer-by = Answered by
publisher-promise-used = { $used } of { $total } working days used
publisher-promise-stopped = { $used } of { $total } working days used; the rest counts on when you have answered
publisher-promise-late = { $n ->
    [one] We are { $n } working day late. We are sorry.
   *[other] We are { $n } working days late. We are sorry.
  }
publisher-request-is-draft = This is a draft. Only your organisation sees it until you send it.
publisher-request-is-incomplete = The librarian needs something from you:
publisher-request-is-on-hold = The request is on hold: the librarian waits for the first issue, or for proof that it is out.
publisher-request-hold-until = It is taken up again on { $date }.
publisher-request-hold-may = Until then you may write “ISSN request pending” on the publication. When it is out, tell the librarian here.
publisher-request-resume = The first issue is out: tell the librarian
publisher-request-is-provisional = The ISSN is provisional: you may print it, but it is not in the public register yet. Once the first issue is out, send a copy or scan of it, and the ISSN is confirmed.
publisher-request-is-rejected = The request was rejected.
publisher-request-continue = Go on with the questions
publisher-request-complete = Complete it and send it again
publisher-request-check = Check and send
publisher-request-numbers = Your ISSN
publisher-display-title = How to show it
publisher-display-print = top right corner of the cover of each issue, with the letters ISSN before it.
publisher-display-online = on the title screen or home page, on the first page of each PDF, and in the metadata.
publisher-display-carrier = on the label of the disc and on the title screen.
publisher-display-mobile = on the title screen of the application and on its page in the store.
publisher-display-other = where the title stands.
publisher-display-all = Show all of them together on each version:
publisher-request-history = What happened
publisher-step-answer = Answer of the centre
publisher-step-answer-stopped = Your answer, then the centre’s
publisher-request-no-messages = No messages about this request.
publisher-request-answers = Your answers
publisher-request-cancel = Cancel this request
publisher-cancel-title = Cancel request { $number }?
publisher-cancel-text = A cancelled request stays in your list, but cannot be taken up again.
publisher-cancel-draft = It is a draft: nothing has been paid for it.
publisher-cancel-free = No credit was taken for it.
publisher-cancel-back = { $n ->
    [one] { $n } credit comes back to you at once.
   *[other] { $n } credits come back to you at once.
  }
publisher-cancel-lost = { $n ->
    [one] A librarian has taken it up already: { $n } credit is lost.
   *[other] A librarian has taken it up already: { $n } credits are lost.
  }
publisher-cancel-submit = Cancel the request
publisher-cancel-keep = Keep it
publisher-resume-title = Is the first issue out?
publisher-resume-text = Then the request goes back to the librarian, and the clock goes on where it stopped.
publisher-resume-promise = You have an answer by { $date }.
publisher-resume-note-hint = For example where the first issue can be seen. If the librarian needs proof, you are asked for it.
publisher-resume-submit = Yes, tell the librarian
publisher-resume-keep = Leave it on hold

# Messages
publisher-messages-title = Messages
publisher-messages-lead = Between you and the librarians of your ISSN centre.
publisher-messages-inbox = Inbox
publisher-messages-sent = Sent
publisher-messages-new = New
publisher-messages-none = No messages here
publisher-messages-none-text = What you and the librarians write to each other appears here.
publisher-messages-about = Request { $number }
publisher-messages-reply = Reply
publisher-messages-reply-request = Reply at request { $number }
publisher-messages-write = Write to the librarians
publisher-messages-write-hint = For a general question, such as whether a publication may have an ISSN. About a request, write on its own page.
publisher-messages-subject = Subject
publisher-messages-subject-missing = Give a subject
publisher-messages-body = Message
publisher-messages-body-missing = Write a message
publisher-messages-send = Send the message
publisher-messages-done = Your message was sent.

# Resources and certificates
publisher-resources-title = My registered resources
publisher-resources-lead = The publications whose ISSN is registered to your organisation.
publisher-resources-all = All
publisher-resources-none = No resources here
publisher-resources-none-text = When an ISSN is assigned to you, its publication appears here.
publisher-resource-public = Public page
publisher-resource-description = Complete description
publisher-resource-modified = Changed last on { $date }
publisher-resource-certificates = Certificates
publisher-field-key-title = Key title
publisher-field-issn-l = ISSN-L
publisher-field-medium = Medium
publisher-field-years = Years
publisher-field-url = Web address
publisher-field-links = Linked publications
publisher-field-archives = Archived by
publisher-field-indexed = Indexed by
publisher-certificate-get = Get a certificate
publisher-certificate-title = Get a certificate
publisher-certificate-heading = Certificate
publisher-certificate-explained = A certificate is a signed PDF on the agency’s paper. It says that the ISSN was assigned and is in the register, gives the complete description as it is today, and bears a code by which anybody can check it. It is free.
publisher-certificate-language = Language of the certificate
publisher-certificate-submit = Issue the certificate
publisher-certificate-wait = The certificate is being made. This page loads again by itself.
publisher-certificate-download = Download the certificate (PDF)
publisher-certificate-revoked = This certificate was revoked and is no longer valid.
publisher-certificate-date = Issued on
publisher-certificate-code = Code
publisher-certificate-check = Whoever receives it can check it by its code.
publisher-certificate-verify = Open the check page

# What a certificate says
certificate-heading = Certificate of ISSN assignment
certificate-statement = We certify that the International Standard Serial Number ISSN { $issn } was assigned by { $centre } to the publication named here, and that it is recorded in the ISSN Register with the description below.
certificate-description = Description in the ISSN Register
certificate-signatory = Director, { $centre }
certificate-verify = Check this certificate: scan the code, or type the address.
certificate-code = Code
certificate-issued = Issued on { $date }
certificate-key-title = Key title
certificate-issn-l = ISSN-L
certificate-medium = Medium
certificate-other-media = ISSN of other media
certificate-other-titles = Other titles
certificate-publisher = Publisher
certificate-place = Place
certificate-country = Country
certificate-languages = Languages
certificate-frequency = Frequency
certificate-years = Years
certificate-urls = Web address
certificate-centre = ISSN centre
