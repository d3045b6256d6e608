//! scratch
use std::io::BufReader;
use std::time::Instant;
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let t = Instant::now();
    let items: Vec<_> = formats::iso2709::Reader::new(BufReader::with_capacity(1 << 16, std::fs::File::open(&path).unwrap())).collect();
    let s = t.elapsed().as_secs_f64();
    let bad = items.iter().filter(|i| i.is_err()).count();
    println!("iso read {} rejects {bad} {:.0}/s", items.len(), items.len() as f64 / s);
    let good: Vec<_> = items.into_iter().flatten().map(|p| p.1).collect();
    let t = Instant::now();
    let n: usize = good.iter().map(|m| formats::iso2709::write(m).unwrap().len()).sum();
    println!("iso write {n} bytes {:.0}/s", good.len() as f64 / t.elapsed().as_secs_f64());
    let t = Instant::now();
    let mut x = formats::marcxml::HEADER.to_owned();
    for m in &good { x.push_str(&formats::marcxml::write(m)); }
    x.push_str(formats::marcxml::FOOTER);
    println!("xml write {:.0}/s", good.len() as f64 / t.elapsed().as_secs_f64());
    let t = Instant::now();
    let n = formats::marcxml::Reader::new(x.as_bytes()).filter(|i| i.is_ok()).count();
    println!("xml read {n} {:.0}/s", n as f64 / t.elapsed().as_secs_f64());
    let t = Instant::now();
    let n: usize = good.iter().map(|m| m.packed().len()).sum();
    println!("packed {n} {:.0}/s", good.len() as f64 / t.elapsed().as_secs_f64());
    let t = Instant::now();
    let n = good.iter().filter(|m| issn::Record::read((*m).clone()).is_ok()).count();
    println!("Record::read {n} {:.0}/s", good.len() as f64 / t.elapsed().as_secs_f64());
}
