import { read, utils } from "@e965/xlsx";
import { createWorkbook } from "../../../src/hosts/file";
import {
  compareDocuments,
  comparisonCsv,
  comparisonHtml,
  comparisonSheets,
  comparisonText,
} from "../../../src/report/comparison";
import type { Language } from "../../../src/criteria";
import type { AssessmentDocument } from "../../../src/report";
import { finding, organisation, result } from "../fixture";
import { documentOf, failed, school } from "../rollup/documents";

const staff = (actual: number) =>
  result("3.1", "fail", [
    finding("staff-over-limit", { actual, limit: 60 }, { cells: [`人员名单!C62:C${actual + 1}`] }),
  ]);
const posts = (...people: readonly (readonly [who: string, cell: string])[]) =>
  result("3.4", "fail", people.map(([who, cell]) =>
    finding("post-not-allowed", { who, post: "主席助理" }, { cells: [cell], subject: who }),
  )); // prettier-ignore
const missing = result("8.3", "missing", [finding("nothing-stated", {}, { cells: ["自评表!D29"] })]);

const compared = (before: Parameters<typeof organisation>[0], after: Parameters<typeof organisation>[0]) => {
  const { organisations } = compareDocuments([documentOf([organisation(before)])], [documentOf([organisation(after)])]);
  const [only] = organisations;
  if (!only) throw new Error("nothing was compared");
  return only;
};

describe("the gaps of two rounds", () => {
  it.each([
    ["resolved when its indicator passes now", [missing], [], { resolved: 1 }],
    ["new when it was not there before", [], [missing], { new: 1 }],
    ["still open when it is there again", [missing], [missing], { open: 1 }],
    ["still open when only its figures changed", [staff(65)], [staff(63)], { open: 1 }],
    [
      "known by the person when rows moved",
      [posts(["陈思远", "人员名单!D3"], ["李沐阳", "人员名单!D4"])],
      [posts(["李沐阳", "人员名单!D3"], ["周子涵", "人员名单!D4"])],
      { open: 1, new: 1, resolved: 1 },
    ],
    [
      "not called resolved when its indicator was not judged again",
      [missing],
      [result("8.3", "not-applicable")],
      { "not-assessed": 1 },
    ],
  ] as const)("a gap is %s", (_, before, after, counts) => {
    expect(compared(before, after).counts).toEqual({ new: 0, open: 0, resolved: 0, "not-assessed": 0, ...counts });
  });

  it("are known by whom they are about, whatever is said of them and in whichever language", () => {
    const of = (post: string) =>
      result("3.4", "fail", [
        finding("post-not-allowed", { who: "陈思远", post }, { cells: ["人员名单!D3"], subject: "陈思远" }),
      ]);
    expect(compared([of("主席助理")], [of("秘书")]).counts).toMatchObject({ open: 1, new: 0, resolved: 0 });
    const inLanguage = (language: Language) => [documentOf([organisation([staff(65), of("主席助理")])], { language })];
    const [only] = compareDocuments(inLanguage("zh-CN"), inLanguage("en-US")).organisations;
    expect(only?.counts).toMatchObject({ open: 2, new: 0, resolved: 0 });
  });

  it("are known by their sentence in documents of before it was told whom they are about", () => {
    const document = JSON.stringify(documentOf([organisation([posts(["陈思远", "人员名单!D3"])])]));
    const older = (post: string): AssessmentDocument =>
      JSON.parse(document.replaceAll("主席助理", post), (key, value: unknown) =>
        key === "subject" ? undefined : value,
      );
    const counts = (post: string) => compareDocuments([older("主席助理")], [older(post)]).organisations[0]?.counts;
    expect(counts("主席助理")).toMatchObject({ open: 1 });
    expect(counts("秘书")).toMatchObject({ new: 1, resolved: 1 });
  });

  it("says how its indicator stands now", () => {
    const { gaps } = compared([missing, staff(65)], [result("3.1", "review")]);
    expect(gaps.filter(({ status }) => status === "resolved").map(({ indicator, verdictNow }) => [indicator, verdictNow])).toEqual(
      expect.arrayContaining([["3.1", "review"], ["8.3", "pass"]]),
    ); // prettier-ignore
  });
});

