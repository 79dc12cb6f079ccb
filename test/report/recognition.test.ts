import { schemeById } from "../../src/criteria";
import type { Recognised, RecognisedOrganisation, Recognition } from "../../src/recognise/recognition";
import type { CivilDate } from "../../src/parse/types";
import { assumedRemark, assumptionsOf, recognitionFacts, recognitionLine } from "../../src/report/recognition";
import { recognised, recognisedUnion } from "../support/recognition";

const SELF = schemeById("self-2023")!;
const COLLEGE = schemeById("college")!;

function known<T>(value: T, more: Partial<Recognised<T>> = {}): Recognised<T> {
  return { value, sureness: "stated", source: "title", at: null, text: "", ...more };
}

const level = (value: "school" | "college") => known(value, { source: "form" });
const unions = [
  recognisedUnion({ scheme: SELF }),
  recognisedUnion({ name: "研究生会", kind: "graduate", scheme: SELF }),
];
const colleges = (count: number): RecognisedOrganisation[] =>
  ["物理", "化学", "文", "法", "商", "医", "外国语", "数学", "艺术", "体育", "土木", "材料"]
    .slice(0, count)
    .map((name) => recognisedUnion({ name: `${name}学院学生会`, scheme: COLLEGE, level: level("college") }));
const day = (iso: string, more: Partial<Recognised<CivilDate>>): Recognised<CivilDate> => {
  const [year = 0, month = 1, date = 1] = iso.split("-").map(Number);
  return known({ year, month, day: date }, more);
};

const form = (more: Partial<Recognition> = {}): Recognition =>
  recognised({
    form: known("self-evaluation"),
    scheme: known(SELF),
    organisations: unions,
    day: "2024-07-31",
    ...more,
  });

const byYear = day("2024-07-31", { sureness: "assumed", source: "academic-year" });

describe("the line of what was recognised", () => {
  it.each<readonly [string, Recognition, string, string]>([
    [
      "a form of a year, its day from the year",
      form({ asOf: byYear }),
      "改革自评表 2023–2024 · 校级 · 学生会、研究生会 · 评估日期 2024-07-31（按学年推定）",
      "Self-evaluation form 2023–2024 · school level · 学生会, 研究生会 · as of 2024-07-31 (inferred from the academic year)",
    ],
    [
      "a school, and a day from a sentence",
      form({
        school: known("云溪大学"),
        academicYear: known(2021),
        asOf: day("2021-11-30", { sureness: "inferred", source: "sentence", text: "截至2021年11月" }),
      }),
      "云溪大学 · 改革自评表 2021–2022 · 校级 · 学生会、研究生会 · 评估日期 2021-11-30（按“截至2021年11月”）",
      "云溪大学 · Self-evaluation form 2021–2022 · school level · 学生会, 研究生会 · as of 2021-11-30 (by “截至2021年11月”)",
    ],
    [
      "a day that is today",
      form({ asOf: day("2024-06-20", { sureness: "assumed", source: "today" }) }),
      "改革自评表 2023–2024 · 校级 · 学生会、研究生会 · 评估日期 2024-06-20（按今天）",
      "Self-evaluation form 2023–2024 · school level · 学生会, 研究生会 · as of 2024-06-20 (today)",
    ],
    [
      "a day of signature, a school by its name below",
      form({
        school: known("云溪大学", { sureness: "inferred", source: "signature" }),
        asOf: day("2024-06-03", { sureness: "inferred", source: "signature", text: "2024年6月3日" }),
      }),
      "云溪大学（按落款） · 改革自评表 2023–2024 · 校级 · 学生会、研究生会 · 评估日期 2024-06-03（按签署日期）",
      "云溪大学 (by the signature) · Self-evaluation form 2023–2024 · school level · 学生会, 研究生会 · as of 2024-06-03 (by the day of signature)",
    ],
    [
      "a year that was inferred",
      form({ academicYear: known(2023, { sureness: "inferred", source: "file-name" }) }),
      "改革自评表 2023–2024（学年按文件名推定） · 校级 · 学生会、研究生会 · 评估日期 2024-07-31",
      "Self-evaluation form 2023–2024 (year by the file's name) · school level · 学生会, 研究生会 · as of 2024-07-31",
    ],
    [
      "twelve colleges",
      form({ form: known("college"), organisations: colleges(12) }),
      "院级自评表 2023–2024 · 院级 12 个组织 · 物理学院学生会、化学学院学生会、文学院学生会 等 · 评估日期 2024-07-31",
      "College self-evaluation form 2023–2024 · 12 organisations: 12 at college level · 物理学院学生会, 化学学院学生会, 文学院学生会 and others · as of 2024-07-31",
    ],
    [
      "two levels",
      form({ organisations: [...unions, ...colleges(12)] }),
      "改革自评表 2023–2024 · 校级 2 个、院级 12 个组织 · 学生会、研究生会、物理学院学生会 等 · 评估日期 2024-07-31",
      "Self-evaluation form 2023–2024 · 14 organisations: 2 at school level, 12 at college level · 学生会, 研究生会, 物理学院学生会 and others · as of 2024-07-31",
    ],
    [
      "no year, a form that nothing states",
      form({ academicYear: null, form: known("tables", { sureness: "assumed", source: "default" }) }),
      "仅有名单和记录（按通常情况推定） · 校级 · 学生会、研究生会 · 评估日期 2024-07-31",
      "Rosters and records only (what is usual) · school level · 学生会, 研究生会 · as of 2024-07-31",
    ],
    [
      "names over several lines, and no organisation",
      form({ school: known("云溪\n 大学"), organisations: [] }),
      "云溪 大学 · 改革自评表 2023–2024 · 评估日期 2024-07-31",
      "云溪 大学 · Self-evaluation form 2023–2024 · as of 2024-07-31",
    ],
  ])("of %s", (_, recognition, chinese, english) => {
    expect(recognitionLine(recognition, "zh-CN")).toBe(chinese);
    expect(recognitionLine(recognition, "en-US")).toBe(english);
  });
});

