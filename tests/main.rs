//! The one integration test binary.

#[cfg(test)]
mod account;
#[cfg(test)]
mod actions;
#[cfg(test)]
mod api;
#[cfg(test)]
mod arrows;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod dev;
#[cfg(test)]
mod docs;
#[cfg(test)]
mod jobs;
#[cfg(test)]
mod kit;
#[cfg(test)]
mod leaks;
#[cfg(test)]
mod numbers;
#[cfg(test)]
mod portal;
#[cfg(test)]
mod publisher;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod store;
