/**
 * The script that keeps the pane from staying blank.
 *
 * @jest-environment jsdom
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const guard = readFileSync(join(__dirname, "../../src/taskpane/guard.js"), "utf8");
const page = document.documentElement;
const SPLASH = `<div id="root"><p id="splash"></p></div><code id="failed-address"></code>`;
const ADDRESS = "https://localhost/pane/taskpane.js";

/** Runs the guard as the page's first script would, in an engine that may lack things. */
function run(missing: Record<string, unknown> = {}): void {
  const names = Object.keys(missing);
  // The guard is a plain script and has no module to import it from.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  new Function(...names, guard)(...names.map((name) => missing[name]));
}

function failToLoad({ async }: { async: boolean }): void {
  const script = document.createElement("script");
  script.async = async;
  Object.defineProperty(script, "src", { value: ADDRESS });
  document.head.append(script);
  script.dispatchEvent(new Event("error"));
  script.remove();
}

beforeEach(() => {
  jest.useFakeTimers();
  page.className = "";
  document.body.innerHTML = SPLASH;
});
afterEach(() => jest.useRealTimers());

test("is plain ES5, so that it runs where nothing else does", () => {
  expect(guard).not.toMatch(/=>|`|\.\.\.|\b(?:const|let|class|async)\s/);
  // A comma after the last argument came with ES2017; formatters like to add it.
  expect(guard).not.toMatch(/,\s*\)/);
});

test.each([
  ["Promise", undefined],
  ["Promise.any", { all: jest.fn() }],
  ["Symbol", undefined],
])("shows the page for old webviews where there is no %s", (name, what) => {
  run({ [name.replace(".any", "")]: what && Object.assign(jest.fn(), what) });
  expect(page.className).toContain("old-webview");
});

test("shows nothing while all goes well", () => {
  run();
  document.body.innerHTML = `<div id="root"><main></main></div>`;
  jest.runAllTimers();
  expect(page.className).toBe("");
});

test("says which file did not arrive", () => {
  run();
  failToLoad({ async: false });
  expect(page.className).toContain("load-failed");
  expect(document.getElementById("failed-address")?.textContent).toBe(ADDRESS);
});

test("says so too when office.js fails before the page has been read", () => {
  document.body.innerHTML = "";
  run();
  failToLoad({ async: false });
  document.body.innerHTML = SPLASH;
  document.dispatchEvent(new Event("DOMContentLoaded"));
  expect(page.className).toContain("load-failed");
  expect(document.getElementById("failed-address")?.textContent).toBe(ADDRESS);
});

test("minds no file that office.js asks for on the side", () => {
  run();
  failToLoad({ async: true });
  expect(page.className).toBe("");
});

test("minds nothing once the pane is there", () => {
  run();
  document.body.innerHTML = `<div id="root"><main></main></div>`;
  failToLoad({ async: false });
  expect(page.className).toBe("");
});

test("gives up on a pane that has not opened after half a minute", () => {
  run();
  jest.advanceTimersByTime(29_000);
  expect(page.className).toBe("");
  jest.advanceTimersByTime(2_000);
  expect(page.className).toContain("load-failed");
});

test("makes way for a pane that comes late after all", () => {
  run();
  jest.advanceTimersByTime(31_000);
  expect(page.className).toContain("load-failed");
  document.body.innerHTML = `<div id="root"><main></main></div>`;
  jest.advanceTimersByTime(1_000);
  expect(page.className).not.toContain("load-failed");
});
