import fc from "fast-check";
import { figureIn } from "../../src/parse/figure";
import type { FigureNoun } from "../../src/parse/figure";
import { anyText, chinese, fullWidth } from "./values";

/** "38", "~40" for a figure that is not exact, "-" for none. */
function shown(remark: string, noun: FigureNoun, sharedRow = false): string {
  const figure = figureIn(remark, noun, { sharedRow });
  return figure === null ? "-" : `${figure.exact ? "" : "~"}${figure.value ?? "?"}`;
}

describe("a head count in the remark of its own row", () => {
  it.each<[string, FigureNoun, string]>([
    ["实有45", "staff", "45"],
    ["实有 3 人", "presidium", "3"],
    ["共31人", "staff", "31"],
    ["实有３８人", "staff", "38"],
    ["3个", "departments", "3"],
    ["45", "staff", "45"],
    ["45人，符合要求", "staff", "45"],
    ["五人", "presidium", "5"],
    ["实有十二人", "staff", "12"],
    ["现有四十", "staff", "40"],
    ["下设六个部门", "departments", "6"],
    ["设两个部门", "departments", "2"],
    ["目前为38人", "staff", "38"],
    ["现任主席团成员：5人", "presidium", "5"],
    ["主席团人数为5", "presidium", "5"],
    ["总人数：38人", "staff", "38"],
    ["部门总数6个", "departments", "6"],
    ["当前有 6 个", "departments", "6"],
    ["共设6个部门", "departments", "6"],
    ["共有 1,234 人", "staff", "1234"],
    ["现有38名学生骨干", "staff", "38"],
    ["实有38名，均为团员", "staff", "38"],
    ["截至2023年10月，实有工作人员38人", "staff", "38"],
    ["第三届学生会工作人员38人", "staff", "38"],
    ["实有45符合要求", "staff", "45"],
    ["根据《学生会精简40人计划》，实有38人", "staff", "38"],
    ["按照〔2019〕9号文件，现有工作人员38人", "staff", "38"],
  ])("%s · %s: %s", (remark, noun, expected) => {
    expect(shown(remark, noun)).toBe(expected);
  });
});

describe("a figure of former times, of a plan of posts, or of those left out", () => {
  it.each<[string, FigureNoun, string]>([
    ["历史上最多时设12个部，撤并后保留五个", "departments", "5"],
    ["2019年以前多达90人，换届后实有39人，不含任何挂名人员", "staff", "39"],
    ["定编40人，实际到岗37人", "staff", "37"],
    ["实际在岗35人，另1人休学", "staff", "35"],
    ["对外说是5人，加上3名轮训的等于8人", "presidium", "8"],
    ["由上次的55%提高到本次的64.3%（108/168）", "non-cadre", "0.6428571428571429"],
    ["62%的代表没有干部身份（130/210）", "non-cadre", "0.6190476190476191"],
    ["骨干合计没有超过四成，非学生骨干代表占61.5%", "non-cadre", "0.615"],
    ["非学生骨干代表占比最终核定64%", "non-cadre", "0.64"],
    ["共40人，其中26人来自院级组织，不存在不足半数的情况", "college-experience", "0.65"],
    ["共40人，其中主席团5人", "college-experience", "-"],
    ["来自院级组织的不足半数", "college-experience", "~0.5"],
    ["非校、院级学生会组织骨干的学生代表占63%", "non-cadre", "0.63"],
    ["代表名额按在校生的1.2%分配", "delegate-ratio", "0.012"],
    ["代表180人，在校生15000人", "delegate-ratio", "0.012"],
    ["全校学生20000，代表共150人", "delegate-ratio", "0.0075"],
    ["代表180人，在校生1.5万人", "delegate-ratio", "-"],
    ["上届代表180人，在校生15000人", "delegate-ratio", "-"],
  ])("%s · %s: %s", (remark, noun, expected) => expect(shown(remark, noun)).toBe(expected));
});

describe("of a change the later number counts", () => {
  it.each<[string, FigureNoun, string]>([
    ["由8人调整至5人", "presidium", "5"],
    ["8→5", "presidium", "5"],
    ["8人→5人", "presidium", "5"],
    ["8 -> 5", "presidium", "5"],
    ["从8个精简到6个", "departments", "6"],
    ["由原来的60人缩减为38人", "staff", "38"],
    ["由8调整为5", "presidium", "5"],
    ["主席团由8人调整至5人，部门由10个整合为6个", "presidium", "5"],
    ["主席团由8人调整至5人，部门由10个整合为6个", "departments", "6"],
    ["主席团由8人调整至5人，部门由10个整合为6个", "staff", "-"],
    ["由60人调整至45人，再精简至38人", "staff", "38"],
    ["由60人精简到40人以内", "staff", "~40"],
    ["拟由60人精简到38人", "staff", "~38"],
    ["计划将现有60人精简至38人", "staff", "~38"],
    ["原有60人，现有38人", "staff", "38"],
    ["改革前60人，精简后共38人", "staff", "38"],
  ])("%s · %s: %s", (remark, noun, expected) => {
    expect(shown(remark, noun)).toBe(expected);
  });
});

