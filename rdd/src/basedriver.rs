//! The work area every driver starts from: flags, fields, alias, and movement in terms of single steps.
//!
//! Drivers written in PRG that name no other driver inherit from it. It has no records of its own: a driver says how to go to one,
//! how to step and what fields hold; skipping over filtered and deleted records is done here by asking the area's driver.

mod rows;
pub mod steps;

use crate::area::{Locate, WorkArea};
use crate::driver::*;
use crate::error::{Error, ErrorKind, Result};
use crate::eval::{Expr, Host, HostCode};
use crate::ops::{locate, relation};
use crate::settings::base_name;
use crate::value::{AreaNo, FieldValue};

/// The base.
pub struct BaseDriver;

/// The one there is.
pub static BASE: BaseDriver = BaseDriver;

fn driver_of(h: &mut dyn Host, a: AreaNo) -> Result<&'static dyn Driver> {
    Ok(h.areas().area(a)?.driver)
}

impl Driver for BaseDriver {
    fn name(&self) -> &str {
        "WORKAREA"
    }

    fn create(&self, h: &mut dyn Host, a: AreaNo, request: &CreateRequest) -> Result<()> {
        if request.keep_open
            && let Some(alias) = &request.alias
        {
            let alias = h.areas().new_alias(alias)?;
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
        let page = crate::dbfdriver::page_named(h, &request.codepage)?;
        let area = h.areas().area(a)?;
        area.path = request.name.clone();
        area.page = page;
        Ok(())
    }

    fn close(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        let forgotten = relation::forget(h, a);
        h.areas().take_closing(a);
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

    implement! {
        skip(count: i64) -> () = steps::skip;
        skip_filter(direction: i64) -> () = steps::skip_filter;
        eval_rows(request: &EvalRequest) -> () = rows::eval_rows;
        eval_block(code: &HostCode) -> FieldValue = crate::dbfdriver::eval::run_here;
        transfer(request: &TransferRequest) -> () = rows::transfer;
        transfer_record(request: &TransferRequest) -> () = rows::transfer_record;
        set_filter(filter: &Expr) -> () = rows::set_filter;
        clear_filter() -> () = rows::clear_filter;
        set_locate(conditions: &Locate) -> () = locate::set;
        locate(go_on: bool) -> bool = locate::search_on;
        force_relation() -> () = relation::force;
        clear_relations() -> () = relation::clear_own;
    }
    fn go_to_id(&self, h: &mut dyn Host, a: AreaNo, id: i64) -> Result<()> {
        driver_of(h, a)?.go_to(h, a, id)
    }
    fn filter_text(&self, h: &mut dyn Host, a: AreaNo) -> Result<Vec<u8>> {
        Ok(h.areas().area(a)?.filter.as_ref().map_or_else(Vec::new, |f| f.expr.text.clone()))
    }
    fn clear_locate(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        h.areas().area(a)?.locate = None;
        Ok(())
    }
    fn relation_text(&self, h: &mut dyn Host, a: AreaNo, number: u16) -> Result<Vec<u8>> {
        let relations = &h.areas().area(a)?.relations;
        let one = relations.get(usize::from(number).wrapping_sub(1));
        Ok(one.map_or_else(Vec::new, |r| r.expr.text.clone()))
    }
    fn relation_area(&self, h: &mut dyn Host, a: AreaNo, number: u16) -> Result<AreaNo> {
        let relations = &h.areas().area(a)?.relations;
        Ok(relations.get(usize::from(number).wrapping_sub(1)).map_or(AreaNo(0), |r| r.child))
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
            147 => FieldValue::text(area.page.id()),
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
