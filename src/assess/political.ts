/** 政治面貌: a core (党员, 团员) and a rest beside it. */
import { takeApart, weighRest, worstRest, type Rest } from "../parse/core";
import { remembered } from "../parse/remembered";

/** What a cell says: of the Party or the League, somebody else, or too little to tell. `rest` was not understood. */
export interface PoliticalStatus {
  readonly is: "member" | "other" | "unclear";
  readonly rest: string;
}

/** Other parties, and nobody's. */
const FOREIGN =
  /民盟|民革|民建|民进|农工|致公|九三|台盟|无党派|民主党派|群众|普通公民|少先队|国民党|共和党|非(?:中共|共产)?党员|非(?:共青)?团员|不是|无党/;
const MEMBER =
  /(?:中国共产主义青年团|中国共青团|共青团|中国)?团员|(?:中国)?共青(?:团|团正式团|团成)员|(?:中国)?共青团$|(?:中国共产党|中共|共产党|cpc|中国)?(?:正式|预备)?(?:共产)?党员|^(?:中国共产党|中共|共产党)$|(?:中国共产党|中共|共产党)预备$/i;
/** Before or behind a core, and nothing changes. */
const HARMLESS = /^(?:\d{1,2}[.:-]?)?(?:学生|正式|预备|优秀|本科生|研究生|大学生|青年|新|老|和|及|或|身份|为|是)?$/;
/** An office that a member holds says nothing against the membership. */
const OFFICE = /^.{0,8}(?:书记|团支书|班长|委员|部长|干事|团干部?)$/;
/** Words that speak of the Party or the League without saying who is a member; 入党积极分子 says that one is not. */
const RELATED = /^(?!.*(?:积极分子|发展对象|申请)).*(?:团|^党$|^中共|cpc|党员)/i;

/** Signs of the traditional script. */
const SIMPLIFIED: Readonly<Record<string, string>> = { 團: "团", 員: "员", 黨: "党" };

/** Reads a cell that is not blank. The same few words come again with every person. */
export const readPoliticalStatus = remembered(judge);

function judge(written: string): PoliticalStatus {
  const text = written.replace(/[團員黨]/g, (sign) => SIMPLIFIED[sign] ?? sign);
  const { outside, inside } = takeApart(text);
  if (FOREIGN.test(outside)) return { is: "other", rest: "" };
  const core = MEMBER.exec(outside);
  if (!core) {
    // 团员 only in the bracket: 学生（共青团员）.
    const within = inside.some((words) => MEMBER.test(words) && !FOREIGN.test(words));
    return { is: within || RELATED.test(outside) ? "unclear" : "other", rest: outside };
  }
  const before = outside.slice(0, core.index);
  const behind = outside.slice(core.index + core[0].length);
  // 党员发展对象 is to become one.
  if (/^(?:重点)?(?:发展对象|积极分子|培养对象)/.test(behind)) return { is: "unclear", rest: behind };
  // 某某党党员 is a member of another party.
  if (/党$/.test(before) && !/共产党$/.test(before)) return { is: "other", rest: "" };
  const words = [...beside(before), ...beside(behind), ...inside.filter((one) => !MEMBER.test(one))];
  const weights = words.map(weigh);
  const rest = words.filter((_, index) => weights[index] !== "harmless").join("、");
  return { is: worstRest(weights) === "doubtful" ? "unclear" : "member", rest };
}

function weigh(words: string): Rest {
  if (FOREIGN.test(words)) return "doubtful";
  const weight = weighRest(words);
  return weight === "unknown" && OFFICE.test(words) ? "harmless" : weight;
}

/** The words outside the brackets that are no matter of course; a second core is none. */
function beside(words: string): readonly string[] {
  const left = words.replace(MEMBER, "");
  return left.split(/[、,;/+]/).filter((one) => !HARMLESS.test(one));
}
