use super::*;
use crate::abbreviate::Row;

fn ltwa() -> Ltwa {
    Ltwa::new(vec![
        Row::new("journal", "j.", "eng"),
        Row::new("quarterly", "q.", "eng"),
        Row::new("geograph-", "geogr.", "mul"),
    ])
}

fn judged(before: &str, after: &str, language: &str) -> Verdict {
    let languages = [language.to_owned()];
    let change =
        Change { before, after, languages: &languages, body_before: "", body_after: "", alternates: false };
    judge(&ltwa(), &change)
}

/// Each rule in several languages, and for each a case in which it does not hold: before, after, language, rule.
const CASES: &[(&str, &str, &str, Grounds)] = &[
    // Nothing, or nothing but signs.
    ("Nature", "Nature", "eng", Grounds::Same),
    ("Arts & letters", "Arts, letters!", "eng", Grounds::Punctuation),
    ("ETUDES RURALES", "Études rurales", "fre", Grounds::Punctuation),
    ("Вопросы философии", "Вопросы философии.", "rus", Grounds::Punctuation),
    ("Vie: the journal", "Vie the journal", "eng", Grounds::Punctuation),
    // Articles, prepositions, conjunctions.
    ("The journal of physics", "Journal of physics", "eng", Grounds::SmallWords),
    ("Annales d'histoire", "Annales de l'histoire", "fre", Grounds::SmallWords),
    ("Zeitschrift der Physik", "Zeitschrift für Physik", "ger", Grounds::SmallWords),
    ("Revista de la historia", "Revista de historia", "spa", Grounds::SmallWords),
    ("Известия об истории", "Известия истории", "rus", Grounds::SmallWords),
    // Spelling.
    ("Labour history", "Labor history", "eng", Grounds::Spelling),
    ("Paediatric nursing", "Pediatric nursing", "eng", Grounds::Spelling),
    ("Fotographie heute", "Fotografie heute", "ger", Grounds::Spelling),
    // Short forms.
    ("UN monthly", "United Nations monthly", "eng", Grounds::ShortForm),
    (
        "OECD observer",
        "Organisation for Economic Co-operation and Development observer",
        "eng",
        Grounds::ShortForm,
    ),
    ("Quarterly of geography", "Q. of geography", "eng", Grounds::ShortForm),
    // Numerals.
    ("Four seasons", "4 seasons", "eng", Grounds::Numerals),
    ("Deux mondes", "2 mondes", "fre", Grounds::Numerals),
    ("Zwei Welten", "2 Welten", "ger", Grounds::Numerals),
    ("Twentieth century views", "20th century views", "eng", Grounds::Numerals),
    // Compounds and hyphens.
    ("Newsletter world", "News letter world", "eng", Grounds::Compound),
    ("Year book of art", "Yearbook of art", "eng", Grounds::Compound),
    ("On-line review", "Online review", "eng", Grounds::Compound),
    // Singular and plural.
    ("Labor study", "Labor studies", "eng", Grounds::Inflection),
    ("Étude rurale", "Études rurales", "fre", Grounds::Inflection),
    ("Вестник университета", "Вестник университетов", "rus", Grounds::Inflection),
    // Order of parallel titles.
    ("Physique = Physics", "Physics = Physique", "fre", Grounds::ParallelOrder),
    ("Physics", "Physics = Physik", "eng", Grounds::ParallelOrder),
    // Words for the type of resource.
    ("Atlantic magazine", "Atlantic", "eng", Grounds::SerialWord),
    ("Revue Chemins", "Chemins", "fre", Grounds::SerialWord),
    ("Zeitschrift Pflanzen", "Pflanzen", "ger", Grounds::SerialWord),
    ("Журнал Огонёк", "Огонёк", "rus", Grounds::SerialWord),
    ("自然杂志", "自然", "chi", Grounds::SerialWord),
    // Numbering.
    ("Progress in optics 12", "Progress in optics", "eng", Grounds::Numbering),
    // Lists.
    ("Arts, letters, sciences and music", "Arts, letters, sciences", "eng", Grounds::List),
    ("Vins, fromages, pains et huiles", "Vins, pains, fromages et huiles", "fre", Grounds::List),
    // Later words: it depends.
    (
        "Annals of the history of modern physics",
        "Annals of the history of modern chemistry",
        "eng",
        Grounds::LaterWords,
    ),
    // First words.
    ("Journal of physics", "Journal of chemistry", "eng", Grounds::FirstWords),
    ("Cahiers du cinéma", "Cahiers du théâtre", "fre", Grounds::FirstWords),
    ("Blätter für Musik", "Blätter für neue Musik", "ger", Grounds::FirstWords),
    ("Historia social", "Historia nacional", "spa", Grounds::FirstWords),
    ("Вопросы философии", "Вопросы истории", "rus", Grounds::FirstWords),
    ("自然", "社会", "chi", Grounds::FirstWords),
    ("Modern physics", "Physics modern", "eng", Grounds::FirstWords),
    ("The great big old red book", "The great big old red house", "eng", Grounds::FirstWords),
];

