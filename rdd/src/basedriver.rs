//! The work area every driver starts from: flags, fields, alias, and movement in terms of single steps.
//!
//! Drivers written in PRG that name no other driver inherit from it. It has no records of its own: a driver says how to go to one,
//! how to step and what fields hold; skipping over filtered and deleted records is done here by asking the area's driver.

use crate::area::WorkArea;
use crate::driver::*;
use crate::error::{Error, ErrorKind, Result};
use crate::eval::Host;
use crate::ops::relation;
use crate::settings::base_name;
use crate::value::{AreaNo, FieldValue};

/// The base.
pub struct BaseDriver;

/// The one there is.
pub static BASE: BaseDriver = BaseDriver;

fn driver_of(h: &mut dyn Host, a: AreaNo) -> Result<&'static dyn Driver> {
    Ok(h.areas().area(a)?.driver)
}

/// True if movement may stop at the current record: neither hidden by SET DELETED nor by the filter.
fn is_visible(h: &mut dyn Host, a: AreaNo) -> Result<bool> {
    let driver = driver_of(h, a)?;
    if h.areas().settings.deleted && driver.deleted(h, a)? {
        return Ok(false);
    }
    if h.areas().area(a)?.filter.is_none() {
        return Ok(true);
    }
    relation::mark_children(h, a)?;
    crate::dbfdriver::eval::holds(h, a, crate::dbfdriver::eval::Slot::Filter)
}

impl Driver for BaseDriver {
    fn name(&self) -> &str {
        "WORKAREA"
    }

    fn create(&self, h: &mut dyn Host, a: AreaNo, request: &CreateRequest) -> Result<()> {
        if request.keep_open && !request.alias.is_empty() {
            let alias = h.areas().new_alias(&request.alias)?;
            h.areas().rename_alias(a, alias);
        }
        Ok(())
    }

    fn open(&self, h: &mut dyn Host, a: AreaNo, request: &OpenRequest) -> Result<()> {
        let alias = match &request.alias {
            Some(alias) => h.areas().new_alias(alias)?,
            None => {
                let name = h.areas().settings.names.apply(&request.name).into_owned();
                h.areas().new_alias(&base_name(&name).to_ascii_uppercase())?
            }
        };
        h.areas().rename_alias(a, alias);
        let page = h.areas().settings.codepage.id().into();
        let area = h.areas().area(a)?;
        area.path = request.name.clone();
        area.codepage = if request.codepage.is_empty() { page } else { request.codepage.clone() };
        Ok(())
    }

    fn close(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        let forgotten = relation::forget(h, a);
        h.areas().remove(a);
        forgotten
    }

    fn flush(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        driver_of(h, a)?.go_cold(h, a)
    }
    fn go_hot(&self, _h: &mut dyn Host, _a: AreaNo) -> Result<()> {
        Ok(())
    }
    fn go_cold(&self, _h: &mut dyn Host, _a: AreaNo) -> Result<()> {
        Ok(())
    }
    fn refresh(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        driver_of(h, a)?.skip_raw(h, a, 0)
    }

    fn skip(&self, h: &mut dyn Host, a: AreaNo, count: i64) -> Result<()> {
        relation::settle(h, a)?;
        let driver = driver_of(h, a)?;
        if count == 0 {
            return driver.skip_raw(h, a, 0);
        }
        let step = count.signum();
        for _ in 0..count.unsigned_abs() {
            driver.skip_raw(h, a, step)?;
            driver.skip_filter(h, a, step)?;
            let area = h.areas().area(a)?;
            if if step > 0 { area.eof } else { area.bof } {
                break;
            }
        }
        let area = h.areas().area(a)?;
        if step > 0 {
            area.bof = false;
        } else {
            area.eof = false;
        }
        Ok(())
    }

