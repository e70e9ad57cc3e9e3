// Turns wasm-bindgen's output and the files of web/ into the page: node xtask/bundle.mjs GLUE_FOLDER OUT_FOLDER
//
// What becomes what stands in xtask/src/build.rs.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const [glue, out] = process.argv.slice(2).map((folder) => resolve(folder));

const options = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  entryNames: "[name]-[hash]",
  outdir: out,
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
  logOverride: { "empty-import-meta": "silent" },
  nodePaths: [join(root, "node_modules")],
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const wasm = await packedWasm();
const page = await build({
  ...options,
  entryPoints: [
    { in: "web/js/boot.js", out: "main" },
    { in: "web/styles/main.css", out: "main" },
  ],
  plugins: [parts({ worker: false })],
});
const worker = await build({
  ...options,
  entryPoints: [{ in: "web/js/worker.js", out: "worker" }],
  plugins: [parts({ worker: true })],
});
await writeFile(join(out, "index.html"), await shell(names(page), names(worker)));

// Where the parts with our own scheme are. A worker has no document: what Rust takes from modules for it is left out.
function parts({ worker }) {
  return {
    name: "atrest",
    setup(build) {
      build.onResolve({ filter: /^atrest:glue$/ }, () => ({ path: join(glue, "page.js") }));
      build.onResolve({ filter: /^atrest:wasm$/ }, () => ({ path: `./${wasm}`, external: true }));
      if (!worker) return;
      build.onResolve({ filter: /\/snippets\// }, ({ path }) => ({ path: join(glue, path), namespace: "hollow" }));
      build.onLoad({ filter: /./, namespace: "hollow" }, async ({ path }) => ({ contents: hollow(await readFile(path, "utf8")) }));
    },
  };
}

// A module with the same functions that do nothing: a .wasm starts only if everything it imports is there.
function hollow(source) {
  const names = [...source.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
  return names.map((name) => `export function ${name}() {}`).join("\n");
}

// Writes the .wasm as a script and gives its name.
async function packedWasm() {
  const zipped = gzipSync(await readFile(join(glue, "page_bg.wasm")), { level: 9 });
  const script = `export default "${zipped.toString("base64")}";`;
  const name = `wasm-${hash(script).slice(0, 8).toUpperCase()}.js`;
  await writeFile(join(out, name), script);
  return name;
}

// Names of what was written, by entry: `main.js`, `main.css`, `worker.js`.
function names({ metafile }) {
  const written = Object.keys(metafile.outputs).map((path) => path.split("/").at(-1));
  return Object.fromEntries(written.map((name) => [name.replace(/-[A-Z0-9]{8}\./, "."), name]));
}

async function shell(page, worker) {
  const nonce = hash(await readFile(join(out, page["main.css"]))).slice(0, 16);
  const build = hash(...(await Promise.all((await readdir(out)).sort().map((name) => readFile(join(out, name))))));
  const styles = `<link rel="stylesheet" nonce="${nonce}" href="${page["main.css"]}">`;
  const scripts =
    `<link rel="modulepreload" href="${wasm}">\n    ` +
    `<script type="module" src="${page["main.js"]}" data-worker="${worker["worker.js"]}" data-build="${build}"></script>`;
  return (await readFile(join(root, "index.html"), "utf8"))
    .replace("{{nonce}}", nonce)
    .replace(/<link data-trunk rel="css".*>/, styles)
    .replace(/<link data-trunk rel="rust".*>/, scripts);
}

function hash(...contents) {
  const sum = createHash("sha256");
  for (const content of contents) sum.update(content);
  return sum.digest("hex");
}
