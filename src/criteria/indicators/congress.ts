import type { Indicator } from "../types";

/** 6 学生代表大会. */
export const CONGRESS: readonly Indicator[] = [
  {
    id: "6.1",
    slug: "congress-held",
    dimension: "6",
    name: {
      "zh-CN": "按期规范召开学代会（研代会），上一次距评估日不超过一学年",
      "en-US": "The congress meets regularly: the last one within an academic year of the assessment",
    },
    standing: "core",
    weight: 5,
    sources: ["F20-9", "F21-11★", "FC-9"],
    keywords: ["规范召开", "召开日期", "按期", "定期召开", "召开", "一学年", "每学年"],
    remediation: {
      action: {
        "zh-CN":
          "尽快向党委报批并召开学代会（研代会），会后公开新闻稿；已召开的，在“学代会”表准确填写届次和召开日期（到日）。",
        "en-US":
          "Obtain approval and hold the congress as soon as possible, then publish the report; if it was held, enter session and exact date on the 学代会 sheet.",
      },
      proof: {
        "zh-CN": "召开大会的请示与批复、会议议程、代表签到、公开的新闻链接。",
        "en-US": "The request and approval, the agenda, the attendance list, and a public news link.",
      },
      basis: {
        "zh-CN": "评估备案表（2020）第9项、改革自评表第11项（核心指标）、院级自评表第9项。",
        "en-US": "Filing form item 9, self-evaluation form item 11 (core), college form item 9.",
      },
    },
  },
  {
    id: "6.2",
    slug: "delegate-selection",
    dimension: "6",
    name: {
      "zh-CN": "代表经班级团支部推荐、学院组织选举产生",
      "en-US": "Delegates are proposed by class League branches and elected in the colleges",
    },
    standing: "required",
    weight: 2,
    sources: ["F21-12"],
    keywords: ["团支部推荐", "代表经班级", "班级团支部", "团支部", "学院组织选举", "代表产生", "代表经", "选举产生"],
    remediation: {
      action: {
        "zh-CN": "制定代表产生办法，由班级团支部推荐、学院组织选举，选举结果公示；不得由学院直接指派代表。",
        "en-US":
          "Adopt rules by which class League branches propose and colleges elect the delegates, and publish the result; colleges must not simply name them.",
      },
      proof: {
        "zh-CN": "代表产生通知或办法、班级团支部推荐记录、学院选举结果和代表名单公示。",
        "en-US": "The rules or notice, the branches' proposals, the election results and the published list.",
      },
      basis: {
        "zh-CN": "改革自评表第12项。",
        "en-US": "Self-evaluation form item 12.",
      },
    },
  },
  {
    id: "6.3",
    slug: "delegate-quota",
    dimension: "6",
    name: {
      "zh-CN": "代表人数不低于学生总数的1%",
      "en-US": "Delegates number at least 1 % of all students",
    },
    standing: "required",
    weight: 2,
    sources: ["R6"],
    keywords: ["1%", "代表人数", "代表名额", "代表总数", "学生总数", "百分之一"],
    remediation: {
      action: {
        "zh-CN": "按在校生总数的1%以上重新核定代表名额，分配到学院和班级，下次大会前补选到位。",
        "en-US":
          "Recalculate the number of delegates as at least 1 % of all students, share it out among colleges, and elect the missing ones before the next congress.",
      },
      proof: {
        "zh-CN": "代表名额分配方案、代表名单、在校生总数证明。",
        "en-US": "The allocation of seats, the list of delegates, and the number of students.",
      },
      basis: {
        "zh-CN": "各校改革自评报告第6部分通行做法；院级组织不适用。",
        "en-US": "Common practice in part 6 of schools' reports; not applicable to college unions.",
      },
    },
  },
  {
    id: "6.4",
    slug: "non-cadre-delegates",
    dimension: "6",
    name: {
      "zh-CN": "非学生骨干代表不低于代表总数的60%",
      "en-US": "At least 60 % of the delegates hold no student post",
    },
    standing: "required",
    weight: 1,
    sources: ["R6"],
    keywords: ["非学生骨干", "非骨干", "60%", "普通学生代表", "骨干代表"],
    remediation: {
      action: {
        "zh-CN": "在名额分配中明确非学生骨干的比例，下次选举代表时把校、院、班学生骨干控制在40%以内。",
        "en-US":
          "Fix the share of ordinary students in the allocation of seats, and keep holders of student posts under 40 % at the next election.",
      },
      proof: {
        "zh-CN": "注明是否学生骨干的代表名单和比例统计，“学代会”表填写非学生骨干代表数。",
        "en-US": "A list of delegates that says who holds a post, with the shares; the figure on the 学代会 sheet.",
      },
      basis: {
        "zh-CN": "各校改革自评报告第6部分通行做法。",
        "en-US": "Common practice in part 6 of schools' reports.",
      },
    },
  },
];
