// Bad input: a sentence that says what it is, a page that goes on, and what was typed stays.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drop, file, paste, until, verdict, withPages } from "./page.mjs";

const said = (page) => page.evaluate(() => document.querySelector("#main").innerText + document.querySelector(".notice")?.innerText);

test("binary garbage is said to be nothing that it knows", () =>
  withPages(async (open) => {
    const page = await open({ hash: "#/value" });
    await drop(page, "noise.bin", Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + 13) % 251));
    await page.getByText("noise.bin").waitFor();
    await until(async () => (await page.locator(".advice-line, .verdict").count()) > 0, "a sentence about it");
    assert.deepEqual(page.wrong, []);
  }));

test("an empty paste changes nothing", () =>
  withPages(async (open) => {
    const page = await open();
    await paste(page, "");
    assert.equal(await page.locator(".notice").count(), 0);
    await page.getByText("Will kube-apiserver start with this file?").waitFor();
  }));

test("a file of another kind is refused in the server's words", () =>
  withPages(async (open) => {
    const page = await open();
    await paste(page, "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n");
    await until(async () => /refuses this file|Not recognised/.test(await said(page)), "a verdict");
  }));

test("a lossy copy is said to have lost bytes", () =>
  withPages(async (open) => {
    const page = await open();
    await paste(page, "/registry/secrets/default/db\nk8s:enc:aescbc:v1:key1:\ufffd\ufffd\u0013\ufffdX\ufffd?\ufffd\ufffd\n");
    await until(async () => /lost|cannot|replaced/i.test(await said(page)), "a sentence about lost bytes");
    assert.match(await page.locator("#paste").inputValue(), /k8s:enc:aescbc/);
  }));

test("a dump that lacks lines in its middle is said to lack them", () =>
  withPages(async (open) => {
    const page = await open();
    const lines = (await file("tests/answers/real/etcdctl/k00-hexdump.out")).split("\n");
    await paste(page, [...lines.slice(0, 5), ...lines.slice(9)].join("\n"));
    await until(async () => /missing|lack|gap|lost|cut/i.test(await said(page)), "a sentence about the gap");
    assert.match(await page.locator("#paste").inputValue(), /k8s:enc:aescb/);
  }));

test("a dump that was cut in the middle of a block is said to be no whole value", () =>
  withPages(async (open) => {
    const page = await open();
    await paste(page, await file("tests/answers/real/configs/phase-1-aescbc.yaml"));
    await verdict(page, /starts/);
    await page.locator(".name").focus();
    const dump = await file("tests/answers/real/etcdctl/k00-hexdump.out");
    await paste(page, dump.split("\n").slice(0, 9).join("\n"));
    await verdict(page, /None of these keys opens this value/);
    assert.match(await page.getByRole("region", { name: "What was tried" }).textContent(), /cut|block|multiple|whole/i);
  }));

test("a paste of 100 MB leaves the page alive, and can be stopped or read", { timeout: 120_000 }, () =>
  withPages(async (open) => {
    const page = await open({ hash: "#/value" });
    await page.evaluate(() => {
      window.gaps = [];
      let last = performance.now();
      const tick = () => {
        const now = performance.now();
        window.gaps.push(now - last);
        last = now;
        setTimeout(tick, 10);
      };
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(100 << 20).fill(0x61)], "huge.txt"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      tick();
    });
    await page.getByRole("link", { name: "Generate" }).click();
    await page.getByRole("heading", { name: "A new file" }).waitFor();
    await page.getByRole("link", { name: "Value" }).click();
    await until(async () => (await page.locator(".notice, .card").count()) > 0, "something about the file");
    const longest = await page.evaluate(() => Math.max(...window.gaps));
    assert.ok(longest < 2000, `the page stood still for ${Math.round(longest)} ms`);
  }));
