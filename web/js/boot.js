// Starts the page: turns the string that holds the .wasm into a module and hands it to wasm-bindgen's glue.
import start from "atrest:glue";
import packed from "atrest:wasm";

const zipped = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
const bytes = new Response(new Blob([zipped]).stream().pipeThrough(new DecompressionStream("gzip")));
await start({ module_or_path: await WebAssembly.compile(await bytes.arrayBuffer()) });
