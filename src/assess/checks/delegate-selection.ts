import { namesClassElection } from "../../language";
import { cellOf } from "../../workbook/submission";
import { readRemark } from "../claim";
import { byNewestCongress, congressName } from "../congresses";
import { byData, byDeclaration } from "../decide";
import { error, warning } from "../finding";

/**
 * 6.2 delegate-selection: delegates are put forward by the League branches of the classes and elected by the colleges.
 * A way of selection that does not say so proves nothing either way; one that says the contrary (由学院团委指定,
 * 未经班级选举) fails. Source: F21 item 12.
 */
export const delegateSelection = byNewestCongress({
  isStated: ({ delegateMethod }) => delegateMethod !== "",
  judge: (congress, organisation, context) => {
    const method = congress.delegateMethod;
    const reading = readRemark(method, context.indicator, context.asOf);
    const { kind } = reading;
    const at = cellOf(congress, "delegateMethod");
    if (
      reading.kind === "hedged-claim" ||
      reading.kind === "rule-restated" ||
      (reading.kind === "partial-claim" && IN_PART.test(method))
    ) {
      return byData(organisation, context, [
        warning(reading.kind, { phrase: reading.phrase }, at, congressName(congress)),
      ]);
    }
    if (kind === "contradicted-claim") {
      return byData(organisation, context, [error("delegates-not-elected", { method }, at, congressName(congress))]);
    }
    return kind === "supported" || namesBoth(method, kind)
      ? byData(organisation, context, [])
      : byDeclaration(organisation, context);
  },
  otherwise: byDeclaration,
});

/** 部分班级选举产生. */
const IN_PART = /部分|个别|多数|少数|有的/;

/** A cell is short: the class or its branch and an election are enough where nothing speaks against them. */
function namesBoth(method: string, kind: string): boolean {
  const isOpen = kind === "partial-claim" || kind === "off-topic-claim";
  return isOpen && namesClassElection(method);
}
