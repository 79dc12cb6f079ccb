/** Two forms of which nothing says whose they are: asked, and answered. */
import { readSubmission } from "../support/read-submission";
import { sheet, workbook } from "../workbook/snapshot-builder";
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

it("gives a roster under another union's name to that union, although it has a column 组织 that is blank", () => {
  const withOwner = (rows: readonly Row[]): Row[] => rows.map((row, index) => [index === 0 ? "组织" : null, ...row]);
  const own = sheet("自评", [["海川大学学生会改革自评表（2023—2024学年）"], ...form()]);
  const list = sheet("名单", [
    ...withOwner(roster(12)),
    [],
    ["研究生会工作人员名单"],
    ...withOwner(roster(5, { first: 50 })),
  ]);
  const { organisations } = summaryOf([own, list]);
  expect(organisations.map((line) => /^\S+|\d+ people/g.exec(line)?.[0])).toEqual(["学生会", "研究生会"]);
  expect(organisations.map((line) => /\d+ people/.exec(line)?.[0])).toEqual(["12 people", "5 people"]);
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

it("does not share out congresses without names, or with nothing but a number", () => {
  const withoutNames = congress("2024-04-20").map((row) => row.slice(1));
  expect(summaryOf([TWO, sheet("召开情况", withoutNames)]).unread).toEqual(["召开情况!A1:E2"]);
  const [header, row] = congress("2024-04-20");
  const numbered = [header!, [30, ...row!.slice(1)]];
  expect(summaryOf([TWO, sheet("召开情况", numbered)]).unread).toEqual(["召开情况!A1:F2"]);
});

describe("what a person says of the whole paper", () => {
  const plain = [sheet("Sheet1", [["海川大学学生会改革自评表"], ...form({ notes: {} })])];
  const titled = [sheet("Sheet1", [TITLE, ...form()])];

  it("the academic year", () => {
    expect(summaryOf(plain).questions).toHaveLength(1);
    expect(summaryOf(plain, { answers: { academicYear: 2022 } })).toMatchObject({
      form: "self-evaluation self-2022 stated",
      year: "2022 caller",
      questions: [],
    });
  });

  it("a year of which no form is known: the newest one, and told by its years", () => {
    const { problems, recognition } = readSubmission(workbook(plain), { answers: { academicYear: 2025 } });
    expect(recognition.scheme.value.id).toBe("self-2023");
    expect(problems.find(({ code }) => code === "form-newer-than-known")).toMatchObject({
      parameters: { text: "2025-2026" },
      cells: [{ sheet: "Sheet1", top: 0, left: 0 }],
    });
  });

  it("the level", () => {
    const { recognition } = readSubmission(workbook(titled), { answers: { level: "college" } });
    expect(recognition.organisations.map(({ level }) => level)).toMatchObject([
      { value: "college", sureness: "stated", source: "caller" },
    ]);
  });

  it("whose the only form is: no other organisation is made up", () => {
    expect(summaryOf(titled, { answers: { owners: { "Sheet1!A2": "研究生会" } } }).organisations).toEqual([
      "研究生会 graduate school self-2023: 17 declared, 17 yes, 0 people",
    ]);
  });

  it.each(["2024-02-30", "2024-6-1", "heute"])("no day such as %s", (asOf) => {
    expect(() => readSubmission(workbook(titled), { asOf })).toThrow(RangeError);
    expect(() => readSubmission(workbook(titled), { today: asOf })).toThrow(RangeError);
  });
});

describe("the file's name", () => {
  const untitled = [sheet("Sheet1", form({ notes: {} }))];

  it("tells the school where nothing else does", () => {
    const { recognition } = readSubmission(workbook([sheet("Sheet1", [TITLE, ...form()])]), {
      fileName: "海川大学报送.xlsx",
    });
    expect(recognition.school).toMatchObject({
      value: "海川大学",
      sureness: "inferred",
      source: "file-name",
      at: null,
    });
  });

  it("tells a year of which no form is known, shown at the form", () => {
    const { problems } = readSubmission(workbook(untitled), { fileName: "改革自评表（2025—2026学年）.xlsx" });
    expect(problems.find(({ code }) => code === "form-newer-than-known")).toMatchObject({
      parameters: { text: "2025-2026学年" },
      cells: [{ sheet: "Sheet1", top: 0, left: 0 }],
    });
  });
});