describe("a rule that is quoted, a rough figure or a plan is not exact", () => {
  it.each<[string, FigureNoun, string]>([
    ["不超过40人", "staff", "~40"],
    ["40人以内", "staff", "~40"],
    ["控制在40人以内", "staff", "~40"],
    ["约40人", "staff", "~40"],
    ["40人左右", "staff", "~40"],
    ["拟设6个部门", "departments", "~6"],
    ["计划38人", "staff", "~38"],
    ["共40余人", "staff", "~40"],
    ["30-40人", "staff", "~40"],
    ["工作人员超过40人", "staff", "~40"],
    ["不超过40人，实有38人", "staff", "38"],
    ["工作人员不超过40人（实有38人）", "staff", "38"],
    ["实有38人，符合不超过40人的要求", "staff", "38"],
    ["有自律公约，实有38人", "staff", "38"],
    ["不足40人", "staff", "~40"],
    ["工作人员总数38人，符合不超过40人的规定", "staff", "38"],
    ["工作人员总数38人，符合不超过40人的规定", "presidium", "-"],
    ["不超过40人，学校有3个校区，在校生3.2万人，实有58人", "staff", "58"],
    ["将于下学期由8人调整至5人", "presidium", "~5"],
    ["实有8人，下学期调整至5人", "presidium", "8"],
    ["学生会现有38人，研究生会现有20人", "staff", "~38"],
  ])("%s · %s: %s", (remark, noun, expected) => {
    expect(shown(remark, noun)).toBe(expected);
  });
});

describe("what is no figure", () => {
  it.each<[string, FigureNoun]>([
    ["", "staff"],
    ["符合要求", "staff"],
    ["新增3人", "staff"],
    ["本学期新增工作人员3人", "staff"],
    ["减少2个部门", "departments"],
    ["2023年", "staff"],
    ["2023年3月30日", "staff"],
    ["第三届", "presidium"],
    ["第3届主席团", "presidium"],
    ["共3次会议", "presidium"],
    ["占38%", "staff"],
    ["32/60", "staff"],
    ["校团发〔2019〕9号", "departments"],
    ["详见附件3", "staff"],
    ["共有3个校区", "departments"],
    ["在校生共25000人", "staff"],
    ["实有代表300名", "staff"],
    ["部门负责人共12人", "departments"],
    ["每个部门共6人", "departments"],
    ["宣传部共5人", "staff"],
    ["部长6人", "staff"],
    ["每一个部门", "departments"],
    ["每人一个部门", "departments"],
    ["工作部门成员共30人", "staff"],
    ["实有5家", "staff"],
    ["共6人", "departments"],
  ])("%s · %s", (remark, noun) => {
    expect(shown(remark, noun)).toBe("-");
  });
});

describe("whose figure it is, and of when", () => {
  it.each<[string, FigureNoun, string]>([
    ["2022年38人，2023年36人", "staff", "36"],
    ["2022年实有38人，2023年实有45人", "staff", "45"],
    ["2023年45人，2022年38人", "staff", "45"],
    ["2023年共38人", "staff", "38"],
    ["2022-2023学年52人，2023-2024学年39人", "staff", "39"],
    ["兄弟院校实有38人，我校45人", "staff", "45"],
    ["兄弟院校实有38人", "staff", "~?"],
    ["邻校现有38人，本校现有62人", "staff", "62"],
    ["全国高校平均38人", "staff", "~?"],
    ["改革前60人", "staff", "~?"],
    ["去年共60人", "staff", "~?"],
    ["原有68人，现有38人", "staff", "38"],
    ["几十人", "staff", "~?"],
    ["数十人", "staff", "~?"],
    ["纳新后有望降到40人", "staff", "~40"],
    ["编制60人，实际71人", "staff", "71"],
    ["实际人数71人", "staff", "71"],
    ["学生会由62人组成", "staff", "62"],
    ["校学生会45人", "staff", "45"],
    ["本学期30人参加培训", "staff", "-"],
  ])("%s · %s: %s", (remark, noun, expected) => {
    expect(shown(remark, noun)).toBe(expected);
  });
});

