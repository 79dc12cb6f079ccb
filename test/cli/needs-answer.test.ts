import Ajv from "ajv/dist/2020";
import { describeError } from "../../src/cli/describe-error";
import { factsOf } from "../../src/cli/facts";
import { failedOutcome } from "../../src/cli/grade-file";
import type { GradeSettings } from "../../src/cli/grade-settings";
import { documentOfLine } from "../../src/cli/record-line";
import { documentsOf } from "../../src/cli/document-shape";
import { messagesFor } from "../../src/i18n/all";
import type { Question, Recognition } from "../../src/recognise/recognition";
import { RecognitionError } from "../../src/recognise/recognition-error";
import { ASSESSMENT_SCHEMA } from "../../src/report";
import { recognised, recognisedUnion } from "../support/recognition";

const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(ASSESSMENT_SCHEMA);

const at = (row: number) => ({ sheet: "Sheet1", row, column: 0 });
const area = (top: number, bottom: number) => ({ sheet: "Sheet1", top, left: 0, bottom, right: 3 });
const WHICH: Question = { ask: "scheme", at: at(0), options: ["self-2023", "college"] };
const WHOSE: Question = { ask: "owner", at: at(11), text: "工作人员名单", options: ["研究生会", "学生会"] };

function seen(...questions: readonly Question[]): Recognition {
  return recognised({
    form: { value: "self-evaluation", sureness: "inferred", source: "title", at: at(0), text: "云溪大学改革自评表" },
    academicYear: null,
    school: { value: "云溪大学", sureness: "stated", source: "title", at: at(0), text: "" },
    organisations: [recognisedUnion(), recognisedUnion({ name: "研究生会", kind: "graduate" })],
    blocks: [
      { kind: "selfCheck", area: area(2, 9), owner: 0, unused: null },
      { kind: "roster", area: area(11, 40), owner: null, unused: "owner-unknown" },
    ],
    questions,
  });
}

const settings: GradeSettings = {
  answers: {},
  detailed: true,
  today: "2024-06-30",
  reviewing: false,
  language: "zh-CN",
  version: "0",
  debug: false,
  out: null,
  text: null,
  entry: false,
  reserved: [],
};
const job = { path: "各校/云溪.xlsx", id: "云溪.xlsx", target: null, writtenBefore: null };
const outcomeOf = (recognition: Recognition, more: Partial<GradeSettings> = {}) =>
  failedOutcome(job, new RecognitionError(recognition), { ...settings, ...more }, "ab".repeat(32));

