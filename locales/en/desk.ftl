# The desk: where librarians decide.

desk-yes = Yes
desk-no = No
desk-you = You
desk-nobody = Nobody
desk-cancel = Back without a change
desk-urgent = Urgent
desk-first = First
desk-unread = Unread
desk-untitled = Without a title

# By when
desk-due-left = { $n ->
    [one] { $n } working day left
   *[other] { $n } working days left
  }
desk-due-today = Answer today
desk-due-late = { $n ->
    [one] { $n } working day late
   *[other] { $n } working days late
  }
desk-due-stopped = Clock stopped since { $date }

# Columns
desk-column-title = Title
desk-column-number = No.
desk-column-publisher = Publisher
desk-column-media = Media
desk-column-medium = Medium
desk-column-sent = Sent
desk-column-promise = Promise
desk-column-taken = Taken by
desk-column-state = State
desk-column-status = Status
desk-column-issn = ISSN
desk-column-key-title = Key title
desk-column-about = About
desk-column-last = Last message
desk-column-when = When
desk-column-reply = Thread

# The queue
desk-queue-title = Requests
desk-queue-tabs = Requests by state
desk-queue-decided = Decided
desk-queue-whose = Whose requests
desk-queue-all = Everybody’s
desk-queue-mine = Taken up by me
desk-queue-unread = { $n ->
    [0] No unread messages
    [one] { $n } unread message
   *[other] { $n } unread messages
  }
desk-queue-empty = Nothing here
desk-queue-empty-pending = Every request has been answered. New ones appear here as soon as they are sent.
desk-queue-empty-mine = You have taken up no request in this state. Open one from the whole list and take it up.
desk-queue-empty-other = No request is in this state now.

# A case
desk-case-number = Request { $id }
desk-case-back = Back to request { $id }
desk-case-promise = Answer by { $date }.
desk-case-sent = Sent { $at }
desk-case-numbers = Numbers
desk-case-until = On hold until
desk-case-reason = Reason
desk-case-checks = What the rules say
desk-case-account = Account
desk-case-balance = { $n ->
    [one] Balance: { $n } credit.
   *[other] Balance: { $n } credits.
  }
desk-case-first = This is their first request.
desk-case-read-only = You can look, but deciding is for librarians and heads of centres.
desk-case-taken-you = You have taken this request up.
desk-case-taken-nobody = Nobody has taken this request up yet.
desk-case-taken-other = { $who } has taken this request up.
desk-case-other-medium = Another medium of this title
desk-case-former = The title it continues
desk-case-unknown-number = Not in the register
desk-case-alike = Similar titles in the register
desk-case-alike-none = The register has no title that begins like this one.
desk-case-same = Same title
desk-case-others = Other requests for this title
desk-case-other-centre = Request { $id } at { $centre }
desk-case-no-messages = No messages about this request yet.
desk-case-history = History
desk-history-none = Nothing is noted yet.
desk-keys = Keys: press the letter together with your browser’s key for shortcuts, often Alt + Shift.

# Acts
desk-act-process = Assign ISSN
desk-act-assign-ahead = Assign provisionally
desk-act-confirm = Confirm publication
desk-act-return = Something is missing
desk-act-hold = Put on hold
desk-act-resume = Take up again
desk-act-reject = Reject
desk-act-take = Take up
desk-act-take-over = Take over
desk-act-put-back = Put back

# What was done
desk-done-assigned = ISSN assigned
desk-done-assigned-ahead = Provisional ISSN assigned
desk-done-confirmed = Publication confirmed
desk-done-next = The publisher is being told. The records are in the register.
desk-done-next-ahead = The publisher is being told. The numbers are in no list until the proof of publication comes.
desk-done-returned = Returned to the publisher. The clock of the promise stands still until it is sent again.
desk-done-held = Put on hold. The clock of the promise stands still.
desk-done-resumed = The request is pending again, and the clock goes on.
desk-done-rejected = Rejected. The publisher is being told.
desk-done-taken = The request is yours.
desk-done-put-back = The request is back in the queue, for everybody.
desk-done-written = Your message was sent.

# What the publisher answered
desk-given-title = Title
desk-given-original = In its own script
desk-given-subtitle = Subtitle
desk-given-other-titles = Other titles
desk-given-nature = Kind
desk-given-editorial = Editorial content
desk-given-responsibility = Named editors, with a country
desk-given-stable = Stable title
desk-given-subject = Definite subject or audience
desk-given-media = Media asked for
desk-given-other-medium = ISSN of another medium
desk-given-published = Published
desk-given-forthcoming = To come
desk-given-first-issue = First issue: { $date }
desk-given-articles = { $n ->
    [one] { $n } article published
   *[other] { $n } articles published
  }
