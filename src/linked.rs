//! Links inside plain texts.

/// Cuts a text at its links; `true` marks a link. Signs that end a sentence are no part of it.
///
/// ```
/// let pieces = masthead::linked::pieces("See https://issn.example/a.");
/// assert_eq!(pieces[1], ("https://issn.example/a".to_owned(), true));
/// ```
pub fn pieces(text: &str) -> Vec<(String, bool)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = link_in(rest) {
        let (before, link) = rest.split_at(at);
        let end = link.find(|sign: char| sign.is_whitespace() || "<>\"".contains(sign)).unwrap_or(link.len());
        let link_end = link[..end].trim_end_matches(['.', ',', ';', ':', ')', '!', '?', '”', '»']).len();
        pieces.push((before.to_owned(), false));
        pieces.push((link[..link_end].to_owned(), true));
        rest = &link[link_end..];
    }
    pieces.push((rest.to_owned(), false));
    pieces
}

fn link_in(text: &str) -> Option<usize> {
    [text.find("https://"), text.find("http://")].into_iter().flatten().min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found() {
        let found = pieces("See https://issn.example/en/a?b=1. Or (http://x.example)!");
        let links: Vec<&str> = found.iter().filter(|piece| piece.1).map(|piece| piece.0.as_str()).collect();
        assert_eq!(links, ["https://issn.example/en/a?b=1", "http://x.example"]);
        let whole: String = found.iter().map(|piece| piece.0.as_str()).collect();
        assert_eq!(whole, "See https://issn.example/en/a?b=1. Or (http://x.example)!");
        assert_eq!(
            pieces("https://"),
            [(String::new(), false), ("https://".into(), true), (String::new(), false)]
        );
    }
}
