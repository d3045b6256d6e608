//! A tree written in its canonical form: parentheses and quotation marks where they are needed and nowhere else.

use std::fmt::{self, Display, Formatter};

use super::{Boolean, Clause, Cql, Joint, Modifier, Relation, SortKey, Tree};

impl Display for Cql {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.tree)?;
        for (at, SortKey { index, modifiers }) in self.sort.iter().enumerate() {
            f.write_str(if at == 0 { " sortby " } else { " " })?;
            text(f, index)?;
            write_all(f, modifiers)?;
        }
        Ok(())
    }
}

impl Display for Tree {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Clause(Clause { index, relation, term }) => {
                if let Some(index) = index {
                    text(f, index)?;
                    write!(f, " {relation} ")?;
                }
                text(f, term)
            }
            Self::Chain { first, rest } => {
                part(f, first)?;
                for (boolean, tree) in rest {
                    write!(f, " {boolean} ")?;
                    part(f, tree)?;
                }
                Ok(())
            }
            Self::Prefixed { name, uri, inner } => {
                f.write_str("> ")?;
                if let Some(name) = name {
                    text(f, name)?;
                    f.write_str(" = ")?;
                }
                text(f, uri)?;
                write!(f, " {inner}")
            }
        }
    }
}

impl Display for Relation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        write_all(f, &self.modifiers)
    }
}

impl Display for Boolean {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.word())?;
        write_all(f, &self.modifiers)
    }
}

/// A part of a chain: alone, or in parentheses when it is more than a clause.
fn part(f: &mut Formatter<'_>, tree: &Tree) -> fmt::Result {
    if matches!(tree, Tree::Clause(_)) { write!(f, "{tree}") } else { write!(f, "({tree})") }
}

fn write_all(f: &mut Formatter<'_>, modifiers: &[Modifier]) -> fmt::Result {
    for Modifier { name, value } in modifiers {
        f.write_str("/")?;
        text(f, name)?;
        if let Some((symbol, value)) = value {
            f.write_str(symbol)?;
            text(f, value)?;
        }
    }
    Ok(())
}

/// A term, in quotation marks where it would mean something else without.
fn text(f: &mut Formatter<'_>, text: &str) -> fmt::Result {
    let special = |sign: char| sign.is_whitespace() || "()=<>\"/".contains(sign);
    let is_reserved = Joint::from_word(text).is_some() || text.eq_ignore_ascii_case("sortby");
    if !text.is_empty() && !is_reserved && !text.contains(special) {
        return f.write_str(text);
    }
    f.write_str("\"")?;
    let mut escaped = false;
    for sign in text.chars() {
        match sign {
            '"' => f.write_str("\\\"")?,
            other => write!(f, "{other}")?,
        }
        escaped = sign == '\\' && !escaped;
    }
    // A backslash at the very end would take the closing mark's meaning away.
    if escaped {
        f.write_str("\\")?;
    }
    f.write_str("\"")
}
