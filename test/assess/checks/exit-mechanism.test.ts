import { cases, fallsBackToDeclaration, ruleDocument } from "../facts";

describe("7.4 exit-mechanism", () => {
  cases("7.4", [
    ["one issued passes", { documents: [ruleDocument("exit-rules", "issued")] }, "pass"],
    ["a draft alone fails", { documents: [ruleDocument("exit-rules", "draft")] }, "fail document-not-in-force"],
    [
      "another kind of document says nothing",
      { documents: [ruleDocument("other", "issued")] },
      "missing nothing-stated",
    ],
  ]);
  fallsBackToDeclaration("7.4");
});
