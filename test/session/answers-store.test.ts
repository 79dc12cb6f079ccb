import { schemeById } from "../../src/criteria";
import { answersStore, type KeptStorage } from "../../src/session/answers-store";

const ANSWERS = {
  scheme: schemeById("self-2023")!,
  asOf: "2024-06-30",
  academicYear: 2023,
  level: "college",
  owners: { "人员名单!A12": "研究生会" },
} as const;

/** A browser's storage that holds so many letters. */
function storage(most = Infinity): KeptStorage & { text: () => string } {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > most) throw new DOMException("full", "QuotaExceededError");
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
    text: () => [...items.values()].join(""),
  };
}

test("what was said is there after the page was loaded anew, whole", () => {
  const kept = storage();
  answersStore(() => kept).write("a.xlsx", ANSWERS);
  const again = answersStore(() => kept);
  expect(again.read("a.xlsx")).toEqual(ANSWERS);
  expect(again.read("b.xlsx")).toEqual({});
  expect(again.knowsLike("a.")).toBe(true);
  expect(again.knowsLike("b.")).toBe(false);
});

test("what is taken back is forgotten", () => {
  const kept = storage();
  const store = answersStore(() => kept);
  store.write("a.xlsx", ANSWERS);
  store.write("a.xlsx", {});
  expect(kept.text()).toBe("");
  expect(store.read("a.xlsx")).toEqual({});
});

test("the workbooks that were spoken of last are kept, and no more than two hundred", () => {
  const kept = storage();
  const store = answersStore(() => kept);
  for (let at = 0; at < 250; at += 1) store.write(`${at}.xlsx`, { asOf: "2024-06-30" });
  store.write("60.xlsx", { asOf: "2024-07-01" });
  const again = answersStore(() => kept);
  expect(JSON.parse(kept.text())).toHaveLength(200);
  expect(again.read("60.xlsx")).toEqual({ asOf: "2024-07-01" });
  expect(again.read("49.xlsx")).toEqual({});
});

test("where the storage is full, older ones give way to the newest", () => {
  const kept = storage(400);
  const store = answersStore(() => kept);
  for (let at = 0; at < 30; at += 1) store.write(`${at}.xlsx`, { asOf: "2024-06-30" });
  expect(answersStore(() => kept).read("29.xlsx")).toEqual({ asOf: "2024-06-30" });
});

test.each<[string, () => KeptStorage]>([
  [
    "is switched off",
    () => {
      throw new DOMException("no", "SecurityError");
    },
  ],
  ["is too small for anything", () => storage(3)],
])("a storage that %s throws nothing, and what was said lasts as long as the page", (_, open) => {
  const store = answersStore(open);
  store.write("a.xlsx", ANSWERS);
  expect(store.read("a.xlsx")).toEqual(ANSWERS);
});

test("a workbook without a name of its own is not remembered", () => {
  const kept = storage();
  const store = answersStore(() => kept);
  store.write("", ANSWERS);
  expect(store.read("")).toEqual({});
  expect(kept.text()).toBe("");
});

test.each([
  "no JSON",
  "{}",
  '[1, null, [], ["a.xlsx"], ["a.xlsx", null]]',
  JSON.stringify([
    ["a.xlsx", { scheme: "gone", asOf: "June", academicYear: "x", level: "world", owners: { a: 1 }, other: true }],
  ]),
])("what others left there is not believed: %s", (text) => {
  const kept = storage();
  kept.setItem("reform-check.answers", text);
  expect(answersStore(() => kept).read("a.xlsx")).toEqual({});
});
