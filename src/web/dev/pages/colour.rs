//! The colours as the style sheet says them, and how well each pair of them can be read.

use std::collections::BTreeMap;

use anyhow::{Context, bail};

const TOKENS: &str = include_str!("../../../../static/css/tokens.css");

/// Least contrast of a text on its ground, and of the edge of a control. Source: WCAG 2.2, 1.4.3 and 1.4.11.
const TEXT: f64 = 4.5;
const CONTROL: f64 = 3.0;

/// The pairs that pages use: what is drawn, on what, and the contrast it needs.
const PAIRS: [(&str, &str, f64); 24] = [
    ("ink", "paper", TEXT),
    ("ink", "sunk", TEXT),
    ("ink", "field", TEXT),
    ("quiet", "paper", TEXT),
    ("quiet", "sunk", TEXT),
    ("quiet", "field", TEXT),
    ("link", "paper", TEXT),
    ("link", "sunk", TEXT),
    ("on-accent", "accent", TEXT),
    ("on-accent", "accent-deep", TEXT),
    ("good", "paper", TEXT),
    ("good", "good-tint", TEXT),
    ("ink", "good-tint", TEXT),
    ("warn", "paper", TEXT),
    ("warn", "warn-tint", TEXT),
    ("ink", "warn-tint", TEXT),
    ("bad", "paper", TEXT),
    ("bad", "bad-tint", TEXT),
    ("ink", "bad-tint", TEXT),
    ("link", "info-tint", TEXT),
    ("ink", "info-tint", TEXT),
    ("accent", "paper", CONTROL),
    ("edge", "paper", CONTROL),
    ("edge", "field", CONTROL),
];

/// Two colours, and their contrast in either light.
pub struct Pair {
    pub ink: &'static str,
    pub ground: &'static str,
    pub needs: f64,
    pub light: f64,
    pub dark: f64,
}

impl Pair {
    pub fn is_enough(&self) -> bool {
        self.light >= self.needs && self.dark >= self.needs
    }
}

/// All pairs, measured.
///
/// # Errors
/// When the style sheet says a colour in a way that is not understood here.
pub fn pairs() -> anyhow::Result<Vec<Pair>> {
    let (light, dark) = (Palette::read(false), Palette::read(true));
    let measured = PAIRS.into_iter().map(|(ink, ground, needs)| {
        let (light, dark) = (light.contrast(ink, ground)?, dark.contrast(ink, ground)?);
        Ok(Pair { ink, ground, needs, light, dark })
    });
    measured.collect()
}

/// Red, green and blue from 0 to 255.
type Rgb = [f64; 3];

/// The custom properties as they are in one light.
struct Palette(BTreeMap<&'static str, &'static str>);

impl Palette {
    fn read(is_dark: bool) -> Self {
        let mut said = BTreeMap::new();
        for rule in TOKENS.split('}') {
            let Some((head, body)) = rule.rsplit_once('{') else { continue };
            let selector =
                head.rsplit(['{', '/', '\n']).find(|part| !part.trim().is_empty()).unwrap_or("").trim();
            if selector == ":root" || (is_dark && selector == ":root[data-theme=\"dark\"]") {
                said.extend(body.split(';').filter_map(declaration));
            }
        }
        Self(said)
    }

    fn contrast(&self, ink: &str, ground: &str) -> anyhow::Result<f64> {
        let (one, other) = (luminance(self.named(ink)?), luminance(self.named(ground)?));
        Ok((one.max(other) + 0.05) / (one.min(other) + 0.05))
    }

    fn named(&self, name: &str) -> anyhow::Result<Rgb> {
        self.colour(self.0.get(name).with_context(|| format!("no colour {name}"))?)
    }

    fn colour(&self, said: &str) -> anyhow::Result<Rgb> {
        let said = said.trim();
        if let Some(hex) = said.strip_prefix('#') {
            let value = u32::from_str_radix(hex, 16).context(said.to_owned())?;
            let [_, red, green, blue] = value.to_be_bytes();
            return Ok([red, green, blue].map(f64::from));
        }
        if let Some(name) = said.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')')) {
            return self.named(name);
        }
        match said {
            "white" => return Ok([255.0; 3]),
            "black" => return Ok([0.0; 3]),
            _ => {}
        }
        let Some(mix) = said.strip_prefix("color-mix(in srgb, ").and_then(|rest| rest.strip_suffix(')'))
        else {
            bail!("a colour like {said} is not understood");
        };
        // The last colour is plain, so the last comma parts the two.
        let (first, second) = mix.rsplit_once(',').context("a mixture of two")?;
        let (first, share) = first.split_once(' ').context("a share")?;
        let (share, one, other) = (self.share(share)?, self.colour(first)?, self.colour(second)?);
        Ok(std::array::from_fn(|at| one[at] * share + other[at] * (1.0 - share)))
    }

    /// A percentage, from 0 to 1.
    fn share(&self, said: &str) -> anyhow::Result<f64> {
        let said = said.trim();
        if let Some((share, times)) =
            said.strip_prefix("calc(").and_then(|rest| rest.strip_suffix(')')?.split_once('*'))
        {
            return Ok(self.share(share)? * times.trim().parse::<f64>()?);
        }
        if let Some(name) = said.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')')) {
            return self.share(self.0.get(name).with_context(|| format!("no share {name}"))?);
        }
        Ok(said.strip_suffix('%').with_context(|| said.to_owned())?.parse::<f64>()? / 100.0)
    }
}

/// The name without its dashes, and the value; a comment before it is left out.
fn declaration(said: &'static str) -> Option<(&'static str, &'static str)> {
    let (before, value) = said.split_once(':')?;
    let (_, name) = before.rsplit_once("  --")?;
    Some((name, value.trim()))
}

/// How light a colour is to the eye. Source: WCAG 2.2, relative luminance.
fn luminance(colour: Rgb) -> f64 {
    let linear = colour.map(|part| {
        let part = part / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_can_be_read() {
        for pair in pairs().unwrap() {
            let Pair { ink, ground, needs, light, dark } = pair;
            assert!(
                light >= needs && dark >= needs,
                "{ink} on {ground}: {light:.2} and {dark:.2}, needs {needs}"
            );
        }
    }

    #[test]
    fn contrasts_that_are_known() {
        let of = |colours: [&'static str; 2]| {
            let palette = Palette(BTreeMap::from([("one", colours[0]), ("two", colours[1])]));
            format!("{:.2}", palette.contrast("one", "two").unwrap())
        };
        // The widest there is, the grey that just fails on white, and a mixture beside what it comes to.
        assert_eq!(of(["#000000", "#ffffff"]), "21.00");
        assert_eq!(of(["#777777", "white"]), "4.48");
        assert_eq!(of(["color-mix(in srgb, black 50%, white)", "#808080"]), "1.01");
        assert!(Palette(BTreeMap::from([("one", "hsl(0 0% 0%)")])).named("one").is_err());
    }

    #[test]
    fn dark_is_not_light() {
        let (light, dark) = (Palette::read(false), Palette::read(true));
        assert!(luminance(light.named("paper").unwrap()) > 0.9);
        assert!(luminance(dark.named("paper").unwrap()) < 0.1);
        assert!(luminance(dark.named("field").unwrap()) < 0.1, "what follows is said anew");
    }
}
