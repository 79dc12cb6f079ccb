import type { FindingCode, FindingParameters } from "../../src/criteria";
import { percent, withChineseBrackets, type FindingMessages } from "../../src/i18n/finding-messages";
import { findings as english } from "../../src/i18n/en-US/findings";
import { findings as chinese } from "../../src/i18n/zh-CN/findings";

function say<Code extends FindingCode>(
  table: FindingMessages,
  code: Code,
  parameters: FindingParameters[Code],
): string {
  return table[code].message(parameters);
}

function advise<Code extends FindingCode>(
  table: FindingMessages,
  code: Code,
  parameters: FindingParameters[Code],
): string | null {
  return table[code].remedy?.(parameters) ?? null;
}

/** One sample of every code's facts; the compiler sees that none is left out. */
const SAMPLES: Samples<FindingCode> = {
  overclaimed: [{ declared: "是" }],
  understated: [{ declared: "否" }],
  "declared-not-met": [{ declared: "否" }],
  "no-evidence": [{}],
  "evidence-is-picture": [{}],
  "hedged-claim": [{ phrase: "拟" }],
  "partial-claim": [{ phrase: "部分学院" }],
  "contradicted-claim": [{ phrase: "没有召开" }],
  "rule-restated": [{ phrase: "应当" }],
  "off-topic-claim": [{ phrase: "成效显著" }],
  "claim-not-understood": [{ phrase: "未递补" }],
  "nothing-checkable": [{ phrase: "已落实" }],
  "unclear-verdict": [{ text: "基本符合" }],
  "declared-only": [{}],
  "from-declaration": [{ figure: "实有38人" }],
  "figure-not-exact": [{ text: "不超过40人" }],
  "figure-unreadable": [{ text: "若干" }, { text: "" }],
  "figure-not-usable": [{ text: "约38人" }],
  "part-over-whole": [
    { part: 130, whole: 120, of: "delegates" },
    { part: 30_000, whole: 20_000, of: "students" },
  ],
  "count-over-limit-declared": [{ declared: 62, counted: 30, limit: 40 }],
  "nothing-stated": [{}],
  "count-mismatch": [{ declared: 38, counted: 40 }],
  "check-failed": [{ reason: "no such row" }],
  "unread-rows": [{ rows: 12 }],
  "switched-off": [{}],
  "level-not-applicable": [{}],
  "no-college-unions": [{}],
  "reviewer-decided": [
    { verdict: "pass", note: "" },
    { verdict: "fail", note: "未见原件" },
  ],
  "administrative-duty-suspected": [
    { term: "查寝", text: "开展查寝" },
    { term: "查寝", text: "查寝" },
  ],
  "document-not-in-force": [
    { document: "学生会章程", status: "草案" },
    { document: "《章程》", status: "草案" },
    { document: "2", status: "草案" },
  ],
  "document-status-missing": [{ document: "学生会章程" }],
  "document-status-unclear": [{ document: "学生会章程", status: "走流程" }],
  "document-status-contradicted": [{ document: "学生会章程（草案）", status: "正式印发" }],
  "document-to-come": [{ document: "学生会章程", date: "2024-09-01" }],
  "document-kind-unclear": [{ document: "关于修改章程的通知" }],
  "draft-pending": [{ document: "学生会章程" }],
  "extra-layer": [{ name: "新媒体中心" }],
  "layer-suspected": [{ name: "就业中心联络部" }],
  "chair-not-rotating": [{ who: "林晓", post: "主席" }],
  "staff-over-limit": [{ actual: 45, limit: 40 }],
  "size-needs-justification": [{ actual: 45, limit: 40, upper: 60 }],
  "presidium-over-limit": [{ actual: 6, limit: 5 }],
  "departments-over-limit": [{ actual: 7, limit: 6 }],
  "post-not-allowed": [{ who: "林晓", post: "秘书长" }],
  "post-missing": [{ who: "林晓" }, { who: "" }, { who: "12" }],
  "post-unclear": [{ who: "林晓", post: "原部长" }],
  "rest-not-read": [{ who: "林晓", text: "部长（双肩挑）", rest: "双肩挑" }],
  "legacy-chair-title": [{ who: "林晓", post: "主席" }],
  "department-over-size": [
    { department: "学习部", what: "heads", actual: 4, limit: 3 },
    { department: "学习部", what: "others", actual: 7, limit: 6 },
  ],
  "college-union-over-limit": [
    { union: "文学院", what: "staff", actual: 31, limit: 30 },
    { union: "2", what: "presidium", actual: 4, limit: 3 },
    { union: "文学院", what: "departments", actual: 7, limit: 6 },
  ],
  "not-party-or-league": [{ who: "林晓", status: "群众" }],
  "status-missing": [{ who: "林晓" }, { who: "" }],
  "status-unclear": [{ who: "林晓", status: "原共青团员" }],
  "rank-over-limit": [{ who: "林晓", share: 46 / 150, limit: 0.3 }],
  "failed-course": [{ who: "林晓" }, { who: "12" }],
  "rank-unreadable": [{ who: "林晓", text: "前列" }],
  "rank-missing": [{ who: "林晓" }, { who: "" }],
  "failed-course-missing": [{ who: "林晓" }, { who: "" }],
  "failed-course-unreadable": [{ who: "林晓", text: "待查" }],
  "grade-unreadable": [{ who: "林晓", text: "甲班" }],
  "not-elected-by-congress": [{ method: "任命" }],
  "election-method-unclear": [{ method: "推荐" }],
  "delegates-not-elected": [{ method: "由学院团委指定" }],
  "experience-unclear": [{ who: "林晓", text: "校级" }],
  "college-experience-short": [
    { share: 0.4, limit: 0.5, counted: 2, total: 5 },
    { share: 0.4, limit: 0.5, counted: 0, total: 0 },
  ],
  "congress-overdue": [{ date: "2022-03-30", days: 600, limit: 396 }],
  "congress-only-planned": [{ date: "2024-03" }, { date: "" }],
  "congress-not-held": [{ text: "因故取消" }],
  "congress-unclear": [{ text: "2024年3月召开筹备会" }],
  "date-imprecise": [{ text: "2023" }],
  "date-unreadable": [{ text: "去年" }, { text: "" }],
  "no-date": [{}],
  "delegates-short": [
    { share: 0.009, limit: 0.01, delegates: 180, students: 20_000 },
    { share: 0.009, limit: 0.01, delegates: 0, students: 0 },
  ],
  "non-cadre-short": [
    { share: 0.5, limit: 0.6, counted: 100, total: 200 },
    { share: 0.5, limit: 0.6, counted: 0, total: 0 },
  ],
  "records-too-old": [{ kind: "review-meeting", latest: "2020-03" }],
  "one-season-only": [
    { kind: "staff-training", season: "autumn" },
    { kind: "staff-training", season: "spring" },
  ],
  "one-semester-only": [{ kind: "review-meeting", semester: "2023-autumn" }],
  "panel-without-students": [{ participants: "主席团、团委老师" }],
  "panel-unclear": [{ participants: "主席团成员" }],
  "event-not-held": [{ topic: "述职评议会（因故取消）" }],
  "event-unclear": [{ kind: "party-hearing", topic: "部门例会汇报" }],
  "leader-post-unfit": [
    { who: "周宁", post: "辅导员" },
    { who: "2", post: "" },
  ],
  "guide-vacant": [{ role: "league-guide", text: "暂缺" }],
  "guide-doubtful": [{ who: "周宁", post: "拟任校团委副书记" }],
  "same-guide-twice": [{ who: "周宁" }],
  "second-leader-missing": [{ who: "周宁" }, { who: "2" }],
  "not-full-time": [{ who: "周宁" }],
  "full-time-unproven": [
    { who: "周宁", post: "辅导员" },
    { who: "周宁", post: "" },
  ],
};