desk-given-url = Address ({ $medium })
desk-given-numbering = Numbering
desk-given-hk-body = Academic or public body
desk-given-hk-registered = Registered under Cap. 268
desk-given-frequency = Frequency
desk-given-languages = Languages
desk-given-country = Country
desk-given-subject-matter = Subject
desk-given-open = Open access
desk-given-publisher = Publisher
desk-given-address = Address
desk-given-place = Place
desk-given-bodies = Issuing bodies
desk-given-editors = Editors
desk-given-former = Former title
desk-given-former-issn = Its ISSN
desk-given-last-issue = Its last issue
desk-given-contact = Contact
desk-given-urgent = Urgent
desk-given-comment = Comment to you

# Checks
desk-check-good = In order
desk-check-warn = Look at this
desk-check-bad = Not in order
desk-check-eligible = This kind of publication gets an ISSN.
desk-check-on = { $medium }: { $what }
desk-check-published = { $medium }: published, so its number is confirmed.
desk-check-ahead = { $medium }: still to come, so its number is provisional.
desk-check-proof = { $medium }: the proof is there. { $proof }.
desk-check-no-proof = { $medium }: the proof is missing. { $proof }.
desk-check-other-medium = The ISSN given for another medium is registered to this publisher.
desk-check-unknown-title = No record in the register has this very title.
desk-check-same-medium = The register has this very title in this medium: { $issn } ({ $medium }).
desk-check-same-title = The register has this very title in another medium: { $issn } ({ $medium }).
desk-check-requests = { $n ->
    [one] There is { $n } other request for this title.
   *[other] There are { $n } other requests for this title.
  }

# Evidence
desk-evidence-none = No evidence was sent.
desk-evidence-new-window = opens in a new tab

# Letters that decisions send
desk-letter-mail = { $name } ({ $email }) gets a letter in { $language } at once.
desk-letter-no-mail = { $name } has chosen not to get mails about requests, and will see it in the personal area.
desk-note-letter = What to add to the letter
desk-note-inside = Note for the history

# Assign
desk-accept-title = Assign ISSN
desk-accept-ahead-title = Assign ISSN provisionally
desk-accept-text = { $n ->
    [one] One number is taken from your block and its record goes to the register, confirmed. The letter to the publisher bears the number, the ISSN‑L and how to print them.
   *[other] { $n } numbers are taken from your block, one for each medium, and their records go to the register, confirmed and linked with one another. The letter to the publisher bears the numbers, the ISSN‑L and how to print them.
  }
desk-accept-ahead-text = { $n ->
    [one] One number is taken from your block. It is in no list until the proof of publication comes. The letter to the publisher bears the number, and asks for the first issue.
   *[other] { $n } numbers are taken from your block, one for each medium. They are in no list until the proof of publication comes. The letter to the publisher bears the numbers, and asks for the first issue.
  }
desk-accept-must-be-ahead = A medium of this request is still to come: its numbers can be provisional only.
desk-accept-is-published = All media of this request are published: their numbers can be confirmed at once.
desk-accept-block = Block
desk-accept-left = { $n ->
    [one] ({ $n } number left)
   *[other] ({ $n } numbers left)
  }
desk-accept-issn-l-known = as for the title’s other media
desk-accept-issn-l-new = The first of the new numbers
desk-accept-key-title = Key title ({ $medium })
desk-accept-key-title-hint = Unique in the register. A qualifier stands in parentheses at the end.
desk-accept-title-missing = Write a key title
desk-accept-title-twice = Another medium of this request has this key title: make the two differ
desk-accept-taken = This key title belongs to { $issn }. Add a qualifier, such as the place.
desk-accept-taken-by = This key title belongs to
desk-accept-no-numbers = The blocks of your centre are used up. Ask for a new block; nothing was assigned.
desk-accept-disagree = Nothing was assigned: the database and the list of numbers kept outside it disagree, as after a restore from a backup. Tell the operator. ({ $why })
desk-accept-do = { $n ->
    [one] Assign the number
   *[other] Assign { $n } numbers
  }
desk-accept-ahead-do = { $n ->
    [one] Assign the number provisionally
   *[other] Assign { $n } numbers provisionally
  }

# Confirm
desk-confirm-title = Confirm publication
desk-confirm-text = The provisional numbers become confirmed, and their records become public.
desk-confirm-proof = I have seen the proof of publication, with the publisher’s name and address
desk-confirm-proof-missing = Tick the box once you have seen the proof
desk-confirm-do = Confirm

# Return
desk-return-title = Something is missing
desk-return-text = The request goes back to the publisher, who completes it and sends it again at no cost. Until then the clock of the promise stands still.
desk-return-topics = What is missing?
desk-return-hint = The publisher reads your notes beside the questions. Write in { $language } if you can. What the rules found is filled in.
desk-return-note = Note on: { $topic }
desk-return-do = Return to the publisher

