/** Cells with a core and a rest: what stands in brackets behind the core, and what such additions are worth. */
import { squeeze } from "./text";

/** A cell taken apart: what stands outside brackets, and each bracket's words. Expects tidy text. */
export interface Bracketed {
  readonly outside: string;
  readonly inside: readonly string[];
}

/** Takes the brackets off; one that never closes takes the rest with it. */
export function takeApart(text: string): Bracketed {
  const bare = squeeze(text)
    .replace(/[[{【〔「『<]/g, "(")
    .replace(/[\]}】〕」』>]/g, ")");
  if (!bare.includes("(")) return { outside: bare.replaceAll(")", ""), inside: [] };
  const inside: string[] = [];
  const outside = bare.replace(/\(([^()]*)(?:\)|$)/g, (_all, words: string) => {
    if (words !== "") inside.push(words);
    return "";
  });
  const left = outside.replace(/[()]/g, "");
  // 【共青团员】 is no addition to anything.
  return left === "" ? { outside: inside.join("、"), inside: [] } : { outside: left, inside };
}

/** Additions under which the core may no longer hold, or not yet. */
const DOUBTFUL =
  /原(?!则|创)|曾|^前|^总$|已?(?:离任|卸任|离职|卸职|辞职|调离|调出|免职|免去|撤职|停职|退出|退团|退党|退会|离团|离校|毕业|除名|开除|劝退|换届)|留党察看|留团察看|停止|取消|失效|不再|不是|[拟候待](?:任|定|选|批|聘|报|转)|候选|推荐中|申请|公示|考察期|待(?!遇)|拟|非|未(?!满)|超龄|过期|逾期|失联|暂缺|空缺|存疑|\?/;
/** What is added as a matter of course and takes nothing back. */
const HARMLESS =
  /^(?:[男女]|少数民族|.{1,3}族|代理?|正|兼|兼职|专职|常务|执行|轮值|值班|主持(?:日常|全面)?工作|主持部门工作|负责人?|牵头|第?[一二三四1-4](?:学期|轮|任|季度|位)?|[上下秋春]半?(?:学期|年|季)|本学期|本学年|第.{1,3}[届期任]|\d{1,4}|含预备|预备期?|正式|已转正|保留团籍|(?:入党|重点)?(?:积极分子|发展对象)|(?:已?(?:递交|提交))?入党申请[人书]?|团干部?|新任|连任|续任|留任|现任|在任|校级?|院级?|本科生?|研究生|硕士|博士|大[一二三四五]|[一二三四]年级)$/;
/** A date, a session, a person's college or class, a division of work. */
const HARMLESS_FORM =
  /^(?:自|于|截至)?(?:\d{4}|\d{2})[年./-].{0,16}$|^\d{6,8}(?:入党|入团|加入)?$|^.{0,14}(?:入党|入团|加入|转正|发展|接转|转入|任职|起任?|当选|换届产生)$|^.{1,14}(?:学院|书院|系|专业|班|级|校区)$|^(?:分管|联系|负责|主管|协管|对接).{1,20}$/;

/** What a rest does to its core: nothing, nothing known, or perhaps undo it. */
export type Rest = "harmless" | "unknown" | "doubtful";

/** Weighs the words that stand beside a known core. */
export function weighRest(words: string): Rest {
  if (words === "" || HARMLESS.test(words)) return "harmless";
  if (DOUBTFUL.test(words)) return "doubtful";
  return HARMLESS_FORM.test(words) ? "harmless" : "unknown";
}

const ORDER: readonly Rest[] = ["harmless", "unknown", "doubtful"];

/** The worst of several. */
export function worstRest(rests: readonly Rest[]): Rest {
  return rests.reduce<Rest>((worst, rest) => (ORDER.indexOf(rest) > ORDER.indexOf(worst) ? rest : worst), "harmless");
}
