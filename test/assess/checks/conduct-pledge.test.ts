import { cases, event, fallsBackToDeclaration } from "../facts";

describe("7.3 conduct-pledge", () => {
  fallsBackToDeclaration("7.3", { records: [event("other", "2023-09-01")] });
  cases("7.3", [
    ["one in the last three semesters", { records: [event("conduct-pledge", "2022-08-01")] }, "pass"],
    ["only older", { records: [event("conduct-pledge", "2022-07-31")] }, "fail records-too-old"],
  ]);
});
