//! A list of numbers as people write or upload it, taken apart.

/// The longest piece that is looked at as a number; the rest of it is cut off.
const LONGEST: usize = 60;

/// The pieces of a list: one a line, or apart by commas, semicolons, tabs or blanks. A line of a table counts by its
/// first cell that looks like a number. Repeated pieces stay: the list is answered line by line.
pub fn split(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}');
    let lines = text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    lines.enumerate().flat_map(|(at, line)| pieces(line, at == 0)).collect()
}

/// The pieces of a line. Words beside numbers (a title in a table) are left out; a line of words alone is kept, so
/// that it is told to be no number, unless it is the first, which may be a heading.
fn pieces(line: &str, is_first: bool) -> Vec<String> {
    let cells = line.split([',', ';', '\t', '|']).map(|cell| cell.trim().trim_matches(['"', '\'']).trim());
    let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    let numbers: Vec<String> = cells.iter().flat_map(|cell| numbers_of(cell)).collect();
    if !numbers.is_empty() || is_first && cells.len() > 1 || is_heading(line, is_first) {
        return numbers;
    }
    cells.first().map(|cell| cut(cell)).into_iter().collect()
}

fn is_heading(line: &str, is_first: bool) -> bool {
    is_first && ["issn", "eissn", "pissn", "issn-l", "issns"].contains(&line.to_lowercase().trim_matches('"'))
}

/// What looks like numbers in a cell: the whole cell, or its words.
fn numbers_of(cell: &str) -> Vec<String> {
    if looks(cell) {
        return vec![cut(cell)];
    }
    cell.split_whitespace().filter(|word| looks(word)).map(cut).collect()
}

/// Seven or eight signs of a number, or the thirteen and more of a barcode; a label before them does no harm.
fn looks(text: &str) -> bool {
    let lower = text.to_lowercase();
    let bare = ["eissn", "pissn", "issn-l", "issn"].iter().find_map(|label| lower.strip_prefix(label));
    let bare = bare.unwrap_or(&lower).trim_start_matches([':', ' ']);
    let signs: Vec<char> = bare.chars().filter(|sign| !sign.is_whitespace() && !is_dash(*sign)).collect();
    let digits = signs.iter().filter(|sign| sign.is_numeric()).count();
    (7..=18).contains(&signs.len()) && digits + 1 >= signs.len() && !bare.trim().contains(' ')
        || (7..=9).contains(&signs.len()) && digits + 1 >= signs.len()
}

fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '－')
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn lists_as_people_have_them() {
        for (text, pieces) in [
            ("0028-0836\n1476-4687", vec!["0028-0836", "1476-4687"]),
            ("0028-0836, 14764687;0131-077x", vec!["0028-0836", "14764687", "0131-077x"]),
            ("\u{feff}ISSN;Title\r\n0028-0836;Nature\r\n", vec!["0028-0836"]),
            ("ISSN\n\"0028-0836\"\n\n", vec!["0028-0836"]),
            ("ISSN 0028-0836\nISSN: 1476-4687", vec!["ISSN 0028-0836", "ISSN: 1476-4687"]),
            ("Nature,0028-0836,1476-4687,London 2020", vec!["0028-0836", "1476-4687"]),
            ("0028-0836 1476-4687", vec!["0028-0836", "1476-4687"]),
            ("9770028083002\nnonsense\n0028-0836", vec!["9770028083002", "nonsense", "0028-0836"]),
            ("0028–0836\n0028-0836", vec!["0028–0836", "0028-0836"]),
            ("", vec![]),
        ] {
            assert_eq!(split(text), pieces, "{text:?}");
        }
    }
}
