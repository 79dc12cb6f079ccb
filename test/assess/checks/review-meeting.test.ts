import { cases, event, fallsBackToDeclaration } from "../facts";

describe("8.1 review-meeting", () => {
  fallsBackToDeclaration("8.1", { records: [event("other", "2023-09-01")] });
  cases("8.1", [
    [
      "in two semesters",
      { records: [event("review-meeting", "2022-10-01"), event("review-meeting", "2023-10-01")] },
      "pass",
    ],
    [
      "twice in one semester",
      { records: [event("review-meeting", "2023-09-01"), event("review-meeting", "2023-10-01")] },
      "review one-semester-only",
    ],
    [
      "only older",
      { records: [event("review-meeting", "2021-10-01"), event("review-meeting", "2022-03-01")] },
      "fail records-too-old",
    ],
  ]);
});
