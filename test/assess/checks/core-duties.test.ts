import { cases, cellsOf, check, declared, department, event, fallsBackToDeclaration, proven, staff } from "../facts";

const claims = (note: string) => ({ declarations: { "1.1": declared("yes", { note, evidence: "佐证1" }) } });

describe("1.1 core-duties", () => {
  fallsBackToDeclaration("1.1");
  cases("1.1", [
    ["a remark that names a job", claims("协助学校开展查寝"), "review administrative-duty-suspected"],
    ["the indicator's own wording is clean", claims("不承担宿舍管理、校园纠察、安全保卫等行政职能"), "pass"],
    [
      "a department's name",
      { ...claims(""), departments: [department("纠察部"), department("学习部")] },
      "review administrative-duty-suspected",
    ],
    [
      "a department in the roster is named once",
      { ...claims(""), roster: [staff({ department: "宿舍管理部" }), staff({ department: "宿舍管理部" })] },
      "review administrative-duty-suspected",
    ],
    [
      "one that stands in both tables is named once",
      { ...claims(""), departments: [department("纠察部")], roster: [staff({ department: "纠察部" })] },
      "review administrative-duty-suspected",
    ],
    [
      "an event's topic",
      { ...claims(""), records: [event("other", "2023-09-01", { topic: "宿舍检查部署会" })] },
      "review administrative-duty-suspected",
    ],
    [
      "an undated event's topic",
      { ...claims(""), records: [event("other", "", { topic: "宿舍检查部署会" })] },
      "review administrative-duty-suspected",
    ],
    [
      "events still to come do not count",
      {
        ...claims(""),
        records: [
          event("other", "2023-12-01", { topic: "查寝" }),
          event("other", "", { topic: "查寝", planned: true }),
        ],
      },
      "pass",
    ],
    [
      "who admits it is not suspected",
      { declarations: { "1.1": declared("no", { note: "承担查寝" }) } },
      "fail declared-not-met",
    ],
    [
      "a job without any declaration is to be verified",
      { departments: [department("纠察部")] },
      "review administrative-duty-suspected",
    ],
    [
      "a clean table without a declaration is missing",
      { departments: [department("学习部")] },
      "missing nothing-stated",
    ],
    ["a hedge counts where the declaration decides", claims("正在制定移交方案"), "review hedged-claim"],
  ]);

  it("points at the words and quotes the job", () => {
    const outcome = check("1.1", {
      declarations: { "1.1": proven },
      departments: [department("学习部"), department("校园纠察队")],
    });
    expect(cellsOf(outcome)).toEqual(["工作部门!A3"]);
    expect(outcome.findings[0]).toMatchObject({ subject: "校园纠察队", parameters: { term: "校园纠察" } });
  });
});
