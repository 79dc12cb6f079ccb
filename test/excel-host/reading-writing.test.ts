import { bookOf, describeInBrowser } from "./office";

jest.setTimeout(60_000);

const workbook = bookOf({
  人员名单: [
    ["姓名", "人数", "日期"],
    ["甲", 3, 44_122],
    ["乙", 4, ""],
  ],
  "自评 表": [["x"]],
  空表: [],
});

describeInBrowser("reading and writing through the real office.js", (open) => {
  it("reads every sheet in two requests", async () => {
    const office = await open({ workbook });
    const read = await office.run(`
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/visibility,items/position");
      await context.sync();
      const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
      used.forEach((range) => range.load("values,address,rowIndex,formulas,numberFormat"));
      await context.sync();
      return sheets.items.map((sheet, index) => [sheet.name, used[index].isNullObject ? null : [used[index].address, used[index].values]]);
    `);
    expect(read).toEqual([
      [
        "人员名单",
        [
          "人员名单!A1:C3",
          [
            ["姓名", "人数", "日期"],
            ["甲", 3, 44_122],
            ["乙", 4, ""],
          ],
        ],
      ],
      ["自评 表", ["'自评 表'!A1", [["x"]]]],
      ["空表", null],
    ]);
    expect((await office.host.statistics()).requests).toBe(2);
    expect(office.errors).toEqual([]);
  });

  it("takes skip and top, and gives counts of collections", async () => {
    const office = await open({ workbook });
    const read = await office.run(`
      const sheets = context.workbook.worksheets;
      sheets.load({ select: "name", skip: 1, top: 1 });
      const count = sheets.getCount();
      const charts = sheets.getItem("空表").charts;
      charts.load("count");
      await context.sync();
      return [sheets.items.map(({ name }) => name), count.value, charts.count];
    `);
    expect(read).toEqual([["自评 表"], 3, 0]);
  });

  const ENTRIES = [
    ["text that looks like a number", "003", { value: 3, text: "3" }],
    ["text that looks like a date", "2020-10-18", { value: 44_122, text: "2020/10/18" }],
    ["a percentage", "50%", { value: 0.5, text: "50%" }],
    ["text behind an apostrophe", "'=1+1", { value: "=1+1", text: "=1+1" }],
    ["a formula", '=SUM(人员名单!B2:B3)&"人"', { value: "7人", text: "7人" }],
    ["a truth value", "true", { value: true, text: "TRUE" }],
    ["plain words", "达标", { value: "达标", text: "达标" }],
  ] as const;

  it("takes what is written as Excel would: numbers, dates, percentages, formulas, text", async () => {
    const office = await open({ workbook });
    for (const [what, input, expected] of ENTRIES) {
      await office.run(
        `const range = context.workbook.worksheets.getItem("空表").getRange("B2");
         range.clear(); range.values = [[${JSON.stringify(input)}]]; await context.sync();`,
      );
      expect([what, await office.host.cell("空表!B2")]).toMatchObject([what, expected]);
    }
  });

  it("keeps everything as text in a text cell, and leaves a cell alone for null", async () => {
    const office = await open({ workbook });
    await office.run(`
      const range = context.workbook.worksheets.getItem("人员名单").getRange("E1:E3");
      range.numberFormat = [["@"], ["@"], ["General"]];
      range.values = [["=1+1"], [5], ["x"]];
      const first = context.workbook.worksheets.getItem("人员名单").getRange("A1:B1");
      first.values = [[null, 9]];
      await context.sync();
    `);
    const values = await Promise.all(
      ["E1", "E2", "E3", "A1", "B1"].map(async (cell) => (await office.host.cell(`人员名单!${cell}`)).value),
    );
    expect(values).toEqual(["=1+1", "5", "x", "姓名", 9]);
  });

  it("writes a big table, which office.js cuts into pieces", async () => {
    const office = await open({ workbook });
    await office.run(`
      const range = context.workbook.worksheets.getItem("空表").getRangeByIndexes(0, 0, 5000, 4);
      range.values = Array.from({ length: 5000 }, (_, row) => [row, "名" + row, row % 2 === 0, ""]);
      await context.sync();
    `);
    expect((await office.host.cell("空表!B5000")).value).toBe("名4999");
    expect((await office.host.statistics()).requests).toBe(1);
  });

  it("formats, merges, freezes, validates and lays out", async () => {
    const office = await open({ workbook });
    const read = await office.run(`
      const sheet = context.workbook.worksheets.add("评估汇总");
      const head = sheet.getRange("A1:D1");
      head.merge();
      head.values = [["标题", "", "", ""]];
      head.format.fill.color = "#dde6f0";
      head.format.font.bold = true;
      head.format.horizontalAlignment = "Center";
      head.format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("A:A").format.columnWidth = 120;
      sheet.getRange("2:3").format.rowHeight = 30;
      sheet.freezePanes.freezeRows(2);
      sheet.showGridlines = false;
      sheet.tabColor = "#C00000";
      sheet.getRange("B3:B9").dataValidation.rule = { list: { inCellDropDown: true, source: "达标,未达标" } };
      sheet.getRange("C3").hyperlink = { documentReference: "人员名单!A2", textToDisplay: "见名单" };
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.autoFilter.apply(sheet.getRange("A2:D9"));
      sheet.activate();
      const fill = head.format.fill.load("color");
      const merged = sheet.getRange("A1:D9").getMergedAreasOrNullObject().load("address");
      const none = sheet.getRange("A5:A6").getMergedAreasOrNullObject().load("address");
      sheet.load("position,name,tabColor,showGridlines");
      await context.sync();
      return [fill.color, merged.address, none.isNullObject, sheet.position, sheet.tabColor, sheet.showGridlines];
    `);
    expect(read).toEqual(["#DDE6F0", "评估汇总!A1:D1", true, 3, "#C00000", false]);
    const sheet = (await office.host.model()).sheets.find(({ name }) => name === "评估汇总");
    expect(sheet).toMatchObject({
      frozen: { rows: 2, columns: 0 },
      filter: { top: 1, bottom: 8 },
      pageLayout: { orientation: "Landscape" },
    });
    expect(sheet?.columns["0"]).toMatchObject({ size: 120 });
    expect(sheet?.validations[0]?.areas).toEqual([{ top: 2, bottom: 8, left: 1, right: 1 }]);
    expect(await office.host.selection()).toMatchObject({ sheet: "评估汇总" });
    expect(office.errors).toEqual([]);
  });

  it("adds a chart with series", async () => {
    const office = await open({ workbook });
    await office.run(`
      const sheet = context.workbook.worksheets.getItem("人员名单");
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Columns");
      chart.title.text = "人数";
      chart.legend.visible = false;
      chart.setPosition("E2", "J12");
      chart.axes.valueAxis.maximum = 10;
      chart.series.getItemAt(0).format.fill.setSolidColor("#1F6B43");
      chart.name = "图";
      await context.sync();
    `);
    expect((await office.host.model()).sheets[0]?.charts[0]).toMatchObject({
      name: "图",
      title: "人数",
      series: [{ name: "人数", values: "人员名单!B2:B3", categories: "人员名单!A2:A3", color: "#1F6B43" }],
      kept: { "legend.visible": false, "valueAxis.maximum": 10 },
    });
  });

  it("holds on to a range while rows are inserted above it", async () => {
    const office = await open({ workbook });
    const read = await office.run(`
      const sheet = context.workbook.worksheets.getItem("人员名单");
      const range = sheet.getRange("A2:B2").load("values");
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      await context.sync();
      range.load("values,address");
      await context.sync();
      return [range.address, range.values];
    `);
    expect(read).toEqual(["人员名单!A3:B3", [["甲", 3]]]);
  });
});
