//! Keel: runtime.
