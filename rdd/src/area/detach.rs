//! Areas that left their thread: `hb_dbDetach()` puts them here, `hb_dbRequest()` takes them out, whatever the thread.
//!
//! The list is process-wide; it is the only way an area changes threads. Locks belong to the area's lock owner and so survive.

use super::{WorkArea, WorkAreas};
use crate::error::{Error, ErrorKind, Result};
use crate::value::AreaNo;
use parking_lot::{Condvar, Mutex};
use std::any::Any;
use std::time::{Duration, Instant};

struct Detached {
    area: Box<WorkArea>,
    cargo: Option<Box<dyn Any + Send>>,
}

static LIST: Mutex<Vec<Detached>> = Mutex::new(Vec::new());
static ARRIVED: Condvar = Condvar::new();

/// One detached area as `dbDetachedList()` shows it.
#[derive(Clone, Debug)]
pub struct DetachedInfo {
    /// Its alias.
    pub alias: Vec<u8>,
}

/// Areas waiting to be requested.
pub fn detached_list() -> Vec<DetachedInfo> {
    LIST.lock().iter().map(|d| DetachedInfo { alias: d.area.alias.clone() }).collect()
}

impl WorkAreas {
    /// Puts an area whose record is written and whose relations are cleared on the list.
    pub fn detach(&mut self, no: AreaNo, cargo: Option<Box<dyn Any + Send>>) -> bool {
        match self.remove(no) {
            Some(area) => {
                LIST.lock().push(Detached { area, cargo });
                ARRIVED.notify_all();
                true
            }
            None => false,
        }
    }

    /// Takes a detached area (any, or the one with this alias) into slot `no`, waiting up to `wait` (`None` = for ever). An
    /// alias the thread uses already is DBCMD/1011.
    pub fn request_detached(
        &mut self,
        no: AreaNo,
        alias: Option<&[u8]>,
        wait: Option<Duration>,
    ) -> Result<Option<Option<Box<dyn Any + Send>>>> {
        let wanted = alias.map(|a| a.trim_ascii().to_ascii_uppercase()).filter(|a| !a.is_empty());
        if let Some(name) = &wanted
            && self.named(name).is_some()
        {
            let shown = alias.unwrap_or(name);
            return Err(Error::new(ErrorKind::DuplicateAlias).during(String::from_utf8_lossy(shown)));
        }
        let deadline = wait.map(|w| Instant::now() + w);
        let mut list = LIST.lock();
        loop {
            let found = list.iter().position(|d| match &wanted {
                Some(name) => d.area.alias == *name,
                None => self.named(&d.area.alias).is_none(),
            });
            if let Some(i) = found {
                let Detached { mut area, cargo } = list.remove(i);
                drop(list);
                area.no = no;
                self.insert(*area);
                return Ok(Some(cargo));
            }
            match deadline {
                Some(d) => {
                    if ARRIVED.wait_until(&mut list, d).timed_out() {
                        return Ok(None);
                    }
                }
                None => ARRIVED.wait(&mut list),
            }
        }
    }
}
