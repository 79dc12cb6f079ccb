import { cellName, type SkippedChange } from "../../../src/spreadsheet";
import type { WorkbookJson } from "../../excel-host/model/types";
import { bare, describeInExcel, marksIn, type InExcel } from "./in-excel";
import { sample } from "./large";
import type { Failure } from "./pane-script";

jest.setTimeout(180_000);

type Outcome = { value: { skipped: SkippedChange[]; requests: number } } | { failure: Failure };
const mark = (excel: InExcel): Promise<Outcome> => excel.run<Outcome>(`return trial.attempt(() => trial.mark());`);
const now = "2024-06-30T00:00:00Z";

describeInExcel("what Excel refuses", (open) => {
  it("marks what it can around a protected sheet, and says what it left out", async () => {
    const book = await sample("many-gaps.xlsx");
    const excel = await open({ workbook: book, now });
    await excel.host.protectSheet("人员名单", true);
    const before = await excel.model();
    const outcome = await mark(excel);
    expect(outcome).toMatchObject({
      value: {
        skipped: [
          { sheet: "人员名单", what: "marks", reason: "sheet-protected" },
          { sheet: "人员名单", what: "notes", reason: "sheet-protected" },
        ],
      },
    });
    const after = await excel.model();
    const marks = marksIn(after);
    expect(marks.some((one) => one.startsWith("自评表!"))).toBe(true);
    expect(marks.filter((one) => one.startsWith("人员名单!"))).toEqual([]);
    expect(after.sheets.map(({ name }) => name)).toContain("评估汇总");
    expect(after.sheets.find(({ name }) => name === "人员名单")?.protected).toBe(true);
    await excel.run(`await trial.host.clear();`);
    expect(bare(await excel.model())).toEqual(bare(before));
  });

  it("says that marks have to stay on a sheet that was protected since, and clears the rest", async () => {
    const excel = await open({ workbook: await sample("many-gaps.xlsx"), now });
    await mark(excel);
    await excel.host.protectSheet("人员名单", true);
    const outcome = await excel.run(`return trial.attempt(() => trial.host.clear());`);
    expect(outcome).toEqual({ failure: { code: "sheet-protected", details: "人员名单", partial: true } });
    const marks = marksIn(await excel.model());
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.every((one) => one.startsWith("人员名单!"))).toBe(true);
  });

  it("marks a workbook whose structure is protected, without the summary", async () => {
    const excel = await open({ workbook: await sample("many-gaps.xlsx"), now });
    await excel.host.protectStructure(true);
    const outcome = await mark(excel);
    expect(outcome).toMatchObject({
      value: { skipped: [{ sheet: "评估汇总", what: "sheet", reason: "workbook-protected" }] },
    });
    const after = await excel.model();
    expect(marksIn(after).length).toBeGreaterThan(10);
    expect(after.names.map(({ name }) => name)).not.toContain("ReformCheck_Summary");
  });

  it("says that a cell is being edited, changes nothing, and works on trying again", async () => {
    const excel = await open({ workbook: await sample("college.xlsx"), now });
    const before = await excel.model();
    await excel.host.setEditing(true);
    expect(await mark(excel)).toEqual({
      failure: { code: "cell-editing", details: "InvalidOperationInCellEditMode", partial: false },
    });
    expect(await excel.run(`return trial.attempt(() => trial.host.save());`)).toMatchObject({
      failure: { code: "cell-editing" },
    });
    expect(bare(await excel.model())).toEqual(bare(before));
    await excel.host.setEditing(false);
    expect(await mark(excel)).toMatchObject({ value: { skipped: [] } });
  });

  it("ends up the same whichever request fails first, and wherever in it", async () => {
    const book = await sample("college.xlsx");
    const excel = await open({ workbook: book, now });
    await mark(excel);
    const heading = Object.entries((await excel.model()).sheets.at(-1)?.cells ?? {}).find(
      ([, { value }]) => value === "责任人",
    );
    const owner = (heading?.[0] ?? "").replace(/\d+$/, (row) => String(Number(row) + 1));
    await excel.host.edit(`评估汇总!${owner}`, "张三丰");
    const start = await excel.model();
    await excel.host.clearLog();
    await mark(excel);
    const wanted = bare(await excel.model());
    const log = await excel.host.log();
    const last = log.length;
    const actions = log.at(-1)?.actions ?? 0;
    expect(last).toBe(7);
    const partial: boolean[] = [];
    const before = Array.from({ length: last }, (_, index) => [index + 1, 0] as const);
    // Within the request that writes: in the sheet, in the marks, at the take-over, among the notes.
    const within = [30, 0.3, 0.6, 0.75, 0.9, 0.99].map(
      (share) => [last, share < 1 ? Math.floor(actions * share) : share] as const,
    );
    for (const [request, after] of [...before, ...within]) {
      await excel.restore(start);
      await excel.host.clearLog();
      await excel.host.failRequest(request, "GeneralException", after);
      const outcome = await mark(excel);
      // A step that is nice to have (a link, the chart, a note) may fail alone: the rest is done then.
      if ("failure" in outcome) {
        expect([request, after, outcome.failure.code]).toEqual([request, after, "no-reason"]);
        partial.push(outcome.failure.partial);
      } else expect(after).toBeGreaterThan(0);
      await excel.host.clearFaults();
      if (after === 0) expect(bare(await excel.model())).toEqual(bare(start));
      // What users typed is still in a summary that is known to be ours.
      const own = await excel.run<{ rows: { values: unknown[] }[] } | null>(`return trial.host.readOwnSheet();`);
      expect(own?.rows.some(({ values }) => values.includes("张三丰"))).toBe(true);
      expect([request, after, await mark(excel)]).toMatchObject([request, after, { value: { skipped: [] } }]);
      expect([request, after, bare(await excel.model())]).toEqual([request, after, wanted]);
    }
    expect(partial.slice(0, last)).toEqual(before.map(() => false));
    expect(partial.length).toBeGreaterThan(last);
    expect(partial.slice(last).every(Boolean)).toBe(true);
  });

  it("speaks of a lost connection when Excel fails to answer, of a slow Excel when it does not answer at all", async () => {
    const excel = await open({ workbook: await sample("college.xlsx"), now });
    await excel.host.setConnection("failing");
    expect(await mark(excel)).toMatchObject({ failure: { code: "connection-lost", partial: false } });
    await excel.host.setConnection("silent");
    expect(await mark(excel)).toMatchObject({ failure: { code: "no-answer", partial: false } });
    await excel.host.setConnection("up");
    expect(await mark(excel)).toMatchObject({ value: { skipped: [] } });
  });

  it("speaks of a sheet that was deleted since it was seen", async () => {
    const excel = await open({ workbook: await sample("many-gaps.xlsx"), now });
    await excel.run(`await trial.host.outline(20);`);
    await excel.host.deleteSheet("人员名单");
    const read = await excel.run(`return trial.attempt(() => trial.host.read(["自评表", "人员名单"]));`);
    expect(read).toMatchObject({ failure: { code: "sheet-deleted", partial: false } });
    const area = `{ sheet: "人员名单", top: 3, left: 1, bottom: 3, right: 1 }`;
    expect(await excel.run(`return trial.attempt(() => trial.host.select(${area}));`)).toMatchObject({
      failure: { code: "sheet-deleted" },
    });
    const marks = `{ marks: [{ area: ${area}, tone: "fail" }], notes: [], sheets: [] }`;
    expect(await excel.run(`return trial.attempt(() => trial.host.apply(${marks}));`)).toEqual({
      value: [{ sheet: "人员名单", what: "marks", reason: "no-such-sheet" }],
    });
    expect(await mark(excel)).toMatchObject({ value: { skipped: [] } });
  });

  /** The sample with a user's note on some of the cells where comments would go. */
  async function noted(
    which: (index: number) => boolean,
  ): Promise<{ book: WorkbookJson; cells: string[]; all: number }> {
    const book = await sample("many-gaps.xlsx");
    const plain = await open({ workbook: book, now });
    await mark(plain);
    const commented = (await plain.model()).sheets.flatMap(({ name, comments }) =>
      comments.map(({ row, column }) => ({ sheet: name, row, column })),
    );
    const taken = commented.filter((_, index) => which(index));
    for (const { sheet, row, column } of taken) {
      book.sheets.find(({ name }) => name === sheet)?.notes.push({ row, column, text: "请核对" });
    }
    return {
      book,
      cells: taken.map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`).sort(),
      all: commented.length,
    };
  }
  const skippedCells = (outcome: Outcome): string[] =>
    "value" in outcome
      ? outcome.value.skipped.flatMap(({ sheet, cells = [] }) => cells.map((cell) => `${sheet}!${cell}`)).sort()
      : [];

  it.each([
    ["InvalidOperation", "note-in-the-way"],
    ["NotImplemented", "comment-not-supported"],
    ["AccessDenied", "comment-denied"],
    ["GeneralException", "comment-refused"],
  ])(
    "writes all comments but those on cells with a note, names the cells and the reason (%s)",
    async (code, reason) => {
      const { book, cells, all } = await noted((index) => index === 1 || index === 2 || index === 7);
      const excel = await open({ workbook: book, now });
      await excel.host.setNoteRefusal(code);
      const outcome = await mark(excel);
      expect(skippedCells(outcome)).toEqual(cells);
      const { skipped, requests } = "value" in outcome ? outcome.value : { skipped: [], requests: 0 };
      expect(new Set(skipped.map((one) => one.reason))).toEqual(new Set([reason]));
      expect(requests).toBeLessThanOrEqual(6 + cells.length);
      const after = (await excel.model()).sheets.flatMap(({ comments }) => comments);
      expect(after).toHaveLength(all - cells.length);
    },
  );

  it("stops trying where every cell has a note, and says which were not tried", async () => {
    const { book, cells } = await noted(() => true);
    const excel = await open({ workbook: book, now });
    const outcome = await mark(excel);
    expect(skippedCells(outcome)).toEqual(cells);
    const { skipped, requests } = "value" in outcome ? outcome.value : { skipped: [], requests: 0 };
    expect(skipped.map((one) => one.reason)).toEqual(expect.arrayContaining(["note-in-the-way", "comment-not-tried"]));
    expect(requests).toBeLessThanOrEqual(9);
  });

  it("comments on a sheet that was renamed just before", async () => {
    const excel = await open({ workbook: await sample("many-gaps.xlsx"), now });
    await excel.run(`await trial.host.outline(20);`);
    const change = `{ marks: [], notes: [{ sheet: "人员名单", row: 4, column: 2, text: "超出" }], sheets: [] }`;
    const applying = excel.run(`
      const sync = Excel.RequestContext.prototype.sync;
      let count = 0;
      Excel.RequestContext.prototype.sync = async function (...args) {
        count += 1;
        if (count === 2) await window.rename();
        return sync.apply(this, args);
      };
      window.rename = () => new Promise((resolve) => { window.renamed = resolve; window.waiting = true; });
      try { return await trial.attempt(() => trial.host.apply(${change})); }
      finally { Excel.RequestContext.prototype.sync = sync; }`);
    await excel.pane.waitForFunction("window.waiting === true");
    await excel.host.renameSheet("人员名单", "R1C1");
    await excel.pane.evaluate("window.renamed()");
    expect(await applying).toEqual({ value: [] });
    const renamed = (await excel.model()).sheets.find(({ name }) => name === "R1C1");
    expect(renamed?.comments).toHaveLength(1);
  });
});
