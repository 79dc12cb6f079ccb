/** Many files on one screen: a line per organisation, and what it comes to in the end. */
import type { Messages } from "../i18n/all";
import { formatScore } from "../report/figures";
import { pad, plainLine, textWidth } from "../report/text/layout";
import { paintFor } from "../report/text/paint";
import type { FileFacts, OrganisationFacts } from "./facts";

/** The heading of the lines below. */
export function overviewHeading(words: Messages): string {
  const { columns } = words.cli.many;
  const cells = [columns.conclusion, columns.score, columns.core, columns.toVerify];
  return `${[...cells.map((cell, index) => pad(cell, widthsFor(words)[index] ?? 0)), columns.who, columns.file].join("  ")}\n`;
}

/** The lines of one file, `place` being where it lies. */
export function overviewLines(place: string, facts: FileFacts, words: Messages, colour: boolean): string {
  const paint = paintFor(colour);
  const [first = 0, ...rest] = widthsFor(words);
  const file = plainLine(place);
  if (facts.failed) {
    const blank = rest.map((width) => pad("–", width));
    return `${[paint.quiet(pad(words.cli.many.failed, first)), ...blank, "–", file].join("  ")}\n`;
  }
  const lines = facts.organisations.map((organisation) => {
    const { conclusion, coreFailures, toVerify, school, name } = organisation;
    const label = paint.conclusion(conclusion, pad(words.terms.conclusion[conclusion], first));
    const cells = [scoreOf(organisation), String(coreFailures), String(toVerify)];
    const who = plainLine([school, name].filter((part) => part !== "").join(" "));
    return [label, ...cells.map((cell, index) => pad(cell, rest[index] ?? 0)), who, file].join("  ");
  });
  return lines.map((line) => `${line}\n`).join("");
}

function scoreOf({ confirmed, possible }: OrganisationFacts): string {
  const score = formatScore(confirmed);
  return possible === null || possible === confirmed ? score : `${score}–${formatScore(possible)}`;
}

const SCORE_WIDTH = "100.00–100.00".length;

function widthsFor(words: Messages): readonly number[] {
  const { columns, failed } = words.cli.many;
  const labels = [...Object.values(words.terms.conclusion), failed, columns.conclusion];
  return [
    Math.max(...labels.map(textWidth)),
    Math.max(SCORE_WIDTH, textWidth(columns.score)),
    textWidth(columns.core),
    textWidth(columns.toVerify),
  ];
}

/** How many organisations came to what, and how many files failed. */
export function closingLine(files: Iterable<FileFacts>, words: Messages): string {
  const counts = { met: 0, "needs-review": 0, "not-met": 0 };
  let failed = 0;
  for (const file of files) {
    if (file.failed) failed += 1;
    for (const { conclusion } of file.organisations) counts[conclusion] += 1;
  }
  return words.cli.summaryOfMany(counts.met, counts["needs-review"], counts["not-met"], failed);
}
