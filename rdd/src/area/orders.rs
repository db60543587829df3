//! The order list of an area: open bags, their tags' expressions and cursors, and which order controls.
//!
//! State and numbering only; opening, creating and moving are in `dbfdriver`.

use crate::driver::OrderRef;
use crate::eval::{Expr, HostCode};
use crate::order::{OrderBag, OrderCursor, ScopeBounds, TagInfo};
use crate::settings::{base_name, path_bytes};
use crate::value::FieldValue;

/// What the area keeps for one tag.
#[derive(Default)]
pub struct OrderState {
    /// Key expression.
    pub key: Expr,
    /// FOR expression.
    pub cond: Option<Expr>,
    /// Position of the area in this order.
    pub cursor: OrderCursor,
    /// Scope as key images.
    pub scope: ScopeBounds,
    /// Scope values as set, top and bottom, for `ordScope()` to answer.
    pub scope_values: [FieldValue; 2],
    /// Scope bounds given as code, top and bottom: evaluated anew before every movement.
    pub scope_code: [Option<HostCode>; 2],
    /// Key of the record before it was changed, meaningful while the record is hot.
    pub old_key: Vec<u8>,
    /// Whether the record had a key before it was changed.
    pub had_key: bool,
    /// Neither was looked at: the record as it was tells them.
    pub told_by_record: bool,
    /// Key count kept by drivers that count visible keys.
    pub counted: Option<u64>,
    /// Position kept over movements by drivers that do so.
    pub place: Option<KeyPlace>,
    /// How often others had changed the bag when these were learnt.
    pub counted_at: u64,
    /// How often others had changed the bag when the cursor was placed.
    pub placed_at: u64,
}

impl OrderState {
    /// Takes the scope away.
    pub fn lose_scope(&mut self) {
        self.scope = ScopeBounds::default();
        self.scope_values = Default::default();
        self.scope_code = Default::default();
        self.forget_counts();
    }

    /// True if key and FOR of a record can be told from its content and nothing else, at any time.
    pub fn is_told_by_record(&self) -> bool {
        let steady = |e: &Expr| e.fast.as_ref().is_some_and(|f| f.is_steady());
        steady(&self.key) && self.cond.as_ref().is_none_or(steady)
    }

    /// True if two contents of a record have the same key, or both have none, as far as that is known without making them.
    pub fn has_same_key(&self, a: &[u8], b: &[u8]) -> bool {
        let same = |e: &Expr| e.fast.as_ref().is_some_and(|f| f.reads_the_same(a, b));
        same(&self.key) && self.cond.as_ref().is_none_or(same)
    }

    /// Forgets what was counted: the keys, or what hides them, changed.
    pub fn forget_counts(&mut self) {
        self.counted = None;
        self.place = None;
    }
}

/// The number of a record's key as movements made it: they count the records they show, so it differs from the key's true number
/// while deleted records are hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyPlace {
    /// Record this is about.
    pub recno: u32,
    /// Its number, from 1.
    pub n: u64,
}

/// One open bag.
pub struct BagEntry {
    /// The bag; taken out only while a build borrows it.
    pub bag: Box<dyn OrderBag>,
    /// State per tag, in the bag's tag order.
    pub orders: Vec<OrderState>,
    /// How often the program itself holds the bag for reading and for writing (`DBOI_READLOCK`, `DBOI_WRITELOCK`).
    pub held: [u32; 2],
}

impl BagEntry {
    /// Wraps a bag, making a state for each tag.
    pub fn new(bag: Box<dyn OrderBag>) -> Self {
        let orders = bag.tags().iter().map(state_of).collect();
        Self { bag, orders, held: [0; 2] }
    }

    /// Name without folder and extension, as orders are asked for by bag.
    pub fn base_name(&self) -> Vec<u8> {
        base_name(path_bytes(self.bag.path())).to_vec()
    }

