//! centres
