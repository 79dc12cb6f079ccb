/** Who elected the presidium, as a school words it (5.2). */

const CONGRESS = /学代会|研代会|代表大会/;
const SMALLER_BODY = /委员会|常委会|常任代表/;
const APPOINTMENT = /任命|指定|委任/;
const ELECTION = /选举|推选|产生|选出|差额选|票选/;

/** "Not by", right before a body or an appointment. */
const NOT_BY = /(?:不是|不由|不得由|并非|而非|而不是|非|不经|未经|不)$/;

/**
 * By the congress, by others (a committee, a standing body, an appointment), or not to be told. The body named last
 * before the word for electing is the one that elects: 校团委委员会指导下由学代会选举产生 is an election by the congress,
 * 学代会常任代表会议选举产生 is none.
 */
export function electedBy(method: string): "congress" | "others" | "unclear" {
  const clauses = method.split(/[，,。；;\n]/);
  if (clauses.some(isElectedByBody)) return "others";
  const byCongress = CONGRESS.test(method) && method.includes("选举");
  const appointed = isSaid(method, APPOINTMENT);
  // Elected and appointed at once: a person has to look at it.
  if (byCongress) return appointed ? "unclear" : "congress";
  return appointed || isSaid(method, SMALLER_BODY) ? "others" : "unclear";
}

/** Whether a committee or standing body stands nearest before one of the clause's words for electing. */
function isElectedByBody(clause: string): boolean {
  const bodies = placesOf(clause, SMALLER_BODY).filter((at) => !isDenied(clause, at));
  const congresses = placesOf(clause, CONGRESS);
  return placesOf(clause, ELECTION).some((election) => {
    const [body = -1] = bodies.filter((at) => at < election).slice(-1);
    return body > Math.max(-1, ...congresses.filter((at) => at < election));
  });
}

function placesOf(text: string, word: RegExp): number[] {
  return [...text.slice(0, LONGEST_CLAUSE).matchAll(new RegExp(word, "g"))].map(({ index }) => index);
}

/** How an election is worded in a cell; what goes on longer is no wording. */
const LONGEST_CLAUSE = 300;

function isSaid(text: string, word: RegExp): boolean {
  const match = word.exec(text);
  return match !== null && !isDenied(text, match.index);
}

function isDenied(text: string, at: number): boolean {
  return NOT_BY.test(text.slice(0, at).replace(CONGRESS_OF, ""));
}

/** 不是学代会常委会: the negative stands before the congress whose committee it is. */
const CONGRESS_OF = /(?:其|该|由|经|学代会|研代会|(?:学生|研究生)?代表大会)(?:的|常务)?$/;
