/** What a school's remark and its evidence add to a declared 是. Source: criteria.md, "Reading a statement". */
import { FACTS, isOfOthers, readClaim, readEvidence, type ClaimReading, type MatterFacts } from "../language";
import type { IndicatorId } from "../criteria/types";
import type { Declaration, Organisation, Stated } from "../workbook/submission";
import type { Finding } from "./assessment";
import type { CheckContext } from "./check";
import { calendarDay, type Day } from "./dates";
import { ABOUT_DECLARATION, info, warning } from "./finding";
import { evidenceCell } from "./places";

/** What supports each indicator; the compiler sees that none is left out. */
const FACTS_OF: Readonly<Record<IndicatorId, MatterFacts>> = FACTS;

/** What a text amounts to as a remark on an indicator. */
export function readRemark(text: string, indicator: IndicatorId, asOf: Day): ClaimReading {
  return readClaim(text, FACTS_OF[indicator], { asOf: calendarDay(asOf) });
}

/** The doubt that the remark beside a declared 是 raises, or the note that it says nothing that can be checked. */
export function claimFindings(
  { declarations }: Organisation,
  { note }: Declaration,
  { indicator, asOf }: CheckContext,
): Finding[] {
  if (!note) return [];
  const reading = readRemark(note.value, indicator, asOf);
  // Supported, or nothing said at all.
  if (!("phrase" in reading)) return [];
  if (reading.kind === "repeats") {
    return [info("nothing-checkable", { phrase: reading.phrase }, note.at, ABOUT_DECLARATION)];
  }
  const isOfAnother = reading.kind === "off-topic-claim" || reading.kind === "partial-claim";
  if (isOfAnother && isSaidOfSibling(declarations, note, indicator, asOf)) return [];
  return [warning(reading.kind, { phrase: reading.phrase }, note.at, ABOUT_DECLARATION)];
}

/** One row of a form can speak for two indicators; its remark may be about the other one. */
function isSaidOfSibling(
  declarations: Organisation["declarations"],
  { value, at }: Stated<string>,
  indicator: IndicatorId,
  asOf: Day,
): boolean {
  return [...declarations].some(
    ([id, other]) =>
      id !== indicator &&
      other.note?.at.sheet === at.sheet &&
      other.note.at.row === at.row &&
      readRemark(value, id, asOf).kind === "supported",
  );
}

/**
 * The doubt about a figure in a remark: still to come, of only a part, or somebody else's. A rule quoted and a remark
 * that names nothing but the figure are the figure's own affair.
 */
export function figureDoubt({ note, verdict }: Declaration, { indicator, asOf }: CheckContext): Finding | null {
  if (!note || verdict !== "yes") return null;
  const reading = readRemark(note.value, indicator, asOf);
  switch (reading.kind) {
    case "hedged-claim":
    case "partial-claim":
    case "contradicted-claim":
      return warning(reading.kind, { phrase: reading.phrase }, note.at, ABOUT_DECLARATION);
    case "off-topic-claim":
      return isOfOthers(note.value)
        ? warning(reading.kind, { phrase: reading.phrase }, note.at, ABOUT_DECLARATION)
        : null;
    default:
      return null;
  }
}

/** The doubts that the evidence raises: none is named where there is a column for it, it is to come, or a picture. */
export function evidenceFindings(organisation: Organisation, declaration: Declaration): Finding[] {
  const { evidence, evidenceColumn } = declaration;
  const reading = evidence ? readEvidence(evidence.value) : null;
  if (reading?.kind === "to-come" && evidence) {
    return [warning("hedged-claim", { phrase: reading.phrase }, evidence.at, ABOUT_DECLARATION)];
  }
  if (reading?.kind === "picture" && evidence)
    return [warning("evidence-is-picture", {}, evidence.at, ABOUT_DECLARATION)];
  if (!evidenceColumn || reading?.kind === "named") return [];
  return [warning("no-evidence", {}, evidenceCell(organisation, declaration), ABOUT_DECLARATION)];
}
