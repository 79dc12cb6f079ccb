import { cases, cellsOf, check, congress, declared, fallsBackToDeclaration, proven } from "../facts";

const by = (presidiumMethod: string, day = "2023-05-20") => ({ congresses: [congress(day, { presidiumMethod })] });

describe("5.2 presidium-elected", () => {
  fallsBackToDeclaration("5.2", by(""));
  cases("5.2", [
    ["by the congress", by("经学生代表大会选举产生"), "pass"],
    ["by its committee", by("学代会常务委员会选举产生"), "fail not-elected-by-congress"],
    ["by a body whose name says nothing", by("选举产生"), "review election-method-unclear"],
    ["by all students of a college", { level: "college", ...by("由全院同学投票选举产生") }, "pass"],
    ["by all students of a school", by("由全校同学投票选举产生"), "review election-method-unclear"],
    [
      "the newest past congress decides",
      {
        congresses: [
          congress("2022-05-20", { presidiumMethod: "任命" }),
          congress("2023-05-20"),
          congress("2023-12-20", { presidiumMethod: "任命" }),
        ],
      },
      "pass",
    ],
    [
      "a planned congress is not past",
      { congresses: [congress("2023-05-20"), congress("2023-06-20", { planned: true, presidiumMethod: "任命" })] },
      "pass",
    ],
    ["no past congress: declaration", { ...by("任命", "2023-12-20"), declarations: { "5.2": proven } }, "pass"],
    ["it may not have been held yet", by("学代会选举产生", "2023-11"), "review date-imprecise"],
    ["a date that cannot be read", by("学代会选举产生", "去年"), "review date-unreadable"],
    ["no date at all", by("学代会选举产生", ""), "review no-date"],
    [
      "是 is refuted",
      { ...by("校团委任命"), declarations: { "5.2": proven } },
      "fail not-elected-by-congress overclaimed",
    ],
    ["否 is contradicted", { ...by("学代会选举"), declarations: { "5.2": declared("no") } }, "review understated"],
  ]);

  it("shows how it came about, and knows the congress again", () => {
    const outcome = check("5.2", by("校团委任命"));
    expect(cellsOf(outcome)).toEqual(["学代会!E2"]);
    expect(outcome.findings[0]).toMatchObject({ subject: "第三次" });
  });
});
