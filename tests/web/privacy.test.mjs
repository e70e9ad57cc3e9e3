// What leaves the page: nothing. What stays: nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { file, paste, verdict, withPages } from "./page.mjs";

test("no request leaves the page while it is used", () =>
  withPages(async (open) => {
    const page = await open();
    await paste(page, await file("tests/answers/real/configs/phase-1-aescbc.yaml"));
    await verdict(page, /starts/);
    const before = page.requested.length;
    await page.locator(".name").focus();
    await paste(page, await file("tests/answers/real/etcdctl/k00-hexdump.out"));
    await verdict(page, /opens this Secret/);
    await page.getByRole("link", { name: "Generate" }).click();
    await verdict(page, /starts/);
    assert.deepEqual(page.requested.slice(before), []);

    await page.getByRole("button", { name: "nothing leaves this page" }).click();
    assert.match(await page.getByRole("dialog").textContent(), /^Nothing leaves this page0 requests made/);
  }));

test("the browser refuses a request that a script tries", () =>
  withPages(async (open) => {
    const page = await open();
    const outcome = await page.evaluate(() => fetch("/index.html").then(() => "went out", () => "refused"));
    assert.equal(outcome, "refused");
  }));

test("nothing is stored, and the address names the view alone", () =>
  withPages(async (open) => {
    const page = await open();
    await paste(page, await file("tests/answers/real/configs/phase-1-aescbc.yaml"));
    await verdict(page, /starts/);
    const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    assert.deepEqual(kept, ["", 0, 0]);
    assert.equal(new URL(page.url()).hash, "#/config");
  }));

test("clear everything forgets everything", () =>
  withPages(async (open) => {
    const page = await open();
    await paste(page, await file("tests/answers/real/configs/phase-1-aescbc.yaml"));
    await verdict(page, /starts/);
    await page.getByRole("button", { name: "nothing leaves this page" }).click();
    await page.getByRole("button", { name: "Clear everything" }).click();
    await page.getByText("Will kube-apiserver start with this file?").waitFor();
    assert.equal(await page.evaluate(() => document.body.textContent.includes("gtAmPXeQ")), false);
  }));
