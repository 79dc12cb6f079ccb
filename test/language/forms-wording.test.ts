/** The indicators' and the forms' own wording can never be held against a school that copies it into its remark. */
import { INDICATORS } from "../../src/criteria";
import { electedBy, FACTS, findDuty, readClaim } from "../../src/language";
import type { MatterId } from "../../src/language";

const CONTEXT = { asOf: { year: 2024, month: 6, day: 30 } };
/** What a copied wording may be read as: a fact, the 是 once more, or the rule. */
const HARMLESS = ["supported", "repeats", "rule-restated"];

const WORDINGS: readonly (readonly [MatterId, string])[] = [
  ["1.1", "坚持全心全意为同学服务，聚焦主责主业开展工作。未承担宿舍管理、校园纠察、安全保卫等行政职能。"],
  ["1.1", "聚焦服务同学主责主业，未承担宿舍管理、校园文明纠察、安全保卫等行政职能"],
  ["2.1", "机构设置为“主席团+工作部门”架构，未在工作部门以上或以下设置“中心”、“项目办公室”等常设层级。"],
  ["2.1", "只设主席团和工作部门，上下不设“中心”“项目办公室”等常设层级"],
  ["2.4", "校、院、班三级联动，校级指导院级"],
  ["3.1", "学校学生会组织工作人员不超过40人，学生人数较多或者校区较多的高校不超过60人。"],
  ["3.2", "学校学生会组织主席团成员不超过5人。"],
  ["3.3", "学校学生会组织工作部门不超过6个。"],
  ["3.4", "除主席团成员、工作部门负责人、工作部门成员外，未设置其他职务。"],
  ["3.4", "除主席团成员（执行主席）、部长、副部长、干事（工作人员）外不设职务"],
  ["4.1", "学生会组织工作人员为共产党员或共青团员。"],
  [
    "4.2",
    "学生会组织工作人员为本科生的，除一年级新生外，学习成绩综合排名在本专业前30%以内，且无课业不及格情况；为研究生的，无课业不及格情况。",
  ],
  [
    "5.1",
    "主席团候选人由学院团组织推荐，经学院党组织同意，由校学工部门、校团委联合审查后，报校党委确定；工作部门成员由学院团组织推荐，由学工部门、校团委审核后确定。",
  ],
  ["5.1", "主席团候选人、部门成员按规定程序推荐、审核、确定"],
  ["5.2", "主席团由学生代表大会（非学生代表大会委员会、常务委员会、常任代表会议等）选举产生。"],
  ["5.2", "主席团由学代会选举产生，不由其委员会、常委会、常任代表会议选举产生"],
  ["6.2", "校级学生代表大会代表经班级团支部推荐、学院组织选举产生。"],
  ["7.2", "面向全体学生会组织工作人员开展了春、秋季全员培训。"],
  ["7.4", "有退出与处理办法"],
  ["8.1", "每学期至少一次述职评议"],
  ["8.3", "在评奖评优、测评加分、推荐免试研究生等事项中，依据评议结果给予激励，不与其岗位简单挂钩。"],
  ["9.1", "学校党组织定期听取学生会组织工作汇报，研究决定重大事项。"],
  ["9.2", "明确分管学生工作的校领导分管，并有联系教学的校领导参与"],
  ["10.1", "学校团委明确1名专职副书记指导学生会组织，聘任团委专职副书记或专职干部担任秘书长。"],
  ["10.2", "学校团委明确1名专职副书记指导学生会组织，聘任团委专职副书记或专职干部担任秘书长。"],
];

it.each(INDICATORS.map(({ id, name }) => [id, name["zh-CN"]] as const))("%s: %s", (id, text) => {
  expect(HARMLESS).toContain(readClaim(text, FACTS[id], CONTEXT).kind);
  expect(id === "1.1" ? findDuty(text) : null).toBeNull();
});

it.each(WORDINGS)("%s: %s", (id, text) => {
  expect(HARMLESS).toContain(readClaim(text, FACTS[id], CONTEXT).kind);
  expect(id === "1.1" ? findDuty(text) : null).toBeNull();
  expect(id === "5.2" ? electedBy(text) : "congress").toBe("congress");
});
