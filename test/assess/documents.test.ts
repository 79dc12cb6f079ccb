import { cases, cellsOf, check, date, declared, proven, ruleDocument, type Facts } from "./facts";

const charters = (...documents: ReturnType<typeof ruleDocument>[]): Facts => ({ documents });

describe("documents in force", () => {
  cases("1.2", [
    ["试行 is in force", charters(ruleDocument("charter", "trial")), "pass"],
    [
      "a newer draft beside it is noted",
      charters(
        ruleDocument("charter", "issued", { date: date("2020-05-01") }),
        ruleDocument("charter", "consultation", { date: date("2023-05-01") }),
      ),
      "pass draft-pending",
    ],
    [
      "an older draft is not worth a word",
      charters(
        ruleDocument("charter", "issued", { date: date("2020-05-01") }),
        ruleDocument("charter", "draft", { date: date("2019-05-01") }),
      ),
      "pass",
    ],
    [
      "an undated draft can be newer",
      charters(ruleDocument("charter", "issued"), ruleDocument("charter", "planned")),
      "pass draft-pending",
    ],
    [
      "only drafts of every kind fail, one finding each",
      charters(
        ruleDocument("charter", "draft"),
        ruleDocument("charter", "consultation"),
        ruleDocument("charter", "planned"),
      ),
      "fail document-not-in-force document-not-in-force document-not-in-force",
    ],
    ["a blank status is to be verified", charters(ruleDocument("charter", "")), "review document-status-missing"],
    [
      "a blank status beside a draft is to be verified: it may be in force",
      charters(ruleDocument("charter", "draft"), ruleDocument("charter", "", { title: "" })),
      "review document-status-missing",
    ],
    [
      "an unknown status is to be verified",
      charters(ruleDocument("charter", "unclear")),
      "review document-status-unclear",
    ],
    [
      "a draft by its title, whatever its status",
      charters(ruleDocument("charter", "issued", { title: "章程（草案）", isDraftTitle: true })),
      "review document-status-contradicted",
    ],
    [
      "a draft by its title beside the rule",
      charters(ruleDocument("charter", "issued"), ruleDocument("charter", "issued", { isDraftTitle: true })),
      "pass draft-pending",
    ],
    [
      "dated after the day",
      charters(ruleDocument("charter", "issued", { date: date("2024-05-01") })),
      "review document-to-come",
    ],
    ["dated in the month of the day", charters(ruleDocument("charter", "issued", { date: date("2023-11") })), "pass"],
    [
      "dated after the day, beside one that is not",
      charters(
        ruleDocument("charter", "issued", { date: date("2024-05-01") }),
        ruleDocument("charter", "issued", { date: date("2020-05-01") }),
      ),
      "pass",
    ],
    ["no longer in force", charters(ruleDocument("charter", "repealed")), "fail document-not-in-force"],
    [
      "no longer in force, beside the one that replaced it",
      charters(ruleDocument("charter", "repealed"), ruleDocument("charter", "issued")),
      "pass",
    ],
    [
      "another body's by its title",
      charters(ruleDocument("charter", "issued", { title: "社团联合会章程", isOfAnother: true })),
      "review document-kind-unclear",
    ],
    [
      "a draft refutes 是",
      { ...charters(ruleDocument("charter", "draft")), declarations: { "1.2": proven } },
      "fail document-not-in-force overclaimed",
    ],
    [
      "a charter in force contradicts 否",
      { ...charters(ruleDocument("charter", "issued")), declarations: { "1.2": declared("no") } },
      "review understated",
    ],
  ]);

  it("points at the status and names the document", () => {
    const outcome = check("1.2", charters(ruleDocument("charter", "draft", { title: "学生会章程" })));
    expect(cellsOf(outcome)).toEqual(["规章制度!C2"]);
    expect(outcome.findings[0]).toMatchObject({
      subject: "学生会章程",
      parameters: { document: "学生会章程", status: "草案" },
    });
  });

  it("names a document without a title by its row", () => {
    const outcome = check("1.2", charters(ruleDocument("charter", "draft", { title: "" })));
    expect(outcome.findings[0]).toMatchObject({ subject: null, parameters: { document: "2" } });
  });
});
