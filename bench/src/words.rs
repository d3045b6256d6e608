//! The words that generated titles, publishers and places are made of: a few common ones, many made up.

/// What titles begin with, by how often; `{}` stands for the subject.
pub const HEADS: [&str; 28] = [
    "Journal of",
    "Journal of",
    "Journal of",
    "International journal of",
    "International journal of",
    "Annals of",
    "Archives of",
    "Advances in",
    "Bulletin of",
    "Proceedings of",
    "Transactions on",
    "Review of",
    "Studies in",
    "Letters in",
    "Yearbook of",
    "Revista de",
    "Revista de",
    "Jurnal",
    "Jurnal",
    "Zeitschrift für",
    "Beiträge zur",
    "Revue de",
    "Cahiers de",
    "Rivista di",
    "Acta",
    "Vestnik",
    "Tijdschrift voor",
    "",
];

/// Fields of knowledge: common words of titles, and subjects.
pub const FIELDS: [&str; 64] = [
    "medicine",
    "science",
    "education",
    "engineering",
    "research",
    "history",
    "physics",
    "chemistry",
    "biology",
    "economics",
    "law",
    "nursing",
    "psychology",
    "management",
    "mathematics",
    "philosophy",
    "surgery",
    "literature",
    "agriculture",
    "technology",
    "computing",
    "geography",
    "linguistics",
    "theology",
    "music",
    "art",
    "archaeology",
    "anthropology",
    "sociology",
    "politics",
    "statistics",
    "astronomy",
    "geology",
    "ecology",
    "zoology",
    "botany",
    "genetics",
    "immunology",
    "cardiology",
    "neurology",
    "oncology",
    "paediatrics",
    "pharmacy",
    "dentistry",
    "veterinary medicine",
    "public health",
    "nutrition",
    "sport",
    "tourism",
    "transport",
    "energy",
    "materials",
    "optics",
    "acoustics",
    "robotics",
    "finance",
    "accounting",
    "marketing",
    "librarianship",
    "journalism",
    "architecture",
    "design",
    "forestry",
    "fisheries",
];

/// What publishers call themselves; `{}` stands for a name.
pub const PUBLISHERS: [&str; 10] = [
    "{} University Press",
    "University of {}",
    "{} Publishing",
    "Institute of {}",
    "{} Society",
    "Editorial {}",
    "Verlag {}",
    "Éditions {}",
    "National Academy of {}",
    "{} & Sons",
];

const CONSONANTS: [&str; 20] =
    ["b", "c", "d", "f", "g", "h", "kl", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w", "z"];
const VOWELS: [&str; 5] = ["a", "e", "i", "o", "u"];

/// The made-up word of this rank: the same for ever, and no two ranks alike.
pub fn word(rank: u64) -> String {
    let syllables = (CONSONANTS.len() * VOWELS.len()) as u64;
    // 79 and 100 have no common factor: neighbours in rank look different, and no rank meets another.
    let mut rest = rank + syllables;
    let mut word = String::new();
    while rest > 0 {
        let at = usize::try_from(rest * 79 % syllables).unwrap_or(0);
        word.push_str(CONSONANTS[at % CONSONANTS.len()]);
        word.push_str(VOWELS[at / CONSONANTS.len()]);
        rest /= syllables;
    }
    word
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_words_are_alike() {
        assert_eq!((0..50_000).map(word).collect::<HashSet<_>>().len(), 50_000);
    }
}
