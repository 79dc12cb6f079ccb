/** What a remark beside a declared 是 amounts to. */
import fc from "fast-check";
import { FACTS, readClaim } from "../../src/language";
import type { MatterFacts, MatterId } from "../../src/language";

const CONTEXT = { asOf: { year: 2024, month: 6, day: 30 } };
const kindOf = (id: MatterId, text: string): string => readClaim(text, FACTS[id], CONTEXT).kind;
const FACTS_BY_ID: Readonly<Record<string, MatterFacts>> = FACTS;

type Case = readonly [id: MatterId, text: string];

const SUPPORTED: readonly Case[] = [
  ["1.1", "不承担宿舍管理、校园纠察、安全保卫等行政职能"],
  ["1.1", "门岗执勤等工作由保卫处负责，学生会不参与"],
  ["1.2", "章程经2022年学代会表决通过，写明党委领导、团委指导"],
  ["2.1", "主席团下设五个工作部门，未设“中心”“项目办公室”"],
  ["2.1", "原“活动策划中心”已于2021年撤销，现有主席团和六个部门"],
  ["2.2", "主席团成员按学期轮值，不再设主席、副主席"],
  ["2.3", "改革方案征求意见后于2021年3月由校党委印发"],
  ["4.1", "全体工作人员均为党员或团员，没有群众"],
  ["4.2", "除一年级新生外，排名均在专业前30%，无课业不及格"],
  ["5.1", "经学院团委推荐、学院党委同意、学工部与校团委联审，报校党委确定"],
  ["5.2", "由学代会选举产生（非其委员会、常务委员会、常任代表会议等）"],
  ["5.2", "主席团经学代会差额选举产生，并非任命"],
  ["6.2", "代表由班级团支部推荐，学院组织选举产生，没有指定代表的情况"],
  ["7.2", "2023年10月、2024年4月各开展一次全员培训"],
  ["7.2", "2023年10月、2024年4月各一次"],
  ["8.1", "2023年12月，2024年6月"],
  ["7.4", "退出办法草案经两轮审议，2022年9月印发执行"],
  ["8.1", "每学期末开展述职评议，2023年12月和2024年6月均已完成"],
  ["8.3", "评优、加分依据评议结果，不与岗位挂钩"],
  ["9.1", "党委会2023年11月、2024年5月两次听取学生会汇报"],
  ["10.1", "专职团委副书记陈拟秋负责指导学生会"],
  ["10.2", "秘书长原由学生担任，2021年起改为团委专职副书记"],
  ["10.3", "将活动和推文统一纳入报审，今年已报团委审核120件"],
];

const DOUBTS: readonly (readonly [id: MatterId, text: string, kind: string])[] = [
  ["8.1", "2024年5月一次", "partial-claim"],
  ["2.3", "2021年6月", "off-topic-claim"],
  ["1.2", "章程正在修订，待学代会通过", "hedged-claim"],
  ["2.3", "方案预计7月印发", "hedged-claim"],
  ["5.1", "年底前完成党委审定环节", "hedged-claim"],
  ["8.3", "新的综测办法9月施行，以评议等次为加分依据", "hedged-claim"],
  ["5.2", "拟由11月召开的学代会选举产生主席团", "hedged-claim"],
  ["8.1", "述职评议安排在7月5日", "hedged-claim"],
  ["9.2", "教学副校长联系一事已报党委，待发文明确", "hedged-claim"],
  ["2.4", "大部分学院已建立联动机制，仍有2个学院没有建立", "contradicted-claim"],
  ["4.1", "38人中有36人是团员", "partial-claim"],
  ["9.1", "党委每年听取一次学生会工作汇报", "partial-claim"],
  ["10.3", "除公众号推文外，重大活动均事先报审", "partial-claim"],
  ["3.4", "除文艺部保留一名艺术总监外，各部门没有其他职务", "contradicted-claim"],
  ["5.1", "主席团候选人由上届主席团直接推荐确定", "contradicted-claim"],
  ["5.2", "主席团由校团委任命", "contradicted-claim"],
  ["6.2", "代表由学院团委指定", "contradicted-claim"],
  ["8.3", "评优仍与岗位挂钩", "contradicted-claim"],
  ["8.1", "本学年没有召开述职评议会", "contradicted-claim"],
  ["8.3", "评奖评优应依据评议结果，不得与岗位挂钩", "rule-restated"],
  ["3.6", "工作人员不超过30人，主席团不超过3人", "rule-restated"],
  ["9.2", "校领导亲切看望学生志愿者", "off-topic-claim"],
  ["6.2", "代表们履职尽责，积极建言", "off-topic-claim"],
];

