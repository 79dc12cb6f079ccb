/** Figures that a school only states, standing in for data that are not there (rule 4). */
import type { Organisation } from "../workbook/submission";
import type { Finding, Outcome } from "./assessment";
import type { CheckContext } from "./check";
import { figureDoubt } from "./claim";
import { byData, byDeclaration, byVagueRemark } from "./decide";
import { ABOUT_DECLARATION, info, warning } from "./finding";
import { noteCell } from "./places";
import { isShareAtLeast } from "./ratio";
import type { CellAddress } from "../spreadsheet";

/** A stated figure that is within its limit, said so that a reader knows nothing was counted. */
export function fromDeclaration(figure: string, at: CellAddress): Finding {
  return info("from-declaration", { figure }, at, ABOUT_DECLARATION);
}

/** A figure that is a rule quoted or a rough number. */
export function notExact(text: string, at: CellAddress): Finding {
  return warning("figure-not-exact", { text }, at, ABOUT_DECLARATION);
}

/** A figure that is stated and gives no certain number, so that the school's word cannot stand in for it. */
export function notUsable(text: string, at: CellAddress): Finding {
  return warning("figure-not-usable", { text }, at, ABOUT_DECLARATION);
}

/** A figure that cannot be: text, nothing, or a number that makes no sense. */
export function unreadable(text: string, at: CellAddress, subject: string | null): Finding {
  return warning("figure-unreadable", { text }, at, subject);
}

/**
 * Decides a lower limit for a share by the percentage (or n/N) in the remark, else by the declaration.
 * `short` makes the finding for a share below the limit.
 */
export function byStatedShare(
  organisation: Organisation,
  context: CheckContext,
  limit: number,
  short: (share: number, at: CellAddress) => Finding,
): Outcome {
  const declaration = organisation.declarations.get(context.indicator);
  const figure = declaration?.figure;
  if (!declaration || !figure) return byDeclaration(organisation, context);
  const at = noteCell(declaration);
  const { value: actual, text, bounds } = figure;
  if (actual === null) return byVagueRemark(declaration, notUsable(text, at));
  if (!figure.exact) {
    const isShort = bounds !== undefined && !isShareAtLeast(bounds.atMost, limit);
    if (isShort) return byData(organisation, context, [short(bounds.atMost, at)], { actual: bounds.atMost, limit });
    // 60%以上 in the row that asks for 60% is the rule over again.
    const isTheRule = bounds?.atMost === 1 && bounds.atLeast === limit;
    if (bounds && !isTheRule && isShareAtLeast(bounds.atLeast, limit)) {
      const doubt = figureDoubt(declaration, context);
      if (doubt) return byData(organisation, context, [doubt]);
      return byData(organisation, context, [fromDeclaration(text, at)], { actual: bounds.atLeast, limit });
    }
    return byVagueRemark(declaration, notExact(text, at));
  }
  if (actual < 0 || actual > 1) return byVagueRemark(declaration, unreadable(text, at, ABOUT_DECLARATION));
  const isEnough = isShareAtLeast(actual, limit);
  const doubt = isEnough ? figureDoubt(declaration, context) : null;
  if (doubt) return byData(organisation, context, [doubt]);
  const finding = isEnough ? fromDeclaration(text, at) : short(actual, at);
  return byData(organisation, context, [finding], { actual, limit });
}
