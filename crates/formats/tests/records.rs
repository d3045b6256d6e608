//! Records written and read again, damaged files, and what other readers make of ours.

#[path = "records/damage.rs"]
mod damage;
#[path = "records/external.rs"]
mod external;
#[path = "records/linked_data.rs"]
mod linked_data;
#[path = "records/lists.rs"]
mod lists;
#[path = "records/page.rs"]
mod page;
#[path = "records/peers.rs"]
mod peers;
#[path = "records/python.rs"]
mod python;
#[path = "records/real.rs"]
mod real;
#[path = "records/round_trip.rs"]
mod round_trip;
#[path = "records/samples.rs"]
mod samples;
#[path = "records/unimarc.rs"]
mod unimarc;