describe("two rounds of many schools", () => {
  const before = [school("甲", 60, "not-met"), school("乙", 90), school("丙", null, "needs-review"), failed("坏.xlsx")];
  const after = [school("甲", 75.5, "needs-review"), school("丙", 50), school("丁", 100)];
  const comparison = compareDocuments(before, after);

  it("are matched by school and organisation", () => {
    expect(comparison.organisations.map(({ school: name, change }) => [name, change])).toEqual([
      ["丙", null],
      ["甲", 15.5],
    ]);
    expect(comparison.organisations[1]).toMatchObject({
      before: { conclusion: "not-met" },
      after: { conclusion: "needs-review" },
    });
  });

  it("list what only one of them holds, and what failed", () => {
    expect(comparison.onlyBefore.map(({ school: name }) => name)).toEqual(["乙"]);
    expect(comparison.onlyAfter.map(({ school: name }) => name)).toEqual(["丁"]);
    expect(comparison.failed).toMatchObject([{ round: "before", file: "坏.xlsx" }]);
  });

  it("take the newest of several files about one organisation and name the others", () => {
    const old = documentOf([organisation([], { school: "甲" })], { file: "旧.xlsx", asOf: "2023-01-01" });
    const { organisations, passedOver } = compareDocuments([old, ...before], after);
    expect(organisations.find(({ school: name }) => name === "甲")?.before.file).toBe("甲.xlsx");
    expect(passedOver).toEqual([
      { round: "before", school: "甲", organisation: "学生会", file: "旧.xlsx", used: "甲.xlsx" },
    ]);
  });

  it("name the file that counts where two have one day", () => {
    const twin = documentOf([organisation([], { school: "甲" })], { file: "又一份.xlsx" });
    const text = comparisonText(compareDocuments([...before, twin], after), { language: "zh-CN" });
    expect(text).toContain("前次 甲 · 学生会 · 甲.xlsx；同一组织有多份文件，以 又一份.xlsx 为准");
  });
});

describe("a school that changed its name", () => {
  const pair = compareDocuments([school("云溪大学", 60)], [school("云溪大学（本部）", 70)]);

  it("is compared where it is the only one, and the reader is told", () => {
    expect(pair.organisations).toHaveLength(1);
    expect(comparisonText(pair, { language: "zh-CN" })).toContain("前次名称为“云溪大学 · 学生会”，请确认是同一组织");
  });

  it("is not guessed among several", () => {
    const { organisations, onlyBefore, onlyAfter } = compareDocuments(
      [school("云溪大学", 60), school("乙", 1)],
      [school("云溪大学（本部）", 70), school("乙", 2)],
    );
    expect([organisations.length, onlyBefore.length, onlyAfter.length]).toEqual([1, 1, 1]);
  });
});

describe("what people read", () => {
  const evil = "=cmd|'/c calc'!A1";
  const comparison = compareDocuments(
    [documentOf([organisation([missing], { school: evil })]), school("<script>x</script>", 1)],
    [documentOf([organisation([staff(65)], { school: evil })]), failed("<b>坏</b>.xlsx")],
  );

  it("is text that nothing runs", () => {
    expect(comparisonCsv(comparison, { language: "zh-CN" })).toContain("'=cmd|");
    expect(comparisonHtml(comparison, { language: "zh-CN" })).not.toMatch(/<script>|<b>/);
  });

  it("is a page whose scores line up and whose changes have a sign", () => {
    const page = comparisonHtml(compareDocuments([school("甲", 60)], [school("甲", 75.5)]), { language: "zh-CN" });
    const cells = [...page.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text);
    expect(cells.slice(4, 11)).toEqual(["60.00", "75.50", "+15.5", "–", "–", "–", "–"]);
  });

  it("is a workbook with overview, changes and what is not compared", () => {
    const workbook = read(createWorkbook(comparisonSheets(comparison, { language: "zh-CN" })));
    expect(workbook.SheetNames).toEqual(["对比概览", "问题变化", "未参与对比"]);
    const rows = (name: string) =>
      utils.sheet_to_json<Record<string, unknown>>(workbook.Sheets[name] ?? {}, { range: 2 });
    expect(rows("对比概览")[0]).toMatchObject({ 学校: evil, 已整改: 1, 新增: 1, 仍未解决: 0 });
    expect(rows("问题变化").map((row) => row.变化)).toEqual(["新增", "已整改"]);
    expect(rows("未参与对比")).toHaveLength(2);
  });

  it("is a line per organisation in a terminal where there are many, Chinese letters aligned", () => {
    const names = Array.from({ length: 11 }, (_, at) => `第${"一二三四五六七八九十百"[at] ?? ""}大学`);
    const text = comparisonText(
      compareDocuments(
        names.map((name) => documentOf([organisation([missing], { school: name })])),
        names.map((name, at) => documentOf([organisation(at === 0 ? [staff(65)] : [missing], { school: name })])),
      ),
      { language: "zh-CN" },
    );
    const lines = text.split("\n");
    expect(lines).toHaveLength(16);
    expect(lines[0]).toMatch(/^得分 +已整改 {2}新增 {2}仍未解决 {2}学校 · 组织 +结论$/);
    expect(lines.find((line) => line.includes("第一大学"))).toMatch(/ 1 {7}1 {5}0 {9}第一大学 · 学生会 {2}/);
    expect(text).toContain("逐条变化见 -o 写出的工作簿");
  });

  it("cannot steer a terminal", () => {
    const steering = [documentOf([organisation([missing], { school: "甲\u001b[2J大学" })]), failed("\u001b[2J.xlsx")];
    expect(comparisonText(compareDocuments(steering, steering), { language: "zh-CN" })).not.toContain("\u001b");
  });

  it("says so when nothing can be compared", () => {
    expect(comparisonText(compareDocuments([failed("坏.xlsx")], []), { language: "zh-CN" })).toContain(
      "没有可以对应的组织",
    );
  });
});
