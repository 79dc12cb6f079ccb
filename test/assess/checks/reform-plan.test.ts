import { cases, fallsBackToDeclaration, ruleDocument } from "../facts";

describe("2.3 reform-plan", () => {
  cases("2.3", [
    ["one issued passes", { documents: [ruleDocument("reform-plan", "issued")] }, "pass"],
    ["a draft alone fails", { documents: [ruleDocument("reform-plan", "draft")] }, "fail document-not-in-force"],
    [
      "another kind of document says nothing",
      { documents: [ruleDocument("other", "issued")] },
      "missing nothing-stated",
    ],
  ]);
  fallsBackToDeclaration("2.3");
});
