import { cases, event, fallsBackToDeclaration } from "../facts";

describe("9.1 party-hears-reports", () => {
  fallsBackToDeclaration("9.1", { records: [event("other", "2023-09-01")] });
  cases("9.1", [
    [
      "in two semesters",
      { records: [event("party-hearing", "2022-10-01"), event("party-hearing", "2023-10-01")] },
      "pass",
    ],
    [
      "twice in one semester",
      { records: [event("party-hearing", "2023-09-01"), event("party-hearing", "2023-10-01")] },
      "review one-semester-only",
    ],
    [
      "only older",
      { records: [event("party-hearing", "2021-10-01"), event("party-hearing", "2022-03-01")] },
      "fail records-too-old",
    ],
  ]);
});
