/** Who sat in judgement: a list of participants as a school words it (8.2). */
import { takeApart } from "./clauses";
import { isStillToCome } from "./meeting";

export type PanelReading =
  /** Students themselves, and the student affairs office or the League committee. */
  | "complete"
  /** Said in so many words: no student took part. */
  | "without-students"
  /** Students are named, and not as those who judge for the most part: still to come, a rule, few, without a vote. */
  | "doubtful"
  /** Names too little. */
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
  const isDoubtful = isStillToCome(participants) || NOT_IN_JUDGEMENT.test(participants) || areStudentsFew(participants);
  if (isDoubtful && (hasStudents || isComplete)) return "doubtful";
  return isComplete ? "complete" : "unclear";
}

/** 应有学生代表, 列席（无表决权）, 以教师为主. */
const NOT_IN_JUDGEMENT =
  /^(?:应|须|要求|拟)|无表决权|不(?:参与|参加)?(?:打分|投票|表决)|列席[^，、]{0,4}[(（]?无|以(?:教师|老师|部长|主席团)[^，]{0,4}为主/;

/** 学生代表2人、团委老师10人: the students are not the larger part. */
function areStudentsFew(participants: string): boolean {
  let students = 0;
  let others = 0;
  for (const [, who = "", count = ""] of participants.matchAll(/([^\d、，；;]{2,20}?)(\d{1,3})[人名位]/g)) {
    if (STUDENTS.test(who.replace(NO_STUDENTS, "□"))) students += Number(count);
    else others += Number(count);
  }
  return students > 0 && others > students;
}

/** 学工部未派人, 团委老师请假; 未任职的同学 are there. */
const STAYED_AWAY = /(?:未|没有?|不|无人|无)(?:能|曾)?(?:派|参加|参与|到|出席|列席|来|邀请|安排)|缺席|请假|缺$/;

/** No list of those present goes on longer. */
const LONGEST_LIST = 1000;
