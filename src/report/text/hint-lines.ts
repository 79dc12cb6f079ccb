/** For a terminal: what is worth knowing about indicators that pass. */
import type { OrganisationAssessment } from "../../assess/assessment";
import { hintsOf } from "../hints";
import { describePlaces } from "../places";
import { hanging, plainLine } from "./layout";
import type { Page } from "./page";

/** Nothing where nothing was remarked. */
export function hintLines(organisation: OrganisationAssessment, { words, paint, width }: Page): string[] {
  const hints = hintsOf(organisation);
  if (hints.length === 0) return [];
  const { hints: said, places } = words.report;
  return [
    "",
    paint.bold(said.title(hints.length)),
    ...hints.flatMap(({ result, finding, cells }) => {
      const where = describePlaces(cells, places);
      const sentence = plainLine(`${words.message(finding)}${where === "" ? "" : `  ${where}`}`);
      const remedy = words.remedy(finding, result.id);
      return [
        ...hanging(`  ${result.id} `, sentence, width),
        ...(remedy === null
          ? []
          : hanging(`    ${words.report.text.check}  `, plainLine(remedy), width).map(paint.quiet)),
      ];
    }),
  ];
}
