import type { Indicator } from "../types";

/** 1 职能定位. */
export const ROLE: readonly Indicator[] = [
  {
    id: "1.1",
    slug: "core-duties",
    dimension: "1",
    name: {
      "zh-CN": "聚焦服务同学主业，不承担宿舍管理、校园纠察、安全保卫等行政职能",
      "en-US": "Serves fellow students first and takes on no dormitory, patrol or security duties",
    },
    standing: "core",
    weight: 6,
    sources: ["F20-1", "F21-1★", "FC-1"],
    keywords: ["行政职能", "宿舍管理", "纠察", "安全保卫", "主责主业", "主业", "服务同学", "查寝"],
    remediation: {
      action: {
        "zh-CN":
          "对照部门职责和近一年的活动逐项清理，把查寝、纠察、安保、考勤一类工作移交学校职能部门，修订部门职责并向同学公布。",
        "en-US":
          "Go through the departments' duties and the past year's activities, hand dormitory checks, patrols, security and attendance over to the school's own offices, and publish the revised duties.",
      },
      proof: {
        "zh-CN": "修订后的部门职责说明、职能移交的会议纪要或通知、公开页面链接。",
        "en-US": "The revised duties, minutes or a notice of the handover, and a link to the public page.",
      },
      basis: {
        "zh-CN": "评估备案表（2020）、改革自评表和院级自评表均把它列为第1项，改革自评表定为核心指标。",
        "en-US": "Item 1 of the filing form, the self-evaluation form (core there) and the college form.",
      },
    },
  },
  {
    id: "1.2",
    slug: "charter-role",
    dimension: "1",
    name: {
      "zh-CN": "章程正式通过，并写明党委领导、团委指导",
      "en-US": "The charter is adopted and states Party leadership and League guidance",
    },
    standing: "required",
    weight: 4,
    sources: ["O19", "R1"],
    keywords: ["章程", "党委领导", "团委指导", "领导关系"],
    remediation: {
      action: {
        "zh-CN":
          "把章程草案提交最近一次学代会（研代会）审议通过后正式印发，章程中要写清接受党委领导、团委指导；已经印发的，在“规章制度”中补填文号、状态和日期。",
        "en-US":
          "Have the next congress adopt the draft charter and issue it, with Party leadership and League guidance written into it; if it is already issued, enter number, status and date on the 规章制度 sheet.",
      },
      proof: {
        "zh-CN": "章程正式文本、通过章程的大会决议、印发文件或公开链接。",
        "en-US": "The charter as issued, the congress resolution that adopted it, and the circular or a public link.",
      },
      basis: {
        "zh-CN": "中青联发〔2019〕9号文件要求明确领导和指导关系；各校改革自评报告第1部分通行做法。",
        "en-US":
          "Document 中青联发〔2019〕9号 on leadership and guidance; common practice in part 1 of schools' reports.",
      },
    },
  },
];
