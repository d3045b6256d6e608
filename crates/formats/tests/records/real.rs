//! Real records of libraries, some of them damaged.

use formats::iso2709;

#[test]
#[expect(clippy::disallowed_methods, reason = "where real data lie is told to tests by a variable")]
fn every_byte_of_a_real_file_is_read_or_rejected() {
    let Ok(folder) = std::env::var("MASTHEAD_DATA") else {
        eprintln!("skipped: MASTHEAD_DATA is not set");
        return;
    };
    let path = std::path::Path::new(&folder).join("serials_real.mrc");
    let bytes = std::fs::read(&path).expect("serials_real.mrc in MASTHEAD_DATA");
    let items: Vec<_> = iso2709::Reader::new(&bytes[..]).collect();
    let mut starts: Vec<usize> = Vec::new();
    for item in &items {
        let position = item.as_ref().map_or_else(|reject| reject.position, |(position, _)| *position);
        starts.push(usize::try_from(position.offset).expect("small"));
    }
    let rejects: Vec<String> =
        items.iter().filter_map(|item| item.as_ref().err().map(ToString::to_string)).collect();
    eprintln!("read {}, rejected {}:\n{}", items.len() - rejects.len(), rejects.len(), rejects.join("\n"));
    let terminators = bytes.split(|byte| *byte == 0x1D).count() - 1;
    assert!(items.len() >= terminators, "each terminator ends a record or a reject");
    assert!(starts.is_sorted_by(|one, next| one < next), "pieces follow one another");
    assert!(rejects.len() * 5 < items.len(), "most are read");
    for (position, marc) in items.iter().flatten() {
        let text: usize = marc
            .fields
            .iter()
            .map(|field| {
                field.value().len() + field.subfields().iter().map(|(_, value)| value.len()).sum::<usize>()
            })
            .sum();
        let start = usize::try_from(position.offset).expect("small");
        let length = bytes[start..].iter().position(|byte| *byte == 0x1D).expect("ended");
        let signs: usize = marc
            .fields
            .iter()
            .map(|field| field.subfields().len() * 2 + if field.tag.starts_with("00") { 1 } else { 3 })
            .sum();
        // Leader, directory and its end; every other byte is in the fields. Indicators may be missing.
        let expected = length - marc.leader.len() - 12 * marc.fields.len() - 1;
        assert!(text + signs >= expected, "{position}: {} bytes lost", expected - text - signs);
    }
}
