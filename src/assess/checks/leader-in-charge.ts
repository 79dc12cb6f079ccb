import { cellOf } from "../../workbook/submission";
import type { Check } from "../check";
import { byData, byDeclaration } from "../decide";
import { warning } from "../finding";
import { guideName, guideSubject, peopleIn } from "../guidance";

/**
 * 9.2 leader-in-charge: the school leader for student affairs is in charge, and the one for teaching takes part. The
 * second without the first proves nothing. Source: R9.
 */
export const leaderInCharge: Check = (organisation, context) => {
  const [leader] = peopleIn(organisation, "leader-in-charge");
  if (!leader) return byDeclaration(organisation, context);
  if (peopleIn(organisation, "teaching-leader").length > 0) return byData(organisation, context, []);
  const parameters = { who: guideName(leader) };
  return byData(organisation, context, [
    warning("second-leader-missing", parameters, cellOf(leader, "role"), guideSubject(leader)),
  ]);
};