#[test]
fn the_table_of_cases() {
    for (before, after, language, grounds) in CASES {
        let found = judged(before, after, language);
        assert_eq!(found.grounds, *grounds, "{before} → {after}: {found:?}");
        assert_eq!(found.weight, grounds.weight(), "{before} → {after}");
    }
}

#[test]
fn five_words_or_six_after_an_article() {
    assert_eq!(
        judged("One two three four five six", "One two three four five seven", "eng").weight,
        Weight::Doubt
    );
    assert_eq!(
        judged("The two three four five six", "The two three four five seven", "eng").weight,
        Weight::Major
    );
    assert_eq!(
        judged("Le loup brun mange chaque agneau", "Le loup brun mange chaque oiseau", "fre").weight,
        Weight::Major
    );
}

#[test]
fn several_minor_changes_stay_minor() {
    let found = judged("The labour study magazine", "Labor studies", "eng");
    assert_eq!(found.weight, Weight::Minor);
    for grounds in [Grounds::SmallWords, Grounds::Spelling, Grounds::Inflection, Grounds::SerialWord] {
        assert!(found.all.contains(&grounds), "{grounds:?} in {:?}", found.all);
    }
}

#[test]
fn bodies() {
    let with = |before, after, body_before, body_after| {
        let languages = ["eng".to_owned()];
        judge(
            &ltwa(),
            &Change { before, after, languages: &languages, body_before, body_after, alternates: false },
        )
    };
    let other = with(
        "Bulletin of the Royal Society",
        "Bulletin of the Linnean Society",
        "Royal Society",
        "Linnean Society",
    );
    assert_eq!((other.weight, other.grounds), (Weight::Major, Grounds::OtherBody));
    let far = with(
        "Annals and papers of the yearly meeting of the Royal Society",
        "Annals and papers of the yearly meeting of the Linnean Society",
        "Royal Society",
        "Linnean Society",
    );
    assert_eq!(far.weight, Weight::Major, "anywhere in the title");
    let form = with(
        "Bulletin of the World Health Organization",
        "Bulletin of WHO",
        "World Health Organization",
        "WHO",
    );
    assert_eq!((form.weight, form.grounds), (Weight::Minor, Grounds::BodyForm));
    let place =
        with("Royal Society bulletin", "Bulletin of the Royal Society", "Royal Society", "Royal Society");
    assert_eq!(place.weight, Weight::Minor);
}

#[test]
fn alternation() {
    let languages = ["eng".to_owned()];
    let change = Change {
        before: "Summer tables",
        after: "Winter tables",
        languages: &languages,
        body_before: "",
        body_after: "",
        alternates: true,
    };
    assert_eq!(judge(&ltwa(), &change).grounds, Grounds::Alternation);
    assert_eq!(judge(&ltwa(), &Change { alternates: false, ..change }).weight, Weight::Major);
}

#[test]
fn differing_words_are_marked() {
    let found = judged("Journal of physics", "Journal of chemistry", "eng");
    let words = |side: &[Marked]| {
        side.iter().filter(|word| word.mark != Mark::Same).map(|word| word.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        (words(&found.before), words(&found.after)),
        (vec!["physics".to_owned()], vec!["chemistry".to_owned()])
    );
}

#[test]
fn codes_differ() {
    let mut codes: Vec<&str> = Grounds::ALL.iter().map(|own| own.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Grounds::ALL.len());
}

#[test]
fn nothing_breaks_it() {
    let long = "ab ".repeat(2_000);
    let _ = judged(&long, &format!("{long} c"), "eng");
    for odd in ["", " = ", "(", "-", "ж", "自", "= = =", "a b c d e f g h i j k l m n o p"] {
        let _ = judged(odd, "Nature", "eng");
        let _ = judged("Nature", odd, "");
        let _ = judged(odd, odd, "");
    }
}
