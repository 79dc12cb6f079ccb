import type { Indicator } from "../types";

/** 7 学习与作风. */
export const TRAINING_AND_CONDUCT: readonly Indicator[] = [
  {
    id: "7.1",
    slug: "political-study",
    dimension: "7",
    name: {
      "zh-CN": "评估学年内组织政治理论学习并有记录",
      "en-US": "Political theory is studied during the year, with records",
    },
    standing: "required",
    weight: 3,
    sources: ["R7"],
    keywords: ["理论学习", "政治学习", "政治理论", "思想政治", "青年大学习"],
    remediation: {
      action: {
        "zh-CN": "把政治理论学习列入每学期工作计划，面向全体工作人员开展，会后及时留存学习记录。",
        "en-US": "Put political study into each semester's plan for all staff, and keep the record afterwards.",
      },
      proof: {
        "zh-CN": "学习通知、签到表、学习记录或新闻链接，在“工作记录”登记日期和主题。",
        "en-US": "The notice, attendance list, record or news link; date and topic on the 工作记录 sheet.",
      },
      basis: {
        "zh-CN": "各校改革自评报告第7部分通行做法。",
        "en-US": "Common practice in part 7 of schools' reports.",
      },
    },
  },
  {
    id: "7.2",
    slug: "staff-training",
    dimension: "7",
    name: {
      "zh-CN": "春、秋季学期均开展工作人员全员培训",
      "en-US": "All staff are trained in both the spring and the autumn semester",
    },
    standing: "required",
    weight: 4,
    sources: ["FC-10"],
    keywords: ["全员培训", "培训", "春、秋", "秋季", "春季"],
    remediation: {
      action: {
        "zh-CN": "按春、秋两季制订培训计划，每学期至少组织一次覆盖全体工作人员的培训；缺的学期尽快补训。",
        "en-US":
          "Plan training for spring and autumn, with at least one session for all staff in each semester, and make up the missing one soon.",
      },
      proof: {
        "zh-CN": "培训通知、课程安排、签到表和新闻链接，在“工作记录”按学期登记。",
        "en-US": "The notice, programme, attendance list and news link, entered by semester on the 工作记录 sheet.",
      },
      basis: {
        "zh-CN": "院级自评表第10项；其他表格的对应项按此推定。",
        "en-US": "College form item 10; the corresponding items of the other forms are inferred from it.",
      },
    },
  },
  {
    id: "7.3",
    slug: "conduct-pledge",
    dimension: "7",
    name: {
      "zh-CN": "组织学习自律公约与改进作风规定",
      "en-US": "The pledge of self-discipline and the rules of conduct are studied",
    },
    standing: "required",
    weight: 2,
    sources: ["R7"],
    keywords: ["自律公约", "改进作风", "公约", "作风"],
    remediation: {
      action: {
        "zh-CN": "组织全体工作人员学习自律公约和改进作风的规定，签订承诺书；新成员入职时补学。",
        "en-US":
          "Have all staff study the pledge and the rules of conduct and sign a commitment; new members do so when they join.",
      },
      proof: {
        "zh-CN": "学习记录、签到表、承诺书样张，在“工作记录”登记日期。",
        "en-US": "The record, the attendance list and a sample commitment; the date on the 工作记录 sheet.",
      },
      basis: {
        "zh-CN": "各校改革自评报告第7部分通行做法。",
        "en-US": "Common practice in part 7 of schools' reports.",
      },
    },
  },
  {
    id: "7.4",
    slug: "exit-mechanism",
    dimension: "7",
    name: { "zh-CN": "建立工作人员退出与处理办法", "en-US": "There are rules for leaving and for misconduct" },
    standing: "required",
    weight: 1,
    sources: ["R7"],
    keywords: ["退出", "处理办法", "退出机制", "劝退", "免职"],
    remediation: {
      action: {
        "zh-CN": "制定并印发工作人员退出与处理办法，写清学业不达标、违纪、履职不力等情形和处理程序。",
        "en-US":
          "Issue rules for leaving and for misconduct that name the cases – failing studies, breaches of discipline, neglect of duty – and the procedure.",
      },
      proof: {
        "zh-CN": "印发的退出办法（文号、日期），在“规章制度”登记；有实际执行的附处理记录。",
        "en-US": "The rules as issued (number, date), entered on the 规章制度 sheet; records of cases, if any.",
      },
      basis: {
        "zh-CN": "各校改革自评报告第7部分通行做法。",
        "en-US": "Common practice in part 7 of schools' reports.",
      },
    },
  },
];
