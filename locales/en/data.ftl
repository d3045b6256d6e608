# The dumps of the register
data-title = The register to take away
data-lead = Everything that visitors may see, in whole files. They are written anew every day.
data-at = Written on { $at }
data-table = Files
data-file = File
data-what = What is in it
data-size = Size
data-sum = SHA-256
data-tables = Each ISSN with its ISSN-L, and each ISSN-L with its ISSN: two tables in one archive.
data-marc = The records in MARC 21 (ISO 2709), packed with zstd.
data-jsonl = The records in JSON, one on a line, packed with zstd.
data-count =
    { $n ->
        [one] One record.
       *[other] { $n } records.
    }
data-check = Is the file whole?
data-check-text = Put the list of checksums beside the files and let your system compare them. A download that was cut off can be continued.
data-none = No files yet
data-none-text = They are written within a few minutes of the first start, and once a day from then on.
data-licence = What you may do with them
data-licence-none = The agency has not said here under which licence it gives them. Please ask before you publish them again.
data-link = Data to take away
