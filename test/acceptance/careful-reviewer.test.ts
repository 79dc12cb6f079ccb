/** Two whole workbooks as a careful reviewer would decide them: one that must not pass, one that must. People are invented. */
import { gradeSheets, indicatorOf, type Cell, type Sheets } from "./whole-way";
import { INDICATOR_IDS, indicatorById } from "../../src/criteria";

type Row = readonly Cell[];

const PROFILE: readonly Row[] = [
  ["学校名称", "云溪大学"],
  ["组织名称", "云溪大学学生会"],
  ["组织类型", "学生会"],
  ["组织层级", "校级"],
  ["学年", "2023-2024"],
  ["评估方案", "acceptance"],
  ["评估日期", "2024-06-30"],
  ["在校生总数", "12,000人"],
  ["校区数量", "1个（主校区）"],
  ["院级组织数量", "3"],
];

/** Every item declared 是; what a row says besides. */
function declared(
  remarks: Readonly<Record<string, readonly [note?: string, evidence?: string]>>,
  evidence: string,
): Row[] {
  return [
    ["编号", "指标", "自评结论", "备注", "佐证材料", "评审结论"],
    ...INDICATOR_IDS.map((id): Row => {
      const [note = null, own = evidence] = remarks[id] ?? [];
      return [id, indicatorById(id).name["zh-CN"], "是", note, own, null];
    }),
  ];
}

const STAFF_HEADER: Row = [
  "序号", "姓名", "职务", "部门", "政治面貌", "年级", "综合排名", "是否有不及格", "院级经历",
]; // prettier-ignore

function staff(
  count: number,
  from: number,
  change: (index: number) => Partial<Record<number, Cell>> = () => ({}),
): Row[] {
  const departments = ["办公室", "学习部", "文体部", "权益部", "实践部", "宣传部"];
  return Array.from({ length: count }, (_, index): Row => {
    const row: Cell[] = [
      index + 1,
      `${"赵钱孙李周吴郑王"[index % 8]}${"一二三四五六七八九十"[Math.floor(index / 8)]}${from}`,
      index === 0 && from === 0
        ? "执行主席（轮值）"
        : index < 5 && from === 0
          ? "主席团成员"
          : `${departments[index % 6]}干事`,
      index < 5 && from === 0 ? "校学生会主席团" : departments[index % 6]!,
      index % 3 === 0 ? "中共预备党员（2023年12月）" : "共青团员（保留团籍）",
      "2022级",
      `${index + 1}/150`,
      "否",
      index % 3 === 0 ? "无" : "曾任院学生会干事",
    ];
    for (const [column, value] of Object.entries(change(index))) row[Number(column)] = value ?? null;
    return row;
  });
}

/** Some eighteen things, each of which would stop a reviewer. */
const DOUBTFUL: Sheets = {
  基本信息: [...PROFILE, ["工作人员总数", "约38人"], ["主席团人数", "约6人"]],
  自评表: declared(
    {
      "1.1": ["除协助宿管查寝、晚归登记外，不承担其他行政职能"],
      "2.1": ["设有新媒体中心，作为常设机构"],
      "2.4": ["部分学院已建立联动机制"],
      "5.1": ["由学院团委推荐后直接任命"],
      "5.2": ["本届由常任代表会议选举产生"],
      "6.1": ["原定2024年5月召开，因疫情取消"],
      "6.2": ["代表由学院团委指定"],
      "6.3": ["邻校为1.6%，我校正在核定"],
      "7.1": ["下学期起组织学习"],
      "7.2": ["应当每学年开展两次培训"],
      "8.1": ["拟于年底前开展述职评议"],
      "8.3": ["担任主席的综测一律加5分，与岗位挂钩"],
      "9.1": ["校团委书记听取了院级学生会汇报"],
      "9.3": ["党建工作要点正在征求意见"],
      "10.1": ["拟任命一名专职副书记"],
      "10.3": ["多数活动事先报批，信息发布除外"],
    },
    "待补",
  ),
  人员名单: [STAFF_HEADER, ...staff(30, 0)],
  "人员名单（续）": [STAFF_HEADER, ...staff(25, 1, () => ({ 4: "群众" }))],
};

