import type { Indicator } from "../types";

/** 9 党的领导. */
export const PARTY_LEADERSHIP: readonly Indicator[] = [
  {
    id: "9.1",
    slug: "party-hears-reports",
    dimension: "9",
    name: {
      "zh-CN": "党组织每学期至少一次听取学生会组织工作汇报、研究重大事项",
      "en-US": "The Party organisation hears a report and decides major matters at least once a semester",
    },
    standing: "core",
    weight: 5,
    sources: ["FC-12", "R9"],
    keywords: ["听取", "工作汇报", "汇报", "研究决定", "研究重大事项", "党组织定期", "党委定期"],
    remediation: {
      action: {
        "zh-CN":
          "商请党委（学院党组织）把听取学生会组织工作汇报列入每学期议题，会上研究换届、改革等重大事项，会后及时归档。",
        "en-US":
          "Ask the Party committee (or the college's) to put the union's report on its agenda each semester and to decide elections, reform and other major matters there; file the minutes.",
      },
      proof: {
        "zh-CN": "党委会或学院党组织会议纪要（摘录）、汇报材料，在“工作记录”登记每次日期。",
        "en-US": "Extracts of the minutes and the report given; each date on the 工作记录 sheet.",
      },
      basis: {
        "zh-CN": "院级自评表第12项；各校改革自评报告第9部分。其他表格的对应项按此推定。",
        "en-US": "College form item 12; part 9 of schools' reports. The other forms' items are inferred from it.",
      },
    },
  },
  {
    id: "9.2",
    slug: "leader-in-charge",
    dimension: "9",
    name: {
      "zh-CN": "明确分管学生工作的校领导分管，联系教学的校领导参与",
      "en-US": "The school leader for student affairs is in charge, with the one for teaching involved",
    },
    standing: "required",
    weight: 3,
    sources: ["R9"],
    keywords: ["校领导", "分管", "联系教学", "联系领导"],
    remediation: {
      action: {
        "zh-CN": "提请学校明确分管学生会组织工作的校领导，并请联系教学的校领导参与，以文件或会议纪要确定分工。",
        "en-US":
          "Ask the school to name the leader in charge and to involve the leader for teaching, by document or in minutes.",
      },
      proof: {
        "zh-CN": "校领导分工文件或会议纪要，在“指导力量”登记姓名和职务。",
        "en-US": "The document or minutes on the leaders' duties; names and posts on the 指导力量 sheet.",
      },
      basis: {
        "zh-CN": "各校改革自评报告第9部分通行做法；院级组织不适用。",
        "en-US": "Common practice in part 9 of schools' reports; not applicable to college unions.",
      },
    },
  },
  {
    id: "9.3",
    slug: "in-party-plan",
    dimension: "9",
    name: {
      "zh-CN": "纳入党建工作整体规划或年度要点",
      "en-US": "The union's work is part of the Party-building plan or its yearly priorities",
    },
    standing: "required",
    weight: 2,
    sources: ["R9"],
    keywords: ["党建工作", "党建", "整体规划", "年度要点", "工作要点"],
    remediation: {
      action: {
        "zh-CN": "商请党委办公室或组织部门，把学生会组织建设写入党建工作规划或年度工作要点并正式印发。",
        "en-US":
          "Ask the Party office to write the union's development into the Party-building plan or the yearly priorities, and issue it.",
      },
      proof: {
        "zh-CN": "党建规划或年度要点的文号和相关条目摘录，在“规章制度”登记。",
        "en-US": "The document's number and the passage concerned, entered on the 规章制度 sheet.",
      },
      basis: {
        "zh-CN": "各校改革自评报告第9部分通行做法。",
        "en-US": "Common practice in part 9 of schools' reports.",
      },
    },
  },
];
