import type { ConditionalFormat, WorkbookJson } from "../../excel-host/model/types";
import { describeInExcel, marksIn } from "./in-excel";
import { sample } from "./large";

jest.setTimeout(180_000);
const now = "2024-06-30T00:00:00Z";

function rulesOf({ sheets }: WorkbookJson, name = "人员名单"): ConditionalFormat[] {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet.conditionalFormats;
}

function usersRule(id: string, formula: string, more: Partial<ConditionalFormat> = {}): ConditionalFormat {
  const areas = [{ top: 3, left: 0, bottom: 40, right: 3 }];
  return { id, type: "Custom", areas, stopIfTrue: false, custom: { formula, look: { fill: "#00FF00" } }, ...more };
}

describeInExcel("conditional formats that Excel lists and cannot open", (open) => {
  it.each(["1.9", "1.14"])("stop neither check nor a second one nor clearing, and stay (ExcelApi %s)", async (api) => {
    const book = await sample("many-gaps.xlsx");
    rulesOf(book).push(
      usersRule("u1", "=$A4>3"),
      usersRule("u2", "=$A4>4", { broken: "opened" }),
      usersRule("u3", "=$A4>5", { broken: "opened" }),
    );
    rulesOf(book, "自评表").push(usersRule("u4", "=$A4>6", { broken: "opened" }));
    const excel = await open({ workbook: book, api, now });
    for (let time = 0; time < 2; time += 1) {
      expect(await excel.run(`return trial.mark();`)).toMatchObject({ skipped: [] });
      const after = await excel.model();
      expect(marksIn(after).length).toBeGreaterThan(10);
      // As many marks as once.
      expect(rulesOf(after).length - 3).toBeLessThanOrEqual(3);
    }
    await excel.run(`await trial.host.clear();`);
    const cleared = await excel.model();
    expect(marksIn(cleared)).toEqual([]);
    expect(rulesOf(cleared).map(({ id }) => id)).toEqual(["u1", "u2", "u3"]);
    expect(rulesOf(cleared, "自评表").map(({ id }) => id)).toEqual(["u4"]);
  });

  it("are passed over where even the list of rules fails at them", async () => {
    const book = await sample("many-gaps.xlsx");
    rulesOf(book).push(usersRule("u1", "=$A4>3"), usersRule("u2", "=$A4>4", { broken: "listed" }), {
      ...usersRule("bar", ""),
      type: "DataBar",
      dataBar: {},
    });
    const excel = await open({ workbook: book, api: "1.14", now });
    for (let time = 0; time < 2; time += 1)
      expect(await excel.run(`return trial.mark();`)).toMatchObject({ skipped: [] });
    await excel.run(`await trial.host.clear();`);
    expect(marksIn(await excel.model())).toEqual([]);
    expect(rulesOf(await excel.model()).map(({ id }) => id)).toEqual(["u1", "u2", "bar"]);
  });

  it("may be marks of ours that Ctrl+Z brought back: the next check does without them", async () => {
    const excel = await open({ workbook: await sample("many-gaps.xlsx"), api: "1.14", now });
    await excel.run(`return trial.mark();`);
    const marked = await excel.model();
    const back = rulesOf(marked).map((rule) => ({ ...rule, broken: "opened" as const }));
    await excel.run(`await trial.host.clear();`);
    const book = await excel.model();
    rulesOf(book).push(...back);
    await excel.restore(book);
    expect(await excel.run(`return trial.mark();`)).toMatchObject({ skipped: [] });
    expect(marksIn(await excel.model())).toEqual(marksIn(marked));
    await excel.run(`await trial.host.clear();`);
    expect(rulesOf(await excel.model()).map(({ id }) => id)).toEqual(back.map(({ id }) => id));
  });

  it("are known by what they are where their ids are priorities", async () => {
    const book = await sample("many-gaps.xlsx");
    rulesOf(book).push(usersRule("u1", "=$A4>3"), usersRule("u2", "=$A4>4"));
    const excel = await open({ workbook: book, api: "1.14", now });
    await excel.host.setFormatIdsArePriorities(true);
    for (let time = 0; time < 2; time += 1)
      expect(await excel.run(`return trial.mark();`)).toMatchObject({ skipped: [] });
    await excel.run(`await trial.host.clear();`);
    expect(marksIn(await excel.model())).toEqual([]);
    expect(rulesOf(await excel.model()).map(({ id }) => id)).toEqual(["u1", "u2"]);
  });
});
