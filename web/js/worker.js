// Starts a worker: the page's first message is the compiled module, everything after it belongs to Rust.
import { initSync } from "atrest:glue";

self.addEventListener("message", (event) => initSync({ module: event.data }), { once: true });
