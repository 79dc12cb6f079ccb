/** Head counts against an upper limit (3.1, 3.2, 3.3): rows counted, else 基本信息, else the figure in the remark. */
import type { CellAddress } from "../spreadsheet";
import type { Declaration, Organisation, Stated } from "../workbook/submission";
import type { Finding, Outcome } from "./assessment";
import type { CheckContext } from "./check";
import { figureDoubt } from "./claim";
import { byData, byDeclaration, byVagueRemark } from "./decide";
import { fromDeclaration, notExact, unreadable } from "./figures";
import { ABOUT_DECLARATION, warning } from "./finding";
import { noteCell } from "./places";

/** What is counted and how a number of them is judged. */
export interface Count {
  /** One cell for each thing counted, in the table's order; empty where no table says anything. */
  readonly counted: readonly CellAddress[];
  /** Where the count as a whole stands: the table's header cell. */
  readonly countedAt: CellAddress | null;
  /** What 基本信息 says. */
  readonly stated: Stated<number> | null;
  readonly limit: number;
  /** The finding for a number above `limit`, at these cells. */
  readonly excess: (actual: number, at: readonly CellAddress[]) => Finding;
}

/** Decides an upper limit by the strongest count there is; figures that disagree with the rows are pointed out. */
export function byCount(organisation: Organisation, context: CheckContext, count: Count): Outcome {
  const { counted, limit } = count;
  const declaration = organisation.declarations.get(context.indicator);
  if (counted.length > 0) {
    const actual = counted.length;
    const findings = actual > limit ? [count.excess(actual, counted.slice(limit))] : [];
    return byData(organisation, context, [...findings, ...mismatches(count, declaration)], { actual, limit });
  }
  const stated = statedFigure(count, declaration);
  if (!stated) return byDeclaration(organisation, context);
  const { actual, text, exact, at, remark } = stated;
  // Nobody at all is a slip of the pen, not a small union.
  const doubt = !exact ? notExact(text, at) : actual < 1 ? unreadable(text, at, ABOUT_DECLARATION) : null;
  if (doubt) return remark ? byVagueRemark(remark, doubt) : byData(organisation, context, [doubt]);
  const open = remark && actual <= limit ? figureDoubt(remark, context) : null;
  if (open) return byData(organisation, context, [open]);
  const excess = actual > limit ? [count.excess(actual, [at])] : [];
  const isOver = excess.some(({ severity }) => severity === "error");
  return byData(organisation, context, isOver ? excess : [fromDeclaration(text, at), ...excess], { actual, limit });
}

interface StatedFigure {
  readonly actual: number;
  readonly text: string;
  readonly exact: boolean;
  readonly at: CellAddress;
  /** The row of 自评表 in whose remark it stands; null for 基本信息. */
  readonly remark: Declaration | null;
}

function statedFigure({ stated }: Count, declaration: Declaration | undefined): StatedFigure | null {
  if (stated) return { actual: stated.value, text: String(stated.value), exact: true, at: stated.at, remark: null };
  if (!declaration?.figure) return null;
  const { value: actual, text, exact } = declaration.figure;
  return { actual, text, exact, at: noteCell(declaration), remark: declaration };
}

function mismatches({ counted, countedAt, stated }: Count, declaration: Declaration | undefined): Finding[] {
  const findings: Finding[] = [];
  const compare = (declared: number, at: CellAddress, subject: string): void => {
    if (declared === counted.length) return;
    const cells = countedAt ? [at, countedAt] : [at];
    findings.push(warning("count-mismatch", { declared, counted: counted.length }, cells, subject));
  };
  if (stated) compare(stated.value, stated.at, "基本信息");
  if (declaration?.figure?.exact) compare(declaration.figure.value, noteCell(declaration), ABOUT_DECLARATION);
  return findings;
}