describe("the facts one by one", () => {
  const at = { sheet: "自评表", row: 0, column: 0 };
  const facts = recognitionFacts(
    form({
      academicYear: known(2023, { at, text: "2023—2024学年" }),
      organisations: [...unions, ...colleges(1)],
      asOf: byYear,
    }),
    "zh-CN",
  );

  it("have a label, a value, how they are known, and a cell", () => {
    expect(facts.map(({ label, value, how }) => [label, value, how])).toEqual([
      ["表格", "改革自评表", "按标题"],
      ["学年", "2023–2024", "按标题“2023—2024学年”"],
      ["评估方案", "改革自评表（2023—2024学年）、院级自评表", "按标题"],
      ["层级", "校级 2 个、院级 1 个组织", "按“校级”"],
      ["组织", "学生会、研究生会、物理学院学生会", ""],
      ["评估日期", "2024-07-31", "按学年推定"],
    ]);
    expect(facts.find(({ key }) => key === "academicYear")?.at).toEqual(at);
    expect(facts.find(({ key }) => key === "asOf")?.sureness).toBe("assumed");
  });

  it("quote no more than a few words", () => {
    const text = "现将我校2023—2024学年学生会组织深化改革情况公开如下，敬请广大师生监督";
    const [, year] = recognitionFacts(form({ academicYear: known(2023, { source: "sentence", text }) }), "zh-CN");
    expect(year?.how).toBe("按“现将我校2023—2024学年学生会组织深化改…”");
  });
});

describe("what is assumed", () => {
  const assumed = form({
    form: known("tables", { sureness: "assumed", source: "default" }),
    scheme: known(SELF, { sureness: "assumed", source: "academic-year" }),
    academicYear: known(2023, { sureness: "assumed", source: "assessment-day" }),
    organisations: [
      recognisedUnion({ scheme: SELF, level: known("school", { sureness: "assumed", source: "default" }) }),
    ],
    school: known("云溪大学", { sureness: "assumed", source: "file-name" }),
    asOf: byYear,
  });

  it("is told with how to change it, where it is read", () => {
    expect(assumptionsOf(assumed, "zh-CN", "command-line").map(({ sentence }) => sentence)).toEqual([
      "没有写明学校名称，本次记为“云溪大学”（按文件名）。",
      "没有写明学年，本次按 2023–2024 学年评估（按评估日期推定）。如不对，请加 --year 指定。",
      "没有写明评估方案，本次按“改革自评表（2023—2024学年）”评估（按学年推定）。如不对，请加 --scheme 指定。",
      "没有写明是校级还是院级，本次按校级评估（按通常情况推定）。如不对，请加 --level 指定。",
      "没有写明评估日期，本次按 2024-07-31 评估（按学年推定）。如不对，请加 --as-of 指定。",
    ]);
    const last = (surface: "page" | "report") => assumptionsOf(assumed, "zh-CN", surface).at(-1)?.sentence;
    expect(last("page")).toMatch(/如不对，请在评估方案旁修改。$/);
    expect(last("report")).toMatch(/如不对，请在窗格或评估台的评估方案旁修改，命令行用 --as-of 指定。$/);
    expect(assumptionsOf(assumed, "en-US", "command-line").at(-1)?.sentence).toBe(
      "The day of assessment is not stated; 2024-07-31 was used (inferred from the academic year). If that is wrong, say so with --as-of.",
    );
  });

  it("tells the form only where the scheme does not", () => {
    const keys = assumptionsOf({ ...assumed, scheme: known(SELF) }, "zh-CN", "page").map(({ key }) => key);
    expect(keys).toEqual(["school", "form", "academicYear", "level", "asOf"]);
  });

  it("is nothing where all is stated or inferred", () => {
    expect(assumptionsOf(form(), "zh-CN", "report")).toEqual([]);
  });

  it.each([
    ["asOf", "academic-year", "评估日期没有写明，按学年推定"],
    ["asOf", "today", "评估日期没有写明，按今天"],
    ["academicYear", "assessment-day", "学年没有写明，按评估日期推定"],
  ] as const)("in a few words: %s by %s", (key, source, said) => {
    expect(assumedRemark(key, { source, text: "" }, "zh-CN")).toBe(said);
  });
});
