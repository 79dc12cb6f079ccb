import { cases, event, fallsBackToDeclaration } from "../facts";

describe("7.1 political-study", () => {
  fallsBackToDeclaration("7.1", { records: [event("other", "2023-09-01")] });
  cases("7.1", [
    ["one in the last three semesters", { records: [event("political-study", "2022-08-01")] }, "pass"],
    ["only older", { records: [event("political-study", "2022-07-31")] }, "fail records-too-old"],
  ]);
});
