//! Hands requests to the worker, one at a time, and answers back to whoever asked; does the work itself where no worker
//! starts.
//!
//! Each request belongs to a lane. A newer one of the same lane takes the place of an older one, whose answer is
//! dropped; if the older one has been running for long, the worker is started anew.

use std::cell::RefCell;
use std::collections::VecDeque;

use js_sys::futures::spawn_local;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::{Listener, build};
use crate::worker::{Answer, Request, answer, wire};

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// The file of the Config view.
    Config,
    /// What every release says to that file.
    History,
    /// A paste or drop that belongs nowhere yet.
    Arrival,
    /// The paste of the Value view.
    Paste,
    /// The value of the Value view.
    Open,
    /// The way back.
    Seal,
    /// The key of the Generate view.
    Key,
    /// The file of the Generate view.
    File,
    /// The server's word on that file.
    FileVerdict,
}

/// Asks; `on_answer` is called once, later, unless a newer request of the lane comes first.
pub fn ask(lane: Lane, request: &Request, attached: Option<Blob>, on_answer: impl FnOnce(Answer) + 'static) {
    let job = Job { lane, bytes: wire::to_bytes(request), attached, on_answer: Box::new(on_answer) };
    with(|engine| {
        engine.waiting.retain(|job| job.lane != lane);
        if engine.running.as_ref().is_some_and(|running| running.job.lane == lane) {
            engine.supersede();
        }
        engine.waiting.push_back(job);
    });
    pump();
}

/// Stops the work of a lane; whoever asked gets no answer.
pub fn stop(lane: Lane) {
    with(|engine| {
        engine.waiting.retain(|job| job.lane != lane);
        if engine.running.as_ref().is_some_and(|running| running.job.lane == lane) {
            engine.restart();
        }
    });
    pump();
}

struct Job {
    lane: Lane,
    bytes: Vec<u8>,
    attached: Option<Blob>,
    on_answer: Box<dyn FnOnce(Answer)>,
}

struct Running {
    id: u32,
    since: f64,
    job: Job,
}

#[derive(Default)]
struct Engine {
    worker: Option<Line>,
    alone: bool,
    last_id: u32,
    running: Option<Running>,
    waiting: VecDeque<Job>,
}

/// A worker and what listens to it.
struct Line {
    worker: Worker,
    ready: bool,
    _listeners: [Option<Listener>; 2],
}

thread_local!(static ENGINE: RefCell<Engine> = RefCell::default());

fn with<T>(use_it: impl FnOnce(&mut Engine) -> T) -> T {
    ENGINE.with_borrow_mut(use_it)
}

impl Engine {
    fn supersede(&mut self) {
        let long = self.running.as_ref().is_some_and(|running| js_sys::Date::now() - running.since > PATIENCE_MS);
        if long && !self.alone {
            self.restart();
        } else if let Some(running) = &mut self.running {
            running.job.on_answer = Box::new(|_| {});
        }
    }

    fn restart(&mut self) {
        self.running = None;
        if let Some(line) = self.worker.take() {
            line.worker.terminate();
        }
    }

    fn line(&mut self) -> Option<&Line> {
        if self.worker.is_none() && !self.alone {
            self.worker = start();
            self.alone = self.worker.is_none();
        }
        self.worker.as_ref()
    }

    /// Starts the next job: gives what has to be done here, where there is no worker.
    fn next(&mut self) -> Option<(u32, Vec<u8>, Option<Blob>)> {
        if self.running.is_some() {
            return None;
        }
        let job = self.waiting.pop_front()?;
        self.last_id += 1;
        let (id, attached) = (self.last_id, job.attached.clone());
        let message = Array::of(&[id.into(), Uint8Array::from(&job.bytes[..]).into(), JsValue::from(attached.clone())]);
        let posted = self.line().is_some_and(|line| line.worker.post_message(&message).is_ok());
        let bytes = if posted { Vec::new() } else { job.bytes.clone() };
        self.running = Some(Running { id, since: js_sys::Date::now(), job });
        (!posted).then_some((id, bytes, attached))
    }
}

fn start() -> Option<Line> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&build::worker_address()?, &options).ok()?;
    worker.post_message(&wasm_bindgen::module()).ok()?;
    let heard = Listener::on(worker.clone(), "message", |event| heard(&event.unchecked_into()));
    let broke = Listener::on(worker.clone(), "error", |event| {
        event.prevent_default();
        broke();
    });
    Some(Line { worker, ready: false, _listeners: [heard, broke] })
}

/// The worker's first message says that it runs; each further one is an answer.
fn heard(event: &MessageEvent) {
    let Ok(message) = event.data().dyn_into::<Array>() else {
        return with(|engine| engine.worker.iter_mut().for_each(|line| line.ready = true));
    };
    let id = message.get(0).as_f64().unwrap_or_default() as u32;
    let answer = wire::from_bytes(&message.get(1).unchecked_into::<Uint8Array>().to_vec());
    finish(id, answer.unwrap_or_else(fault));
}

fn broke() {
    let id = with(|engine| {
        let started = engine.worker.as_ref().is_some_and(|line| line.ready);
        if started {
            return engine.running.as_ref().map(|running| running.id);
        }
        engine.alone = true;
        engine.worker = None;
        let running = engine.running.take();
        running.into_iter().for_each(|running| engine.waiting.push_front(running.job));
        None
    });
    if let Some(id) = id {
        finish(id, fault());
        with(|engine| engine.worker = None);
    }
    pump();
}

fn fault() -> Answer {
    let message = "atrest itself failed at this input. That is a fault of this page, not of your text, and it is worth \
                   a report to the project. What you typed is still here.";
    Answer::Broken { message: message.into() }
}

fn finish(id: u32, answer: Answer) {
    let running = with(|engine| engine.running.take_if(|running| running.id == id));
    if let Some(running) = running {
        (running.job.on_answer)(answer);
    }
    pump();
}

fn pump() {
    let Some((id, bytes, attached)) = with(Engine::next) else { return };
    spawn_local(async move {
        // The browser paints first, so that the page can say that it is working.
        wait().await;
        let attached = match attached {
            Some(blob) => blob.array_buffer().await.map(|buffer| Uint8Array::new(&buffer).to_vec()).unwrap_or_default(),
            None => Vec::new(),
        };
        let request = wire::from_bytes::<Request>(&bytes);
        finish(id, request.map_or_else(fault, |request| answer(&request, &attached)));
    });
}

async fn wait() {
    let promise = Promise::new(&mut |resolve, _| {
        let _ = web_sys::window().map(|window| window.set_timeout_with_callback(&resolve));
    });
    let _ = promise.await;
}

/// How long an overtaken request may go on before its worker is given up.
const PATIENCE_MS: f64 = 300.0;
