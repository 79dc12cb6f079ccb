import { columnPoints } from "../../../src/hosts/excel/sheet-looks";
import { cellValue, rowsOf } from "../../../src/hosts/excel/cells";
import { CELLS_PER_REQUEST, halve, planRequests, ROWS_PER_PART, type Part } from "../../../src/hosts/excel/chunks";
import { uses1904 } from "../../../src/hosts/excel/date-system";
import { fileNameIn, isDark } from "../../../src/hosts/excel/environment";
import { hostErrorCode, readFailure, toHostError } from "../../../src/hosts/excel/office-error";
import { joinAddresses, LONGEST_ADDRESS, mergeBlocks, splitAddress } from "../../../src/hosts/excel/rectangles";
import { planRemarks, usersPart } from "../../../src/hosts/excel/remark-plan";
import { formatBlocks, heightRuns, linksOf, styledBlocks, valueBlocks } from "../../../src/hosts/excel/sheet-cells";
import { packSteps } from "../../../src/hosts/excel/steps";
import { asTyped } from "../../../src/hosts/excel/typed-text";
import { toBase64 } from "../../../src/hosts/excel/workbook-bytes";
import { isOurFormula } from "../../../src/hosts/excel/read-formats";
import type { Remark } from "../../../src/hosts/excel/read-remarks";
import type { SheetState } from "../../../src/hosts/excel/workbook-state";
import { writeSteps } from "../../../src/hosts/excel/write-cells";
import { freeName } from "../../../src/hosts/excel/apply";
import { areaName, NOTE_SEPARATOR, overlayFormula, ownNote, type SheetContent } from "../../../src/spreadsheet";
import * as fc from "fast-check";

const block = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

it.each([
  ["https://example.sharepoint.com/sites/xgh/%E8%87%AA%E8%AF%84%E8%A1%A8.xlsx?web=1", "自评表.xlsx"],
  [
    "https://example.sharepoint.com/_layouts/15/Doc.aspx?sourcedoc=%7B1%7D&file=%E8%87%AA%E8%AF%84%E8%A1%A8.xlsx&action=default",
    "自评表.xlsx",
  ],
  ["C:\\Users\\li\\自评表 #2.xlsx", "自评表 #2.xlsx"],
  ["/Users/li/100%.xlsx", "100%.xlsx"],
  ["", ""],
])("the workbook at %j is called %j", (address, name) => {
  expect(fileNameIn(address)).toBe(name);
});

describe("an error of office.js", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "", "cell-editing"],
    ["InvalidOperation", "", "cell-editing"],
    ["InvalidOperation", "CommentCollection.add", "unknown"],
    ["AccessDenied", "Range.values", "sheet-protected"],
    ["AccessDenied", "ConditionalFormatCollection.add", "sheet-protected"],
    ["AccessDenied", "WorksheetCollection.add", "workbook-protected"],
    ["AccessDenied", "Worksheet.delete", "workbook-protected"],
    ["AccessDenied", "", "permission"],
    ["RequestPayloadSizeLimitExceeded", "", "request-too-large"],
    ["ResponsePayloadSizeLimitExceeded", "", "response-too-large"],
    ["RangeExceedsLimit", "Range.values", "response-too-large"],
    ["ConnectionFailure", "", "connection-lost"],
    ["InvalidOrTimedOutSession", "", "workbook-closed"],
    ["ItemNotFound", "WorksheetCollection.getItem", "sheet-deleted"],
    ["ItemNotFound", "ConditionalFormatCollection.getItem", "unknown"],
    ["ApiNotFound", "Worksheet.comments", "not-supported"],
    ["ActivityLimitReached", "", "busy"],
    ["7000", "", "permission"],
    ["GeneralException", "", "no-reason"],
    ["InvalidSelection", "Range.select", "other-workbook"],
  ])("%s at “%s” is %s to people", (code, location, expected) => {
    expect(hostErrorCode({ code, location })).toBe(expected);
  });

  it("keeps its code and place for the details, and none of its words", () => {
    const error = toHostError(
      { code: "AccessDenied", message: "拒绝访问", debugInfo: { errorLocation: "Range.values" }, traceMessages: ["0"] },
      { before: false, now: true },
    );
    expect(error).toMatchObject({ code: "sheet-protected", details: "AccessDenied · Range.values", partial: true });
    expect(error.message).not.toContain("拒绝");
  });

  it("counts as half done only where something can have been done", () => {
    const editing = { code: "InvalidOperationInCellEditMode" };
    expect(toHostError(editing, { before: false, now: true }).partial).toBe(false);
    expect(toHostError(editing, { before: true, now: false }).partial).toBe(true);
  });

  it.each([[null], [undefined], ["text"], [new TypeError("x")]])("may be anything at all: %p", (thrown) => {
    expect(hostErrorCode(readFailure(thrown))).toBe("unknown");
  });
});

