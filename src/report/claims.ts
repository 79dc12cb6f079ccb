/** Passes that rest on the school's word alone, with its own words for a reviewer's eye. */
import type { IndicatorResult, OrganisationAssessment } from "../assess/assessment";
import { areaOf, formatArea, type CellArea } from "../spreadsheet";

/** What is written in one cell, word for word. */
export interface Quote {
  readonly text: string;
  readonly cell: CellArea;
  /** "自评表!E29" */
  readonly place: string;
}

export interface Claim {
  readonly result: IndicatorResult;
  /** 备注; null where nothing is written there. */
  readonly note: Quote | null;
  /** 佐证材料; null where nothing is written there. */
  readonly evidence: Quote | null;
}

type Written = NonNullable<IndicatorResult["claim"]>["note"];

/** In the order of the indicators. */
export function claimsOf({ indicators }: OrganisationAssessment): Claim[] {
  return indicators
    .filter(({ verdict, basis }) => verdict === "pass" && basis === "declared")
    .map((result) => ({
      result,
      note: quote(result.claim?.note ?? null),
      evidence: quote(result.claim?.evidence ?? null),
    }));
}

function quote(written: Written): Quote | null {
  if (written === null || written.value.trim() === "") return null;
  const cell = areaOf(written.at);
  return { text: written.value, cell, place: formatArea(cell) };
}
