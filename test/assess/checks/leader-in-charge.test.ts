import { cases, cellsOf, check, fallsBackToDeclaration, guide } from "../facts";

describe("9.2 leader-in-charge", () => {
  fallsBackToDeclaration("9.2", { guidance: [guide("teaching-leader")] });
  fallsBackToDeclaration("9.2", { guidance: [guide("leader-in-charge", { name: "", post: "" })] });
  cases("9.2", [
    ["both", { guidance: [guide("leader-in-charge"), guide("teaching-leader")] }, "pass"],
    ["only the first", { guidance: [guide("leader-in-charge")] }, "review second-leader-missing"],
    ["known by the post", { guidance: [guide("leader-in-charge", { name: "" })] }, "review second-leader-missing"],
  ]);

  it("shows the row of the one there is", () => {
    expect(cellsOf(check("9.2", { guidance: [guide("leader-in-charge")] }))).toEqual(["指导力量!A2"]);
  });
});