    fn skip_filter(&self, h: &mut dyn Host, a: AreaNo, direction: i64) -> Result<()> {
        if !h.areas().settings.deleted && h.areas().area(a)?.filter.is_none() {
            return Ok(());
        }
        let driver = driver_of(h, a)?;
        let step = if direction < 0 { -1 } else { 1 };
        loop {
            if driver.eof(h, a)? || step < 0 && driver.bof(h, a)? || is_visible(h, a)? {
                break;
            }
            driver.skip_raw(h, a, step)?;
        }
        // Going back, what is left at the beginning is the first visible record.
        if step < 0 && driver.bof(h, a)? && !driver.eof(h, a)? && !is_visible(h, a)? {
            driver.go_top(h, a)?;
            h.areas().area(a)?.bof = true;
        }
        Ok(())
    }

    fn bof(&self, h: &mut dyn Host, a: AreaNo) -> Result<bool> {
        relation::settle(h, a)?;
        Ok(h.areas().area(a)?.bof)
    }
    fn eof(&self, h: &mut dyn Host, a: AreaNo) -> Result<bool> {
        relation::settle(h, a)?;
        Ok(h.areas().area(a)?.eof)
    }
    fn found(&self, h: &mut dyn Host, a: AreaNo) -> Result<bool> {
        relation::settle(h, a)?;
        Ok(h.areas().area(a)?.found)
    }
    fn deleted(&self, _h: &mut dyn Host, _a: AreaNo) -> Result<bool> {
        Ok(false)
    }
    fn recno(&self, _h: &mut dyn Host, _a: AreaNo) -> Result<u32> {
        Ok(0)
    }
    fn rec_count(&self, _h: &mut dyn Host, _a: AreaNo) -> Result<u32> {
        Ok(0)
    }
    fn unlock(&self, _h: &mut dyn Host, _a: AreaNo, _recno: Option<u32>) -> Result<()> {
        Ok(())
    }
    fn drop_table(&self, h: &mut dyn Host, a: AreaNo, table: &[u8], bag: &[u8]) -> Result<bool> {
        let path = h.areas().settings.locate(table);
        Ok(self.exists(h, a, table, bag)? && crate::storage::remove(&path).is_ok())
    }
    fn exists(&self, h: &mut dyn Host, _a: AreaNo, table: &[u8], bag: &[u8]) -> Result<bool> {
        let path = h.areas().settings.locate(table);
        Ok(bag.is_empty() && crate::storage::exists(&path))
    }
    fn rename(&self, _h: &mut dyn Host, _a: AreaNo, _t: &[u8], _b: &[u8], _n: &[u8]) -> Result<bool> {
        Ok(false)
    }

    fn order_list_clear(&self, _h: &mut dyn Host, _a: AreaNo) -> Result<()> {
        Ok(())
    }
    fn order_list_focus(&self, _h: &mut dyn Host, _a: AreaNo, _o: &OrderRef, _b: &[u8]) -> Result<Vec<u8>> {
        Ok(Vec::new())
    }
    fn order_info(
        &self,
        _h: &mut dyn Host,
        _a: AreaNo,
        index: u16,
        _r: &OrderInfoRequest,
    ) -> Result<FieldValue> {
        Ok(match index {
            1 | 2 | 5 | 7 | 8 | 20 => FieldValue::text(""),
            3 | 6 | 9 | 26 => FieldValue::int(0),
            _ => FieldValue::Nil,
        })
    }

