import { readPanel } from "../../language";
import { cellOf } from "../../workbook/submission";
import { byData, byDeclaration } from "../decide";
import type { Check } from "../check";
import { error, warning } from "../finding";
import { eventsOf, newestHeld } from "../records";

/**
 * 8.2 review-panel: students are the larger part of those who review, with the student affairs office or the League
 * committee present. Decided by who took part in the newest review; a list that names neither proves nothing. Source:
 * R8.
 */
export const reviewPanel: Check = (organisation, context) => {
  const newest = newestHeld(eventsOf(organisation, "review-meeting", context));
  if (!newest) return byDeclaration(organisation, context);
  const { participants } = newest;
  switch (readPanel(participants)) {
    case "without-students": {
      const at = cellOf(newest, "participants");
      return byData(organisation, context, [
        error("panel-without-students", { participants }, at, newest.topic || null),
      ]);
    }
    case "complete":
      return byData(organisation, context, []);
    case "unclear":
      return byDeclaration(organisation, context);
    case "doubtful":
      return byData(organisation, context, [
        warning("panel-unclear", { participants }, cellOf(newest, "participants"), newest.topic || null),
      ]);
  }
};
