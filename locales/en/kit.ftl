# Dates
date-written = { $day } { $month } { $year }
date-time-written = { $date }, { $time }
date-month-1 = January
date-month-2 = February
date-month-3 = March
date-month-4 = April
date-month-5 = May
date-month-6 = June
date-month-7 = July
date-month-8 = August
date-month-9 = September
date-month-10 = October
date-month-11 = November
date-month-12 = December
date-short = { $day } { $month } { $year }
date-short-month-1 = Jan
date-short-month-2 = Feb
date-short-month-3 = Mar
date-short-month-4 = Apr
date-short-month-5 = May
date-short-month-6 = Jun
date-short-month-7 = Jul
date-short-month-8 = Aug
date-short-month-9 = Sep
date-short-month-10 = Oct
date-short-month-11 = Nov
date-short-month-12 = Dec

# Sizes of files
kit-size-kb = { $n } kB
kit-size-mb = { $n } MB
kit-decimal-mark = .

# What is wrong in a form
form-required = Fill in this field
form-too-long = Write no more than { $n ->
    [one] { $n } character
   *[other] { $n } characters
  }
form-email = Write a mail address, such as name@example.org
form-url = Write a web address, such as https://www.example.org
form-number = Write a whole number from { $least } to { $most }
form-date = Write a date that exists, with the year in four digits, such as 31 3 2027
form-choice = Choose one of the answers given
form-file-too-big = { $name } is too large
form-file-wrong-type = { $name } is not a JPEG, PNG or PDF file
form-file-empty = { $name } is empty
form-file-too-many = Too many files: { $name } was not kept

# Pages that say what went wrong
error-missing-title = Page not found
error-missing-text = There is nothing at this address. It may have been mistyped, or the page may have moved.
error-forbidden-title = You cannot do this
error-forbidden-text = Your account does not allow it. Ask whoever looks after the accounts of your organisation or centre.
error-forged-title = Please send the form again
error-forged-text = We could not be sure that this came from you: the form was open in another session, or came from another site. Nothing was changed. Go back, load the page again and send it once more.
error-stale-title = Somebody was faster
error-stale-text = This was changed while you were looking at it. Nothing of what you sent was done. Load the page again to see how it stands now.
error-refused-title = This cannot be done now
error-refused-text = Nothing was changed.
error-limited-title = Too many tries
error-limited-text = Please wait a moment, then try again.
error-too-large-title = That was too large
error-too-large-text = What you sent is larger than we take. Nothing was kept.
error-unreadable-title = We could not read what was sent
error-unreadable-text = Nothing was changed. Go back and try again.
error-not-acceptable-title = Not in this format
error-not-acceptable-text = This is not offered in the format that was asked for.
error-method-title = Not in this way
error-method-text = This address does not take what was sent to it.
error-unauthorised-title = Sign in first
error-unauthorised-text = This page is for people who have signed in.
error-broken-title = Something went wrong on our side
error-broken-text = It has been noted. Please try again in a while. If it happens again, tell us this number:
error-home = Go to the home page
error-search = Search the register

# The mailbox of the demonstration
dev-mail-title = Mailbox
dev-mail-lead = Every mail that was sent, newest first.
dev-mail-empty = No mail yet
dev-mail-empty-text = Do something that sends one, such as registering.
dev-mail-to = To
dev-mail-subject = Subject
dev-mail-reply-to = Reply to
dev-mail-text = As text
dev-mail-html = As it looks
dev-mail-back = All mails
