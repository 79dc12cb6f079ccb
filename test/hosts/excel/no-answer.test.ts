import { describeInExcel } from "./in-excel";
import { sample } from "./large";

jest.setTimeout(180_000);
const now = "2024-06-30T00:00:00Z";

describeInExcel("answers that do not come", (open) => {
  it("of a file are waited for so long, can be called off, and are no hindrance to what comes after", async () => {
    const excel = await open({ workbook: await sample("college.xlsx"), now });
    await excel.host.setFiles("silent");
    const save = `trial.host.save()`;
    expect(await excel.run(`return trial.attempt(() => ${save});`)).toMatchObject({ failure: { code: "no-file" } });
    expect(
      await excel.run(`
        const off = new AbortController();
        setTimeout(() => off.abort(), 100);
        return trial.attempt(() => trial.host.save({ signal: off.signal }));`),
    ).toMatchObject({ failure: { code: "cancelled" } });
    expect(await excel.run(`return trial.attempt(() => trial.mark());`)).toMatchObject({ value: { skipped: [] } });
    await excel.host.setFiles("up");
    expect(await excel.run<number>(`return (await trial.host.save()).length;`)).toBeGreaterThan(1_000);
    expect((await excel.host.asked()).openFiles).toBe(0);
  });

  it.each([1, 2, 3, 4])("to a new checklist never make ten more sheets (request %i)", async (request) => {
    const excel = await open({ workbook: await sample("college.xlsx"), now });
    const create = `return trial.attempt(async () => {
      await trial.session.newChecklist(trial.scheme, ["学生会"]);
    });`;
    await excel.host.loseAnswer(request);
    expect(await excel.run(create)).toMatchObject({ failure: { code: "no-answer" } });
    expect(await excel.run(create)).toEqual({});
    const names = (await excel.model()).sheets.map(({ name }) => name);
    const plain = await open({ workbook: await sample("college.xlsx"), now });
    await plain.run(create);
    expect(names).toEqual((await plain.model()).sheets.map(({ name }) => name));
  });

  it("to a new checklist leave alone what somebody has typed into it meanwhile", async () => {
    const excel = await open({ workbook: await sample("college.xlsx"), now });
    const create = `return trial.attempt(async () => {
      await trial.session.newChecklist(trial.scheme, ["学生会"]);
    });`;
    await excel.host.loseAnswer(4);
    expect(await excel.run(create)).toMatchObject({ failure: { code: "no-answer", partial: true } });
    const first = (await excel.model()).sheets.find(({ name }) => name === "人员名单 (2)");
    expect(first).toBeTruthy();
    await excel.host.edit("人员名单 (2)!C6", "张三丰");
    await excel.run(create);
    const after = await excel.model();
    expect(after.sheets.find(({ name }) => name === "人员名单 (2)")?.cells["C6"]?.value).toBe("张三丰");
    expect(after.sheets.filter(({ name }) => name.startsWith("基本信息"))).toHaveLength(2);
  });
});
