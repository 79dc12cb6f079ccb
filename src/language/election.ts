/** Who elected the presidium, as a school words it. */
import { takeApart } from "./clauses";
import { isAhead } from "./cues";
import type { Clause } from "./clauses";

const CONGRESS =
  /学代会|研代会|(?:学生|研究生)代表大会|(?<!全体|全院|全校)(?:学生|研究生)大会|学生代表会|代表大会|全委扩大/g;
const LEAGUE = /团代会|团员代表大会|团员大会|党代会|教代会|职代会|社团[^，]{0,4}代表大会/g;
const SMALLER_BODY =
  /委员会|常委会|常任代表|常代会|常务委员|主任团|全委会|主席团会议|部长会|学生会内部|(?:校|院)?团委(?!指导|领导|监督|审[核查]|推荐|提名|批准|备案|同意|[^，]{0,6}下)|学工[部处](?!指导|审[核查]|[^，]{0,6}下)/g;
const ASSEMBLY = /(?:全体|全院|全校)(?:学生|研究生|同学)(?:大会)?/g;
const APPOINTMENT =
  /任命|指定|委任|指派|委派|钦定|直接确定|直接任用|直接聘任|内定|竞聘|面试(?:后)?(?:确定|录用|产生)|聘任(?!秘书)|增补|调整\d|补任/g;
const ELECTION = /选举|推选|产生|选出|差额选|票选|当选|投票|直选|改选|补选|选得|得票/g;

/** "Not by", right before a body or an appointment. */
const NOT_BY =
  /(?:不是|不由|不得由|并非由|并非|而非|而非由|而不是|不能由|未由|没有由|不再由|不通过|非由|非|不经|未经|没有经过|未经过|不经过|没经|未在|没有|不存在|不以|不采用|未采用|不|无)$/;

/** An election that is still to come, or whose place something else took. */
export type ElectedBy = "congress" | "assembly" | "others" | "unclear";

/**
 * By the congress, by the assembly of all students (which a college may hold), by others (a committee, a standing
 * body, an appointment), or not to be told. The body named last before the word for electing elects; a denied body
 * or appointment, and everything in the list that the denial reaches, elects nobody.
 */
export function electedBy(method: string): ElectedBy {
  const { clauses } = takeApart(method.slice(0, LONGEST_METHOD));
  let congress = false;
  let assembly = false;
  let appointed = false;
  let smaller = false;
  let denied = false;
  let sawElection = false;
  for (const clause of clauses) {
    const found = readClause(clause);
    if (found.deniedCongress) denied = true;
    congress ||= found.congress;
    assembly ||= found.assembly;
    appointed ||= found.appointed;
    smaller ||= found.smaller;
    sawElection ||= found.election;
  }
  if (denied || smaller) return "others";
  if (NOT_SURE.test(method) || isAhead(method)) return "unclear";
  // Some elected and some appointed is no election; elected, and appointed besides, a person has to look at.
  if (congress && sawElection) return !appointed ? "congress" : PARTLY.test(method) ? "others" : "unclear";
  if (appointed) return "others";
  return assembly && sawElection ? "assembly" : "unclear";
}

/** 应由学代会选举, 选举未通过: a rule, or an election without a result. */
const NOT_SURE = /(?:^|[，、])(?:应当?|须|必须|原则上)由|选举(?:未(?:通过|成功|产生|进行)|无效|流产)|未(?:选举|选出)/;

interface ClauseElection {
  readonly congress: boolean;
  readonly assembly: boolean;
  readonly appointed: boolean;
  readonly smaller: boolean;
  readonly election: boolean;
  /** 非学代会选举, 未经学代会. */
  readonly deniedCongress: boolean;
}

function readClause({ text }: Clause): ClauseElection {
  const negatives = negativesIn(text);
  const reach = negatives[0] ?? Infinity;
  const leagues = spans(text, LEAGUE);
  const congresses = spans(text, CONGRESS).filter(([at]) => !leagues.some(([from, to]) => at >= from && at < to));
  const bodies = spans(text, SMALLER_BODY);
  const elections = spans(text, ELECTION);
  const isFree = ([at]: Span): boolean => at < reach || !negatives.some((negative) => negative <= at);
  const electing = congresses.filter((span) => isFree(span) && !isOwner(text, span, bodies));
  const [election = -1] = elections.map(([at]) => at).slice(0, 1);
  const bodyElects = bodies.some(
    (body) =>
      isFree(body) &&
      !/不|未|没|无权/.test(text.slice(body[1], election)) &&
      election > body[0] &&
      !electing.some(([at]) => at > body[0] && at < election),
  );
  return {
    congress: electing.length > 0,
    assembly: spans(text, ASSEMBLY).some(isFree),
    appointed: spans(text, APPOINTMENT).some(isFree),
    smaller: bodyElects || (bodies.some(isFree) && electing.length === 0 && elections.length === 0 && isDecision(text)),
    election: elections.length > 0,
    deniedCongress: congresses.some(
      (span) =>
        negatives.some((negative) => span[0] - negative <= 1 && negative <= span[0]) && !isOwner(text, span, bodies),
    ),
  };
}

type Span = readonly [from: number, to: number];

function spans(text: string, words: RegExp): Span[] {
  return [...text.matchAll(words)].map(({ 0: word, index }) => [index, index + word.length]);
}

/** 学代会常委会: the congress whose committee it is does not elect. */
function isOwner(text: string, [, end]: Span, bodies: readonly Span[]): boolean {
  return bodies.some(([from]) => from >= end && /^的?(?:常务|其|第.届)?$/.test(text.slice(end, from)));
}

function isDecision(text: string): boolean {
  return /决定|确定|推举|选|通过|产生|决议/.test(text);
}

/** Where each "not by" ends. */
function negativesIn(text: string): number[] {
  const ends: number[] = [];
  for (const words of [CONGRESS, SMALLER_BODY, APPOINTMENT, ASSEMBLY]) {
    for (const [at] of spans(text, words)) {
      const before = text
        .slice(Math.max(0, at - 8), at)
        .replace(/(?:其|该|由|经|学代会|研代会|(?:学生|研究生)?代表大会)?(?:的|常务)?$/, "");
      if (NOT_BY.test(before) || NOT_BY.test(text.slice(Math.max(0, at - 6), at))) ends.push(at);
    }
  }
  return ends.sort((a, b) => a - b);
}

const PARTLY = /\d{1,40}[名人位]|[一二两三四五][名人位]|其余|另有|部分|其中/;

/** Whether a way of selecting delegates names the class or its League branch, and an election. */
export function namesClassElection(method: string): boolean {
  return /班级|团支部/.test(method) && method.includes("选举");
}

/** How an election is worded in a cell; what goes on longer is no wording. */
const LONGEST_METHOD = 600;
