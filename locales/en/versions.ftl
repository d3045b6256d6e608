# The versions of a record, withdrawing a number, and what everyone sees.

versions-title = Versions of this record
versions-link = Versions of this record
versions-column-version = Version
versions-column-when = When
versions-column-who = Who
versions-column-why = Why
versions-column-old = Compare
versions-column-new = with
versions-choose-old = Version { $version } as the older one
versions-choose-new = Version { $version } as the newer one
versions-compare = Show the differences
versions-only-one = The record has not changed since.
versions-between = From version { $from } to version { $to }
versions-nothing = Nothing that is shown here became different.
versions-fields = MARC 21 fields
versions-removed = − removed:
versions-added = + added:
versions-open-access = Open access
versions-who-unknown = Not recorded
versions-who-register = The register itself
versions-who-file = A file that was imported
versions-why-unknown = Not recorded
versions-why-assigned = Number assigned
versions-why-confirmed = Publication confirmed
versions-why-imported = Record received
versions-why-linked = Links between records kept in step
versions-why-corrected = Description corrected
versions-why-cancelled = Cancelled in favour of another number
versions-why-suppressed = Suppressed
versions-why-transferred = Passed to another publisher
versions-fact-status = Status
versions-fact-issn-l = ISSN-L
versions-fact-medium = Medium
versions-fact-title = Title
versions-fact-key-title = Key title
versions-fact-other-titles = Other titles
versions-fact-publisher = Publisher
versions-fact-place = Place
versions-fact-country = Country
versions-fact-languages = Languages
versions-fact-start = First year
versions-fact-end = Last year
versions-fact-frequency = Frequency
versions-fact-subjects = Subjects
versions-fact-urls = Addresses
versions-fact-open = Access
versions-fact-centre = Centre
versions-fact-cancelled = Cancelled numbers
versions-fact-incorrect = Incorrect numbers
versions-fact-replaced-by = Replaced by
versions-fact-links = Links to other serials
versions-fact-archives = Archives
versions-fact-indexed-by = Indexed by

# Withdrawing a number at the desk
withdraw-title = Withdraw this number
withdraw-text = A withdrawn number is never used again. What readers find under it, they read below before anything is done.
withdraw-how = What happens to the number
withdraw-cancel = Cancel it in favour of another number
withdraw-cancel-hint = Two numbers were given to one resource
withdraw-suppress = Suppress it
withdraw-suppress-hint = No continuing resource, never published, or revoked
withdraw-by = The number that replaces it
withdraw-by-hint = It must be confirmed in the register
withdraw-note = Reason
withdraw-note-hint = Kept with the version; read by staff only
withdraw-look = Show what will happen
withdraw-do = Withdraw the number
withdraw-change = Change what was entered
withdraw-will = This will happen
withdraw-will-cancel = { $issn } is cancelled. Readers and programs who ask for it are told that { $by } replaces it.
withdraw-will-named = { $by } names { $issn } among its cancelled numbers.
withdraw-will-suppress = { $issn } is suppressed. Readers who ask for it read that it was withdrawn (410), with no title.
withdraw-will-linked = { $n ->
    [one] One record that links to it links to { $by } from then on.
   *[other] { $n } records that link to it link to { $by } from then on.
  }
withdraw-will-unlinked = { $n ->
    [one] One record that links to it no longer does.
   *[other] { $n } records that link to it no longer do.
  }
withdraw-will-issn-l = { $n ->
    [one] One other medium of the title gets another ISSN-L.
   *[other] { $n } other media of the title get another ISSN-L.
  }
withdraw-how-missing = Choose what happens to the number
withdraw-by-missing = Enter the number that replaces it
withdraw-by-malformed = This is not an ISSN: check each digit
withdraw-by-unknown = This number is not in the register
withdraw-note-missing = Write down the reason
withdraw-refused-status = The status of this record does not allow it: only confirmed and legacy records are cancelled, and what is withdrawn stays so
withdraw-refused-same = A number cannot replace itself
withdraw-refused-replacement = Readers do not find that number themselves: choose one that is confirmed

# What everyone sees
visibility-title = What everyone sees
visibility-text = The agency decides how much of confirmed records visitors and other publishers see, in searches, pages, exports and data alike. Publishers always see the complete records of their own resources; subscribers and staff see all.
visibility-legend = Visitors see
visibility-essential = Essential data
visibility-essential-hint = The released fields of confirmed records: numbers, titles, country, medium, addresses, archives
visibility-open = Complete records
visibility-open-hint = Every field of confirmed records
visibility-missing = Choose what visitors see
visibility-save = Save
visibility-saved = Saved. It holds from now on.
visibility-by = Last changed by { $who } on { $at }.