describe("blocks of cells", () => {
  it("become one where they touch", () => {
    expect(mergeBlocks([block(2, 0), block(0, 0), block(1, 0)])).toEqual([block(0, 0, 2, 0)]);
    expect(mergeBlocks([block(0, 1, 3, 1), block(0, 0, 3, 0)])).toEqual([block(0, 0, 3, 1)]);
    expect(mergeBlocks([block(0, 0), block(2, 0)])).toEqual([block(0, 0), block(2, 0)]);
  });

  const area = fc
    .tuple(fc.nat(12), fc.nat(6), fc.nat(3), fc.nat(3))
    .map(([top, left, high, wide]) => block(top, left, top + high, left + wide));
  const cells = (blocks: readonly ReturnType<typeof block>[]): string[] => {
    const found = new Set<string>();
    for (const { top, left, bottom, right } of blocks)
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) found.add(`${row}:${column}`);
    return [...found].sort();
  };

  it("cover the same cells, and are no more than before", () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 30 }), (blocks) => {
        const merged = mergeBlocks(blocks);
        expect(cells(merged)).toEqual(cells(blocks));
        expect(merged.length).toBeLessThanOrEqual(blocks.length);
      }),
    );
  });

  it("are named in addresses that Excel does not cut, none lost", () => {
    const blocks = Array.from({ length: 4_000 }, (_, index) => block(index * 2, 3));
    const addresses = joinAddresses(blocks);
    expect(addresses.every(({ length }) => length <= LONGEST_ADDRESS)).toBe(true);
    expect(addresses.join(",")).toBe(blocks.map(areaName).join(","));
    expect(joinAddresses([])).toEqual([]);
  });

  it.each([
    ["人员名单!B3", { sheet: "人员名单", cell: "B3" }],
    ["'a ''b'' !'!$B$3:$C$4", { sheet: "a 'b' !", cell: "$B$3" }],
    ["B3", null],
  ])("are found in %s", (address, place) => expect(splitAddress(address)).toEqual(place));
});

describe("text for Excel", () => {
  it.each([
    "=1+1",
    "+86",
    "-",
    "@x",
    "#N/A",
    "'x",
    "10.10",
    "2024-06-30",
    "3月30日",
    "３０",
    "TRUE",
    "false",
    "1/2",
    "(5)",
    "50%",
    "1E5",
    "二〇二〇年",
    "Jan 5",
    "＝1",
  ])("%s stands behind an apostrophe", (text) => expect(asTyped(text)).toBe(`'${text}`));

  it.each(["达标", "A", "学生会", "abc", `第${"很".repeat(70)}1`])("%s stays as it is", (text) =>
    expect(asTyped(text)).toBe(text),
  );

  it("has one kind of line break and no more letters than a cell takes", () => {
    expect(asTyped("a\r\nb\rc")).toBe("a\nb\nc");
    expect(String(asTyped("字".repeat(40_000)))).toHaveLength(32_767);
    expect([asTyped(3), asTyped(true)]).toEqual([3, true]);
  });
});

describe("tables that were read", () => {
  it("give rows that hold something, from column 0 on", () => {
    const rows = rowsOf({
      top: 4,
      left: 1,
      values: [
        ["甲", "", 0.5, ""],
        ["", "", "", ""],
        ["#N/A", "#N/A", "", true],
      ],
      formats: [["General", "General", "0%", "@"], [], ["General", "@", "General", "General"]],
      types: [["String", "Empty", "Double", "Empty"], [], ["Error", "String", "Empty", "Boolean"]],
    });
    expect(rows).toEqual([
      { row: 4, values: [null, "甲", null, 0.5], formats: [undefined, undefined, undefined, "0%"] },
      {
        row: 6,
        values: [null, { error: "#N/A" }, "#N/A", null, true],
        formats: [undefined, undefined, "@", undefined, undefined],
      },
    ]);
  });

  it("give nothing for what is no value of a cell", () =>
    expect(cellValue({ type: "Entity" }, "RichValue")).toBeNull());

  it.each([
    [[{ value: 43_756, format: "yyyy/m/d", text: "2019/10/18" }], false],
    [[{ value: 42_294, format: "yyyy/m/d", text: "2019/10/18" }], true],
    [[{ value: 42_294, format: "0", text: "2019" }], false],
    [
      [
        { value: 42_294, format: 'yyyy"年"', text: "2019年" },
        { value: 43_756, format: "yyyy", text: "2019" },
      ],
      false,
    ],
    [[{ value: "x", format: "yyyy", text: "2019" }], false],
    [[], false],
  ])("tell the date system by what is shown: %j", (shown, expected) => expect(uses1904(shown)).toBe(expected));
});

