/** Making findings. Severity says what a finding does: error fails or is missing, warning is to verify, info is good to know. */
import type { FindingCode, FindingParameters } from "../criteria/findings";
import { quotable, quotableAll } from "../parse/text";
import { mergeCells, type CellAddress, type CellArea } from "../spreadsheet";
import type { Severity } from "../workbook/submission";

/** A finding of one code; every member of the `Finding` union is one of these. */
export type FindingOf<C extends FindingCode> = {
  [Code in C]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly parameters: FindingParameters[Code];
    readonly cells: readonly CellArea[];
    readonly subject: string | null;
  };
}[C];

/** The cells a finding is about: one, several (joined into areas where they touch), or none where there is no sheet. */
export type At = CellAddress | readonly CellAddress[] | null;

/**
 * Subject of findings that an indicator can have only once, about its row in 自评表 as a whole. A fixed word rather
 * than the cell, so that the gap is known again on a later run although rows have moved.
 */
export const ABOUT_DECLARATION = "自评";

function make<C extends FindingCode>(
  severity: Severity,
  code: C,
  parameters: FindingParameters[C],
  at: At,
  subject: string | null,
): FindingOf<C> {
  return {
    code,
    severity,
    parameters: quotableAll(parameters),
    cells: areasOf(at),
    subject: subject === null ? null : quotable(subject),
  };
}

function areasOf(at: At): readonly CellArea[] {
  if (at === null) return [];
  if (!("sheet" in at)) return mergeCells(at);
  return [{ sheet: at.sheet, top: at.row, left: at.column, bottom: at.row, right: at.column }];
}

/** A finding that makes the indicator fail, or says that it is missing. */
export function error<C extends FindingCode>(
  code: C,
  parameters: FindingParameters[C],
  at: At,
  subject: string | null,
): FindingOf<C> {
  return make("error", code, parameters, at, subject);
}

/** A finding that a person has to look into. */
export function warning<C extends FindingCode>(
  code: C,
  parameters: FindingParameters[C],
  at: At,
  subject: string | null,
): FindingOf<C> {
  return make("warning", code, parameters, at, subject);
}

/** A note that changes no verdict. */
export function info<C extends FindingCode>(
  code: C,
  parameters: FindingParameters[C],
  at: At,
  subject: string | null,
): FindingOf<C> {
  return make("info", code, parameters, at, subject);
}