describe("a file that needs an answer", () => {
  it("says what was seen, and the options that settle it, ready to be copied", () => {
    expect(outcomeOf(seen(WHICH, WHOSE)).warnings).toEqual([
      "各校/云溪.xlsx：看不出是哪一年、哪一种表，没有评估。评估时请加 --scheme 改革自评表（2023—2024学年） 或 --scheme 院级自评表",
      "  看到的内容：",
      "    标题：“云溪大学改革自评表”（Sheet1!A1）",
      "    学校：云溪大学",
      "    组织：学生会、研究生会",
      "    Sheet1!A3:D10  自评表（学生会）",
      "    Sheet1!A12:D41  人员名单（看不出属于哪个组织）",
      "  这是哪一种表？按实际情况选一个，加在命令后面：",
      "    --scheme 改革自评表（2023—2024学年）",
      "    --scheme 院级自评表",
      "  Sheet1!A12 起的表（“工作人员名单”）属于哪个组织？选一个加在命令后面：",
      "    --owner 'Sheet1!A12=研究生会'",
      "    --owner 'Sheet1!A12=学生会'",
    ]);
  });

  it("says just the reason among many files", () => {
    expect(outcomeOf(seen(WHOSE), { detailed: false }).warnings).toEqual([
      "各校/云溪.xlsx：看不出 Sheet1!A12 起的表属于哪个组织，没有评估。评估时请加 --owner 'Sheet1!A12=研究生会' 或 --owner 'Sheet1!A12=学生会'",
    ]);
  });

  it("speaks English too", () => {
    expect(outcomeOf(seen(WHICH), { language: "en-US" }).warnings).toEqual([
      "各校/云溪.xlsx: Which form this is, or of which year, is not certain, so it was not assessed. Assess it with --scheme self-2023 or --scheme college",
      "  What was seen:",
      "    Title: “云溪大学改革自评表” (Sheet1!A1)",
      "    School: 云溪大学",
      "    Organisations: 学生会, 研究生会",
      "    Sheet1!A3:D10  form (学生会)",
      "    Sheet1!A12:D41  roster (nothing says whose it is)",
      "  Which form is it? Add one of these to the command:",
      "    --scheme self-2023",
      "    --scheme college",
    ]);
  });

  it.each<readonly [string, Question, string]>([
    [
      "another form",
      { ask: "other-file", at: at(0), looksLike: "league-reform" },
      "看起来是学校共青团改革评价表，不是学生会（研究生会）改革自查的材料，没有评估。请提供改革自评表、评估备案表或标准清单。",
    ],
    [
      "no form at all",
      { ask: "other-file", at: null, looksLike: null },
      "不是学生会（研究生会）改革自查的材料，没有评估。请提供改革自评表、评估备案表或标准清单。",
    ],
  ])("refuses %s without an option", (_, question, said) => {
    const { line, warnings } = outcomeOf(seen(question));
    expect(warnings[0]).toBe(`各校/云溪.xlsx：${said}`);
    expect(warnings.at(-1)).toContain("需要的是：改革自评表、评估备案表，或标准清单");
    expect(warnings.join("\n")).not.toContain("--scheme");
    expect(JSON.parse(line)).toMatchObject({ error: { code: "not-a-checklist" }, questions: [{ ask: "other-file" }] });
  });

  it("offers every scheme where none is likely, and a place for the name where no organisation is", () => {
    const { warnings } = outcomeOf(seen({ ...WHICH, options: [] }, { ...WHOSE, text: "", options: [] }));
    expect(warnings).toContain("    --scheme 深化改革评估验收");
    expect(warnings).toContain("  Sheet1!A12 起的表属于哪个组织？选一个加在命令后面：");
    expect(warnings).toContain("    --owner 'Sheet1!A12=组织名称'");
  });

  it("says which --owner is about no table", () => {
    const answers = { owners: { "Sheet1!A12": "学生会", "Sheet1!A13": "学生会" } };
    const said = "各校/云溪.xlsx：没有从 Sheet1!A13 开始的表，这个 --owner 没有用上。请核对单元格。";
    expect(outcomeOf(seen(WHICH), { answers }).warnings.at(-1)).toBe(said);
    expect(outcomeOf(seen(WHICH), { answers, detailed: false }).warnings).toHaveLength(1);
    expect(outcomeOf({ ...seen(WHICH), blocks: [] }, { answers }).warnings.join("")).not.toContain("A13");
  });

  it("counts what it does not show, and lets no text steer the terminal", () => {
    const many = seen(
      ...Array.from({ length: 9 }, (_, row): Question => ({ ...WHOSE, at: at(row), text: "名\u001B]0;x\u0007\n单" })),
    );
    const block = many.blocks[0]!;
    const { warnings } = outcomeOf({ ...many, blocks: Array.from({ length: 20 }, () => block) });
    expect(warnings).toContain("    另有 4 块内容");
    expect(warnings.at(-1)).toBe("  另有 3 处也要这样说明。");
    expect(warnings.join("")).not.toMatch(/[\u001B\u0007\n]/); // eslint-disable-line no-control-regex
  });

  it("is a failed entry with code, what was seen and what is asked, and valid against the schema", () => {
    const { line, facts, ok } = outcomeOf(seen(WHICH, WHOSE));
    const document = documentOfLine(line);
    validate(document);
    expect(validate.errors).toBeNull();
    expect(document).toMatchObject({
      file: "云溪.xlsx",
      error: { code: "needs-answer", message: expect.stringContaining("--scheme 改革自评表（2023—2024学年）") },
      recognition: { school: { value: "云溪大学", cell: "Sheet1!A1" }, academicYear: null },
      questions: [
        { ask: "scheme", cell: "Sheet1!A1", options: ["self-2023", "college"] },
        { ask: "owner", cell: "Sheet1!A12", text: "工作人员名单", options: ["研究生会", "学生会"] },
      ],
    });
    expect({ failed: facts.failed, ok }).toEqual({ failed: true, ok: false });
    // A roll-up takes it as it is.
    expect(documentsOf(JSON.parse(line))[0]?.document).toEqual(document);
  });

  it("has the code of the error whatever else is asked", () => {
    const words = messagesFor("zh-CN");
    expect(describeError(new RecognitionError(seen(WHOSE)), words).code).toBe("needs-answer");
    expect(describeError(new RecognitionError(seen()), words).message).toContain("请先确认");
  });
});

describe("a run knows what was assumed", () => {
  const known = { sureness: "stated" };
  const recognition = { form: known, scheme: known, academicYear: null, asOf: { sureness: "assumed" } };

  it.each([
    ["a day", { organisations: [], recognition }, true],
    ["nothing", { organisations: [], recognition: { ...recognition, asOf: known } }, false],
    ["nothing of a file that failed", { error: { code: "x", message: "y" }, recognition }, false],
    ["nothing that a document of version 1 could tell", { organisations: [] }, false],
  ])("%s", (_, document, assumed) => {
    expect(factsOf(document).assumed).toBe(assumed);
  });
});
