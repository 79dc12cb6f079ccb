/** Who sat in judgement: a list of participants as a school words it (8.2). */
import { takeApart } from "./clauses";
import { cuesIn, type Cue } from "./cues";
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

/** What a list of participants says. */
export function readPanel(participants: string): PanelReading {
  const { clauses } = takeApart(participants.slice(0, LONGEST_LIST));
  let students = false;
  let office = false;
  for (const { text } of clauses) {
    // A list: each of its members stands for itself, and what is denied of one says nothing of the others.
    for (const member of text.split(/[、和及与]/)) {
      const isAbsent = cuesIn(member).some(isAbsence);
      const people = member.replace(NO_STUDENTS, "□");
      if (isAbsent && STUDENTS.test(people)) return "without-students";
      if (isAbsent) continue;
      students ||= STUDENTS.test(people);
      office ||= OFFICE.test(member);
    }
  }
  return students && office && !isStillToCome(participants) ? "complete" : "unclear";
}

function isAbsence({ means, word }: Cue): boolean {
  return means === "denial" || /缺/.test(word);
}

/** No list of those present goes on longer. */
const LONGEST_LIST = 1000;
