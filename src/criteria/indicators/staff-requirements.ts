import type { Indicator } from "../types";

/** 4 人员条件. */
export const STAFF_REQUIREMENTS: readonly Indicator[] = [
  {
    id: "4.1",
    slug: "political-status",
    dimension: "4",
    name: {
      "zh-CN": "工作人员均为共产党员（含预备党员）或共青团员",
      "en-US": "All staff are members (or probationary members) of the Party or of the Youth League",
    },
    standing: "required",
    weight: 4,
    sources: ["F20-5", "F21-7", "FC-6"],
    keywords: ["政治面貌", "共产党员", "共青团员", "预备党员", "党员", "团员"],
    remediation: {
      action: {
        "zh-CN": "逐人核对党员、团员身份；名单填错或漏填的更正，确不符合条件的按程序退出，今后选拔时先审政治面貌。",
        "en-US":
          "Check everyone's membership; correct wrong or missing entries, let those who do not qualify leave by the proper procedure, and check status first in future selections.",
      },
      proof: {
        "zh-CN": "党员或团员身份证明（党组织证明、智慧团建记录），更正后的人员名单。",
        "en-US": "Proof of membership from the Party organisation or the League's register, and the corrected roster.",
      },
      basis: {
        "zh-CN": "评估备案表（2020）第5项、改革自评表第7项、院级自评表第6项。",
        "en-US": "Filing form item 5, self-evaluation form item 7, college form item 6.",
      },
    },
  },
  {
    id: "4.2",
    slug: "academic-standing",
    dimension: "4",
    name: {
      "zh-CN": "本专科生（除一年级新生）综合排名在本专业前30%且无课业不及格；研究生无课业不及格",
      "en-US":
        "Undergraduates after their first year rank in the top 30 % with no failed course; postgraduates have no failed course",
    },
    standing: "required",
    weight: 6,
    sources: ["F20-6", "F21-8", "FC-7"],
    keywords: ["综合排名", "不及格", "前30%", "学习成绩", "学业成绩", "30%以内", "一年级新生", "学有余力"],
    remediation: {
      action: {
        "zh-CN":
          "请教务部门出具上一学年综合排名和课业情况，逐人填全“名次/人数”；排名超出前30%或有不及格的，按退出办法处理，不得以其他条件替代。",
        "en-US":
          "Obtain last year's rankings and results from the academic office and enter rank/cohort for everyone; those outside the top 30 % or with a failed course leave under the exit rules.",
      },
      proof: {
        "zh-CN": "教务部门盖章的排名和成绩证明、退出或调整人员的通知。",
        "en-US": "Rankings and results certified by the academic office, and notices of those who left.",
      },
      basis: {
        "zh-CN": "评估备案表（2020）第6项、改革自评表第8项、院级自评表第7项。",
        "en-US": "Filing form item 6, self-evaluation form item 8, college form item 7.",
      },
    },
  },
];
