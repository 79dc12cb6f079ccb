import { INDICATOR_IDS, SCHEMES, findScheme, indicatorById, schemeById } from "../../src/criteria";
import type { Scheme } from "../../src/criteria";
import type { SheetContent } from "../../src/spreadsheet";
import { templateSheets } from "../../src/template/template";
import type { TemplateOrganisation } from "../../src/template/template";

const UNION: TemplateOrganisation = { name: "学生会", kind: "undergraduate" };
const GRADUATES: TemplateOrganisation = { name: "研究生会", kind: "graduate" };

function scheme(id: string): Scheme {
  const found = schemeById(id);
  if (!found) throw new Error(`no scheme ${id}`);
  return found;
}

function template(id: string, ...organisations: TemplateOrganisation[]): SheetContent[] {
  return templateSheets({ scheme: scheme(id), organisations: organisations.length > 0 ? organisations : [UNION] });
}

function sheet(sheets: readonly SheetContent[], name: string): SheetContent {
  const found = sheets.find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

function texts(content: SheetContent, row: number): (string | number | boolean | null)[] {
  return (content.rows[row]?.cells ?? []).map((cell) => cell?.value ?? null);
}

/** Values of the filled rows below the header, by header. */
function records(content: SheetContent): Record<string, unknown>[] {
  const header = texts(content, 2);
  return content.rows
    .slice(3)
    .filter((row) => row.cells.some((cell) => cell?.value != null))
    .map((row) => Object.fromEntries(header.map((name, column) => [String(name), row.cells[column]?.value ?? null])));
}

/** What the drop-down list of a column offers. */
function choices(content: SheetContent, header: string): readonly string[] | undefined {
  const column = texts(content, 2).indexOf(header);
  return content.validations?.find(({ area }) => area.left <= column && column <= area.right)?.values;
}

const HEADERS: Record<string, string[]> = {
  自评表: [
    "编号",
    "指标",
    "类别",
    "自评结论",
    "备注",
    "佐证材料",
    "评审结论",
    "评审等级",
    "评审意见",
    "评审人",
    "评审时间",
    "组织",
  ],
  人员名单: "序号 组织 姓名 职务 部门 政治面貌 学院 年级 学历层次 综合排名 专业人数 是否有不及格 院级经历 备注".split(
    " ",
  ),
  工作部门: ["组织", "部门名称", "负责人数", "其他人数", "说明"],
  学代会: "组织 届次 召开日期 地点 代表总数 非学生骨干代表数 女代表数 主席团产生方式 代表产生方式 新闻链接".split(" "),
  工作记录: ["组织", "日期", "类别", "主题", "参加范围", "人数", "佐证材料"],
  规章制度: ["组织", "文件类别", "文件名称", "文号", "状态", "日期", "链接"],
  指导力量: ["组织", "角色", "姓名", "职务", "是否专职"],
  院级组织: ["学院", "组织名称", "工作人员数", "主席团人数", "部门数", "学代会日期", "自评是否达标"],
  评分设置: ["编号", "启用", "类别", "权重", "参数", "值"],
};

describe("the blank template", () => {
  it("has the ten standard sheets in order", () => {
    expect(template("acceptance").map(({ name }) => name)).toEqual(["基本信息", ...Object.keys(HEADERS)]);
  });

  it.each(Object.entries(HEADERS))("gives %s its standard columns in row 3", (name, headers) => {
    expect(texts(sheet(template("acceptance"), name), 2)).toEqual(headers);
  });

  it("leaves 院级组织 and its count out of a college's workbook", () => {
    const sheets = template("college");
    expect(sheets.map(({ name }) => name)).not.toContain("院级组织");
    const keys = records(sheet(sheets, "基本信息")).map((row) => row["项目"]);
    expect(keys).not.toContain("院级组织数量");
    expect(keys).toContain("在校生总数");
  });

  it.each(SCHEMES)("is well formed on every sheet under $id", ({ id }) => {
    for (const content of template(id, UNION, GRADUATES)) {
      const columns = content.columnWidths.length;
      expect(texts(content, 2).every((header) => typeof header === "string" && header !== "")).toBe(true);
      expect(content.rows.every(({ cells }) => cells.length <= columns)).toBe(true);
      expect(content.columnWidths.every((width) => width >= 6 && width <= 60)).toBe(true);
      expect(content.frozen?.rows).toBe(3);
      expect(content.print).toMatchObject({ fitToWidth: true, repeatRows: { first: 2, last: 2 } });
      expect(content.print?.footer).toContain("&P");
      expect(content.marker).toBeUndefined();
      const styles = new Set(content.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.style ?? [])));
      for (const style of styles) expect(content.styles).toHaveProperty(style);
      for (const { area, values } of content.validations ?? []) {
        expect(values.join(",").length).toBeLessThanOrEqual(255);
        expect(values.every((value) => !value.includes(","))).toBe(true);
        expect(area.top).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it("merges the title and the guide across the table, one row each, without overlap", () => {
    const { merges, columnWidths } = sheet(template("acceptance"), "工作记录");
    const right = columnWidths.length - 1;
    expect(merges).toEqual([
      { top: 0, left: 0, bottom: 0, right },
      { top: 1, left: 0, bottom: 1, right },
    ]);
  });

  it.each(["自评表", "人员名单", "学代会", "工作记录", "规章制度"])("prints the wide table %s in landscape", (name) => {
    expect(sheet(template("acceptance"), name).print?.orientation).toBe("landscape");
  });

  it("makes the guide row tall enough for its lines", () => {
    for (const content of template("acceptance")) {
      const lines = String(texts(content, 1)[0]).split("\n").length;
      expect(content.rows[1]?.height).toBeGreaterThanOrEqual(lines * 14);
    }
  });
});

describe("基本信息 of the template", () => {
  it("has one column for each organisation, with what is known filled in", () => {
    const content = sheet(template("self-2023", UNION, GRADUATES), "基本信息");
    expect(texts(content, 2)).toEqual(["项目", "学生会", "研究生会"]);
    const facts = Object.fromEntries(records(content).map((row) => [row["项目"], [row["学生会"], row["研究生会"]]]));
    expect(facts).toMatchObject({
      学校名称: [null, null],
      组织名称: ["学生会", "研究生会"],
      组织类型: ["学生会", "研究生会"],
      组织层级: ["校级", "校级"],
      评估方案: ["改革自评表（2023—2024学年）", "改革自评表（2023—2024学年）"],
      评估日期: [null, null],
    });
    expect(Object.keys(facts)).toEqual(
      "学校名称 组织名称 组织类型 组织层级 学年 评估方案 评估日期 在校生总数 校区数量 院级组织数量 工作人员总数 主席团人数 工作部门数 公开链接 填报人".split(
        " ",
      ),
    );
  });

  it("leaves the level open where the scheme does", () => {
    const content = sheet(template("acceptance"), "基本信息");
    expect(records(content).find((row) => row["项目"] === "组织层级")?.["学生会"]).toBeNull();
  });

  it("names a scheme that is found again by that name", () => {
    for (const one of SCHEMES) {
      const content = sheet(template(one.id), "基本信息");
      const written = records(content).find((row) => row["项目"] === "评估方案")?.["学生会"];
      expect(findScheme(String(written), null)).toBe(one);
    }
  });

  it("offers kinds, levels and schemes on the rows that ask for them, for every organisation", () => {
    const content = sheet(template("acceptance", UNION, GRADUATES), "基本信息");
    const offered = (content.validations ?? []).map(({ area, values }) => [
      texts(content, area.top)[0],
      area.right,
      values[0],
    ]);
    expect(offered).toEqual([
      ["组织类型", 2, "学生会"],
      ["组织层级", 2, "校级"],
      ["评估方案", 2, "深化改革评估验收"],
    ]);
  });

  it("turns the page for three organisations", () => {
    const third = { name: "南校区学生会", kind: "undergraduate" } as const;
    expect(sheet(template("acceptance", UNION, GRADUATES, third), "基本信息").print?.orientation).toBe("landscape");
    expect(sheet(template("acceptance", UNION), "基本信息").print?.orientation).toBe("portrait");
  });
});

describe("自评表 of the template", () => {
  it("lists all 34 indicators under acceptance, by id, name and standing", () => {
    const rows = records(sheet(template("acceptance"), "自评表"));
    expect(rows.map((row) => row["编号"])).toEqual([...INDICATOR_IDS]);
    expect(rows.map((row) => row["指标"])).toEqual(INDICATOR_IDS.map((id) => indicatorById(id).name["zh-CN"]));
    expect(rows[0]).toMatchObject({ 类别: "★核心", 自评结论: null, 评审结论: null, 组织: null });
    expect(rows[3]).toMatchObject({ 编号: "2.2", 类别: "▲观测" });
    expect(rows[1]).toMatchObject({ 编号: "1.2", 类别: "一般" });
  });

  it("uses the form's own numbers, and one row for an item that speaks for two indicators", () => {
    const rows = records(sheet(template("self-2021"), "自评表"));
    expect(rows.map((row) => row["编号"])).toEqual(Array.from({ length: 16 }, (_, index) => String(index + 1)));
    expect(rows[12]).toMatchObject({ 编号: "13", 类别: "▲观测" });
    expect(rows[14]).toMatchObject({ 编号: "15", 类别: "一般" });
    expect(String(rows[15]?.["指标"])).toContain("副书记");
    expect(String(rows[15]?.["指标"])).toContain("秘书长");
  });

  it("has three rows under number 3 of the filing form, as the form has", () => {
    const rows = records(sheet(template("filing-2020"), "自评表")).filter((row) => row["编号"] === "3");
    expect(rows.map((row) => row["指标"])).toEqual(
      (["3.1", "3.2", "3.3"] as const).map((id) => indicatorById(id).name["zh-CN"]),
    );
  });

  it("has a block of rows for each organisation, with 组织 beside the number", () => {
    const content = sheet(template("college", UNION, GRADUATES), "自评表");
    expect(texts(content, 2).slice(0, 2)).toEqual(["组织", "编号"]);
    expect(records(content).map((row) => row["组织"])).toEqual([
      ...Array<string>(13).fill("学生会"),
      ...Array<string>(13).fill("研究生会"),
    ]);
    expect(choices(content, "组织")).toEqual(["学生会", "研究生会"]);
  });

  it("sets the reviewers' columns apart and says whose they are", () => {
    for (const organisations of [[UNION], [UNION, GRADUATES]]) {
      const content = sheet(template("acceptance", ...organisations), "自评表");
      const first = texts(content, 2).indexOf("评审结论");
      expect(texts(content, 1)[first]).toContain("评审组填写");
      expect(content.merges).toContainEqual({ top: 1, left: first, bottom: 1, right: first + 4 });
      expect(content.merges).toContainEqual({ top: 1, left: 0, bottom: 1, right: first - 1 });
      const styles = content.rows[3]?.cells.map((cell) => cell?.style ?? "") ?? [];
      expect(styles.map((style) => style.startsWith("reviewer"))).toEqual(
        styles.map((_, column) => column >= first && column <= first + 4),
      );
    }
  });

  it.each([
    ["自评结论", ["是", "否"]],
    ["类别", ["★核心", "一般", "▲观测"]],
    ["评审结论", ["达标", "未达标", "待核实", "不适用"]],
    ["评审等级", ["A", "B", "C", "D"]],
  ])("offers in %s %j", (header, values) => {
    expect(choices(sheet(template("acceptance"), "自评表"), header)).toEqual(values);
  });

  it.each([
    ["acceptance", null],
    ["filing-2020", "第10—14项"],
    ["self-2022", "第13—16项"],
    ["college", null],
  ])("says under %s which items were inferred: %p", (id, expected) => {
    const guide = String(texts(sheet(template(id), "自评表"), 1)[0]);
    if (expected === null) expect(guide).not.toContain("推定");
    else expect(guide).toContain(expected);
  });

  it.each([
    ["acceptance", "★为核心指标，▲为观测指标"],
    ["self-2023", "★为核心指标。"],
  ])("explains under %s the marks that stand there: %s", (id, expected) => {
    expect(String(texts(sheet(template(id), "自评表"), 1)[0])).toContain(expected);
  });

  it("does not explain marks that stand nowhere on the form", () => {
    expect(String(texts(sheet(template("filing-2020"), "自评表"), 1)[0])).not.toMatch(/[★▲]/);
  });

  it("says which figures a team's own scheme changes, and names single inferred items", () => {
    const own: Scheme = {
      id: "own",
      name: { "zh-CN": "某省方案", "en-US": "Own" },
      level: null,
      items: [
        { number: "1", indicators: ["3.1", "3.5"], standing: "core", inferred: true },
        { number: "4", indicators: ["4.2"], inferred: true },
        { number: "5", indicators: ["3.6", "2.2"] },
      ],
      parameters: { staffLimit: 35, rankLimit: 0.333, delegateRatioMin: 0.005 },
      chairTitlesAllowed: false,
    };
    const content = sheet(templateSheets({ scheme: own, organisations: [UNION] }), "自评表");
    const guide = String(texts(content, 1)[0]);
    expect(guide).toContain("第1、4项");
    expect(guide).toContain("工作人员上限 35，排名上限 33.3%，代表比例下限 0.5%");
    expect(records(content).map((row) => row["类别"])).toEqual(["★核心", "一般", "一般"]);
  });
});

describe("the tables of the template", () => {
  it.each([
    ["人员名单", "政治面貌", ["中共党员", "中共预备党员", "共青团员", "群众"]],
    ["人员名单", "是否有不及格", ["是", "否"]],
    ["人员名单", "院级经历", ["是", "否"]],
    ["工作记录", "类别", ["述职评议", "听取汇报", "全员培训", "政治学习", "自律公约学习", "其他"]],
    ["规章制度", "文件类别", ["章程", "改革方案", "党建要点", "退出办法", "述职评议办法", "其他"]],
    ["规章制度", "状态", ["正式印发", "试行", "草案", "征求意见稿", "拟制定"]],
    ["指导力量", "角色", ["分管校领导", "联系教学校领导", "团委指导", "秘书长"]],
    ["指导力量", "是否专职", ["是", "否"]],
    ["院级组织", "自评是否达标", ["是", "否"]],
    ["评分设置", "启用", ["是", "否"]],
    ["评分设置", "类别", ["核心", "一般", "观测"]],
  ])("%s offers in %s %j", (name, header, values) => {
    expect(choices(sheet(template("acceptance"), name), header)).toEqual(values);
  });

  it("offers the scheme's own indicators and all parameters in 评分设置", () => {
    const content = sheet(template("college"), "评分设置");
    expect(choices(content, "编号")).toEqual(scheme("college").items.flatMap((item) => item.indicators));
    expect(choices(content, "参数")).toContain("工作人员上限");
    expect(choices(content, "参数")).toHaveLength(10);
  });

  it("reaches down to row 2000 of the roster and row 500 elsewhere with its lists", () => {
    const bottoms = (name: string) =>
      new Set(sheet(template("acceptance"), name).validations?.map(({ area }) => area.bottom));
    expect(bottoms("人员名单")).toEqual(new Set([1999]));
    expect(bottoms("工作记录")).toEqual(new Set([499]));
    expect(bottoms("自评表")).toEqual(new Set([499]));
  });

  it("lists the organisations in 组织 where there are several, and only then", () => {
    for (const name of ["人员名单", "工作部门", "学代会", "工作记录", "规章制度", "指导力量", "院级组织"]) {
      expect(choices(sheet(template("acceptance", UNION, GRADUATES), name), "组织")).toEqual(["学生会", "研究生会"]);
      expect(choices(sheet(template("acceptance"), name), "组织")).toBeUndefined();
    }
  });

  it.each(["学生会,研究生会", '学生会"甲"', " "])(
    "does without a list where a name such as %j would break it",
    (name) => {
      const sheets = template("acceptance", UNION, { name, kind: "graduate" });
      expect(choices(sheet(sheets, "人员名单"), "组织")).toBeUndefined();
    },
  );

  it("does without a list that would be too long for Excel", () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ name: `第${index}校区学生会组织`, kind: UNION.kind }));
    expect(choices(sheet(template("acceptance", ...many), "人员名单"), "组织")).toBeUndefined();
  });

  it.each([
    ["人员名单", "综合排名", "@"],
    ["人员名单", "年级", "@"],
    ["规章制度", "文号", "@"],
    ["学代会", "届次", "@"],
    ["评分设置", "编号", "@"],
    ["学代会", "召开日期", "yyyy-mm-dd"],
    ["工作记录", "日期", "yyyy-mm-dd"],
    ["规章制度", "日期", "yyyy-mm-dd"],
    ["院级组织", "学代会日期", "yyyy-mm-dd"],
    ["人员名单", "专业人数", "General"],
  ])("keeps what is typed in %s, %s with the format %s", (name, header, format) => {
    const content = sheet(template("acceptance"), name);
    const column = texts(content, 2).indexOf(header);
    const style = content.rows[3]?.cells[column]?.style ?? "";
    expect(content.styles[style]?.numberFormat).toBe(format);
  });

  it("keeps text and date formats down to row 500, below the last border", () => {
    const content = sheet(template("acceptance"), "人员名单");
    const column = texts(content, 2).indexOf("综合排名");
    expect(content.rows).toHaveLength(500);
    const style = content.styles[content.rows[499]?.cells[column]?.style ?? ""];
    expect(style?.numberFormat).toBe("@");
    expect(style?.border).toBeUndefined();
  });

  it("borders 60 rows of the roster for one organisation and never more than 80", () => {
    const bordered = (content: SheetContent) =>
      content.rows.slice(3).filter((row) => content.styles[row.cells[0]?.style ?? ""]?.border === "thin").length;
    expect(bordered(sheet(template("acceptance"), "人员名单"))).toBe(60);
    expect(bordered(sheet(template("acceptance", UNION, GRADUATES), "人员名单"))).toBe(80);
  });
});
