//! Work areas.

/// The work areas of one thread.
#[derive(Default)]
pub struct WorkAreas {}