describe("parts and wholes", () => {
  it.each<[string, FigureNoun, string]>([
    ["南校区32人，北校区30人", "staff", "62"],
    ["主校区20人、东校区18人", "staff", "38"],
    ["共62人，南校区32人，北校区30人", "staff", "62"],
    ["含主席团共65人", "staff", "65"],
    ["包括主席团成员在内共38人", "staff", "38"],
    ["38人（不含主席团5人）", "staff", "43"],
    ["工作人员38人，另有主席团成员5人", "staff", "43"],
    ["38人（不含志愿者20人）", "staff", "~38"],
    ["38人（不含主席团）", "staff", "~38"],
    ["不含主席团共38人", "staff", "~38"],
    ["40人（含主席团5人）", "staff", "40"],
    ["现有62人（含志愿者20人）", "staff", "62"],
    ["学生会实有45人，其中干事38人", "staff", "45"],
    ["实有主席团5人、部长副部长12人、干事30人", "staff", "47"],
    ["主席团5人、部长12人", "staff", "~17"],
    ["现任主席1名、副主席5名", "presidium", "6"],
    ["执行主席1名、副主席3名", "presidium", "4"],
    ["主席团5人，其中执行主席1人", "presidium", "5"],
    ["执行主席1名、主席团成员5名", "presidium", "~5"],
    ["由8人调整至5人", "presidium", "5"],
  ])("%s · %s: %s", (remark, noun, expected) => {
    expect(shown(remark, noun)).toBe(expected);
  });

  it.each<[string, FigureNoun, number, number]>([
    ["实有40余人", "staff", 41, 49],
    ["现有60多人", "staff", 61, 69],
    ["实有38-45人", "staff", 38, 45],
    ["工作人员超过60人", "staff", 61, Infinity],
    ["38人（不含主席团）", "staff", 38, Infinity],
    ["执行主席1名、主席团成员5名", "presidium", 5, 6],
  ])("%s · %s is from %d to %d", (remark, noun, atLeast, atMost) => {
    expect(figureIn(remark, noun)).toMatchObject({ exact: false, bounds: { atLeast, atMost } });
  });

  it.each(["约40人", "不超过60人", "拟40余人", "近40人", "计划38-45人"])("%s has no bounds", (remark) => {
    expect(figureIn(remark, "staff")).not.toHaveProperty("bounds");
  });
});

describe("a figure belongs to the noun beside it", () => {
  it.each<[string, string, string, string]>([
    ["实有38人", "38", "-", "-"],
    ["实有38人，主席团5人，部门6个", "38", "5", "6"],
    ["工作人员38名、主席团成员5名、下设6个部门", "38", "5", "6"],
    ["工作人员：38人；主席团：5人；部门：6个", "38", "5", "6"],
    ["工作人员38人，其中主席团成员5人，设办公室等6个部门", "38", "5", "6"],
    ["共有工作人员38名，其中主席团5名，部长6名，干事27名", "38", "5", "-"],
    ["主席团不超过5人，实有5人", "-", "5", "-"],
    ["工作人员不超过40人，实有38人；主席团不超过5人，实有5人；部门不超过6个，实有6个", "38", "5", "6"],
    ["实有6个", "-", "-", "6"],
    ["5名主席团成员，38名工作人员，6个工作部门", "38", "5", "6"],
    ["实有38人，其中女生20人，党员12人", "38", "-", "-"],
    ["设主席团成员5名，6个部门", "-", "5", "6"],
    ["设主席团，实有5人", "-", "5", "-"],
    ["工作人员不超过40人，主席团不超过5人，实有38人", "38", "~5", "-"],
    ["下设6个部", "-", "-", "6"],
    ["设“六部一室”共7个部门", "-", "-", "7"],
    ["现有工作人员40人（含主席团成员5人）", "40", "5", "-"],
    ["由60人精简至38人", "38", "-", "-"],
  ])("%s", (remark, staff, presidium, departments) => {
    const nouns = ["staff", "presidium", "departments"] as const;
    expect(nouns.map((noun) => shown(remark, noun, true))).toEqual([staff, presidium, departments]);
  });
});