    fn info(&self, h: &mut dyn Host, a: AreaNo, index: u16, arg: Option<&FieldValue>) -> Result<FieldValue> {
        let driver = driver_of(h, a)?;
        match index {
            7 => return Ok(FieldValue::int(record_len(h.areas().area(a)?))),
            9 => return driver.rdd_info(h, a, 5, None),
            26 => return driver.bof(h, a).map(FieldValue::Logical),
            27 => return driver.eof(h, a).map(FieldValue::Logical),
            29 => return driver.found(h, a).map(FieldValue::Logical),
            _ => {}
        }
        let area = h.areas().area(a)?;
        Ok(match index {
            1 | 2 => FieldValue::Logical(false),
            3 => FieldValue::int(0),
            10 => FieldValue::text(&area.path),
            22 => FieldValue::int(area.relations.len() as i64),
            28 => FieldValue::text(area.filter.as_ref().map_or(&[][..], |f| &f.expr.text)),
            30 => FieldValue::int(area.fields.len() as i64),
            33 => FieldValue::text(&area.alias),
            36 => FieldValue::Logical(false),
            101 | 102 => FieldValue::text("0.1"),
            147 => FieldValue::text(&area.codepage),
            _ => arg.cloned().unwrap_or_default(),
        })
    }

    fn record_info(
        &self,
        h: &mut dyn Host,
        a: AreaNo,
        index: u16,
        recno: u32,
        arg: Option<&FieldValue>,
    ) -> Result<FieldValue> {
        let driver = driver_of(h, a)?;
        match index {
            1 => driver.deleted(h, a).map(FieldValue::Logical),
            2 | 5 => Ok(FieldValue::Logical(false)),
            3 => Ok(FieldValue::int(record_len(h.areas().area(a)?))),
            4 if recno != 0 => Ok(FieldValue::int(i64::from(recno))),
            4 => Ok(FieldValue::int(i64::from(driver.recno(h, a)?))),
            _ => Ok(arg.cloned().unwrap_or_default()),
        }
    }

    fn field_info(
        &self,
        h: &mut dyn Host,
        a: AreaNo,
        index: u16,
        pos: u16,
        arg: Option<&FieldValue>,
    ) -> Result<FieldValue> {
        let area = h.areas().area(a)?;
        let Some(field) = area.fields.get(usize::from(pos).wrapping_sub(1)) else {
            return Ok(FieldValue::Nil);
        };
        Ok(match index {
            1 => FieldValue::text(&field.name),
            2 => FieldValue::text(field.type_text()),
            3 => FieldValue::int(i64::from(field.shown_len())),
            4 => FieldValue::int(i64::from(field.dec)),
            _ => arg.cloned().unwrap_or_default(),
        })
    }

    fn rdd_info(
        &self,
        _h: &mut dyn Host,
        _a: AreaNo,
        index: u16,
        arg: Option<&FieldValue>,
    ) -> Result<FieldValue> {
        Ok(match index {
            1 | 11 => FieldValue::Logical(false),
            2 | 10 => FieldValue::Logical(true),
            3..=9 => FieldValue::text(""),
            12 | 13 => FieldValue::int(0),
            _ => arg.cloned().unwrap_or_default(),
        })
    }
}

fn record_len(area: &WorkArea) -> i64 {
    area.fields.iter().map(|f| i64::from(f.len)).sum()
}

/// A field by name, type and length as `dbCreate` gives them, for areas that have no table file. Its place is behind the others.
pub fn add_field(area: &mut WorkArea, spec: &crate::dbf::field::FieldSpec) -> Result<()> {
    let new = crate::dbf::layout::NewTable {
        fields: std::slice::from_ref(spec),
        // Integers that count by themselves are a type of Visual FoxPro's tables only.
        vfp: spec.type_text.first().is_some_and(|b| b.eq_ignore_ascii_case(&b'I')),
        memo: crate::memo::MemoKind::Fpt,
        today: (1900, 1, 1),
        short_year: false,
    };
    let (head, _) = crate::dbf::layout::build_header(&new)?;
    let layout = crate::dbf::layout::Layout::parse(&head, std::path::Path::new(""))?;
    let Some(mut field) = layout.fields.into_iter().next() else {
        return Err(Error::new(ErrorKind::BadParameter));
    };
    field.offset = area.fields.last().map_or(1, |f| f.offset + u32::from(f.len));
    let mut fields = area.fields.to_vec();
    fields.push(field);
    area.set_fields(fields);
    Ok(())
}
