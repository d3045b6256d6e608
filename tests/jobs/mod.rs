//! Jobs against what is really outside.

mod smtp;
