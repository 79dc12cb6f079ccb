import { cases, fallsBackToDeclaration, ruleDocument } from "../facts";

describe("9.3 in-party-plan", () => {
  cases("9.3", [
    ["one issued passes", { documents: [ruleDocument("party-plan", "issued")] }, "pass"],
    ["a draft alone fails", { documents: [ruleDocument("party-plan", "draft")] }, "fail document-not-in-force"],
    [
      "another kind of document says nothing",
      { documents: [ruleDocument("other", "issued")] },
      "missing nothing-stated",
    ],
  ]);
  fallsBackToDeclaration("9.3");
});
