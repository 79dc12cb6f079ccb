/** Who elected the presidium, as a school words it (5.2). */

const CONGRESS = /学代会|研代会|代表大会/;
const SMALLER_BODY = /委员会|常委会|常任代表/;
const APPOINTMENT = /任命|指定|委任/;
const ELECTION = /选举|推选|产生|选出|差额选|票选/;

/** "Not by", right before a body or an appointment. */
const NOT_BY = /(?:不是|不由|不得由|并非|而非|而不是|非|不经|未经|不)$/;

/**
 * By the congress, by others (a committee, a standing body, an appointment), or not to be told. A committee counts only
 * in the clause that speaks of electing: 校团委委员会审议，学代会选举产生 is an election by the congress.
 */
export function electedBy(method: string): "congress" | "others" | "unclear" {
  const clauses = method.split(/[，,。；;\n]/);
  const byBody = clauses.some((clause) => ELECTION.test(clause) && isSaid(clause, SMALLER_BODY));
  if (byBody) return "others";
  const byCongress = CONGRESS.test(method) && method.includes("选举");
  const appointed = isSaid(method, APPOINTMENT);
  // Elected and appointed at once: a person has to look at it.
  if (byCongress) return appointed ? "unclear" : "congress";
  return appointed || isSaid(method, SMALLER_BODY) ? "others" : "unclear";
}

function isSaid(text: string, word: RegExp): boolean {
  const match = word.exec(text);
  return match !== null && !NOT_BY.test(text.slice(0, match.index).replace(CONGRESS_OF, ""));
}

/** 不是学代会常委会: the negative stands before the congress whose committee it is. */
const CONGRESS_OF = /(?:其|该|由|经|学代会|研代会|(?:学生|研究生)?代表大会)(?:的|常务)?$/;
