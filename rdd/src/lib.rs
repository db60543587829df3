//! Keel: rdd.
