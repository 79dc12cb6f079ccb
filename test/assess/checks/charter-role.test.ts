import { cases, fallsBackToDeclaration, ruleDocument } from "../facts";

describe("1.2 charter-role", () => {
  cases("1.2", [
    ["one issued passes", { documents: [ruleDocument("charter", "issued")] }, "pass"],
    ["a draft alone fails", { documents: [ruleDocument("charter", "draft")] }, "fail document-not-in-force"],
    [
      "another kind of document says nothing",
      { documents: [ruleDocument("other", "issued")] },
      "missing nothing-stated",
    ],
  ]);
  fallsBackToDeclaration("1.2");
});
