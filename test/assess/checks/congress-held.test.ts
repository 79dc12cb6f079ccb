import { cases, cellsOf, check, congress, declared, proven, remarkDate, type Case } from "../facts";

const held = (...days: string[]) => ({ congresses: days.map((day) => congress(day)) });
const remark = (...dates: ReturnType<typeof remarkDate>[]) => ({
  declarations: { "6.1": declared("yes", { note: "见备注", dates }) },
});
const said = (note: string, ...dates: ReturnType<typeof remarkDate>[]) => ({
  declarations: { "6.1": declared("yes", { note, evidence: "通知", dates }) },
});
const off = (fields: Parameters<typeof congress>[1]) => ({ congresses: [congress("2024-05-20", fields)] });
const asOf = "2024-06-01";

describe("6.1 congress-held", () => {
  const rows: Case[] = [
    ["on the day itself", held("2024-06-01"), "pass"],
    ["396 days before", held("2023-05-02"), "pass"],
    ["397 days before", held("2023-05-01"), "fail congress-overdue"],
    ["the newest decides", held("2019-05-01", "2024-05-01", "2020-05-01"), "pass"],
    ["several, all too old", held("2019-05-01", "2022-05-01"), "fail congress-overdue"],
    ["a future one does not count", held("2022-05-01", "2024-09-01"), "fail congress-overdue"],
    ["only future ones", held("2024-09-01"), "fail congress-only-planned"],
    [
      "planned, whatever the date says",
      { congresses: [congress("2024-05-01", { planned: true })] },
      "fail congress-only-planned",
    ],
    [
      "planned without a date",
      { congresses: [congress("", { planned: true, dateText: "拟近期召开" })] },
      "fail congress-only-planned",
    ],
    ["a month that passes whichever day", held("2023-06"), "pass"],
    ["a month that decides by the day", held("2023-05"), "review date-imprecise", { asOf: "2024-06-10" }],
    ["a month that is too old whichever day", held("2023-03"), "fail congress-overdue"],
    ["a year that decides by the day", held("2023"), "review date-imprecise"],
    ["a year that is too old", held("2018"), "fail congress-overdue"],
    ["the present month: it may not have been held yet", held("2024-06"), "review date-imprecise"],
    ["the present year, beside one that is too old", held("2024", "2022-01-01"), "review date-imprecise"],
    ["the present year, beside one that is recent", held("2024", "2024-01-01"), "pass"],
    ["called off", off({ dateText: "2024年5月20日（因故取消）" }), "fail congress-not-held"],
    ["put off, as its name says", off({ session: "第三次（延期）" }), "fail congress-not-held"],
    [
      "called off, beside one that is too old",
      { congresses: [...off({ session: "第三次（延期）" }).congresses, congress("2020-05-20")] },
      "fail congress-not-held",
    ],
    [
      "called off, beside one that was held",
      { congresses: [...off({ session: "第三次（延期）" }).congresses, congress("2024-03-20")] },
      "pass",
    ],
    ["unreadable", held("去年冬天"), "review date-unreadable"],
    ["unreadable beside one that is recent", held("去年冬天", "2024-01-01"), "pass"],
    ["unreadable beside one that is too old", held("去年冬天", "2020-01-01"), "review date-unreadable"],
    ["unreadable beside a planned one", held("去年冬天", "2024-09-01"), "review date-unreadable"],
    ["是 is refuted", { ...held("2020-05-01"), declarations: { "6.1": proven } }, "fail congress-overdue overclaimed"],
    ["否 is contradicted", { ...held("2024-05-01"), declarations: { "6.1": declared("no") } }, "review understated"],
    [
      "否 with a date that leaves it open",
      { ...held("2024"), declarations: { "6.1": declared("no") } },
      "review date-imprecise",
    ],
    ["a date in the remark", remark(remarkDate("2023-11-30")), "pass"],
    ["a date in the remark that is too old", remark(remarkDate("2020-10-17")), "fail congress-overdue overclaimed"],
    ["a plan in the remark", remark(remarkDate("2024-05-01", true)), "fail congress-only-planned overclaimed"],
    ["the newest date in the remark", remark(remarkDate("2020-10-17"), remarkDate("2024-03")), "pass"],
    [
      "a remark without a verdict is enough",
      { declarations: { "6.1": declared(null, { note: "2024年3月召开", dates: [remarkDate("2024-03-01")] }) } },
      "pass",
    ],
    [
      "the table wins over the remark",
      { ...held("2020-05-01"), ...remark(remarkDate("2024-03-01")) },
      "fail congress-overdue overclaimed",
    ],
    ["a row without a date does not", { ...held(""), ...remark(remarkDate("2024-03-01")) }, "pass"],
    ["是 with evidence but no date", { declarations: { "6.1": proven } }, "review no-date"],
    ["是 with neither", { declarations: { "6.1": declared("yes") } }, "review no-date no-evidence"],
    [
      "是, hedged and without a date",
      { declarations: { "6.1": declared("yes", { note: "拟近期召开", evidence: "通知" }) } },
      "review no-date hedged-claim",
    ],
    [
      "是 in a form without a column for evidence",
      { declarations: { "6.1": declared("yes", { evidenceColumn: false }) } },
      "review no-date",
    ],
    [
      "是, and the remark that it did not take place",
      { declarations: { "6.1": declared("yes", { note: "因疫情未能召开", evidence: "说明" }) } },
      "fail congress-not-held overclaimed",
    ],
    [
      "是, and a plan without a day that can be read",
      { declarations: { "6.1": declared("yes", { note: "拟于今年11月中下旬召开", evidence: "请示" }) } },
      "fail congress-only-planned overclaimed",
    ],
    [
      "a date in the remark of a congress that was put off",
      said("原定5月11日召开的学代会推迟", remarkDate("2024-05-11")),
      "fail congress-not-held overclaimed",
    ],
    [
      "a date in the remark of something else",
      said("2024年5月11日公示", remarkDate("2024-05-11")),
      "review congress-unclear",
    ],
    ["否 without a date", { declarations: { "6.1": declared("no") } }, "fail declared-not-met"],
    ["unclear without a date", { declarations: { "6.1": declared("unclear") } }, "review unclear-verdict"],
    ["nothing at all", {}, "missing nothing-stated"],
    ["a longer interval that a team allows", held("2022-05-02"), "pass", { parameters: { congressMaxDays: 800 } }],
  ];
  cases(
    "6.1",
    rows.map(([title, facts, expected, given]) => [title, facts, expected, { asOf, ...given }]),
  );

  it("counts the days and shows the date", () => {
    const outcome = check("6.1", held("2022-01-01", "2023-05-01"), { asOf });
    expect(outcome).toMatchObject({ actual: 397, limit: 396 });
    expect(cellsOf(outcome)).toEqual(["学代会!B3"]);
    expect(outcome.findings[0]).toMatchObject({ parameters: { date: "2023-05-01", days: 397, limit: 396 } });
  });

  it("quotes the words that say it was called off", () => {
    const words = (fields: Parameters<typeof congress>[1]) => check("6.1", off(fields), { asOf }).findings[0];
    expect(words({ dateText: "5月20日（取消）" })).toMatchObject({ parameters: { text: "5月20日（取消）" } });
    expect(words({ session: "第三次（延期）" })).toMatchObject({ parameters: { text: "第三次（延期）" } });
  });

  it("names a congress without a session by its date, and quotes a plan's words", () => {
    const planned = congress("", { planned: true, session: "", dateText: "拟近期召开" });
    const [finding] = check("6.1", { congresses: [planned] }, { asOf }).findings;
    expect(finding).toMatchObject({ subject: "拟近期召开", parameters: { date: "拟近期召开" } });
    const nameless = congress("2020-01-01", { session: "", dateText: "" });
    expect(check("6.1", { congresses: [nameless] }, { asOf }).findings[0]?.subject).toBeNull();
  });

  it("says how a rough date reads where its words are not kept", () => {
    const [finding] = check("6.1", { congresses: [congress("2024", { dateText: "" })] }, { asOf }).findings;
    expect(finding).toMatchObject({ parameters: { text: "2024" } });
  });
});
