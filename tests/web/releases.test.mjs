// Releases: chosen in the top bar or along the strip, held by the address.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until, verdict, withPages } from "./page.mjs";

test("arrows walk along the strip, and verdict, select and address go with them", () =>
  withPages(async (open) => {
    const page = await open();
    await page.locator("#config-examples").selectOption({ index: 4 });
    await verdict(page, /^kube-apiserver 1\.37 refuses/);
    const strip = page.getByRole("radiogroup", { name: "Release of Kubernetes" });
    await strip.getByRole("radio", { name: /^1\.29: refuses/ }).click();
    await verdict(page, /^kube-apiserver 1\.29 refuses/);
    await page.keyboard.press("ArrowLeft");
    await verdict(page, /^kube-apiserver 1\.28 starts/);
    assert.equal(await page.evaluate(() => document.activeElement.id), "release-1.28");
    assert.equal(new URL(page.url()).hash, "#/config?release=1.28");
    assert.match(await page.getByLabel("Release of Kubernetes", { exact: true }).first().evaluate((s) => s.selectedOptions[0].textContent), /1\.28/);
    assert.ok(await strip.locator(".notch").count(), "a notch where it changes");
    assert.deepEqual(page.wrong, []);
  }));

test("an address opens its release, whose flag is named", () =>
  withPages(async (open) => {
    const page = await open({ hash: "#/config?release=1.28" });
    await page.locator("#config-examples").selectOption({ index: 4 });
    await verdict(page, /^kube-apiserver 1\.28 starts/);
    const releases = page.getByRole("region", { name: "What each release says" });
    await until(async () => /encryption-provider-config=.* in 1\.28/.test(await releases.textContent()), "the flag of 1.28");
  }));
