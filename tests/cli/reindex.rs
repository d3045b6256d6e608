//! `masthead reindex`: from the register alone.

use issn::visible::Depth;

use super::{Folder, iso2709, serials};

#[test]
fn an_index_that_is_lost_comes_back() {
    let (folder, records) = (Folder::new(), serials());
    folder.import(&folder.write("serials.mrc", iso2709(&records)));
    std::fs::remove_dir_all(folder.path("data/index")).unwrap();
    let ran = folder.run(["reindex", "--json"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let count = records.len();
    assert_eq!((&ran.json()["records"], &ran.json()["indexed"]), (&count.into(), &count.into()));
    assert_eq!(folder.search("1476-4687", Depth::Released)[0], "1476-4687");
    let again = folder.run(["reindex", "--json"]).json();
    assert_eq!(again["indexed"], count, "nothing is there twice");
}

#[test]
fn an_empty_register_is_no_fault() {
    let folder = Folder::new();
    assert_eq!(folder.run(["migrate"]).code, Some(0));
    assert_eq!(folder.run(["migrate"]).code, Some(0), "again");
    let ran = folder.run(["reindex", "--json"]);
    assert_eq!((ran.code, &ran.json()["indexed"]), (Some(0), &0.into()));
}
