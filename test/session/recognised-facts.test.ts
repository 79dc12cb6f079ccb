import { schemeById } from "../../src/criteria";
import { recognisedFacts, type FactKey } from "../../src/session/recognised-facts";
import { recognised, recognisedUnion } from "../support/recognition";

const self2023 = schemeById("self-2023")!;
const stated = { sureness: "stated", source: "title", at: null, text: "" } as const;
const at = { sheet: "自评表", row: 1, column: 0 };

/** As it may stand in front of us: the title says the year, nothing says the day. */
const form = recognised({
  by: self2023,
  form: { value: "self-evaluation", ...stated },
  scheme: { value: self2023, ...stated, at },
  academicYear: { value: 2023, sureness: "stated", source: "sentence", at, text: "2023—2024学年" },
  asOf: { value: { year: 2024, month: 7, day: 31 }, sureness: "assumed", source: "academic-year", at: null, text: "" },
  organisations: [
    recognisedUnion({ scheme: self2023 }),
    recognisedUnion({ name: "研究生会", kind: "graduate", scheme: self2023 }),
  ],
});
const values = (...args: Parameters<typeof recognisedFacts>): string[] =>
  recognisedFacts(...args).map(({ value, note }) => value + (note === "" ? "" : `（${note}）`));
const fact = (key: FactKey, ...args: Parameters<typeof recognisedFacts>) =>
  recognisedFacts(...args).find((one) => one.key === key);

test("the facts read as one line", () => {
  expect(values(form, "zh-CN")).toEqual([
    "改革自评表",
    "2023–2024学年",
    "校级",
    "学生会、研究生会",
    "2024-07-31（按学年推定）",
  ]);
  expect(values(form, "en-US")[4]).toBe("2024-07-31（assumed from the academic year）");
});

test("a stated fact says what it was read from, and leads there", () => {
  expect(fact("academicYear", form, "zh-CN")).toMatchObject({
    how: "stated",
    basis: "依据：表格前后的文字“2023—2024学年”",
    at,
    why: "",
  });
});

test("an assumed fact says why", () => {
  expect(fact("asOf", form, "zh-CN")).toMatchObject({
    how: "assumed",
    why: "工作簿里没有评估日期，按学年结束日推定",
    at: null,
  });
});

test("what a person chose is told as that, and no longer as assumed", () => {
  expect(fact("asOf", form, "zh-CN", { asOf: "2024-07-31" })).toMatchObject({ how: "chosen", note: "已指定", why: "" });
});

test("a form of another year than the workbook's keeps its year", () => {
  const newer = { ...form, academicYear: { value: 2025, ...stated } };
  expect(values(newer, "zh-CN").slice(0, 2)).toEqual(["改革自评表（2023—2024学年）", "2025–2026学年"]);
});

test("what is asked is not told as known", () => {
  const asked = recognised({ ...form, questions: [{ ask: "scheme", at: null, options: [] }] });
  expect(fact("scheme", asked, "zh-CN")).toMatchObject({ how: "asked", value: "待确认" });
});

test("many organisations are counted, several schemes too, and both levels are named", () => {
  const college = recognisedUnion({
    level: { value: "college", sureness: "inferred", source: "title", at: null, text: "" },
    scheme: schemeById("college")!,
  });
  const many = { ...form, organisations: [recognisedUnion(), ...Array.from({ length: 11 }, () => college)] };
  expect(values(many, "zh-CN").slice(0, 4)).toEqual([
    "改革自评表等3种",
    "2023–2024学年",
    "校级、院级",
    "学生会等12个组织",
  ]);
});

test("a workbook without a year and without organisations has words for that", () => {
  const bare = recognised({ academicYear: null, organisations: [] });
  expect(values(bare, "zh-CN").slice(1, 3)).toEqual(["学年未写明", "未识别出组织"]);
});
