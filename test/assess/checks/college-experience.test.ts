import {
  between,
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
const rough = (share: ReturnType<typeof between>) => ({
  declarations: { "5.3": declared("yes", { note: share.text, figure: share }) },
});
const told = (note: string) => ({ declarations: { "5.3": declared("yes", { note, figure: figure(0.6) }) } });

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
    ["a share that is at least enough", rough(between(0.5, 0.7, "五成至七成")), "pass from-declaration"],
    [
      "a share that is too small at most",
      rough(between(0.3, 0.45, "三成至四成半")),
      "fail college-experience-short overclaimed",
    ],
    ["a share that may be either", rough(between(0.45, 0.55, "五成左右")), "review figure-not-exact"],
    ["a share still to come", told("下学期预计达到60%"), "review hedged-claim"],
    ["a share of a part", told("部分部门60%"), "review partial-claim"],
    ["a share of another school", told("邻校60%"), "review off-topic-claim"],
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
