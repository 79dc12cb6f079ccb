import fc from "fast-check";
import type { CellValue } from "../../src/spreadsheet";
import { chooseSheets, cellOf } from "../../src/workbook";
import { RecognitionError } from "../../src/recognise/recognition-error";
import type { WorkbookSnapshot } from "../../src/spreadsheet";
import type { Submission } from "../../src/workbook";
import { readSubmission } from "../support/read-submission";
import { TABLES, PROFILE_NAME } from "../../src/tables/sheets";
import { sheet, workbook } from "./snapshot-builder";

const word = fc.constantFrom(
  "是", "否", "☑是 ☑否", "□是 □否", "1.1", "3", "16", "学生会", "研究生会", "12/150", "3月30日", "2023-03-30", "拟于近期",
  "合计", "/", "", " ", "核心", "工作人员上限", "章程", "正式印发", "秘书长", "姓名", "自评结论", "主席团不超过5人", "=1+1", "\u0000", "😀",
); // prettier-ignore
const value: fc.Arbitrary<CellValue> = fc.oneof(
  word,
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom({ error: "#N/A" }, { error: "#REF!" }),
);
const rows = fc.array(fc.array(value, { maxLength: 15 }), { maxLength: 12 });
const merge = fc
  .tuple(fc.nat(12), fc.nat(8), fc.nat(4), fc.nat(4))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

const headed = fc
  .tuple(fc.constantFrom(...Object.values(TABLES)), rows, fc.array(merge, { maxLength: 4 }))
  .map(([{ name, columns }, body, merges]) => {
    const header = columns.map(({ name }) => name);
    return { ...sheet(name, [header, ...body]), merges };
  });
const profile = rows.map((body) =>
  sheet(PROFILE_NAME, [
    ["项目", "学生会", "研究生会"],
    ...["学校名称", "组织类型", "组织层级", "学年", "评估方案", "评估日期", "在校生总数"].map((key, i) => [
      key,
      ...(body[i] ?? []),
    ]),
  ]),
);
const anySheets = fc
  .tuple(fc.uniqueArray(headed, { selector: ({ name }) => name, maxLength: 5 }), fc.option(profile, { nil: undefined }))
  .map(([tables, first]) => (first ? [first, ...tables] : tables));

/** What was read, or null where the workbook was refused as recognising it asks for an answer. */
function readOrAsk(snapshot: WorkbookSnapshot): Submission | null {
  try {
    return readSubmission(snapshot);
  } catch (error) {
    if (error instanceof RecognitionError) return null;
    throw error;
  }
}

describe("whatever the cells hold", () => {
  it("the workbook is read, and every problem has a cell of a sheet that exists", () => {
    fc.assert(
      fc.property(anySheets, fc.boolean(), (sheets, date1904) => {
        const snapshot = workbook(sheets, { date1904 });
        const submission = readOrAsk(snapshot);
        if (!submission) return;
        expect(submission.organisations.length).toBeGreaterThan(0);
        const names = new Set(snapshot.sheetNames);
        for (const { cells, code } of submission.problems) {
          if (sheets.length > 0) expect([code, cells.length]).not.toEqual([code, 0]);
          for (const { sheet: name, top, left } of cells) {
            expect(names.has(name) && Number.isInteger(top) && Number.isInteger(left)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("the same workbook reads the same twice", () => {
    fc.assert(
      fc.property(anySheets, (sheets) => {
        expect(readOrAsk(workbook(sheets))).toEqual(readOrAsk(workbook(sheets)));
      }),
      { numRuns: 50 },
    );
  });

  it("the sheets that are chosen read the same as all of them", () => {
    fc.assert(
      fc.property(anySheets, (sheets) => {
        fc.pre(sheets.length > 0);
        const all = workbook([sheet("封面", [["x"]]), ...sheets]);
        const chosen = new Set(chooseSheets(all));
        const some = { ...all, sheets: all.sheets.filter(({ name }) => chosen.has(name)) };
        expect(readOrAsk(some)?.organisations).toEqual(readOrAsk(all)?.organisations);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the address of a fact", () => {
  const source = { sheet: "人员名单", headerRow: 0, columns: { name: 3, post: 5 } };

  it("is the cell of its column, or of the table's first column where there is none", () => {
    expect(cellOf({ source, row: 7 }, "post")).toEqual({ sheet: "人员名单", row: 7, column: 5 });
    expect(cellOf<"name" | "post" | "grade">({ source, row: 7 }, "grade")).toEqual({
      sheet: "人员名单",
      row: 7,
      column: 3,
    });
    expect(cellOf<"name">({ source: { ...source, columns: {} }, row: 7 }, "name").column).toBe(0);
  });
});
