import { bookOf, describeInBrowser } from "./office";

jest.setTimeout(60_000);

const workbook = bookOf({
  人员名单: [
    ["姓名", "人数"],
    ["甲", 3],
  ],
  自评表: [["x"]],
});
const WRITE = `context.workbook.worksheets.getItem("人员名单").getRange("A2").values = [["乙"]]; await context.sync();`;

describeInBrowser("what the simulated Excel refuses", (open) => {
  const REFUSED = [
    ["a table of another shape", `sheet.getRange("A1:B2").values = [["a", "b"]];`, "InvalidArgument", "Range.values"],
    [
      "a sheet that is not there",
      `context.workbook.worksheets.getItem("没有").load("name");`,
      "ItemNotFound",
      "WorksheetCollection.getItem",
    ],
    ["a nonsensical address", `sheet.getRange("A1:").load("address");`, "InvalidArgument", "Worksheet.getRange"],
    [
      "a name of 32 characters",
      `context.workbook.worksheets.add("一".repeat(32));`,
      "InvalidArgument",
      "WorksheetCollection.add",
    ],
    ["a name with a slash", `context.workbook.worksheets.add("a/b");`, "InvalidArgument", "WorksheetCollection.add"],
    [
      "a name that is taken",
      `context.workbook.worksheets.add("自评表");`,
      "ItemAlreadyExists",
      "WorksheetCollection.add",
    ],
    [
      "a nonsensical colour",
      `sheet.getRange("A1").format.fill.color = "reddish";`,
      "InvalidArgument",
      "RangeFill.color",
    ],
    ["a member it does not simulate", `sheet.shapes.load("items");`, "ApiNotFound", "Worksheet.shapes"],
    ["an unknown property", `sheet.load("nmae");`, "ApiNotFound", "Worksheet.nmae"],
    [
      "a range off the sheet",
      `sheet.getRange("A1").getOffsetRange(-1, 0).load("address");`,
      "InvalidArgument",
      "Range.getOffsetRange",
    ],
    [
      "writing to a null object",
      `context.workbook.worksheets.getItemOrNullObject("没有").name = "x";`,
      "ItemNotFound",
      "Name",
    ],
  ] as const;

  it("nonsense, with the code and the member at fault", async () => {
    const office = await open({ workbook });
    for (const [what, code, expected, location] of REFUSED) {
      const failure = await office.fails(
        `const sheet = context.workbook.worksheets.getItem("人员名单"); ${code} await context.sync();`,
      );
      expect([what, failure]).toMatchObject([what, { code: expected, location }]);
      expect(failure.message).not.toBe("");
    }
  });

  it("to delete or hide the last visible sheet", async () => {
    const office = await open({ workbook: bookOf({ 唯一: [] }) });
    const failure = await office.fails(`context.workbook.worksheets.getItem("唯一").delete(); await context.sync();`);
    expect(failure.code).toBe("InvalidOperation");
  });

  it("everything while a cell is being edited, until Enter", async () => {
    const office = await open({ workbook });
    await office.host.setEditing(true);
    expect((await office.fails(WRITE)).code).toBe("InvalidOperationInCellEditMode");
    await office.host.setEditing(false);
    await office.run(WRITE);
    expect((await office.host.cell("人员名单!A2")).value).toBe("乙");
  });

  it("writing, marking and commenting on a protected sheet, reading not", async () => {
    const office = await open({ workbook });
    await office.host.protectSheet("人员名单", true);
    const mark = `context.workbook.worksheets.getItem("人员名单").getRange("A2").conditionalFormats.add("Custom"); await context.sync();`;
    const comment = `context.workbook.comments.add("人员名单!A2", "x"); await context.sync();`;
    for (const code of [WRITE, mark, comment]) expect((await office.fails(code)).code).toBe("AccessDenied");
    const unprotect = `context.workbook.worksheets.getItem("人员名单").protection.unprotect("guess"); await context.sync();`;
    expect((await office.fails(unprotect)).code).toBe("AccessDenied");
    const read = await office.run(`
      const sheet = context.workbook.worksheets.getItem("人员名单");
      sheet.protection.load("protected");
      const values = sheet.getRange("A2").load("values");
      await context.sync();
      return [sheet.protection.protected, values.values];
    `);
    expect(read).toEqual([true, [["甲"]]]);
  });

  it("new sheets in a workbook whose structure is protected", async () => {
    const office = await open({ workbook });
    await office.host.protectStructure(true);
    expect((await office.fails(`context.workbook.worksheets.add("x"); await context.sync();`)).code).toBe(
      "AccessDenied",
    );
  });

  it("the request that a test says, before or in the middle of its actions", async () => {
    const office = await open({ workbook });
    await office.host.failRequest(2, "GeneralException");
    await office.run(`context.workbook.worksheets.load("items/name"); await context.sync();`);
    expect((await office.fails(WRITE)).code).toBe("GeneralException");
    expect((await office.host.cell("人员名单!A2")).value).toBe("甲");
    await office.run(WRITE);
    await office.host.clearFaults();
    await office.host.failRequest(1, "Conflict", 4);
    const two = `const sheet = context.workbook.worksheets.getItem("人员名单");
      sheet.name = "改名"; sheet.tabColor = "#C00000"; sheet.name = "又改名"; sheet.name = "再改名"; await context.sync();`;
    expect((await office.fails(two)).code).toBe("Conflict");
    expect((await office.host.model()).sheets[0]).toMatchObject({ name: "改名", tabColor: "" });
  });

  it("requests and answers beyond 5 MB", async () => {
    const office = await open({ workbook });
    const big = `context.workbook.worksheets.getItem("自评表").getRange("A1:A200").values =
      Array.from({ length: 200 }, () => ["长".repeat(10000)]); await context.sync();`;
    expect((await office.fails(big)).code).toBe("RequestPayloadSizeLimitExceeded");
    await office.host.setLimits(5_000_000, 2_000);
    const read = `context.workbook.worksheets.getItem("人员名单").getRange("A1:Z50").load("values"); await context.sync();`;
    expect((await office.fails(read)).code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("everything once the connection is gone, or answers nothing at all", async () => {
    const office = await open({ workbook });
    await office.host.setConnection("failing");
    expect((await office.fails(WRITE)).code).toBe("ConnectionFailure");
    await office.host.setConnection("silent");
    const waited = await office.script(`return Promise.race([
      Excel.run(async (context) => { ${WRITE} }).then(() => "answered", () => "failed"),
      new Promise((done) => setTimeout(() => done("silence"), 500))]);`);
    expect(waited).toBe("silence");
  });

  it("a sheet that was deleted between two requests", async () => {
    const office = await open({ workbook });
    await office.script(`window.gate = new Promise((go) => (window.go = go));
      window.running = Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("人员名单");
        const range = sheet.getRange("A1").load("values");
        await context.sync();
        await gate;
        range.values = [["x"]];
        await context.sync();
      }).then(() => "done", (error) => error.code);
      await new Promise((done) => setTimeout(done, 200));`);
    await office.host.deleteSheet("人员名单");
    expect(await office.script(`go(); return running;`)).toBe("ItemNotFound");
  });

  it.each([
    ["1.7", `context.workbook.worksheets.getItem("自评表").getRanges("A1,B2").load("address");`, "1.9"],
    ["1.7", `context.workbook.worksheets.getItem("自评表").getRange("A1").dataValidation.load("type");`, "1.8"],
    ["1.9", `context.workbook.comments.add("自评表!A1", "x");`, "1.10"],
    [
      "1.9",
      `context.workbook.worksheets.getItem("自评表").getRange("A1").getMergedAreasOrNullObject().load("address");`,
      "1.13",
    ],
  ])("on ExcelApi %s what came later: %s", async (api, code, since) => {
    const office = await open({ workbook, api });
    const failure = await office.fails(`${code} await context.sync();`);
    expect(failure.code).toBe("ApiNotFound");
    expect(failure.message).toContain(since);
    const supported = await office.script(
      `return ["1.7", "1.9", "1.10", "1.14"].map((set) => Office.context.requirements.isSetSupported("ExcelApi", set));`,
    );
    expect(supported).toEqual([true, api !== "1.7", false, false]);
  });

  it("loads everything a host of ExcelApi 1.7 has, without asking for more", async () => {
    const office = await open({ workbook, api: "1.7" });
    const read = await office.run(`
      const range = context.workbook.worksheets.getItem("人员名单").getRange("A1:B2").load();
      await context.sync();
      return [range.values, range.valueTypes[1]];
    `);
    expect(read).toEqual([
      [
        ["姓名", "人数"],
        ["甲", 3],
      ],
      ["String", "Double"],
    ]);
  });
});