# Hold
desk-hold-title = Put on hold
desk-hold-text = The request waits for the first issue. Meanwhile the publisher may show “ISSN request pending”, and the clock of the promise stands still.
desk-hold-until = Until
desk-hold-until-hint = May stay empty. On this day the request is pending again by itself.
desk-hold-do = Put on hold

# Resume
desk-resume-title = Take up again
desk-resume-text = The request is pending again.
desk-resume-promise = With the days that were left, it is to be answered by { $date }.
desk-resume-no-mail = No letter is sent.
desk-resume-do = Take up again

# Reject
desk-reject-title = Reject
desk-reject-text = The request is closed for good. The publisher reads the reason and your note.
desk-reject-provisional = These provisional numbers are withdrawn. They are never used again.
desk-reject-reason = Reason
desk-reject-reason-missing = Choose a reason
desk-reject-no-credits = It has cost no credits.
desk-reject-credits-back = { $n ->
    [one] { $n } credit goes back to the publisher.
   *[other] { $n } credits go back to the publisher.
  }
desk-reject-credits-kept = { $n ->
    [one] The credit does not go back.
   *[other] The { $n } credits do not go back.
  }
desk-reject-note-hint = Needed for “Another reason”.
desk-reject-note-missing = Write the reason in your own words
desk-reject-do = Reject

# Too late
desk-late-title = Somebody was faster
desk-late-text = The request has changed since you opened it, or this cannot be done with it any more. Nothing of what you sent was done.
desk-late-done-title = You have done this already
desk-late-done-text = What you asked for was done, once. Nothing more has changed.
desk-late-written = What you wrote
desk-late-written-hint = It was not sent and is not kept. Copy it if you still need it: you can send it to the publisher as a message from the request.
desk-late-now = How it stands now
desk-late-last = What happened last
desk-late-open = Open the request
desk-late-queue = Back to the queue

# Messages
desk-messages-title = Messages
desk-messages-which = Which messages
desk-messages-all = All
desk-messages-unread = Unread
desk-messages-empty = No messages
desk-messages-empty-text = What publishers write appears here. To write first, open a request or a publisher.
desk-messages-no-subject = Without a subject
desk-messages-ours = { $who } (desk)
desk-messages-reply = Read and reply
desk-message-subject = Subject
desk-message-subject-missing = Write a subject
desk-message-to = Message to { $name }
desk-message-missing = Write a message
desk-message-send = Send message

# Numbers
desk-numbers-way = Numbers
desk-numbers-title = Blocks of numbers
desk-numbers-text = Numbers are taken in order from the first block that has one. None is used twice.
desk-numbers-block = Block
desk-numbers-given = Given
desk-numbers-left = Left
desk-numbers-all = All
desk-numbers-current = In use
desk-numbers-waiting = Waiting
desk-numbers-used-up = Used up
desk-numbers-few = { $n ->
    [0] No numbers are left
    [one] Only { $n } number is left
   *[other] Only { $n } numbers are left
  }
desk-numbers-few-text = Ask the International Centre for a new block now. Without numbers, no request can be accepted.
desk-numbers-empty = No blocks
desk-numbers-empty-text = Your centre has no block of numbers, so it cannot assign any. Ask the International Centre for one.

# Records
desk-record-version = Version { $version }, changed { $at }
desk-record-owner = Registered to
desk-record-siblings = Other media
desk-record-fields = MARC fields
desk-record-tag = Field
desk-record-indicators = Ind.
desk-record-content = Content

# Organisations
desk-organisations-title = Publishers
desk-organisations-empty = No publishers yet
desk-organisations-empty-text = They appear here as soon as they register with your centre.
desk-organisations-cut = The first { $n } by name.
desk-organisation-name = Name
desk-organisation-kind = Kind
desk-organisation-publisher = Publisher
desk-organisation-subscriber = Subscriber
desk-organisation-city = City
desk-organisation-country = Country
desk-organisation-account = Account
desk-organisation-original = In its own script
desk-organisation-other-names = Other names
desk-organisation-address = Address
desk-organisation-uia = UIA number
desk-organisation-vat = VAT number
desk-organisation-details = Details
desk-organisation-people = People
desk-organisation-requests = Requests
desk-organisation-no-requests = Nothing was sent yet.
desk-organisation-serials = Registered resources
desk-organisation-no-serials = No serial is registered to this organisation.
desk-organisation-ledger = Credits
desk-organisation-no-bookings = No credits were bought or used yet.
desk-organisation-cause = Cause
desk-organisation-change = Change
desk-organisation-no-messages = No messages beside those about requests.
