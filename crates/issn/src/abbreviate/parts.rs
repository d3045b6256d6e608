//! Parts of a title that an abbreviation need not tell: the body named again, and the title in another language.

use super::{GENERIC, Why, small};
use crate::abbreviate::words::Word;

/// For each word why it is left out, if its whole part is.
pub fn told_already(words: &[Word]) -> Vec<Option<Why>> {
    let mut told = vec![None; words.len()];
    let begins: Vec<usize> = (1..words.len()).filter(|at| words[*at].begins).collect();
    let ends = begins.iter().skip(1).copied().chain([words.len()]);
    let mut parallel = false;
    for (begin, end) in begins.iter().copied().zip(ends) {
        let (before, part) = (&words[..begin], &words[begin..end]);
        parallel = parallel || is_parallel(before, part);
        let why = if parallel { Some(Why::Parallel) } else { is_again(before, part).then_some(Why::Again) };
        told[begin..end].fill(why);
    }
    told
}

/// Two words or more, all of which were there before.
fn is_again(before: &[Word], part: &[Word]) -> bool {
    let known = |word: &Word| before.iter().any(|other| other.key == word.key);
    let tells = part.iter().filter(|word| small::kind(&word.key, &[]).is_none());
    part.len() > 1 && !is_section(part) && tells.clone().count() > 1 && tells.clone().all(known)
}

/// It begins as a title of its own, with another word for a serial than the title has, not both of them English.
fn is_parallel(before: &[Word], part: &[Word]) -> bool {
    let serial = |word: &&Word| small::is_serial_word(&word.key);
    let Some(own) = before.iter().find(serial) else { return false };
    let tells = part.iter().filter(|word| small::kind(&word.key, &[]).is_none()).take(3);
    let other = tells.into_iter().find(serial).filter(|other| other.key != own.key);
    let english = |word: &Word| small::serial_languages(&word.key).any(|language| language == "eng");
    !is_section(part)
        && before.len() > 1
        && part.len() > 1
        && other.is_some_and(|other| !(english(own) && english(other)))
}

/// Whether it begins with a letter, a number or a word such as *Series*.
fn is_section(part: &[Word]) -> bool {
    part.first().is_some_and(|first| {
        let is_letter = first.key.chars().count() == 1 && !first.text.starts_with(char::is_lowercase);
        is_letter || GENERIC.contains(&first.key.as_str()) || first.key.parse::<u32>().is_ok()
    })
}