type Samples<Code extends FindingCode> = { readonly [Each in Code]: readonly FindingParameters[Each][] };

function sentencesOf<Code extends FindingCode>(table: FindingMessages, code: Code, samples: Samples<Code>): string[] {
  return samples[code].flatMap((parameters) => {
    const remedy = advise(table, code, parameters);
    return [say(table, code, parameters), ...(remedy === null ? [] : [remedy])];
  });
}

function isCode(code: string): code is FindingCode {
  return code in SAMPLES;
}
const CODES = Object.keys(SAMPLES).filter(isCode);

describe.each([
  ["Chinese", chinese],
  ["English", english],
] as const)("%s", (_language, table) => {
  it.each(CODES)("%s has sentences without holes", (code) => {
    const sentences = sentencesOf(table, code, SAMPLES);
    expect(sentences.length).toBeGreaterThanOrEqual(SAMPLES[code].length);
    for (const sentence of sentences) {
      expect(sentence.trim().length).toBeGreaterThan(3);
      expect(sentence).not.toMatch(/undefined|NaN|null|\[object|\d\.\d{5,}/);
    }
  });
});

describe("Chinese sentences", () => {
  it.each([
    [say(chinese, "staff-over-limit", { actual: 45, limit: 40 }), "工作人员共45人，超出上限40人"],
    [
      say(chinese, "rank-over-limit", { who: "林晓", share: 46 / 150, limit: 0.3 }),
      "林晓综合排名为前30.67%，未进入前30%",
    ],
    [say(chinese, "rank-missing", { who: "12" }), "第12行人员（姓名未填）未填综合排名"],
    [
      say(chinese, "one-semester-only", { kind: "review-meeting", semester: "2023-autumn" }),
      "近三个学期只在2023年秋季学期有述职评议记录，应每学期至少一次",
    ],
    [
      say(chinese, "congress-overdue", { date: "2022-03-05", days: 600, limit: 396 }),
      "最近一次学代会（研代会）在2022年3月5日，距评估日600天，超过396天",
    ],
    [
      say(chinese, "congress-only-planned", { date: "拟近期召开" }),
      "学代会（研代会）仅有计划（“拟近期召开”），截至评估日尚未召开",
    ],
    [
      say(chinese, "records-too-old", { kind: "review-meeting", latest: "2020-03" }),
      "最近一次述职评议在2020年3月，近三个学期没有记录",
    ],
    [
      say(chinese, "records-too-old", { kind: "something", latest: "2020" }),
      "最近一次something在2020年，近三个学期没有记录",
    ],
  ])("%s", (said, expected) => expect(said).toBe(expected));

  it("asks for whole delegates, without float noise", () => {
    const parameters = { share: 0.009, limit: 0.01, delegates: 180, students: 29_000 };
    expect(advise(chinese, "delegates-short", parameters)).toContain("290人");
  });

  it("leaves to the indicator what its own remediation says", () =>
    expect(advise(chinese, "nothing-stated", {})).toBeNull());
});

it.each([
  [46 / 150, "30.67%"],
  [0.3, "30%"],
  [0.1 + 0.2, "30%"],
  [0.0095, "0.95%"],
  [1, "100%"],
  [0.30665, "30.67%"],
])("%d reads %s", (share, text) => expect(percent(share)).toBe(text));

it.each([
  [120 / 12_001, 0.01, "0.9999%"],
  [120 / 12_000, 0.01, "1%"],
  [0.3000001, 0.3, "30.00001%"],
  [30_001 / 100_000, 0.3, "30.001%"],
  [0.4, 0.5, "40%"],
])("%d beside a limit of %d reads %s", (share, limit, text) => expect(percent(share, limit)).toBe(text));

it.each([
  ["《学生会章程(草案)》状态为", "《学生会章程（草案）》状态为"],
  ["占40%（2/5），低于50%", "占40%（2/5），低于50%"],
  ["文学院(2)共31人", "文学院（2）共31人"],
  ["CPC (cadre)", "CPC (cadre)"],
])("%s is written %s", (text, written) => expect(withChineseBrackets(text)).toBe(written));
