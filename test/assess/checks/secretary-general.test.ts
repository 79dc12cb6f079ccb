import { cases, fallsBackToDeclaration, guide, read } from "../facts";

const named = (fields: Parameters<typeof guide>[1]) => ({ guidance: [guide("secretary-general", fields)] });

describe("10.2 secretary-general", () => {
  fallsBackToDeclaration("10.2", { guidance: [guide("league-guide")] });
  cases("10.2", [
    ["any cadre's post", named({ post: "团委干事" }), "pass"],
    ["a cadre of the student affairs office", named({ post: "学生工作部副部长" }), "pass"],
    ["a student is no cadre", named({ post: "在读研究生" }), "review full-time-unproven"],
    ["a union's own chair is no cadre", named({ post: "学生会执行主席" }), "review full-time-unproven"],
    ["no post", named({ post: "" }), "review full-time-unproven"],
    ["not full-time", named({ fullTime: read(false) }), "fail not-full-time"],
    ["any person at a college", { level: "college", ...named({ post: "", fullTime: read(false) }) }, "pass"],
  ]);
});
