import type { Indicator } from "../types";

/** 5 遴选产生. */
export const SELECTION: readonly Indicator[] = [
  {
    id: "5.1",
    slug: "nomination-chain",
    dimension: "5",
    name: {
      "zh-CN":
        "主席团候选人经学院团组织推荐、学院党组织同意、学工部门与校团委联审、校党委确定；部门成员经学院团组织推荐、学工部门与校团委审核",
      "en-US":
        "Presidium candidates: proposed by the college League, agreed by the college Party organisation, vetted by student affairs and the League, confirmed by the Party committee; department members: proposed and vetted",
    },
    standing: "required",
    weight: 4,
    sources: ["F20-7", "F21-9"],
    keywords: ["候选人", "学院团组织推荐", "党组织同意", "联合审查", "联审", "党委确定", "团组织推荐", "审核"],
    remediation: {
      action: {
        "zh-CN":
          "按“推荐—同意—联审—确定”补齐主席团候选人各环节的书面手续，部门成员补齐推荐和审核手续；缺环节的下次选拔前写入选拔办法。",
        "en-US":
          "Complete the written record of each step – proposal, agreement, vetting, confirmation – for presidium candidates, and of proposal and vetting for department members; write missing steps into the selection rules.",
      },
      proof: {
        "zh-CN": "推荐表、学院党组织意见、学工部门与团委联审记录、校党委批复或会议纪要。",
        "en-US":
          "Proposal forms, the college Party organisation's opinion, the vetting record, and the Party committee's approval or minutes.",
      },
      basis: {
        "zh-CN": "评估备案表（2020）第7项、改革自评表第9项。",
        "en-US": "Filing form item 7, self-evaluation form item 9.",
      },
    },
  },
  {
    id: "5.2",
    slug: "presidium-elected",
    dimension: "5",
    name: {
      "zh-CN": "主席团由学代会（研代会）选举产生，不由其委员会、常委会、常任代表会议选举产生",
      "en-US": "The presidium is elected by the congress itself, not by a committee or standing meeting of it",
    },
    standing: "required",
    weight: 4,
    sources: ["F20-8", "F21-10", "FC-8"],
    keywords: ["常任代表", "主席团由", "常委会", "代表大会委员会", "大会选举", "选举产生主席团", "选举产生"],
    remediation: {
      action: {
        "zh-CN":
          "下次学代会把选举主席团列入大会议程，由全体代表投票选举；由委员会、常任代表会议选出或任命的，及时召开大会补选确认。",
        "en-US":
          "Put the election on the agenda of the next congress and let all delegates vote; where a committee elected or someone appointed the presidium, call a congress to elect it.",
      },
      proof: {
        "zh-CN": "大会议程、选举办法、选举结果报告或当选公告，“学代会”表填写主席团产生方式。",
        "en-US": "The agenda, the election rules and the announced result; the method entered on the 学代会 sheet.",
      },
      basis: {
        "zh-CN": "评估备案表（2020）第8项、改革自评表第10项、院级自评表第8项。",
        "en-US": "Filing form item 8, self-evaluation form item 10, college form item 8.",
      },
    },
  },
  {
    id: "5.3",
    slug: "college-experience",
    dimension: "5",
    name: {
      "zh-CN": "校级组织工作人员中来自院级组织的不低于50%",
      "en-US": "At least half of the school-level staff come from college unions",
    },
    standing: "required",
    weight: 2,
    sources: ["R5"],
    keywords: ["50%", "院级经历", "来自院级", "院级组织经历", "学院工作经历", "一半", "半数"],
    remediation: {
      action: {
        "zh-CN": "换届选拔时优先从院级组织和班团骨干中推荐，补填“院级经历”栏，把来自院级组织的比例提高到一半以上。",
        "en-US":
          "Prefer candidates from college unions in the next selection, fill in the 院级经历 column, and bring the share to at least a half.",
      },
      proof: {
        "zh-CN": "工作人员院级任职经历证明或选拔登记表，“人员名单”院级经历栏填写完整。",
        "en-US": "Proof of posts held at college level or selection forms, and a complete 院级经历 column.",
      },
      basis: {
        "zh-CN": "各校改革自评报告第5部分通行做法；院级组织不适用。",
        "en-US": "Common practice in part 5 of schools' reports; not applicable to college unions.",
      },
    },
  },
];
