import { cellOf } from "../../workbook/submission";
import { byData, byDeclaration } from "../decide";
import type { Check } from "../check";
import { error } from "../finding";
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
  if (WITHOUT_STUDENTS.test(participants)) {
    const at = cellOf(newest, "participants");
    return byData(organisation, context, [error("panel-without-students", { participants }, at, newest.topic || null)]);
  }
  return isPanel(participants) ? byData(organisation, context, []) : byDeclaration(organisation, context);
};

/** 无学生代表参加, 学生代表未参加: said in so many words. */
const WITHOUT_STUDENTS =
  /(?:无|没有|未邀请|未安排|未吸收|不邀请|缺少?)(?:普通)?(?:学生|同学)(?:代表)?|学生代表(?:均|都)?(?:未|没有|没|缺席|无)/;

/** Students themselves, once the offices and unions that carry their name are taken away. */
function isPanel(participants: string): boolean {
  const others = participants.replace(/(?:学生|研究生)(?:工作|会|处|院|组织|事务)/g, "");
  return (
    /学生|研究生|同学|(?:学代会|研代会|班级|团支部)代表/.test(others) &&
    /学工|研工|团委|(?:学生|研究生)(?:工作|处)/.test(participants)
  );
}
