use super::*;

/// Rows of our own, in the manner of the list.
fn ltwa() -> Ltwa {
    let rows = [
        ("journal", "j.", "fre eng"),
        ("medical", "méd.", "eng fre"),
        ("medicin-", "med.", "mul"),
        ("research", "res.", "eng"),
        ("health", "n.a.", "eng"),
        ("international-", "int.", "mul"),
        ("library", "libr.", "eng"),
        ("étude", "n.a.", "fre"),
        ("géographi-", "géogr.", "fre"),
        ("Zeitschrift-", "Z.", "ger"),
        ("Therapie", "Ther.", "ger"),
        ("-blatt", "-bl.", "ger"),
        ("bulletin", "bull.", "mul"),
        ("New York", "N. Y.", "eng"),
        ("South Africa-", "S. Afr.", "eng"),
        ("London", "Lond.", "eng"),
        ("physic-", "phys.", "mul"),
        ("biologi-", "biol.", "mul"),
        ("biomedic-", "biomed.", "mul"),
        ("acta", "n.a.", "lat"),
        ("academ-", "acad.", "spa fre eng"),
        ("вестник", "вестн.", "rus"),
        ("университет-", "унив.", "rus"),
        ("person-", "pers.", "mul"),
        ("personalit-", "personal.", "rum"),
        ("Canada", "Can.", "eng"),
        ("canadien-", "can.", "fre"),
        ("revue-", "rev.", "fre"),
        ("droit", "n.a.", "fre"),
    ];
    Ltwa::new(rows.map(|(word, short, languages)| Row::new(word, short, languages)).to_vec())
}

fn short(title: &str, languages: &[&str]) -> String {
    let languages: Vec<String> = languages.iter().map(|code| (*code).to_owned()).collect();
    abbreviate(&ltwa(), title, &languages).text
}

#[test]
fn words_of_the_list() {
    assert_eq!(short("Journal of medical research", &["eng"]), "J. med. res.");
    assert_eq!(short("Journal médical", &["fre"]), "J. méd.");
    assert_eq!(short("Health research", &["eng"]), "Health res.", "n.a. stays");
    assert_eq!(short("Medicine and quux", &["eng"]), "Med. quux", "a stem; a word without a row");
    assert_eq!(short("JOURNAL OF RESEARCH", &["eng"]), "J. RES.", "capitals of the whole title tell nothing");
    assert_eq!(short("Libraries of New York", &["eng"]), "Libr. N. Y.", "inflected; a phrase");
    assert_eq!(short("South African health", &["eng"]), "S. Afr. health", "a phrase with a stem");
    assert_eq!(short("Bio-medical research", &["eng"]), "Biomed. res.", "a hyphen does not count");
    assert_eq!(short("Medico-physical health", &["eng"]), "Med.-phys. health", "each part of a compound");
    assert_eq!(short("Вестник университета", &["rus"]), "Вестн. унив.");
}

#[test]
fn languages_of_the_title() {
    assert_eq!(short("Research on personality", &["eng"]), "Res. pers.");
    assert_eq!(short("Bulletin personalitatii", &["rum"]), "Bull. personal.");
    assert_eq!(short("Medizinisches Ärzteblatt", &["ger"]), "Medizinisches Ärztebl.", "an ending");
    assert_eq!(
        short("Zeitschrift für Infusionstherapie", &["ger"]),
        "Z. Infusionsther.",
        "a compound's last part"
    );
    assert_eq!(
        short("Acta medica et biologica", &["eng"]),
        "Acta med. biol.",
        "a Latin title over English text"
    );
}

#[test]
fn small_words() {
    assert_eq!(short("The journal of the academy", &["eng"]), "j. acad.");
    assert_eq!(short("L'étude de la géographie", &["fre"]), "étude géogr.");
    assert_eq!(short("Research in vivo", &["eng"]), "Res. in vivo", "a locution stays");
    assert_eq!(short("In research", &["eng"]), "In research", "and so does a preposition that begins");
    assert_eq!(short("Research & health", &["eng"]), "Res. health");
    assert_eq!(short("A & A journal", &["eng"]), "A A j.", "letters are no articles");
}

#[test]
fn titles_of_one_word() {
    assert_eq!(short("Research", &["eng"]), "Research");
    assert_eq!(short("The bulletin", &["eng"]), "bulletin");
    assert_eq!(abbreviate(&ltwa(), "Bulletin", &[]).parts[0].why, Why::OneWord);
}

#[test]
fn parts_and_subtitles() {
    assert_eq!(short("Medical research : a journal of health", &["eng"]), "Med. res.");
    assert_eq!(short("Medical research = Recherche médicale", &["eng"]), "Med. res.");
    assert_eq!(
        short("Physics research. Section B, Biological physics", &["eng"]),
        "Phys. res. B Biol. phys."
    );
    assert_eq!(short("Bulletin of the Medical Academy. Medical Academy", &["eng"]), "Bull. Med. Acad.");
    assert_eq!(
        short("Journal of medicine of Canada. Revue canadienne de droit", &["eng", "fre"]),
        "J. med. Can."
    );
    assert_eq!(short("AIDS research", &["eng"]), "AIDS res.", "initials stay");
    assert_eq!(
        short("Bulletin of the J. W. Research Academy", &["eng"]),
        "Bull. J. W. Research Acad.",
        "a name stays"
    );
}

#[test]
fn qualifiers() {
    let (title, qualifier) =
        key_title(&ltwa(), &KeyTitle::parse("Nature (London. Online)"), &["eng".to_owned()]);
    assert_eq!((title.text.as_str(), qualifier.unwrap().text.as_str()), ("Nature", "Lond. Online"));
    let (_, qualifier) = key_title(&ltwa(), &KeyTitle::parse("Nature (London)"), &[]);
    assert_eq!(qualifier.unwrap().text, "Lond.");
}

#[test]
fn each_word_tells_its_row() {
    let found = abbreviate(&ltwa(), "Journal of physics", &["eng".to_owned()]);
    assert_eq!(found.parts.len(), 3);
    assert!(matches!(&found.parts[2].why, Why::Row { row, fit: Fit::Stem, .. } if row.word == "physic-"));
    assert_eq!(found.parts[1].why, Why::Small(Small::Joining));
}

#[test]
fn nothing_breaks_it() {
    for odd in
        ["", " ", "(", ")", "-", "'", "l'", "& &", "....", "a-", "-a", "İ İ", "ß/ß", "[", "( )", "²", "Ａ Ｂ"]
    {
        let _ = abbreviate(&ltwa(), odd, &[]);
    }
}
