/** Cells of tables: what a row says of itself before it may prove anything. */
import {
  electedBy,
  fitOfCongress,
  fitOfEvent,
  isDoubtfulGuide,
  isDraftTitle,
  isOfAnother,
  readEvidence,
  readPanel,
  type EventKind,
} from "../../src/language";

const CONGRESS = { session: "第十次学生代表大会", dateText: "2023年11月11日", place: "礼堂" };

describe("a row of congresses", () => {
  it.each<[Partial<typeof CONGRESS>, string]>([
    [{}, "held"],
    [{ session: "第十次（预备会议、正式会议）" }, "held"],
    [{ session: "第九届团代会" }, "unclear"],
    [{ session: "第十次学代会常任代表会议" }, "unclear"],
    [{ session: "学代会筹备工作会" }, "unclear"],
    [{ session: "第四届教职工代表大会" }, "unclear"],
    [{ session: "学代会提案征集" }, "unclear"],
    [{ session: "拟召开第十一次" }, "unclear"],
    [{ dateText: "2023年11月11日（常代会）" }, "unclear"],
    [{ dateText: "2023年11月11日（通知下发）" }, "unclear"],
    [{ dateText: "2023年11月11日—暂定" }, "unclear"],
    [{ dateText: "2023年11月11日中止" }, "called-off"],
    [{ place: "因疫情取消" }, "called-off"],
    [{ place: "未召开" }, "called-off"],
  ])("%j is %s", (fields, fit) => expect(fitOfCongress({ ...CONGRESS, ...fields })).toBe(fit));
});

describe("a row of events", () => {
  const owner = { level: "school", school: "云溪大学" } as const;
  it.each<[EventKind, string, string, string, string]>([
    ["staff-training", "全员培训", "全体工作人员", "2023-10-14", "fits"],
    ["staff-training", "全员培训", "应到38人，实到37人", "2023-10-14", "fits"],
    ["staff-training", "全员培训", "应到38人，实到15人", "2023-10-14", "unclear"],
    ["staff-training", "全员培训", "部长以上", "2023-10-14", "unclear"],
    ["staff-training", "岗前培训", "2023级新干事", "2023-10-14", "unclear"],
    ["staff-training", "全员核酸检测", "全体", "2023-10-14", "unclear"],
    ["review-meeting", "述职评议会", "学生代表", "2023年12月16日取消", "off"],
    ["review-meeting", "述职评议会筹备会", "", "2023-12-16", "unclear"],
    ["review-meeting", "述职评议通知", "", "2023-12-16", "unclear"],
    ["party-hearing", "党委会听取学生会工作汇报", "", "2023-12-01", "fits"],
    ["party-hearing", "党委会听取工会工作汇报", "", "2023-12-01", "unclear"],
    ["party-hearing", "校长办公会听取学生会汇报", "", "2023-12-01", "unclear"],
    ["party-hearing", "学生党支部听取汇报", "", "2023-12-01", "unclear"],
    ["review-meeting", "述职评议会因故未开", "", "2023-12-16", "off"],
    ["conduct-pledge", "自律公约学习", "", "2023-09-20", "fits"],
    ["conduct-pledge", "宿舍文明公约学习", "", "2023-09-20", "unclear"],
    ["political-study", "党的二十大精神学习", "", "2023-11-01", "fits"],
    ["political-study", "篮球比赛", "", "2023-11-01", "unclear"],
    ["political-study", "教职工政治学习", "", "2023-11-01", "unclear"],
    ["political-study", "政治学习计划", "", "2023-11-01", "unclear"],
  ])("%s “%s” with “%s” on %s: %s", (kind, topic, participants, dateText, fit) => {
    const kindText = { "party-hearing": "听取汇报" }[kind as string] ?? "";
    expect(fitOfEvent(kind, { kindText, topic, participants, dateText }, owner)).toBe(fit);
  });
});

it.each([
  ["学生代表20人、学工处2人、团委2人", "complete"],
  ["学生代表2人、团委老师10人", "doubtful"],
  ["拟邀请学生代表、团委", "doubtful"],
  ["应有学生代表、团委参加", "doubtful"],
  ["以教师为主，学生代表1名，团委参加", "doubtful"],
  ["主席团成员", "unclear"],
])("a panel of %s is %s", (participants, reading) => expect(readPanel(participants)).toBe(reading));

it.each([
  ["学代会选举产生", "congress"],
  ["在校团委指导下由学代会选举产生", "congress"],
  ["学代会选举产生；常任代表会议不选举主席团", "congress"],
  ["拟由学代会选举产生", "unclear"],
  ["应由学代会选举产生", "unclear"],
  ["学代会选举未通过", "unclear"],
  ["学代会推荐、团委选举", "others"],
  ["4人由学代会选举，1人增补", "others"],
])("“%s” elects by %s", (method, by) => expect(electedBy(method)).toBe(by));

it.each([
  ["白某", "校团委专职副书记", false],
  ["拟聘白某", "校团委副书记", true],
  ["招聘中", "校团委副书记", true],
  ["白某", "前团委副书记", true],
  ["白某", "团委副书记（公示中）", true],
  ["白某", "团委副书记（2024年9月到任）", true],
  ["白某", "研究生助管", true],
])("%s, %s: doubtful %s", (name, post, doubtful) => expect(isDoubtfulGuide(name, post)).toBe(doubtful));

it.each([
  ["charter", "学生会章程", false],
  ["charter", "关于征求《学生会章程》意见的通知", true],
  ["charter", "学生会章程（2012年版，已废止）", true],
  ["charter", "学生会章程模板", true],
  ["charter", "中国共产主义青年团章程", true],
  ["reform-plan", "学生会改革实施方案", false],
  ["reform-plan", "食堂改革方案", true],
  ["party-plan", "2024年党建工作要点", false],
  ["party-plan", "2024年工会工作要点", true],
  ["exit-rules", "贫困生退出办法", true],
] as const)("%s “%s” is another's: %s", (kind, title, other) => expect(isOfAnother(kind, title)).toBe(other));

it("a text to be voted on is a draft", () => expect(isDraftTitle("学生会章程（表决稿）")).toBe(true));

it.each([
  ["校院联席会议纪要", "named"],
  ["会后补", "none"],
  ["暂无，后补", "none"],
  ["材料遗失", "none"],
  ["会议纪要（找不到了）", "none"],
  ["备查", "none"],
  ["口头说明", "none"],
  ["见网盘", "none"],
  ["1", "none"],
  ["#VALUE!", "picture"],
])("evidence “%s” is %s", (text, kind) => expect(readEvidence(text).kind).toBe(kind));
