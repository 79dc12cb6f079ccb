import {
  blank,
  cases,
  cellsOf,
  check,
  declared,
  fallsBackToDeclaration,
  figure,
  people,
  read,
  staff,
  unreadable,
} from "../facts";

const entries = (...readings: Parameters<typeof staff>[0][]) => ({ roster: readings.map((fields) => staff(fields)) });
const yes = { collegeExperience: read(true) };
const no = { collegeExperience: read(false) };
const none = { collegeExperience: blank };
const odd = { collegeExperience: unreadable("校级") };
const remark = (value: number, exact = true, verdict: "yes" | "no" = "yes") => ({
  declarations: { "5.3": declared(verdict, { note: "见备注", figure: figure(value, exact) }) },
});

describe("5.3 college-experience", () => {
  fallsBackToDeclaration("5.3", { roster: people(3, none) });
  cases("5.3", [
    ["half", entries(yes, no), "pass"],
    ["a third", entries(yes, no, no), "fail college-experience-short"],
    ["a blank is no yes", entries(yes, none, none), "fail college-experience-short"],
    ["one that cannot be read and could tip the balance", entries(yes, odd, no), "review experience-unclear"],
    ["one that cannot be read and could not", entries(odd, no, no, no), "fail college-experience-short"],
    ["none that can be read", entries(odd, none, none, none), "review experience-unclear"],
    ["a limit that a team has lowered", entries(yes, no, no), "pass", { parameters: { collegeExperienceMin: 1 / 3 } }],
    ["a share in the remark", remark(0.5), "pass from-declaration"],
    ["a share too small", remark(0.45), "fail college-experience-short overclaimed"],
    ["a share that contradicts 否", remark(0.6, true, "no"), "review from-declaration understated"],
    ["the rule quoted", remark(0.5, false), "review figure-not-exact"],
    ["more than everybody", remark(1.2), "review figure-unreadable"],
    [
      "the roster wins over the remark",
      { ...remark(0.9), ...entries(no) },
      "fail college-experience-short overclaimed",
    ],
  ]);

  it("shows the column's header and says how many of how many", () => {
    const outcome = check("5.3", entries(yes, no, no));
    expect(cellsOf(outcome)).toEqual(["人员名单!J1"]);
    expect(outcome.findings[0]).toMatchObject({ parameters: { counted: 1, total: 3 } });
  });
});
