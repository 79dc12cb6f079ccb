import fc from "fast-check";
import { coloursFor, contrast, DARK, LIGHT, type PaneColours } from "../../src/taskpane/colours";

const READABLE = 4.5;

function worst(colours: PaneColours): number {
  const { background, surface, hover, foreground, quiet, link, accent, onAccent, tones } = colours;
  const pairs: [string, string][] = [
    ...[background, surface, hover].flatMap((ground): [string, string][] => [
      [foreground, ground],
      [quiet, ground],
      [link, ground],
    ]),
    [onAccent, accent],
    ...Object.values(tones).map(({ text, fill }): [string, string] => [text, fill]),
  ];
  return Math.min(...pairs.map(([text, ground]) => contrast(text, ground)));
}

describe("colours from the host", () => {
  it.each([
    ["light", LIGHT],
    ["dark", DARK],
    ["Office's dark grey", { background: "#666666", foreground: "#FFFFFF" }],
    ["Office's colourful", { background: "#E6E6E6", foreground: "#262626" }],
    ["black with yellow text", { background: "#000000", foreground: "#FFFF00" }],
  ])("%s: all text is readable", (_, host) => {
    expect(worst(coloursFor(host))).toBeGreaterThanOrEqual(READABLE);
  });

  it("keeps text readable on any grey ground whose own text is", () => {
    const grey = fc.integer({ min: 0, max: 255 }).map((level) => `#${level.toString(16).padStart(2, "0").repeat(3)}`);
    fc.assert(
      fc.property(grey, fc.constantFrom("#FFFFFF", "#000000"), (background, foreground) => {
        fc.pre(contrast(background, foreground) >= 5.5);
        return worst(coloursFor({ background, foreground })) >= READABLE;
      }),
    );
  });

  it("takes anything that is no colour for the light theme", () => {
    expect(coloursFor({ background: "window", foreground: "" })).toEqual(coloursFor(LIGHT));
  });

  it("knows dark from light", () => {
    expect([DARK, LIGHT].map((host) => coloursFor(host).dark)).toEqual([true, false]);
  });
});
