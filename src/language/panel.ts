/** Who sat in judgement: a list of participants as a school words it (8.2). */
import { takeApart } from "./clauses";
import { isStillToCome } from "./meeting";

export type PanelReading =
  /** Students themselves, and the student affairs office or the League committee. */
  | "complete"
  /** Said in so many words: no student took part. */
  | "without-students"
  /** Names too little, or is still to come. */
  | "unclear";

/** Offices and bodies that carry the students' name and are no students. */
const NO_STUDENTS =
  /(?:学生|研究生)(?:工作|会|处|院|组织|事务|管理|科|办|资助|公寓|发展|干部|骨干)|研工部?|学工[部处办线]?/g;
const STUDENTS = /学生|研究生|同学|(?:学代会|研代会|班级|团支部|各班)代表|班长|团支书/;
const OFFICE = /学工|研工|团委|团工委|(?:学生|研究生)(?:工作|处|事务)/;

/** Said of the students themselves: 无学生代表, 未邀请普通同学; 学生代表未到会. What else is denied leaves it open. */
const NO_STUDENT_CAME =
  /(?:无|没有|未邀请|未安排|未吸收|不邀请|缺少?)(?:普通)?(?:学生|同学)(?:代表)?|学生代表(?:均|都)?(?:未|没有|没|缺席|无)/;

/** What a list of participants says. */
export function readPanel(participants: string): PanelReading {
  if (NO_STUDENT_CAME.test(participants)) return "without-students";
  const { clauses } = takeApart(participants.slice(0, LONGEST_LIST));
  // A list: each of its members stands for itself, and one that stayed away is not there.
  const present = clauses.flatMap(({ text }) => text.split(/[、和及与]/)).filter((member) => !STAYED_AWAY.test(member));
  const hasStudents = present.some((member) => STUDENTS.test(member.replace(NO_STUDENTS, "□")));
  const isComplete = hasStudents && present.some((member) => OFFICE.test(member));
  return isComplete && !isStillToCome(participants) ? "complete" : "unclear";
}

/** 学工部未派人, 团委老师请假; 未任职的同学 are there. */
const STAYED_AWAY = /(?:未|没有?|不|无人|无)(?:能|曾)?(?:派|参加|参与|到|出席|列席|来|邀请|安排)|缺席|请假|缺$/;

/** No list of those present goes on longer. */
const LONGEST_LIST = 1000;
