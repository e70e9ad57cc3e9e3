// Opens the built page in Chromium and does what people do with it.
//
// `cargo xtask test` gives the page's address in ATREST_URL; without it `dist/` is served from here.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A file of the repository, as text. */
export const file = (path) => readFile(root + path, "utf8");

/** Runs `use` with a function that opens the page, and closes everything after it. */
export async function withPages(use) {
  const server = process.env.ATREST_URL ? undefined : await serve(`${root}dist`);
  const url = process.env.ATREST_URL ?? server.url;
  const browser = await chromium.launch({
    executablePath: process.env.CHROME ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
  try {
    await use((options) => openPage(browser, url, options));
  } finally {
    await browser.close();
    await server?.close();
  }
}

/** The page in a context of its own, with what it asked the network for and what went wrong in it. */
async function openPage(browser, url, { width = 1280, height = 800, theme = "light", hash = "" } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.requested = [];
  page.wrong = [];
  page.on("request", (request) => page.requested.push(request.url()));
  page.on("pageerror", (error) => page.wrong.push(error.message));
  page.on("console", (message) => message.type() === "error" && page.wrong.push(message.text()));
  await page.goto(`${url}/${hash}`);
  await page.getByRole("navigation", { name: "Views" }).waitFor();
  return page;
}

/** Waits until `look` gives something, and gives it. The page's policy forbids Playwright's own way of waiting. */
export async function until(look, what) {
  for (let i = 0; i < 150; i++) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`never came: ${what}`);
}

/** Pastes `text` where the focus is, as the browser would. */
export async function paste(page, text) {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, text);
}

/** Drops a file on the page. */
export async function drop(page, name, bytes) {
  await page.evaluate(
    ([name, bytes]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], name));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, [...bytes]],
  );
}

/** The verdict as people read it, once it says what is expected. */
export async function verdict(page, expected) {
  return until(async () => {
    const sentences = page.locator(".verdict-sentence:visible");
    const text = (await sentences.count()) ? await sentences.first().textContent() : "";
    return expected.test(text) && text;
  }, `a verdict like ${expected}`);
}

/** What the editor holds. */
export const editorText = (page) => page.evaluate(() => [...document.querySelectorAll(".cm-line")].map((l) => l.textContent).join("\n"));

/** Replaces what the editor holds, by keyboard. */
export async function typeFile(page, text) {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}