describe("a share in the remark of its own row", () => {
  it.each<[string, FigureNoun, string]>([
    ["占1%", "delegate-ratio", "0.01"],
    ["高于1%", "delegate-ratio", "0.01"],
    ["代表占在校生总数的1.2％", "delegate-ratio", "0.012"],
    ["不低于1%", "delegate-ratio", "~0.01"],
    ["1%以上", "delegate-ratio", "~0.01"],
    ["至少占1%", "delegate-ratio", "~0.01"],
    ["不少于60%", "non-cadre", "~0.6"],
    ["不低于60%，实际占62%", "non-cadre", "0.62"],
    ["53.3%", "college-experience", "0.533"],
    ["32/60", "college-experience", String(32 / 60)],
    ["32人／60人", "college-experience", String(32 / 60)],
    ["百分之六十", "non-cadre", "0.6"],
    ["非学生骨干代表186人，占62%", "non-cadre", "0.62"],
    ["非学生骨干代表186人，占62%", "delegate-ratio", "-"],
    ["62%为非学生骨干", "non-cadre", "0.62"],
    ["女代表占45%", "non-cadre", "-"],
    ["代表共300人，占学生总数1.2%，其中非学生骨干186人，占62%，女代表占45%", "delegate-ratio", "0.012"],
    ["代表共300人，占学生总数1.2%，其中非学生骨干186人，占62%，女代表占45%", "non-cadre", "0.62"],
    ["工作人员中来自院级组织者占53.3%", "college-experience", "0.533"],
    ["占53.3%（32/60）", "college-experience", String(32 / 60)],
    ["约53%", "college-experience", "~0.53"],
    ["50%-60%", "college-experience", "~0.5"],
    ["2023/3/30", "delegate-ratio", "-"],
    ["120%", "non-cadre", "~?"],
    ["0/0", "non-cadre", "~?"],
    ["占61%，占65%", "non-cadre", "~0.61"],
    ["非校、院级学生会（研究生会）骨干的学生代表186人，占代表总数的62%", "non-cadre", "0.62"],
    ["非校、院级学生会（研究生会）骨干的学生代表186人，占代表总数的62%", "delegate-ratio", "-"],
    ["非学生会骨干占65%", "non-cadre", "0.65"],
    ["低于1%", "delegate-ratio", "~0.01"],
    ["按照不低于1%的比例，实有代表300名，占1.2%", "delegate-ratio", "0.012"],
    ["1.2%的学生为代表", "delegate-ratio", "0.012"],
    ["代表300人，约占1.2%", "delegate-ratio", "~0.012"],
    ["选举票数295/300", "college-experience", "-"],
    ["60%至65%", "non-cadre", "~0.6"],
    ["60%没有院级经历", "college-experience", "0.4"],
    ["没有院级组织经历的占60%", "college-experience", "0.4"],
    ["60%无院级任职经历", "college-experience", "0.4"],
    ["60%非来自院级组织", "college-experience", "0.4"],
    ["有院级经历的占60%，没有院级经历的占40%", "college-experience", "0.6"],
    ["学生骨干占35%", "non-cadre", "0.65"],
    ["邻校1.6%", "delegate-ratio", "~?"],
    ["兄弟院校为1.6%，我校0.8%", "delegate-ratio", "0.008"],
    ["去年1.2%", "delegate-ratio", "~?"],
    ["2022年1.2%，2023年0.8%", "delegate-ratio", "0.008"],
    ["130/120", "non-cadre", "~?"],
    ["38人中20人来自院级组织", "college-experience", String(20 / 38)],
    ["三分之二来自院级组织", "college-experience", String(2 / 3)],
    ["六成代表为非学生骨干", "non-cadre", "0.6"],
    ["不足一半", "college-experience", "~0.5"],
    ["占1%（120/12001），低于1%", "delegate-ratio", String(120 / 12_001)],
    ["学代会成立", "delegate-ratio", "-"],
    ["1/30/60", "college-experience", "-"],
  ])("%s · %s: %s", (remark, noun, expected) => {
    expect(shown(remark, noun)).toBe(expected);
  });
});

it("keeps the words a figure was read from", () => {
  expect(figureIn("按要求，主席团由8人调整至5人。", "presidium")?.text).toBe("主席团由8人调整至5人");
  expect(figureIn("工作人员不超过４０人以内", "staff")?.text).toBe("工作人员不超过40人以内");
  expect(figureIn("符合要求，占 1.2％", "delegate-ratio")?.text).toBe("占 1.2%");
});

describe("whatever the remark", () => {
  const nouns = fc.constantFrom<FigureNoun>(
    "staff",
    "presidium",
    "departments",
    "college-experience",
    "delegate-ratio",
    "non-cadre",
  );

  it("a figure is a number from 0 on, and nothing throws", () => {
    fc.assert(
      fc.property(anyText, nouns, fc.boolean(), (remark, noun, sharedRow) => {
        const figure = figureIn(remark, noun, { sharedRow });
        if (figure) expect(figure.value ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("a count reads the same in all digits, units and leads", () => {
    const leads = fc.constantFrom(
      "实有",
      "实有 ",
      "现有：",
      "目前为",
      "当前有",
      "现任",
      "共",
      "总数为",
      "总人数",
      "实有人数：",
      "目前实有",
    );
    const forms = fc.constantFrom(String, (n: number) => fullWidth(String(n)), chinese);
    fc.assert(
      fc.property(
        leads,
        forms,
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom("人", " 人", "名", "人，符合要求"),
        (lead, form, count, unit) => {
          expect(figureIn(`${lead}${form(count)}${unit}`, "staff")).toMatchObject({ value: count, exact: true });
        },
      ),
    );
  });
});
