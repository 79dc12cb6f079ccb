import type { Indicator } from "../types";

/** 3 机构规模. */
export const SIZE: readonly Indicator[] = [
  {
    id: "3.1",
    slug: "staff-size",
    dimension: "3",
    name: {
      "zh-CN": "工作人员不超过40人，学生人数较多或多校区的不超过60人（院级不超过30人）",
      "en-US": "At most 40 staff, 60 with many students or several campuses (college level 30)",
    },
    standing: "required",
    weight: 3,
    sources: ["F20-3", "F21-3", "FC-3"],
    keywords: ["工作人员不超过", "60人", "40人", "工作人员人数", "工作人员总数", "30人", "40名", "精简", "工作人员"],
    remediation: {
      action: {
        "zh-CN":
          "按上限精简工作人员，超出人员在换届或学期末平稳退出；确因学生多、校区多需放宽的，在“基本信息”填写在校生总数和校区数量并附说明。",
        "en-US":
          "Cut the staff to the limit, letting surplus members leave at the next change of term; where many students or campuses call for more, enter both figures in 基本信息 and explain.",
      },
      proof: {
        "zh-CN": "精简后的人员名单公示、人员调整通知；申请放宽的附在校生人数和校区情况说明。",
        "en-US":
          "The published new roster and the notice of the change; for the higher limit, a statement of student numbers and campuses.",
      },
      basis: {
        "zh-CN": "评估备案表（2020）第3项、改革自评表第3项、院级自评表第3项。",
        "en-US": "Item 3 of the filing form, the self-evaluation form and the college form.",
      },
    },
  },
  {
    id: "3.2",
    slug: "presidium-size",
    dimension: "3",
    name: {
      "zh-CN": "主席团成员不超过5人（院级不超过3人）",
      "en-US": "At most 5 presidium members (college level 3)",
    },
    standing: "required",
    weight: 2,
    sources: ["F20-3", "F21-4", "FC-4"],
    keywords: ["主席团成员不超过", "主席团不超过", "主席团人数", "5人", "3人", "5名", "3名", "主席团成员"],
    remediation: {
      action: {
        "zh-CN": "下次换届按上限设置主席团名额；本届超出的，由主席团研究调整分工，按程序免去多出的成员。",
        "en-US":
          "Set the number of seats to the limit at the next election; for the present term, rearrange duties and release surplus members by the proper procedure.",
      },
      proof: {
        "zh-CN": "主席团成员公示、人员调整的会议纪要或文件，“人员名单”同步更新。",
        "en-US": "The published list of members, minutes or a document of the change, and an updated 人员名单 sheet.",
      },
      basis: {
        "zh-CN": "评估备案表（2020）第3项、改革自评表第4项、院级自评表第4项。",
        "en-US": "Filing form item 3, self-evaluation form item 4, college form item 4.",
      },
    },
  },
  {
    id: "3.3",
    slug: "department-count",
    dimension: "3",
    name: { "zh-CN": "工作部门不超过6个", "en-US": "At most 6 departments" },
    standing: "required",
    weight: 2,
    sources: ["F20-3", "F21-5"],
    keywords: ["工作部门不超过", "部门不超过", "部门数", "6个", "六个", "部门设置", "内设部门"],
    remediation: {
      action: {
        "zh-CN": "合并职能相近的部门，压减到6个以内，重新明确职责并对外公布；阶段性工作不再单设部门。",
        "en-US":
          "Merge departments with similar work until at most six remain, restate and publish their duties, and set up no department for temporary work.",
      },
      proof: {
        "zh-CN": "部门合并调整通知、调整后的部门职责和架构图，“工作部门”表同步更新。",
        "en-US": "The notice of the merger, the new duties and chart, and an updated 工作部门 sheet.",
      },
      basis: {
        "zh-CN": "评估备案表（2020）第3项、改革自评表第5项。",
        "en-US": "Filing form item 3, self-evaluation form item 5.",
      },
    },
  },
  {
    id: "3.4",
    slug: "posts-allowed",
    dimension: "3",
    name: {
      "zh-CN": "除主席团成员（含执行主席）、部长、副部长、干事（工作人员）外不设其他职务",
      "en-US": "No posts other than presidium member (executive chair included), head, deputy head and officer",
    },
    standing: "required",
    weight: 2,
    sources: ["F20-4", "F21-6", "FC-5"],
    keywords: ["其他职务", "副部长", "外不设", "部长", "干事", "未设", "职务"],
    remediation: {
      action: {
        "zh-CN":
          "取消主席助理、部长助理、秘书长（学生）、顾问等其他职务，有关人员改任干事或退出；人员名单中的职务用规范称谓填写。",
        "en-US":
          "Abolish other posts such as assistants, student secretaries and advisers; those concerned become officers or leave. Use the standard titles on the roster.",
      },
      proof: {
        "zh-CN": "职务规范后的人员名单公示、人员调整通知。",
        "en-US": "The published roster with standard titles and the notice of the change.",
      },
      basis: {
        "zh-CN": "评估备案表（2020）第4项、改革自评表第6项、院级自评表第5项。",
        "en-US": "Filing form item 4, self-evaluation form item 6, college form item 5.",
      },
    },
  },
  {
    id: "3.5",
    slug: "department-size",
    dimension: "3",
    name: {
      "zh-CN": "每个部门负责人不超过3人、其他工作人员不超过6人",
      "en-US": "At most 3 heads and 6 other staff in a department",
    },
    standing: "observed",
    weight: 0,
    sources: ["R3"],
    keywords: ["每个部门", "各部门", "部门负责人", "每部门", "其他工作人员", "单个部门"],
    remediation: {
      action: {
        "zh-CN": "按部门核定人数，负责人控制在3人以内、其他工作人员控制在6人以内，超出的在部门间调剂。",
        "en-US": "Set a head count per department, at most 3 heads and 6 others, and move surplus members elsewhere.",
      },
      proof: {
        "zh-CN": "部门人员核定表、调整后的人员名单。",
        "en-US": "The approved head count per department and the adjusted roster.",
      },
      basis: {
        "zh-CN": "各校改革自评报告第3部分通行做法，非统一硬性要求；作观测，不计分。",
        "en-US": "Common practice in part 3 of schools' reports, no uniform rule; observed only, not scored.",
      },
    },
  },
  {
    id: "3.6",
    slug: "college-union-size",
    dimension: "3",
    name: {
      "zh-CN": "各院级组织工作人员不超过30人、主席团不超过3人、部门不超过6个",
      "en-US": "Each college union: at most 30 staff, 3 presidium members and 6 departments",
    },
    standing: "required",
    weight: 1,
    sources: ["FC-3", "FC-4", "R3"],
    keywords: ["各院级组织", "院级组织工作人员", "院级学生会", "院级组织", "各学院", "二级学院", "院级"],
    remediation: {
      action: {
        "zh-CN": "逐个学院核对规模，向超限的院级组织下达整改清单，明确精简时限，由校级组织跟踪销号。",
        "en-US":
          "Check the size of every college union, send those over the limit a list of what to cut by when, and follow it up until it is done.",
      },
      proof: {
        "zh-CN": "院级组织规模汇总表、整改通知和回执，“院级组织”表同步更新。",
        "en-US": "A table of all college unions, the notices sent with replies, and an updated 院级组织 sheet.",
      },
      basis: {
        "zh-CN": "院级自评表第3、4项；部门数为各校改革自评报告第3部分通行做法。",
        "en-US":
          "College form items 3 and 4; the number of departments is common practice in part 3 of schools' reports.",
      },
    },
  },
];
