//! Actions: everything that follows from a decision, in one transaction.

mod buy_credits;
mod process_request;
mod send_request;
