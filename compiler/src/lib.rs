//! Keel: compiler.