describe("a remark beside a declared 是", () => {
  it.each(SUPPORTED)("%s: %s is supported", (id, text) => expect(kindOf(id, text)).toBe("supported"));
  it.each(DOUBTS)("%s: %s is %s", (id, text, kind) => expect(kindOf(id, text)).toBe(kind));

  it.each(["", "  ", "\n"])("%j is empty", (text) => expect(kindOf("8.3", text)).toBe("empty"));
  it.each(["是", "已落实", "符合要求", "均已按要求执行到位", "详见附件2", "见《评议办法》", "达标。"])(
    "%s repeats the conclusion",
    (text) => expect(kindOf("8.3", text)).toBe("repeats"),
  );

  it("quotes the words it was read from as they were written", () => {
    expect(readClaim("方案（ＡＢ）预计7月印发", FACTS["2.3"], CONTEXT)).toEqual({
      kind: "hedged-claim",
      phrase: "7月印发",
    });
    expect(readClaim("评优仍与岗位挂钩", FACTS["8.3"], CONTEXT)).toMatchObject({ kind: "contradicted-claim" });
  });

  it("takes a day for past or to come by the day of assessment", () => {
    const text = "2024年9月召开述职评议会，2023年12月召开过一次";
    const on = (year: number, month: number): string =>
      readClaim(text, FACTS["8.1"], { asOf: { year, month, day: 1 } }).kind;
    expect(on(2024, 6)).toBe("hedged-claim");
    expect(on(2025, 1)).toBe("supported");
  });
});

describe("whatever the remark", () => {
  const supported = fc.constantFrom(...SUPPORTED);

  it("a clause that takes it back makes it a doubt", () => {
    const backs = fc.constantFrom("，但尚未落实", "，但目前还没有执行", "；不过还在征求意见", "，但部分学院仍未落实");
    fc.assert(
      fc.property(supported, backs, ([id, text], back) => {
        expect(["supported", "repeats"]).not.toContain(kindOf(id, text + back));
      }),
    );
  });

  it("said to be planned it is still to come", () => {
    fc.assert(
      fc.property(supported, ([id, text]) => {
        expect(["supported", "repeats"]).not.toContain(kindOf(id, `${text}，以上计划于2024年9月起实施`));
      }),
    );
  });

  it("widths of punctuation and digits change nothing", () => {
    const wide: Readonly<Record<string, string>> = { "，": ",", "（": "(", "）": ")", "；": ";" };
    fc.assert(
      fc.property(supported, ([id, text]) => {
        const other = [...text].map((sign) => wide[sign] ?? sign).join("");
        expect(kindOf(id, other)).toBe(kindOf(id, text));
      }),
    );
  });

  it("reads any text, and quotes only what stands in it", () => {
    const words = fc.constantFrom(
      "拟", "未", "不", "没有", "，", "。", "（", "）", "《", "》", "“", "”", "除", "外", "已", "2024年9月", "学代会", "选举",
      "部分", "应当", "但", "评议", "党委", "听取", "汇报", "草案", "印发", " ",
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(FACTS_BY_ID)), fc.array(words, { maxLength: 40 }), (id, parts) => {
        const text = parts.join("");
        const reading = readClaim(text, FACTS_BY_ID[id]!, CONTEXT);
        expect("phrase" in reading ? text.includes(reading.phrase) : true).toBe(true);
      }),
    );
  });
});

describe("texts made to be slow", () => {
  const LONGEST_CELL = 32_767;
  it.each([
    "，",
    "不",
    "未",
    "（",
    "（）",
    "《",
    "“”",
    "除",
    "拟",
    "已",
    "但",
    "没有未",
    "查寝",
    "推迟，",
    "38人中36人，",
  ])("%s again and again is read, and does not pass", (unit) => {
    const text = unit.repeat(LONGEST_CELL).slice(0, LONGEST_CELL);
    expect(["supported", "repeats"]).not.toContain(kindOf("8.1", text));
  });

  it("a fact at the head of a text too long to read does not carry it", () => {
    const text = `每学期均已召开述职评议会${"。".repeat(5000)}`;
    expect(kindOf("8.1", text)).toBe("claim-not-understood");
  });
});
