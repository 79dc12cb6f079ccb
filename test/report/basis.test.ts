import {
  basisPhrase,
  notCountedPhrase,
  reviewedPhrase,
  rosterPhrase,
  settingsPhrase,
  splitPhrase,
  trustPhrases,
  type ChangedSetting,
} from "../../src/report/basis";
import { wordsFor } from "../../src/report/words";
import { organisation, result, reviewer } from "./fixture";

const zh = wordsFor("zh-CN");
const en = wordsFor("en-US");

test.each([
  [
    "rows of the roster",
    result("3.2", "pass", [], { basis: "data", groundCount: 38 }),
    "由38行名单证实",
    "38 roster rows",
  ],
  [
    "rows of either table",
    result("3.3", "pass", [], { basis: "data", groundCount: 1 }),
    "由1行数据证实",
    "shown by 1 row",
  ],
  [
    "rows that settle nothing",
    result("7.2", "review", [], { basis: "data", groundCount: 2 }),
    "已查2条工作记录，尚不能认定",
    "not settled",
  ],
  ["documents", result("1.2", "pass", [], { basis: "document", groundCount: 2 }), "依据2份文件", "by 2 documents"],
  ["the school's word", result("8.3", "pass"), "仅自评", "declared only"],
  [
    "a reviewer",
    result("8.3", "pass", [], { basis: "reviewer", reviewer: { ...reviewer("pass", "自评表!G3"), by: "秦" } }),
    "评审认定（秦）",
    "a reviewer's decision (秦)",
  ],
  ["nothing", result("8.3", "missing"), "", ""],
])("a verdict says that it rests on %s", (_, verdict, chinese, english) => {
  expect(basisPhrase(verdict, zh)).toBe(chinese);
  expect(basisPhrase(verdict, en)).toContain(english);
});

test("the score is split by what it rests on, and parts of nothing are left out", () => {
  const scoreByBasis = { data: 61, document: 12.5, declared: 21, reviewer: 0 };
  expect(splitPhrase({ scoreByBasis }, zh)).toBe("数据证实 61 · 文件 12.5 · 仅自评 21");
  expect(splitPhrase({ scoreByBasis: null }, zh)).toBe("");
});

test("whose the verdicts are is said with their names, and what has no name is told as not counted", () => {
  expect(reviewedPhrase({ reviewed: { count: 3, by: ["秦", "赵"] } }, zh)).toBe("评审认定 3 项（秦、赵）");
  expect(reviewedPhrase({ reviewed: { count: 0, by: [] } }, zh)).toBe("");
  const unsigned = result("8.3", "review", [], { reviewer: { ...reviewer("pass", "自评表!G3"), by: "" } });
  expect(notCountedPhrase({ indicators: [unsigned] }, zh)).toBe("另有 1 项评审结论未署评审人，仅列示、未计入");
});

test("a workbook without a roster says so", () => {
  expect(rosterPhrase({ hasRoster: false }, zh)).toBe("未附人员名单，人员情况仅凭自评");
  expect(rosterPhrase({ hasRoster: true }, zh)).toBe("");
});

test.each<[string, ChangedSetting, string]>([
  ["a switched-off indicator", { what: "enabled", from: true, to: false }, "停用 1 项"],
  ["a lowered standing", { what: "standing", from: "core", to: "observed" }, "放宽 1 处"],
  ["a raised standing", { what: "standing", from: "required", to: "core" }, "从严 1 处"],
  ["a raised limit", { what: "parameter", key: "rankLimit", from: 0.3, to: 0.4 }, "放宽 1 处"],
  ["a lowered limit", { what: "parameter", key: "staffLimit", from: 40, to: 30 }, "从严 1 处"],
  ["a lowered minimum", { what: "parameter", key: "delegateRatioMin", from: 0.01, to: 0.001 }, "放宽 1 处"],
  ["a raised minimum", { what: "parameter", key: "nonCadreMin", from: 0.6, to: 0.7 }, "从严 1 处"],
  [
    "fewer students for a large school",
    { what: "parameter", key: "largeSchoolStudents", from: 25000, to: 100 },
    "放宽 1 处",
  ],
  ["a weight", { what: "weight", from: 3, to: 5 }, "调整权重 1 项"],
])("评分设置: %s", (_, change, said) => {
  expect(settingsPhrase([change], zh)).toBe(`评分设置：${said}`);
});

test("what stands beside a conclusion, in one order", () => {
  const own = organisation([], { hasRoster: false, reviewed: { count: 1, by: ["秦"] } });
  const off: ChangedSetting = { what: "enabled", from: true, to: false };
  const eased: ChangedSetting = { what: "standing", from: "core", to: "required" };
  expect(trustPhrases(own, [off, off, eased], zh)).toEqual([
    "未附人员名单，人员情况仅凭自评",
    "评审认定 1 项（秦）",
    "评分设置：停用 2 项、放宽 1 处",
  ]);
  expect(trustPhrases(organisation([]), [], zh)).toEqual([]);
});
