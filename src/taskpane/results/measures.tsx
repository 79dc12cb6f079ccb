import type { ReactElement } from "react";
import type { IndicatorResult } from "../../assess/assessment";
import { formatMeasure, formatNumber } from "../../report/figures";
import { usePane } from "../context";

/** Standing, points, figure and limit, declaration, and who decided: one quiet line. */
export function Measures({ result }: { readonly result: IndicatorResult }): ReactElement {
  const { words, said } = usePane();
  const { standing, weight, earned, actual, limit, declared, decidedBy, checkVerdict, verdict } = result;
  const parts = [
    words.terms.standingMark[standing],
    weight > 0 ? said.list.points(formatNumber(earned), formatNumber(weight)) : said.list.notScored,
    actual === null || limit === null
      ? null
      : said.list.measured(formatMeasure(result, actual), formatMeasure(result, limit)),
    declared === null ? null : said.list.declared(words.report.declared[declared]),
    decidedBy === "reviewer" ? said.list.byReviewer : null,
    decidedBy === "reviewer" && checkVerdict !== verdict
      ? said.list.checkSays(words.terms.verdict[checkVerdict])
      : null,
  ].filter((part) => part !== null);
  return (
    <p className="rc-measures">
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </p>
  );
}
