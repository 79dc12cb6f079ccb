/** Head counts against an upper limit (3.1, 3.2, 3.3): rows counted, else 基本信息, else the figure in the remark. */
import type { CellAddress } from "../spreadsheet";
import type { Bounds, Declaration, Organisation, StatedFigure } from "../workbook/submission";
import type { Finding, Outcome } from "./assessment";
import type { CheckContext } from "./check";
import { figureDoubt } from "./claim";
import { byData, byDeclaration, byVagueRemark } from "./decide";
import { fromDeclaration, notExact, notUsable, unreadable } from "./figures";
import { ABOUT_DECLARATION, warning } from "./finding";
import { noteCell } from "./places";

/** What is counted and how a number of them is judged. */
export interface Count {
  /** One cell for each thing counted, in the table's order; empty where no table says anything. */
  readonly counted: readonly CellAddress[];
  /** Where the count as a whole stands: the table's header cell. */
  readonly countedAt: CellAddress | null;
  /** What 基本信息 says. */
  readonly stated: StatedFigure | null;
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
  const claim = claimOf(count, declaration);
  if (!claim) return byDeclaration(organisation, context);
  const { text, at, remark } = claim;
  if (claim.bounds.atLeast === claim.bounds.atMost) return byFigure(organisation, context, count, claim);
  // Whatever the figure is, it is above the limit or within it: then it decides like any other.
  const { atLeast, atMost } = claim.bounds;
  const [low, high] = [judge(count, atLeast, at), judge(count, atMost, at)];
  const isSettled = low?.code === high?.code && low?.severity !== "warning" && atLeast > 0;
  if (isSettled) return byFigure(organisation, context, count, claim);
  const doubt = remark && claim.isRule ? notExact(text, at) : notUsable(text, at);
  return remark ? byVagueRemark(remark, doubt) : byData(organisation, context, [doubt]);
}

/** A figure without rows: stated in 基本信息 or in the remark. */
interface Claim {
  /** The figure where both are the same. */
  readonly bounds: Bounds;
  readonly text: string;
  readonly at: CellAddress;
  /** The row of 自评表 in whose remark it stands; null for 基本信息. */
  readonly remark: Declaration | null;
  /** The rule quoted or a rough number, rather than somebody else's or no number at all. */
  readonly isRule: boolean;
}

const NOTHING_KNOWN: Bounds = { atLeast: 0, atMost: Infinity };

/** What 基本信息 says, usable or not; only where it says nothing, the remark. */
function claimOf({ stated }: Count, declaration: Declaration | undefined): Claim | null {
  if (stated) {
    const bounds = stated.value === null ? stated.bounds : exactly(stated.value);
    const text = stated.value === null ? stated.text : String(stated.value);
    return { bounds, text, at: stated.at, remark: null, isRule: false };
  }
  if (!declaration?.figure) return null;
  const { value, text, exact, bounds = NOTHING_KNOWN } = declaration.figure;
  const known = exact && value !== null ? exactly(value) : bounds;
  return { bounds: known, text, at: noteCell(declaration), remark: declaration, isRule: value !== null };
}

function exactly(value: number): Bounds {
  return { atLeast: value, atMost: value };
}

function judge({ limit, excess }: Count, actual: number, at: CellAddress): Finding | null {
  return actual > limit ? excess(actual, [at]) : null;
}

/** Decides by a figure; where it is only bounded, by the least that it can be. */
function byFigure(organisation: Organisation, context: CheckContext, count: Count, claim: Claim): Outcome {
  const { text, at, remark } = claim;
  const { limit } = count;
  const { atLeast: actual, atMost } = claim.bounds;
  // Nobody at all is a slip of the pen, not a small union.
  if (actual < 1) {
    const doubt = unreadable(text, at, ABOUT_DECLARATION);
    return remark ? byVagueRemark(remark, doubt) : byData(organisation, context, [doubt]);
  }
  const excess = judge(count, actual, at);
  // A figure of somebody else, or of some other time, decides nothing in the school's favour.
  const open = remark && !excess ? figureDoubt(remark, context) : null;
  if (open) return byData(organisation, context, [open]);
  const findings = excess?.severity === "error" ? [excess] : [fromDeclaration(text, at), ...(excess ? [excess] : [])];
  return byData(organisation, context, findings, { actual: actual > limit || atMost > MOST ? actual : atMost, limit });
}

const MOST = Number.MAX_SAFE_INTEGER;

/** 约6人 gives no bounds; beside a list it is held to what it names all the same. */
function roughly({ text, bounds }: { readonly text: string; readonly bounds: Bounds }): Bounds {
  const named = /\d{1,6}/.exec(text)?.[0];
  return bounds.atLeast > 0 || named === undefined ? bounds : { atLeast: Number(named), atMost: bounds.atMost };
}

/** Stated figures beside the rows: another number is pointed out, and one over the limit leaves a shorter list open. */
function mismatches(count: Count, declaration: Declaration | undefined): Finding[] {
  const { counted, countedAt, stated, limit } = count;
  const findings: Finding[] = [];
  const compare = ({ atLeast, atMost }: Bounds, at: CellAddress, subject: string): void => {
    const cells = countedAt ? [at, countedAt] : [at];
    if (counted.length <= limit && atLeast > limit) {
      const parameters = { declared: atLeast, counted: counted.length, limit };
      findings.push(warning("count-over-limit-declared", parameters, cells, subject));
    } else if (atLeast === atMost && atLeast !== counted.length) {
      findings.push(warning("count-mismatch", { declared: atLeast, counted: counted.length }, cells, subject));
    }
  };
  if (stated) compare(stated.value === null ? roughly(stated) : exactly(stated.value), stated.at, "基本信息");
  if (declaration?.figure) {
    const { value, exact, bounds = NOTHING_KNOWN } = declaration.figure;
    compare(exact && value !== null ? exactly(value) : bounds, noteCell(declaration), ABOUT_DECLARATION);
  }
  return findings;
}
