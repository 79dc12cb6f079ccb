import { byData, byDeclaration } from "../decide";
import type { Check } from "../check";
import { eventsOf, newestHeld } from "../records";

/**
 * 8.2 review-panel: students are the larger part of those who review, with the student affairs office or the League
 * committee present. Decided by who took part in the newest review; a list that names neither proves nothing. Source:
 * R8.
 */
export const reviewPanel: Check = (organisation, context) => {
  const newest = newestHeld(eventsOf(organisation, "review-meeting", context));
  return newest && isPanel(newest.participants)
    ? byData(organisation, context, [])
    : byDeclaration(organisation, context);
};

/** Students themselves, once the offices and unions that carry their name are taken away. */
function isPanel(participants: string): boolean {
  const others = participants.replace(/(?:学生|研究生)(?:工作|会|处|院|组织|事务)/g, "");
  return (
    /学生|研究生|同学|(?:学代会|研代会|班级|团支部)代表/.test(others) &&
    /学工|研工|团委|(?:学生|研究生)(?:工作|处)/.test(participants)
  );
}
