import { cases, congress, fallsBackToDeclaration, proven } from "../facts";

const by = (delegateMethod: string, day = "2023-05-20") => ({ congresses: [congress(day, { delegateMethod })] });

describe("6.2 delegate-selection", () => {
  fallsBackToDeclaration("6.2", by("推荐产生"));
  cases("6.2", [
    ["by League branches, elected", by("团支部推荐，学院选举"), "pass"],
    ["by classes, elected", by("各班级民主选举"), "pass"],
    ["said to be named by the League committee", by("由学院团委指定"), "fail delegates-not-elected"],
    [
      "是 is refuted where no class elected",
      { ...by("未经班级选举"), declarations: { "6.2": proven } },
      "fail delegates-not-elected overclaimed",
    ],
    ["otherwise the declaration", { ...by("各学院推荐"), declarations: { "6.2": proven } }, "pass"],
    ["no past congress: declaration", { ...by("班级选举", "2023-12-01"), declarations: { "6.2": proven } }, "pass"],
    ["a date that cannot be read", by("班级选举", "去年"), "review date-unreadable"],
  ]);
});
