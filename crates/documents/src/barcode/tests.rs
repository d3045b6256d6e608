use std::process::Command;

use super::*;

const LABELS: Labels<'_> = Labels { title: "EAN-13 <&>", description: "bars" };

/// What zbarimg reads in a picture, in order of the digits; `None` where it is not installed.
fn read(digits: &str, addon: &str, percent: u16, dots: u16) -> Option<Vec<String>> {
    let barcode = Barcode::new(digits, addon).unwrap();
    let png = barcode.png(Size::percent(percent).unwrap(), dots).unwrap();
    let name = format!("barcode-{}-{digits}-{addon}-{percent}-{dots}.png", std::process::id());
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, png).unwrap();
    let mut command = Command::new("zbarimg");
    command.args(["--raw", "--quiet", "-Sean2.enable", "-Sean5.enable"]).arg(&path);
    let output = command.output();
    std::fs::remove_file(&path).unwrap();
    if let Ok(output) = output {
        let mut found: Vec<String> =
            String::from_utf8_lossy(&output.stdout).split_whitespace().map(str::to_owned).collect();
        found.sort();
        Some(found)
    } else {
        println!("skipped: zbarimg is not installed");
        None
    }
}

#[test]
fn a_reader_reads_it() {
    for (digits, addon) in
        [("9771144875007", "03"), ("9770139632007", "25"), ("9770028083002", ""), ("9772434561006", "00412")]
    {
        for (percent, dots) in [(80, 300), (100, 300), (100, 600), (200, 600)] {
            let Some(found) = read(digits, addon, percent, dots) else { return };
            let mut wanted = vec![digits, addon];
            wanted.retain(|own| !own.is_empty());
            wanted.sort_unstable();
            assert_eq!(found, wanted, "{percent} % at {dots} dpi");
        }
    }
}

#[test]
fn what_is_drawn() {
    let plain = Barcode::new("9771144875007", "").unwrap().draw().unwrap();
    assert!((plain.width - 113.0).abs() < 0.01, "11 + 95 + 7 modules");
    let first = plain.bars[0];
    assert!(first.x >= BEFORE && first.height > BARS, "quiet zone, and a guard bar");
    assert_eq!(
        plain.bars.iter().filter(|bar| bar.height > BARS).count(),
        6,
        "two guard bars at each of three places"
    );
    assert_eq!(plain.digits.len(), 13);
    for (addon, width) in [("03", 140.0), ("00412", 167.0)] {
        let drawn = Barcode::new("9771144875007", addon).unwrap().draw().unwrap();
        assert!((drawn.width - width).abs() < 0.01, "{addon}: {}", drawn.width);
        assert_eq!(drawn.digits.len(), 13 + addon.len());
    }
}

#[test]
fn svg_has_its_size_and_its_names() {
    let svg = Barcode::new("9771144875007", "").unwrap().svg(Size::NOMINAL, &LABELS).unwrap();
    assert!(svg.contains("width=\"37.29mm\""), "113 modules of 0.33 mm: {}", &svg[..200]);
    assert!(
        svg.contains("EAN-13 &lt;&amp;&gt;</title>") && svg.contains("<desc id=") && svg.ends_with("</svg>")
    );
    let double =
        Barcode::new("9771144875007", "").unwrap().svg(Size::percent(200).unwrap(), &LABELS).unwrap();
    assert!(double.contains("width=\"74.58mm\""));
}

#[test]
fn refused() {
    for (digits, addon) in [
        ("9771144875008", ""),
        ("977114487500", ""),
        ("97711448750O7", ""),
        ("9771144875007", "3"),
        ("9771144875007", "a1"),
    ] {
        assert!(Barcode::new(digits, addon).is_err(), "{digits} {addon}");
    }
    assert!(Size::percent(79).is_none() && Size::percent(201).is_none() && Size::percent(80).is_some());
}