    /// Rebuilds the states after the bag's tags changed; scopes and cursors of tags that stay are kept by name.
    pub fn resync(&mut self, before: &[TagInfo]) {
        let mut old: Vec<_> = before.iter().map(|t| t.name.clone()).zip(self.orders.drain(..)).collect();
        self.orders = self
            .bag
            .tags()
            .iter()
            .map(|t| match old.iter().position(|(n, s)| *n == t.name && s.key.text == t.key_expr) {
                Some(i) => old.swap_remove(i).1,
                None => state_of(t),
            })
            .collect();
    }
}

fn state_of(tag: &TagInfo) -> OrderState {
    OrderState {
        key: Expr::from_text(&tag.key_expr),
        cond: (!tag.for_expr.is_empty()).then(|| Expr::from_text(&tag.for_expr)),
        ..OrderState::default()
    }
}

/// All open orders of an area.
#[derive(Default)]
pub struct OrderList {
    /// Bags in order of opening; the production bag comes first if it was opened or made with none open.
    pub bags: Vec<BagEntry>,
    /// Controlling order: bag and tag index.
    pub focus: Option<(usize, usize)>,
    /// Number of the order that controlled when an INDEX ON of DBFCDX closed the list and then failed; 0 if none. It is told until the next
    /// movement, and an order that gets that number by then controls.
    pub lost: usize,
}

impl OrderList {
    /// True if there are no orders at all.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.bags.is_empty()
    }

    /// Number of orders in all bags.
    pub fn count(&self) -> usize {
        self.bags.iter().map(|b| b.orders.len()).sum()
    }

    /// Bag and tag of an order number (1-based).
    pub fn at(&self, number: i64) -> Option<(usize, usize)> {
        let mut n = usize::try_from(number).ok()?.checked_sub(1)?;
        for (b, entry) in self.bags.iter().enumerate() {
            if n < entry.orders.len() {
                return Some((b, n));
            }
            n -= entry.orders.len();
        }
        None
    }

    /// Order number (1-based) of a bag and tag.
    pub fn number(&self, (b, t): (usize, usize)) -> usize {
        self.bags[..b].iter().map(|e| e.orders.len()).sum::<usize>() + t + 1
    }

    /// Index of an open bag by its name: with or without folder and extension.
    pub fn find_bag(&self, name: &[u8]) -> Option<usize> {
        let name = name.trim_ascii();
        if name.is_empty() {
            return None;
        }
        let wanted = base_name(name);
        self.bags.iter().position(|b| b.base_name().eq_ignore_ascii_case(wanted))
    }

    /// Finds an order by name, in one bag or in all, or by its number.
    pub fn find(&self, order: &OrderRef, bag: &[u8]) -> Option<(usize, usize)> {
        let only = self.find_bag(bag);
        // Harbour: a number counts through all bags, whatever bag is named with it.
        if matches!(order, OrderRef::Name(_)) && !bag.trim_ascii().is_empty() && only.is_none() {
            return None;
        }
        match order {
            OrderRef::Current => self.focus,
            OrderRef::Number(n) => self.at(*n),
            OrderRef::Name(name) => {
                let name = name.trim_ascii();
                self.bags.iter().enumerate().filter(|(b, _)| only.is_none_or(|o| o == *b)).find_map(
                    |(b, e)| {
                        // Longer names are cut to the ten characters of a tag; NSX has eleven.
                        let is = |t: &TagInfo| {
                            t.name.eq_ignore_ascii_case(&name[..name.len().min(t.name.len().max(10))])
                        };
                        Some((b, e.bag.tags().iter().position(is)?))
                    },
                )
            }
        }
    }

    /// Tag description of an order.
    pub fn tag(&self, (b, t): (usize, usize)) -> &TagInfo {
        &self.bags[b].bag.tags()[t]
    }

    /// State of an order.
    pub fn state(&mut self, (b, t): (usize, usize)) -> &mut OrderState {
        &mut self.bags[b].orders[t]
    }

    /// Forgets all cursors: the records they stand on are no longer known.
    pub fn unposition(&mut self) {
        for state in self.bags.iter_mut().flat_map(|b| &mut b.orders) {
            state.cursor.recno.0 = 0;
        }
    }

    /// Forgets cached key counts.
    pub fn forget_counts(&mut self) {
        for state in self.bags.iter_mut().flat_map(|b| &mut b.orders) {
            state.forget_counts();
        }
    }
}
