import { blank, cases, congress, declared, fallsBackToDeclaration, figure, read, unreadable } from "../facts";

const shares = (nonCadre: ReturnType<typeof read<number>>, all: ReturnType<typeof read<number>> = read(200)) => ({
  congresses: [congress("2023-05-20", { nonCadreDelegates: nonCadre, delegates: all })],
});

describe("6.4 non-cadre-delegates", () => {
  fallsBackToDeclaration("6.4", shares(blank));
  fallsBackToDeclaration("6.4", shares(read(100), blank));
  cases("6.4", [
    ["60 % exactly", shares(read(120)), "pass"],
    ["one fewer", shares(read(119)), "fail non-cadre-short"],
    ["more than there are delegates", shares(read(201)), "review part-over-whole"],
    ["none of none", shares(read(0), read(0)), "review figure-unreadable"],
    ["one figure that cannot be read", shares(unreadable("大部分")), "review figure-unreadable"],
    [
      "two figures that cannot be read",
      shares(unreadable("?"), unreadable("?")),
      "review figure-unreadable figure-unreadable",
    ],
    [
      "a share in the remark that is too small",
      { declarations: { "6.4": declared("yes", { figure: figure(0.5) }) } },
      "fail non-cadre-short overclaimed",
    ],
  ]);
});
