import { cellOf } from "../../workbook/submission";
import { byNewestCongress, congressName } from "../congresses";
import { byData, byDeclaration } from "../decide";
import { electedBy } from "../../language";
import { error, warning } from "../finding";

/**
 * 5.2 presidium-elected: the congress itself elects the presidium, not its committee or standing body, and nobody
 * appoints it. Source: F20 item 8, F21 item 10, FC item 8.
 */
export const presidiumElected = byNewestCongress({
  isStated: ({ presidiumMethod }) => presidiumMethod !== "",
  judge: (congress, organisation, context) => {
    const method = congress.presidiumMethod;
    const at = cellOf(congress, "presidiumMethod");
    const by = electedBy(method);
    // A college may let all its students elect; a school may not.
    if (by === "congress" || (by === "assembly" && organisation.level === "college")) {
      return byData(organisation, context, []);
    }
    switch (by) {
      case "others":
        return byData(organisation, context, [
          error("not-elected-by-congress", { method }, at, congressName(congress)),
        ]);
      case "assembly":
      case "unclear":
        return byData(organisation, context, [
          warning("election-method-unclear", { method }, at, congressName(congress)),
        ]);
    }
  },
  otherwise: byDeclaration,
});
