import type { Indicator } from "../types";

/** 8 述职评议. */
export const REVIEW_OF_WORK: readonly Indicator[] = [
  {
    id: "8.1",
    slug: "review-meeting",
    dimension: "8",
    name: {
      "zh-CN": "每学期至少开展一次述职评议",
      "en-US": "The staff report on their work and are reviewed each semester",
    },
    standing: "required",
    weight: 5,
    sources: ["R8"],
    keywords: ["述职评议", "述职", "评议制度", "工作评议"],
    remediation: {
      action: {
        "zh-CN": "制定述职评议办法，每学期末组织主席团成员和部门负责人述职，由学生代表评议并反馈结果。",
        "en-US":
          "Adopt rules for the review, and at the end of each semester let presidium members and heads report to student delegates, who rate them.",
      },
      proof: {
        "zh-CN": "评议会通知、述职材料、评议结果公示或纪要，在“工作记录”登记每次日期。",
        "en-US": "The notice, the reports, the published result or minutes; each date on the 工作记录 sheet.",
      },
      basis: {
        "zh-CN": "各校改革自评报告第8部分通行做法。",
        "en-US": "Common practice in part 8 of schools' reports.",
      },
    },
  },
  {
    id: "8.2",
    slug: "review-panel",
    dimension: "8",
    name: {
      "zh-CN": "评议会以学生代表为主，学工部门、团委参加",
      "en-US": "Student delegates form most of the panel; student affairs and the League take part",
    },
    standing: "required",
    weight: 2,
    sources: ["R8"],
    keywords: ["评议会", "学生代表为主", "评议主体", "参加评议", "学工部门、团委", "评议人员"],
    remediation: {
      action: {
        "zh-CN": "调整评议会组成，普通学生代表占多数，邀请学工部门和团委负责人参加，并在通知中写明参加范围。",
        "en-US":
          "Let ordinary student delegates form the majority, invite student affairs and the League, and state in the notice who takes part.",
      },
      proof: {
        "zh-CN": "评议会参会名单、签到表，在“工作记录”填写参加范围。",
        "en-US": "The list of those present and the attendance sheet; 参加范围 filled in on the 工作记录 sheet.",
      },
      basis: {
        "zh-CN": "各校改革自评报告第8部分通行做法。",
        "en-US": "Common practice in part 8 of schools' reports.",
      },
    },
  },
  {
    id: "8.3",
    slug: "rewards-not-tied",
    dimension: "8",
    name: {
      "zh-CN": "评奖评优、测评加分、推免依据评议结果，不与岗位简单挂钩",
      "en-US": "Awards, bonus points and recommendations follow the review, not the post held",
    },
    standing: "required",
    weight: 3,
    sources: ["FC-11", "R8"],
    keywords: ["评奖评优", "加分", "简单挂钩", "推免", "推荐免试", "挂钩", "激励", "评议结果"],
    remediation: {
      action: {
        "zh-CN": "清理按职务直接加分、评优的条款，改为依据述职评议结果确定等次后再给予激励，并向同学公开。",
        "en-US":
          "Remove clauses that reward a post as such, grant rewards by the grade given in the review instead, and publish the rules.",
      },
      proof: {
        "zh-CN": "修订后的综合测评、评奖评优办法相关条款，评议结果运用的公示。",
        "en-US": "The revised clauses on awards and bonus points, and a published example of how results were used.",
      },
      basis: {
        "zh-CN": "院级自评表第11项；各校改革自评报告第8部分。其他表格的对应项按此推定。",
        "en-US": "College form item 11; part 8 of schools' reports. The other forms' items are inferred from it.",
      },
    },
  },
];
