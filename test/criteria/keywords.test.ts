import { INDICATORS, indicatorById, schemeById } from "../../src/criteria";
import type { Indicator, IndicatorId } from "../../src/criteria";

/** The indicator with the most keyword hits; of several, the one whose first hit is more telling. */
function bestMatch(text: string, candidates: readonly Indicator[]): IndicatorId | null {
  let best: { id: IndicatorId; hits: number; first: number } | null = null;
  for (const { id, keywords } of candidates) {
    const hits = keywords.filter((keyword) => text.includes(keyword)).length;
    const first = keywords.findIndex((keyword) => text.includes(keyword));
    if (hits > 0 && (!best || hits > best.hits || (hits === best.hits && first < best.first)))
      best = { id, hits, first };
  }
  return best?.id ?? null;
}

describe("keywords", () => {
  it.each([
    ["1.1", "以服务同学为主业，没有承担宿舍管理、校园文明纠察等行政职能"],
    ["1.1", "聚焦主责主业，未承担安全保卫等不该承担的职能"],
    ["1.2", "章程经学代会通过，写明在学校党委领导和团委指导下开展工作"],
    ["2.1", "组织架构为主席团+工作部门，上下均未设置“中心”“项目办公室”等常设层级"],
    ["2.2", "设执行主席，由主席团成员按学期轮值，不再设主席、副主席"],
    ["2.3", "学校印发了学生会组织改革实施方案"],
    ["2.4", "建立校、院、班三级联动机制，校级组织指导院级组织"],
    ["3.1", "校级学生会工作人员不超过40人，学生多或校区多的不超过60人。"],
    ["3.1", "学生会组织工作人员为40人以内，实有38人"],
    ["3.2", "主席团成员不超过5人。"],
    ["3.2", "主席团成员为5名以内"],
    ["3.3", "学生会组织工作部门不超过6个。"],
    ["3.4", "除主席团成员（可含执行主席）、部长、副部长、干事外，未设其他职务"],
    ["3.5", "每个部门负责人3人以内、其他工作人员6人以内"],
    ["3.6", "各院级组织工作人员≤30人，主席团≤3人，部门≤6个"],
    ["3.6", "院级学生会规模均未超过规定"],
    ["4.1", "工作人员都是共产党员或共青团员"],
    ["4.1", "工作人员政治面貌为中共党员（含预备）或团员"],
    ["4.2", "工作人员（一年级新生除外）学习成绩综合排名在本专业前30%以内，且没有课业不及格"],
    ["5.1", "主席团候选人由学院团组织推荐，学院党组织同意，学工部门和校团委联合审查，报校党委确定"],
    ["5.2", "主席团由学生代表大会（不是代表大会委员会、常委会、常任代表会议）选举产生"],
    ["5.2", "主席团由学代会选举产生"],
    ["5.3", "校级组织工作人员中有院级经历的不低于50%"],
    ["6.1", "按期规范召开学生代表大会，召开日期为："],
    ["6.2", "学生代表大会代表经班级团支部推荐、学院组织选举产生"],
    ["6.3", "学代会代表人数不低于学生总数的1%"],
    ["6.4", "非学生骨干代表不低于代表总数的60%"],
    ["7.1", "组织工作人员开展政治理论学习"],
    ["7.2", "春、秋两季开展了工作人员全员培训"],
    ["7.3", "学习学生骨干自律公约和改进作风的规定"],
    ["7.4", "制定工作人员退出和处理办法"],
    ["8.1", "每学期至少开展一次述职评议"],
    ["8.2", "评议会以学生代表为主，学工部门、团委参加"],
    ["8.3", "评奖评优、测评加分、推荐免试等依据评议结果，没有与岗位简单挂钩"],
    ["9.1", "学校党委定期听取学生会组织工作汇报，研究决定重大事项"],
    ["9.2", "由分管学生工作的校领导分管，联系教学工作的校领导参与"],
    ["9.3", "纳入学校党建工作整体规划，写进年度要点"],
    ["10.1", "明确1名专职团委副书记指导学生会组织"],
    ["10.2", "聘任团委专职干部担任学生会秘书长"],
    ["10.3", "重大活动和信息发布事先报团委审核"],
  ])("tell %s from %s", (id, text) => {
    expect(bestMatch(text, INDICATORS)).toBe(id);
  });

  it.each([
    ["3.1", "学院学生会组织工作人员不超过30人"],
    ["3.2", "学院学生会主席团成员不超过3人"],
    ["3.4", "除主席团成员、部长、副部长、干事外没有设立其他职务"],
    ["4.1", "学院学生会工作人员为共产党员或共青团员"],
    ["5.2", "学院学生会主席团由学院学生代表大会选举产生"],
    ["7.2", "开展了学院学生会全员培训"],
    ["9.1", "学院党组织定期听取学生会工作汇报"],
    ["10.1", "学院团组织负责人指导学生会，团委老师担任秘书长"],
  ])("tell %s from %s on a college's form", (id, text) => {
    const ids = schemeById("college")?.items.flatMap((item) => item.indicators) ?? [];
    // Item 13 speaks for 10.1 and 10.2: either of them is the right row.
    const found = bestMatch(text, ids.map(indicatorById));
    expect(found === "10.2" ? "10.1" : found).toBe(id);
  });

  it.each(INDICATORS)("tell $id from its own Chinese name", ({ id, name }) => {
    expect(bestMatch(name["zh-CN"], INDICATORS)).toBe(id);
  });

  it.each(INDICATORS)("of $id are not repeated", ({ keywords }) => {
    expect(new Set(keywords).size).toBe(keywords.length);
    expect(keywords.length).toBeGreaterThanOrEqual(3);
  });

  it("find nothing in a row about something else", () => {
    expect(bestMatch("填表说明", INDICATORS)).toBeNull();
  });
});
