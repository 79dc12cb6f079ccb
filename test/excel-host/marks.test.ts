import { bookOf, describeInBrowser } from "./office";

jest.setTimeout(60_000);

const workbook = bookOf({
  人员名单: [
    ["姓名", "人数"],
    ["甲", 3],
    ["乙", 4],
  ],
  自评表: [["x"]],
});

describeInBrowser("marks, comments and names through the real office.js", (open) => {
  it("adds a conditional format to many areas at once, shows it, and takes it away", async () => {
    const office = await open({ workbook });
    const first = await office.run(`
      const sheet = context.workbook.worksheets.getItem("人员名单");
      const format = sheet.getRanges("A2,B3:B4").conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=LEN("reform-check:fail")>0';
      format.custom.format.fill.color = "#FFC7CE";
      format.custom.format.borders.getItem("EdgeLeft").color = "#C00000";
      format.load("priority,id,type");
      await context.sync();
      return [format.priority, format.type];
    `);
    expect(first).toEqual([0, "Custom"]);
    expect((await office.host.cell("人员名单!B3")).look).toMatchObject({
      fill: "#FFC7CE",
      borders: { EdgeLeft: { color: "#C00000" } },
    });
    expect((await office.host.cell("人员名单!A3")).look.fill).toBeUndefined();
    const found = await office.run(`
      const formats = context.workbook.worksheets.getItem("人员名单").getRange().conditionalFormats;
      formats.load("items/type,items/id,items/custom/rule/formula");
      await context.sync();
      const formulas = formats.items.map((item) => item.custom.rule.formula);
      formats.items.forEach((item) => item.delete());
      await context.sync();
      return formulas;
    `);
    expect(found).toEqual(['=LEN("reform-check:fail")>0']);
    expect((await office.host.model()).sheets[0]?.conditionalFormats).toEqual([]);
  });

  it("puts a new conditional format before the older ones and keeps data bars", async () => {
    const office = await open({ workbook });
    const order = await office.run(`
      const range = context.workbook.worksheets.getItem("人员名单").getRange("B2:B3");
      const bar = range.conditionalFormats.add("DataBar");
      bar.dataBar.positiveFormat.fillColor = "#1F6B43";
      bar.dataBar.upperBoundRule = { type: "Number", formula: "10" };
      const rule = range.conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$B2>3";
      rule.custom.format.font.bold = true;
      rule.stopIfTrue = true;
      range.conditionalFormats.load("items/type,items/priority");
      const custom = bar.customOrNullObject.load();
      await context.sync();
      return [range.conditionalFormats.items.map(({ type }) => type), custom.isNullObject];
    `);
    expect(order).toEqual([["Custom", "DataBar"], true]);
    expect((await office.host.cell("人员名单!B2")).look.font?.bold).toBeUndefined();
    expect((await office.host.cell("人员名单!B3")).look.font?.bold).toBe(true);
  });

  it("cuts an address of more than 8192 characters without a word", async () => {
    const office = await open({ workbook });
    const counts = await office.run(`
      const address = Array.from({ length: 3000 }, (_, index) => "A" + (index * 2 + 1)).join(",");
      const areas = context.workbook.worksheets.getItem("自评表").getRanges(address).load("areaCount");
      await context.sync();
      return areas.areaCount;
    `);
    expect(counts).toBeLessThan(3000);
    expect(counts).toBeGreaterThan(1000);
  });

  it("adds, finds and deletes comments", async () => {
    const office = await open({ workbook });
    const read = await office.run(`
      const comments = context.workbook.comments;
      comments.add("人员名单!A2", "改革自查：人数不符");
      context.workbook.worksheets.getItem("自评表").comments.add("B1", "二");
      comments.load("items/content,items/authorName,items/id");
      await context.sync();
      const places = comments.items.map((item) => item.getLocation().load("address"));
      await context.sync();
      const contents = comments.items.map(({ content, authorName }) => [content, authorName]);
      comments.getItemByCell("人员名单!A2").delete();
      const count = comments.getCount();
      await context.sync();
      return [contents, places.map(({ address }) => address), count.value];
    `);
    expect(read).toEqual([
      [
        ["改革自查：人数不符", "评估员"],
        ["二", "评估员"],
      ],
      ["人员名单!A2", "自评表!B1"],
      1,
    ]);
    const twice = await office.fails(`context.workbook.comments.add("自评表!B1", "again"); await context.sync();`);
    expect(twice.code).toBe("InvalidOperation");
    const none = await office.fails(
      `context.workbook.comments.getItemByCell("自评表!C9").load("content"); await context.sync();`,
    );
    expect(none.code).toBe("ItemNotFound");
  });

  it("adds, reads and deletes names", async () => {
    const office = await open({ workbook });
    const read = await office.run(`
      const names = context.workbook.names;
      names.add("ReformCheck_Summary", context.workbook.worksheets.getItem("自评表").getRange("A1"));
      const sheetNames = context.workbook.worksheets.getItem("人员名单").names;
      sheetNames.add("本表", "=人员名单!$B$2:$B$3", "说明");
      const gone = names.getItemOrNullObject("没有").load("name");
      names.load("items/name,items/formula,items/type,items/visible");
      const range = sheetNames.getItem("本表").getRange().load("values");
      await context.sync();
      const marker = names.items[0];
      const first = [marker.name, marker.formula, marker.type];
      marker.visible = false;
      marker.delete();
      const count = names.getCount();
      await context.sync();
      return [first, gone.isNullObject, range.values, count.value];
    `);
    expect(read).toEqual([["ReformCheck_Summary", "=自评表!$A$1", "Range"], true, [[3], [4]], 0]);
  });

  it("selects cells and says what is selected", async () => {
    const office = await open({ workbook });
    await office.host.select("自评表!C4:D5");
    const read = await office.run(`
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      context.workbook.worksheets.getItem("人员名单").getRange("B2").select();
      await context.sync();
      return [selected.address, active.address];
    `);
    expect(read).toEqual(["自评表!C4:D5", "自评表!C4"]);
    expect(await office.host.selection()).toMatchObject({ sheet: "人员名单", areas: [{ top: 1, left: 1 }] });
  });

  it("hears of changes, selections, activations and deletions", async () => {
    const office = await open({ workbook });
    await office.script(`
      window.heard = [];
      await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.onChanged.add(async (event) => heard.push(["changed", event.address, event.details?.valueAfter, event.changeType]));
        sheets.onActivated.add(async (event) => heard.push(["activated", Boolean(event.worksheetId)]));
        sheets.onDeleted.add(async () => heard.push(["deleted"]));
        sheets.onSelectionChanged.add(async (event) => heard.push(["selected", event.address]));
        context.workbook.onSelectionChanged.add(async () => heard.push(["document selection"]));
        const sheet = sheets.getItem("人员名单");
        sheet.load("id");
        await context.sync();
        window.own = sheet.onChanged.add(async (event) => heard.push(["own", event.address]));
        await context.sync();
      });
    `);
    await office.host.edit("人员名单!B2", "7");
    await office.host.select("自评表!A1");
    await office.script(`await Excel.run(own.context, async (context) => { own.remove(); await context.sync(); });`);
    await office.host.edit("人员名单!B3", "8");
    await office.host.deleteSheet("人员名单");
    const heard = await office.script(`await new Promise((done) => setTimeout(done, 100)); return heard;`);
    expect(heard).toEqual([
      ["own", "B2"],
      ["changed", "B2", 7, "RangeEdited"],
      ["activated", true],
      ["selected", "A1"],
      ["document selection"],
      ["changed", "B3", 8, "RangeEdited"],
      ["deleted"],
    ]);
  });
});
