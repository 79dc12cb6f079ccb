import {
  blank,
  cases,
  cellsOf,
  check,
  congress,
  declared,
  fallsBackToDeclaration,
  figure,
  noFigure,
  proven,
  read,
  unreadable,
} from "../facts";

const students = { profile: { students: 20_000 } };
const delegates = (reading: ReturnType<typeof read<number>>, day = "2023-05-20") => ({
  congresses: [congress(day, { delegates: reading })],
});

const vague = (text: string, bounds?: { atLeast: number; atMost: number }) => ({
  profile: { students: bounds ? { text, bounds } : { text } },
  declarations: { "6.3": proven },
});

describe("6.3 delegate-quota", () => {
  fallsBackToDeclaration("6.3", delegates(read(200)));
  cases("6.3", [
    ["1.00 % exactly", { ...students, ...delegates(read(200)) }, "pass"],
    ["one fewer", { ...students, ...delegates(read(199)) }, "fail delegates-short"],
    ["delegates that cannot be read", { ...students, ...delegates(unreadable("约二百")) }, "review figure-unreadable"],
    ["more delegates than students", { ...students, ...delegates(read(20_001)) }, "review part-over-whole"],
    ["no students at all", { profile: { students: 0 }, ...delegates(read(0)) }, "review figure-unreadable"],
    [
      "no delegates' figure: declaration",
      { ...students, ...delegates(blank), declarations: { "6.3": proven } },
      "pass",
    ],
    [
      "a share in the remark",
      { ...delegates(read(200)), declarations: { "6.3": declared("yes", { figure: figure(0.01) }) } },
      "pass from-declaration",
    ],
    [
      "a share in the remark that is too small",
      { declarations: { "6.3": declared("yes", { figure: figure(0.009) }) } },
      "fail delegates-short overclaimed",
    ],
    ["a date that cannot be read", { ...students, ...delegates(read(200), "去年") }, "review date-unreadable"],
  ]);

  cases("6.3", [
    ["students that are no figure", { ...vague("约两万"), ...delegates(read(500)) }, "review figure-not-usable"],
    [
      "1.8万余 students, and enough delegates either way",
      { ...vague("1.8万余人", { atLeast: 18_001, atMost: 18_999 }), ...delegates(read(300)) },
      "pass",
    ],
    [
      "1.8万余 students, and too few either way",
      { ...vague("1.8万余人", { atLeast: 18_001, atMost: 18_999 }), ...delegates(read(100)) },
      "fail delegates-short overclaimed",
    ],
    [
      "1.8万余 students, and the answer depends on the rest",
      { ...vague("1.8万余人", { atLeast: 18_001, atMost: 18_999 }), ...delegates(read(185)) },
      "review figure-not-usable",
    ],
    [
      "a share of another school in the remark",
      { declarations: { "6.3": declared("yes", { evidence: "佐证1", figure: noFigure("邻校1.6%") }) } },
      "review figure-not-usable",
    ],
  ]);

  it("shows the figure and says what it is a share of", () => {
    const outcome = check("6.3", { ...students, ...delegates(read(100)) });
    expect(cellsOf(outcome)).toEqual(["学代会!C2"]);
    expect(outcome).toMatchObject({ actual: 0.005, limit: 0.01 });
    expect(outcome.findings[0]).toMatchObject({ parameters: { delegates: 100, students: 20_000 } });
  });
});