describe("requests to read", () => {
  const sheet = (name: string, rows: number, columns: number): Part => ({
    sheet: name,
    top: 2,
    left: 1,
    rows,
    columns,
  });

  it("take small sheets together and large ones in parts", () => {
    expect(planRequests([sheet("a", 40, 10), sheet("b", 5_000, 14)])).toHaveLength(1);
    const requests = planRequests([sheet("a", 50_000, 14), sheet("b", 10, 2)]);
    expect(requests.length).toBeGreaterThan(7);
    const parts = requests.flat().filter((part) => part.sheet === "a");
    expect(parts.reduce((sum, { rows }) => sum + rows, 0)).toBe(50_000);
    parts.reduce((row, { top, rows }) => (expect(top).toBe(row), row + rows), 2);
    for (const request of requests) {
      expect(request.reduce((sum, { rows, columns }) => sum + rows * columns, 0)).toBeLessThanOrEqual(
        CELLS_PER_REQUEST,
      );
      expect(request.every(({ rows }) => rows <= ROWS_PER_PART)).toBe(true);
    }
  });

  it("can be halved down to a row", () => {
    expect(halve([sheet("a", 5, 2), sheet("b", 1, 1)])).toEqual([[sheet("a", 5, 2)], [sheet("b", 1, 1)]]);
    expect(halve([sheet("a", 5, 2)])).toEqual([[sheet("a", 3, 2)], [{ ...sheet("a", 2, 2), top: 5 }]]);
    expect(halve([sheet("a", 1, 2)])).toBeNull();
    expect(planRequests([sheet("a", 0, 0)])).toEqual([]);
  });
});

describe("steps", () => {
  it("are packed up to a size, in order; a larger one stands alone", () => {
    const step = (bytes: number) => ({ bytes, run: () => undefined });
    expect(packSteps([4, 5, 2, 20, 1].map(step), 10).map((pack) => pack.map(({ bytes }) => bytes))).toEqual([
      [4, 5],
      [2],
      [20],
      [1],
    ]);
  });

  it("write cells side by side in one call", () => {
    const at = (row: number, column: number, value: string | null) => ({ sheet: "自评表", row, column, value });
    expect(writeSteps([at(1, 7, "A"), at(1, 6, "达标"), at(1, 9, null), at(2, 6, "x")])).toHaveLength(3);
    expect(writeSteps([at(1, 6, "a"), at(1, 6, "b")])).toHaveLength(1);
  });
});

const content: SheetContent = {
  name: "表",
  styles: { head: { bold: true }, share: { numberFormat: "0%" } },
  columnWidths: [10, 8.43],
  rows: [
    {
      height: 20,
      cells: [
        { value: "标题", style: "head" },
        { value: null, style: "head" },
      ],
    },
    {
      height: 20,
      cells: [
        { value: "=x", style: "head" },
        { value: 0.5, style: "share" },
      ],
    },
    { cells: [null, { value: null, formula: "SUM(B2)", style: "share" }] },
    { height: 20, cells: [{ value: "去", link: { sheet: "人员名单", ...block(3, 2) } }] },
  ],
};

describe("a sheet to be written", () => {
  it("is one table of values: text stays text, only formulas are formulas", () => {
    expect(valueBlocks(content, 1e6)).toMatchObject([
      {
        top: 0,
        rows: [
          ["标题", null],
          ["'=x", 0.5],
          [null, "=SUM(B2)"],
          ["去", null],
        ],
      },
    ]);
    expect(valueBlocks(content, 1).map(({ top }) => top)).toEqual([0, 1, 2, 3]);
  });

  it("is one table of number formats", () => {
    expect(formatBlocks(content, 1e6)[0]?.rows).toEqual([
      [null, null],
      [null, "0%"],
      [null, "0%"],
      [null, null],
    ]);
    expect(formatBlocks({ ...content, styles: { head: {}, share: {} } }, 1e6)).toEqual([]);
  });

  it("has cells that look alike together", () => {
    expect(Object.fromEntries(styledBlocks(content))).toEqual({
      head: [block(0, 0, 0, 1), block(1, 0)],
      share: [block(1, 1, 2, 1)],
    });
    expect(heightRuns(content)).toEqual([
      { top: 0, bottom: 1, height: 20 },
      { top: 3, bottom: 3, height: 20 },
    ]);
    expect(linksOf(content)).toEqual([{ row: 3, column: 0, reference: "'人员名单'!C4" }]);
  });

  it("has columns as wide as in a file", () => {
    expect([columnPoints(8), columnPoints(8.43)]).toEqual([45.75, expect.closeTo(48, 1)]);
  });

  it("gets a free name", () => {
    expect(freeName("评估汇总", ["评估汇总", "评估汇总 (2)"])).toBe("评估汇总 (3)");
    expect(freeName("字".repeat(31), [])).toHaveLength(31);
  });
});

