import { cellOf } from "../../workbook/submission";
import type { Check } from "../check";
import { byCount } from "../counts";
import { error } from "../finding";
import { headerCell } from "../places";
import { isOfPresidium, PRESIDIUM } from "../posts";

/**
 * 3.2 presidium-size: at most 5 on the presidium, 3 at a college. A roster that names nobody of the presidium says
 * nothing about its size. Source: F20 item 3, F21 item 4, FC item 4.
 */
export const presidiumSize: Check = (organisation, context) => {
  const { roster, profile, sources } = organisation;
  const limit = context.parameters.presidiumLimit;
  return byCount(organisation, context, {
    counted: roster.filter(isOfPresidium).map((member) => cellOf(member, "post")),
    countedAt: sources.roster && headerCell(sources.roster, "post"),
    stated: profile.presidium,
    limit,
    excess: (actual, at) => error("presidium-over-limit", { actual, limit }, at, PRESIDIUM),
  });
};
