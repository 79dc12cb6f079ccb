/** Two forms of which nothing says whose they are: asked, and answered. */
import { sheet } from "../workbook/snapshot-builder";
import { congress, form, roster } from "./forms/parts";
import type { Row } from "./forms/parts";
import { summaryOf } from "./forms/summary";

const TITLE: Row = ["改革自评表（2023—2024学年）"];
const rivals = [
  sheet("表1", [TITLE, ...form()]),
  sheet("表2", [TITLE, ...form({ verdict: (item) => (item === 7 ? "否" : "是"), notes: { 3: "实有12人" } })]),
];

it("asks whose the second is", () => {
  expect(summaryOf(rivals)).toMatchObject({
    questions: ["owner 学生会/研究生会"],
    blocks: ["selfCheck 表1!A2:C18 学生会", "selfCheck 表2!A2:C18 owner-unknown"],
  });
});

it("takes the answer, also for an organisation that was not known", () => {
  const summary = summaryOf(rivals, { answers: { owners: { "表2!A2": "研究生会" } } });
  expect(summary.questions).toEqual([]);
  expect(summary.organisations).toEqual([
    "学生会 undergraduate school self-2023: 17 declared, 17 yes, 0 people",
    "研究生会 graduate school self-2023: 17 declared, 16 yes, 0 people",
  ]);
});

const both = (name: string): Row[] => [[`海川大学${name}改革自评表（2023—2024学年）`], ...form(), []];
const TWO = sheet("自评", [...both("学生会"), ...both("研究生会")]);

it("takes an answer about a roster", () => {
  const sheets = [TWO, sheet("名单", roster(12))];
  expect(summaryOf(sheets).unread).toEqual(["名单!A1:I13"]);
  expect(summaryOf(sheets, { answers: { owners: { "名单!A1": "研究生会" } } }).unread).toEqual([]);
});

it("shares a list of congresses out by their names", () => {
  const rows = [...congress("2024-04-20", "第三十次学生代表大会"), congress("2024-05-20", "第九次研究生代表大会")[1]!];
  const summary = summaryOf([TWO, sheet("召开情况", rows)]);
  expect(summary.unread).toEqual([]);
  expect(summary.organisations.map((line) => /\d congresses/.exec(line)?.[0])).toEqual([
    "1 congresses",
    "1 congresses",
  ]);
});

it("does not share out congresses whose names do not tell", () => {
  const summary = summaryOf([TWO, sheet("召开情况", congress("2024-04-20", "第三十次大会"))]);
  expect(summary.unread).toEqual(["召开情况!A1:F2"]);
});