describe("comments and notes", () => {
  const NO_FORMATS = { marks: [], others: 0, unreadable: false };
  const sheets: SheetState[] = [
    {
      id: "1",
      name: "人员名单",
      position: 0,
      visible: true,
      buried: false,
      locked: { marks: false, notes: false },
      formats: NO_FORMATS,
    },
    {
      id: "2",
      name: "锁",
      position: 1,
      visible: true,
      buried: false,
      locked: { marks: true, notes: true },
      formats: NO_FORMATS,
    },
  ];
  const remark = (kind: Remark["kind"], text: string, replies: string[] = [], sheet = "人员名单"): Remark => ({
    kind,
    id: "c",
    sheet,
    row: 2,
    column: 1,
    content: text,
    replies: replies.map((words, index) => ({ id: `r${index}`, content: words })),
  });
  const note = (text: string, sheet = "人员名单") => ({ sheet, row: 2, column: 1, text });
  const own = ownNote("超出");
  const orders = (remarks: Remark[], wanted: ReturnType<typeof note>[]) => planRemarks(sheets, remarks, wanted).orders;

  it.each<[string, Remark[], ReturnType<typeof note>[], object[]]>([
    ["are added", [], [note("超出")], [{ do: "add", sheet: "人员名单", text: own }]],
    ["stay when they say the same", [remark("comment", own, ["已改"])], [note("超出")], []],
    [
      "that people answered are rewritten when they say something else",
      [remark("comment", ownNote("旧"), ["已改"])],
      [note("超出")],
      [{ do: "change", sheet: "人员名单", kind: "comment", key: "c", text: own, before: ownNote("旧") }],
    ],
    [
      "are made anew when they say something else",
      [remark("comment", ownNote("旧"))],
      [note("超出")],
      [{ do: "add", sheet: "人员名单", text: own, instead: "c" }],
    ],
    ["go", [remark("comment", own)], [], [{ do: "delete", sheet: "人员名单", kind: "comment", key: "c", before: own }]],
    [
      "of users are answered",
      [remark("comment", "请核对")],
      [note("超出")],
      [{ do: "reply", sheet: "人员名单", key: "c", text: own }],
    ],
    ["of users are answered once", [remark("comment", "请核对", ["好", own])], [note("超出")], []],
    [
      "of users lose our answer only",
      [remark("comment", "请核对", ["好", own])],
      [],
      [{ do: "take-reply", sheet: "人员名单", key: "c", reply: "r1" }],
    ],
    ["of users stay", [remark("comment", "请核对"), remark("note", "x")], [], []],
    [
      "follow a user's note",
      [remark("note", "请核对")],
      [note("超出")],
      [{ do: "change", sheet: "人员名单", kind: "note", key: "B3", text: `请核对\n${own}`, before: "请核对" }],
    ],
    [
      "leave a user's note as it was",
      [remark("note", `请核对\n${own}`)],
      [],
      [{ do: "change", sheet: "人员名单", kind: "note", key: "B3", text: "请核对", before: `请核对\n${own}` }],
    ],
    [
      "go as notes",
      [remark("note", own)],
      [],
      [{ do: "delete", sheet: "人员名单", kind: "note", key: "B3", before: own }],
    ],
    ["stay away from sheets that are gone", [], [note("x", "没有")], []],
  ])("%s", (_, remarks, wanted, expected) =>
    expect(orders(remarks, wanted)).toEqual(expected.map((order) => ({ ...order, id: "1", cell: "B3" }))),
  );

  it("on a protected sheet are left as they are, and that is said", () => {
    const plan = planRemarks(sheets, [remark("comment", own, [], "锁")], [note("新", "锁")]);
    expect(plan).toEqual({ orders: [], locked: ["锁"] });
    expect(planRemarks(sheets, [], [note("新", "锁")]).locked).toEqual(["锁"]);
  });

  it("are told by the line that begins them", () => {
    expect(usersPart(`甲\r\n${NOTE_SEPARATOR}\n乙`)).toBe("甲");
    expect(usersPart("甲")).toBe("甲");
  });
});

it.each([
  [`=${overlayFormula("fail")}`, true],
  ['=LEN( "reform-check:missing" ) > 0', true],
  ["=$A1>3", false],
  ['=LEN("reform-check:else")>0', false],
])("a mark's formula is told from a user's: %s", (formula, ours) => expect(isOurFormula(formula)).toBe(ours));

it("bytes become base64 whatever their number", () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index % 251);
  expect(Buffer.from(toBase64(bytes), "base64")).toEqual(Buffer.from(bytes));
});

it.each([
  ["#292929", true],
  ["#FFFFFF", false],
  ["#0078D4", true],
])("%s is dark: %s", (colour, dark) => expect(isDark(colour)).toBe(dark));
