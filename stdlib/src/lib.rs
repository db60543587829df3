//! Keel: stdlib.
