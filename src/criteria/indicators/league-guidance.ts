import type { Indicator } from "../types";

/** 10 团委指导. */
export const LEAGUE_GUIDANCE: readonly Indicator[] = [
  {
    id: "10.1",
    slug: "deputy-secretary",
    dimension: "10",
    name: {
      "zh-CN": "明确1名专职团委副书记指导（院级：团组织负责人）",
      "en-US": "One full-time League deputy secretary guides the union (college level: the head of the League)",
    },
    standing: "required",
    weight: 5,
    sources: ["FC-13", "R10"],
    keywords: ["副书记指导", "1名专职", "副书记", "团组织负责人", "专职副书记", "指导学生会"],
    remediation: {
      action: {
        "zh-CN":
          "由团委发文明确1名专职副书记指导学生会组织（院级由团组织负责人指导），由兼职人员指导的调整为专职人员。",
        "en-US":
          "Name one full-time deputy secretary in writing as the union's guide (at college level the head of the League); replace a part-time guide.",
      },
      proof: {
        "zh-CN": "团委分工文件或任职文件，在“指导力量”填写姓名、职务和是否专职。",
        "en-US": "The League's division of duties or the appointment; name, post and 是否专职 on the 指导力量 sheet.",
      },
      basis: {
        "zh-CN": "院级自评表第13项；各校改革自评报告第10部分。其他表格的对应项按此推定。",
        "en-US": "College form item 13; part 10 of schools' reports. The other forms' items are inferred from it.",
      },
    },
  },
  {
    id: "10.2",
    slug: "secretary-general",
    dimension: "10",
    name: {
      "zh-CN": "聘任团委专职副书记或专职干部担任秘书长（院级：团委老师）",
      "en-US": "A full-time League deputy secretary or officer is secretary-general (college level: a League teacher)",
    },
    standing: "required",
    weight: 3,
    sources: ["FC-13", "R10"],
    keywords: ["秘书长", "担任秘书长", "聘任", "专职干部", "团委老师"],
    remediation: {
      action: {
        "zh-CN": "聘任团委专职副书记或专职干部（院级聘任团委老师）担任秘书长，发放聘书或发文公布；学生不得担任秘书长。",
        "en-US":
          "Appoint a full-time deputy secretary or officer of the League (at college level a League teacher) as secretary-general in writing; no student may hold the post.",
      },
      proof: {
        "zh-CN": "聘任文件或聘书，在“指导力量”填写姓名、职务和是否专职。",
        "en-US": "The appointment; name, post and 是否专职 on the 指导力量 sheet.",
      },
      basis: {
        "zh-CN": "院级自评表第13项；各校改革自评报告第10部分。其他表格的对应项按此推定。",
        "en-US": "College form item 13; part 10 of schools' reports. The other forms' items are inferred from it.",
      },
    },
  },
  {
    id: "10.3",
    slug: "prior-approval",
    dimension: "10",
    name: {
      "zh-CN": "重大事项、大型活动、信息发布事先报团委审核",
      "en-US": "Major matters, events and publications are submitted to the League beforehand",
    },
    standing: "required",
    weight: 2,
    sources: ["R10"],
    keywords: ["信息发布", "事先报", "报批", "大型活动", "报团委审核", "审批", "重大活动"],
    remediation: {
      action: {
        "zh-CN": "建立重大事项、活动和信息发布的报审流程，明确责任人和时限，未经团委审核不开展、不发布。",
        "en-US":
          "Set up a procedure, with names and deadlines, by which the League approves major matters, events and publications before they go ahead.",
      },
      proof: {
        "zh-CN": "报审制度、近期审批表或线上审核记录。",
        "en-US": "The procedure and recent approval forms or online records.",
      },
      basis: {
        "zh-CN": "各校改革自评报告第10部分通行做法。",
        "en-US": "Common practice in part 10 of schools' reports.",
      },
    },
  },
];
