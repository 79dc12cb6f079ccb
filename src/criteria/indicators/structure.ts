import type { Indicator } from "../types";

/** 2 组织架构. */
export const STRUCTURE: readonly Indicator[] = [
  {
    id: "2.1",
    slug: "flat-structure",
    dimension: "2",
    name: {
      "zh-CN": "实行“主席团+工作部门”架构，上下不设“中心”“项目办公室”等常设层级",
      "en-US": "Presidium and departments only, with no standing centres or project offices above or below",
    },
    standing: "required",
    weight: 5,
    sources: ["F20-2", "F21-2", "FC-2"],
    keywords: ["项目办公室", "主席团+工作部门", "常设层级", "“中心”", "中心", "层级", "组织架构", "扁平"],
    remediation: {
      action: {
        "zh-CN":
          "撤销或并入名为“中心”“项目办公室”的常设机构，只保留主席团和工作部门两层；阶段性任务改用项目组，任务结束即解散。",
        "en-US":
          "Dissolve or merge standing centres and project offices so that only presidium and departments remain; use project groups for temporary work and end them with the task.",
      },
      proof: {
        "zh-CN": "调整后的组织架构图、机构调整通知，“工作部门”表同步更新。",
        "en-US": "The new organisation chart, the notice of the change, and an updated 工作部门 sheet.",
      },
      basis: {
        "zh-CN": "评估备案表（2020）第2项、改革自评表第2项、院级自评表第2项。",
        "en-US": "Item 2 of the filing form, the self-evaluation form and the college form.",
      },
    },
  },
  {
    id: "2.2",
    slug: "rotating-chair",
    dimension: "2",
    name: {
      "zh-CN": "执行主席由主席团成员按学期轮值，不设主席、副主席",
      "en-US": "Presidium members take turns as executive chair each semester; no chair or vice-chair",
    },
    standing: "observed",
    weight: 0,
    sources: ["O19", "R2"],
    keywords: ["轮值", "执行主席由", "不设主席", "副主席", "执行主席"],
    remediation: {
      action: {
        "zh-CN": "取消主席、副主席称谓，统一称“主席团成员”，排定执行主席轮值表，按学期轮换。",
        "en-US":
          "Drop the titles chair and vice-chair, call all of them presidium members, and draw up a rota of executive chairs that changes each semester.",
      },
      proof: {
        "zh-CN": "执行主席轮值安排、最近一次轮换的公示或会议记录，“人员名单”职务栏同步更正。",
        "en-US": "The rota, the notice or minutes of the latest change, and corrected posts on the 人员名单 sheet.",
      },
      basis: {
        "zh-CN": "中青联发〔2019〕9号文件提出探索实行轮值制度；作观测，不计分。",
        "en-US": "Document 中青联发〔2019〕9号 asks to explore a rotating chair; observed only, not scored.",
      },
    },
  },
  {
    id: "2.3",
    slug: "reform-plan",
    dimension: "2",
    name: {
      "zh-CN": "学校正式印发学生会组织改革实施方案",
      "en-US": "The school has issued a plan for the reform",
    },
    standing: "required",
    weight: 3,
    sources: ["R2"],
    keywords: ["改革实施方案", "改革方案", "实施方案"],
    remediation: {
      action: {
        "zh-CN": "尽快把改革实施方案报学校审定并正式印发；只有草案或征求意见稿的，补齐审议程序后印发。",
        "en-US":
          "Submit the reform plan for the school's approval and issue it; a draft or consultation version must first go through approval.",
      },
      proof: {
        "zh-CN": "带文号的印发文件或公开链接，并在“规章制度”中登记状态和日期。",
        "en-US": "The numbered circular or a public link, entered with status and date on the 规章制度 sheet.",
      },
      basis: {
        "zh-CN": "各校改革自评报告第2部分通行做法。",
        "en-US": "Common practice in part 2 of schools' reform reports.",
      },
    },
  },
  {
    id: "2.4",
    slug: "three-level-linkage",
    dimension: "2",
    name: {
      "zh-CN": "校、院、班三级联动，校级组织指导院级组织",
      "en-US": "School, colleges and classes work together, and the school level guides the colleges",
    },
    standing: "required",
    weight: 2,
    sources: ["O19", "R2"],
    keywords: ["三级联动", "班三级", "班级联动", "联动", "指导院级"],
    remediation: {
      action: {
        "zh-CN":
          "建立校级组织联系指导院级组织和班委会的工作机制，明确例会、联系人和工作指引，每学期至少开展一次指导或交流。",
        "en-US":
          "Set up how the school level guides colleges and classes: regular meetings, named contacts, written guidance, and at least one exchange a semester.",
      },
      proof: {
        "zh-CN": "联动工作制度、院级组织工作会议记录、指导院级组织的通知或活动记录。",
        "en-US":
          "The working rules, minutes of meetings with college unions, and notices or records of guidance given.",
      },
      basis: {
        "zh-CN": "中青联发〔2019〕9号文件关于加强校、院、班联动的要求；各校改革自评报告第2部分。",
        "en-US": "Document 中青联发〔2019〕9号 on linking school, colleges and classes; part 2 of schools' reports.",
      },
    },
  },
];
