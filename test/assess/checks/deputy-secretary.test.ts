import { blank, cases, cellsOf, check, declared, fallsBackToDeclaration, guide, read, unreadable } from "../facts";

const guides = (...fields: Parameters<typeof guide>[1][]) => ({
  guidance: fields.map((person) => guide("league-guide", person)),
});
const notFullTime = { fullTime: read(false) };

describe("10.1 deputy-secretary", () => {
  fallsBackToDeclaration("10.1", { guidance: [guide("secretary-general")] });
  cases("10.1", [
    ["a full-time deputy secretary", guides({}), "pass"],
    ["a full-time secretary", guides({ post: "团委书记" }), "pass"],
    ["not full-time", guides(notFullTime), "fail not-full-time"],
    ["full-time left blank", guides({ fullTime: blank }), "review full-time-unproven"],
    ["full-time unreadable", guides({ fullTime: unreadable("部分") }), "review full-time-unproven"],
    ["another post", guides({ post: "辅导员" }), "review full-time-unproven"],
    ["any one who satisfies is enough", guides(notFullTime, { post: "辅导员" }, {}), "pass"],
    ["one who might be the one", guides(notFullTime, { fullTime: blank }), "review full-time-unproven"],
    ["nobody full-time", guides(notFullTime, notFullTime), "fail not-full-time not-full-time"],
    ["any person at a college", { level: "college", ...guides({ post: "辅导员", ...notFullTime }) }, "pass"],
    ["a row that names nobody", { level: "college", ...guides({ name: "", post: "" }) }, "missing nothing-stated"],
    [
      "否 and unproven",
      { ...guides({ fullTime: blank }), declarations: { "10.1": declared("no") } },
      "review full-time-unproven",
    ],
  ]);

  it("shows what is in doubt", () => {
    expect(cellsOf(check("10.1", guides({ fullTime: blank })))).toEqual(["指导力量!D2"]);
    expect(cellsOf(check("10.1", guides({ post: "辅导员", name: "" })))).toEqual(["指导力量!C2"]);
    expect(check("10.1", guides({ post: "辅导员", name: "" })).findings[0]).toMatchObject({
      subject: null,
      parameters: { who: "2" },
    });
  });
});
