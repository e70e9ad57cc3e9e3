//! Turns whatever was pasted or dropped, and what it was recognised as, into content of the right view.

use atrest_core::report::Holds;

use super::{Brought, Shared, State, View};
use crate::worker::Recognised;

/// Something that was pasted or dropped.
#[derive(Clone, PartialEq)]
pub struct Arrival {
    /// Grows with each.
    pub id: u32,
    /// The content.
    pub brought: Brought,
    /// The view that was open when it came.
    pub from: View,
    /// Whether it belongs where the editor's cursor is, if it is for the editor.
    pub at_cursor: bool,
    /// What became of it.
    pub arrived: Option<Arrived>,
}

/// What became of it.
#[derive(Clone, PartialEq)]
pub struct Arrived {
    /// The view that it was put into.
    pub view: View,
    /// What it was recognised as.
    pub recognised: Shared<Recognised>,
    /// Whether it took the place of something.
    pub replaced: bool,
}

impl State {
    pub(super) fn arrive(&mut self, brought: Brought, at_cursor: bool) {
        self.arrivals += 1;
        self.arrival = Some(Arrival { id: self.arrivals, brought, from: self.view, at_cursor, arrived: None });
    }

    pub(super) fn settle(&mut self, id: u32, recognised: Shared<Recognised>) {
        let Some(arrival) = self.arrival.as_mut().filter(|arrival| arrival.id == id) else { return };
        let view = match recognised.readings.first() {
            Some(reading) if reading.holds == Holds::Config => View::Config,
            None if arrival.from == View::Config && arrival.brought.as_text().is_some() => View::Config,
            _ => View::Value,
        };
        let brought = arrival.brought.clone();
        if let (View::Config, true, Some(text)) = (view, arrival.at_cursor, brought.as_text()) {
            self.config.insert = (self.config.insert.0 + 1, text.into());
            self.arrival = None;
            return;
        }
        let stays = self.view == arrival.from;
        let replaced = self.put(view, brought, recognised.clone());
        if stays {
            self.view = view;
        }
        if let Some(arrival) = self.arrival.as_mut() {
            arrival.arrived = Some(Arrived { view, recognised, replaced });
        }
    }

    pub(super) fn redirect(&mut self, view: View) {
        let Some(Arrival { brought, arrived: Some(arrived), .. }) = self.arrival.clone() else { return };
        if arrived.replaced {
            self.bring_back();
        } else {
            self.put(arrived.view, Brought::default(), arrived.recognised.clone());
        }
        let replaced = self.put(view, brought, arrived.recognised.clone());
        self.view = view;
        if let Some(arrival) = self.arrival.as_mut() {
            arrival.arrived = Some(Arrived { view, replaced, ..arrived });
        }
    }

    pub(super) fn bring_back(&mut self) {
        let arrived = self.arrival.as_ref().and_then(|arrival| arrival.arrived.as_ref());
        match arrived.map(|arrived| arrived.view) {
            Some(View::Config) => self.config.swap_former(),
            Some(View::Value) => self.value.swap_former(),
            _ => {}
        }
    }

    /// Puts content into a view and says whether it took the place of something.
    fn put(&mut self, view: View, brought: Brought, recognised: Shared<Recognised>) -> bool {
        match view {
            View::Config => self.config.replace(brought),
            _ => self.value.replace(brought, Some(recognised)),
        }
    }
}