/** The same matters in the words that schools use, all of them done. */
const SOUND: Sheets = {
  基本信息: [...PROFILE, ["工作人员总数", "实有36人"], ["主席团人数", "5名"], ["工作部门数", "6个"]],
  自评表: declared(
    {
      "1.1": ["不承担宿舍管理、校园文明纠察、安全保卫等行政职能，未承担任何查寝任务"],
      "2.2": ["执行主席由主席团成员按学期轮值，不设主席、副主席"],
      "2.4": ["校、院、班三级例会已运行两年，本学年召开7次"],
      "5.1": [
        "学院团组织推荐、学院党组织同意，学工部和校团委联合审查后报校党委确定；部门成员经学院团组织推荐、学工部和校团委审核",
      ],
      "8.3": ["评奖评优、测评加分、推免均以述职评议结果为依据，不与岗位简单挂钩"],
      "10.3": ["重大事项、大型活动和信息发布均事先报校团委审核，本学年审核46件"],
    },
    "公示与简报汇编第3册",
  ),
  人员名单: [STAFF_HEADER, ...staff(36, 0)],
  学代会: [
    ["届次", "召开日期", "代表总数", "非学生骨干代表数", "主席团产生方式", "代表产生方式"],
    [
      "第八次",
      "2023年11月18日",
      "150人",
      "96",
      "由学代会选举产生（非其委员会、常务委员会、常任代表会议等）",
      "经班级团支部推荐、学院组织选举产生",
    ],
  ],
  工作记录: [
    ["日期", "类别", "主题", "参加范围"],
    ["2023-06-10", "述职评议", "学生会工作人员述职评议会", "学生代表、学工部、校团委"],
    ["2023-12-16", "述职评议", "学生会工作人员述职评议会", "学生代表、学工部、校团委"],
    ["2024-06-08", "述职评议", "学生会工作人员述职评议会", "学生代表、学工部、校团委"],
    ["2023-11-04", "听取汇报", "校党委常委会听取学生会工作汇报", "校党委常委"],
    ["2024-05-11", "听取汇报", "校党委会听取学生会工作汇报", "校党委委员"],
    ["2023-10-14", "全员培训", "学生会全体工作人员培训", "全体工作人员"],
    ["2024-03-23", "全员培训", "学生会全体工作人员培训", "全体工作人员"],
    ["2024-04-12", "政治学习", "学习党的二十大精神", "全体工作人员"],
    ["2024-03-30", "自律公约学习", "学习自律公约和改进作风规定", "全体工作人员"],
  ],
  规章制度: [
    ["文件类别", "文件名称", "文号", "状态", "日期"],
    ["章程", "云溪大学学生会章程", "校团〔2022〕3号", "正式印发", "2022-05-06"],
    ["改革方案", "学生会改革实施方案", "党字〔2020〕11号", "印发执行", "2020-06-01"],
    ["退出办法", "工作人员退出办法", "校团〔2022〕9号", "试行", "2022-09-01"],
    ["党建要点", "2024年党建工作要点", "党字〔2024〕2号", "正式印发", "2024-01-10"],
  ],
  指导力量: [
    ["角色", "姓名", "职务", "是否专职"],
    ["分管校领导", "高远", "党委副书记", ""],
    ["联系教学校领导", "石坚", "副校长", ""],
    ["团委指导", "方圆", "校团委专职副书记", "是"],
    ["秘书长", "程前", "校团委专职干部", "是"],
  ],
  院级组织: [
    ["学院", "组织名称", "工作人员数", "主席团人数", "部门数"],
    ["机电学院", "机电学院学生会", "24人", "3人", "5个"],
    ["信息学院", "信息学院学生会", "25人", "3人", "5个"],
    ["外语学院", "外语学院学生会", "26人", "3人", "4个"],
  ],
};

describe("a workbook with eighteen things that would stop a reviewer", () => {
  it("is not met, is graded D, and none of the eighteen passes", async () => {
    const document = await gradeSheets(DOUBTFUL);
    const [organisation] = document.organisations;
    expect(organisation).toMatchObject({ conclusion: "not-met", grade: "D" });
    const doubted = [
      "1.1", "2.4", "3.1", "4.1", "5.1", "5.2", "6.1", "6.2", "6.3",
      "7.1", "7.2", "8.1", "8.3", "9.1", "9.3", "10.1", "10.3",
    ]; // prettier-ignore
    expect(doubted.filter((id) => indicatorOf(document, id).verdict === "pass")).toEqual([]);
    expect(indicatorOf(document, "4.1").findings.filter(({ code }) => code === "not-party-or-league")).toHaveLength(25);
  });
});

describe("a workbook that meets everything in the words schools use", () => {
  it("is met, and no word costs it anything", async () => {
    const document = await gradeSheets(SOUND);
    const [organisation] = document.organisations;
    const notPassed = organisation?.indicators.filter(({ verdict }) => verdict !== "pass");
    expect(notPassed?.map(({ id, verdict, findings }) => [id, verdict, findings.map(({ code }) => code)])).toEqual([]);
    expect(organisation).toMatchObject({ conclusion: "met", grade: "A", hasRoster: true });
    expect(organisation?.scoreByBasis?.data).toBeGreaterThan(organisation?.scoreByBasis?.declared ?? 100);
  });
});

describe("nothing is gained by emptiness", () => {
  const empty = (evidence: string, more: Sheets = {}): Sheets => ({
    基本信息: PROFILE,
    自评表: declared({}, evidence),
    ...more,
  });

  it.each(["待补", "后补", "略", "同上", "是", "见附件", "0", "N/A", "……"])(
    "34 × 是 with “%s” for evidence confirm nothing",
    async (evidence) => {
      const [organisation] = (await gradeSheets(empty(evidence))).organisations;
      expect(organisation?.score.confirmed).toBe(0);
      expect(organisation?.conclusion).not.toBe("met");
    },
  );

  it("a school that fills in 评审结论 itself gains nothing", async () => {
    const rows = declared({}, "待补").map((row, index) => [...row.slice(0, 5), index === 0 ? "评审结论" : "达标"]);
    const document = await gradeSheets({ 基本信息: PROFILE, 自评表: rows });
    expect(document.organisations[0]).toMatchObject({ score: { confirmed: 0 }, reviewed: { count: 0, by: [] } });
    expect(document.problems.map(({ code }) => code)).toContain("reviewer-columns-not-counted");
  });
});
