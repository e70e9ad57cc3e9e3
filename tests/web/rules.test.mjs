// The Rules view: found by its words, reached from a finding and by its address.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until, verdict, withPages } from "./page.mjs";

test("words and severity narrow the rules, and a number says how far", () =>
  withPages(async (open) => {
    const page = await open();
    await page.keyboard.press("g");
    await page.keyboard.press("r");
    await page.getByRole("heading", { name: "Rules" }).waitFor();
    const all = await page.locator(".rule").count();
    assert.ok(all > 10);
    await page.getByLabel("Words that a rule has").fill("plain text");
    const some = await until(async () => {
      const count = await page.locator(".rule").count();
      return count < all && count;
    }, "fewer rules");
    assert.equal(await page.getByRole("region", { name: "Search" }).getByRole("status").textContent(), `${some} rules`);
    await page.getByLabel("Words that a rule has").fill("no rule says this");
    await page.getByText("No rule fits").waitFor();
    assert.deepEqual(page.wrong, []);
  }));

test("a finding leads to its rule, and back leads to the file", () =>
  withPages(async (open) => {
    const page = await open();
    await page.locator("#config-examples").selectOption({ index: 3 });
    await verdict(page, /starts/);
    await page.locator(".finding-head").first().click();
    const link = page.locator(".finding-body a.code").first();
    const code = await link.textContent();
    await link.click();
    const rule = page.getByRole("article", { name: code });
    await rule.waitFor();
    assert.equal(new URL(page.url()).hash, `#/rules/${code}`);
    assert.match(await rule.textContent(), /Why.*Consequence/);
    await page.goBack();
    await verdict(page, /starts/);
  }));

test("a rule is opened by its address", () =>
  withPages(async (open) => {
    const page = await open({ hash: "#/rules/weak-key" });
    await page.locator("#rule-weak-key.is-chosen").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), "rule-weak-key");
  }));
