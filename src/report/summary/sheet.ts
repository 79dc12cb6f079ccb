/** The summary sheet 评估汇总: one worksheet that reads on screen and prints on A4. */
import type { Assessment } from "../../assess/assessment";
import { SUMMARY_MARKER, type SheetContent, type SheetSnapshot } from "../../spreadsheet";
import { schemesDiffer } from "../belongings";
import { groupGaps } from "../gap-groups";
import { gapsByUrgency } from "../gaps";
import type { Words } from "../words";
import { SummaryBuilder } from "./builder";
import { carryOverGroups } from "./carry-over-groups";
import { addClaims } from "./claim-list";
import { addGapList, statusValidation } from "./gap-list";
import { COLUMN_WIDTHS, KEY_COLUMN } from "./grid";
import { addHeader } from "./header";
import { addHints } from "./hint-list";
import { addIndicators } from "./indicator-table";
import { keysOfGroups } from "./key";
import { addScores } from "./scores";
import { readPrevious } from "./previous";
import { addProblems } from "./problem-list";
import { addResolved } from "./resolved";

export interface SummaryContext {
  readonly words: Words;
  readonly name: string;
  readonly previous: SheetSnapshot | null;
}

/** The whole sheet. What users typed into their columns of the previous one is carried over. */
export function summarySheet(assessment: Assessment, { words, name, previous }: SummaryContext): SheetContent {
  const builder = new SummaryBuilder();
  const groups = assessment.organisations.map((organisation) => groupGaps(gapsByUrgency(organisation)));
  const keyed = keysOfGroups(groups.flat());
  const { users, gone } = carryOverGroups(keyed, readPrevious(previous));

  const lastKept = addHeader(builder, assessment, { words, hasList: keyed.length + gone.length > 0 });
  const scores = [];
  const userAreas = [];
  let done = 0;
  for (const [index, organisation] of assessment.organisations.entries()) {
    const own = groups[index] ?? [];
    scores.push(
      addScores(builder, organisation, {
        words,
        nameScheme: schemesDiffer(assessment),
        adjustments: assessment.adjustments,
      }),
    );
    userAreas.push(addGapList(builder, keyed.slice(done, done + own.length), { words, users: users.slice(done) }));
    done += own.length;
  }
  for (const organisation of assessment.organisations) {
    const context = { words, named: assessment.organisations.length > 1 };
    addHints(builder, organisation, context);
    addClaims(builder, organisation, context);
    addIndicators(builder, organisation, context);
  }
  userAreas.push(addResolved(builder, gone, { words, assessment }));
  addProblems(builder, assessment.problems, words);

  return {
    name,
    marker: SUMMARY_MARKER,
    ...builder.content(),
    columnWidths: COLUMN_WIDTHS,
    hiddenColumns: [KEY_COLUMN],
    frozen: { rows: lastKept + 1, columns: 0 },
    validations: userAreas.filter((area) => area !== null).map((area) => statusValidation(area, words)),
    dataBars: scores.flatMap((score) => score?.dataBar ?? []),
    charts: scores.flatMap((score) => score?.chart ?? []),
    showGridLines: false,
    tabColour: "1F3A5F",
    opensFirst: true,
    print: {
      orientation: "landscape",
      fitToWidth: true,
      repeatRows: { first: 0, last: lastKept },
      footer: words.report.summary.footer,
    },
  };
}
