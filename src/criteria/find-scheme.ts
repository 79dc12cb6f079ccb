/** Finding a built-in scheme by what a person typed. */
import { SCHEMES } from "./schemes";
import type { Scheme } from "./types";

/** The built-in scheme of this exact id, or null. */
export function schemeById(id: string): Scheme | null {
  return SCHEMES.find((scheme) => scheme.id === id) ?? null;
}

/** Words that may stand in a form's title or be left out without changing which form it is. */
const OPTIONAL_WORDS = /高校|高等学校|学校|校级|研究生会|学生会|组织|情况|方案|学年度|学年|年度|年|[至到及和]/g;

/** What is left of a title without years, optional words and punctuation, and the scheme's family it stands for. */
const TITLES: Readonly<Record<string, "acceptance" | "filing" | "self" | "college">> = {
  深化改革评估验收: "acceptance",
  深化改革评估: "acceptance",
  改革评估验收: "acceptance",
  改革评估: "acceptance",
  评估验收: "acceptance",
  深化改革评估备案表: "filing",
  改革评估备案表: "filing",
  评估备案表: "filing",
  备案表: "filing",
  深化改革自评表: "self",
  改革自评表: "self",
  院级深化改革自评表: "college",
  院级改革自评表: "college",
  院级自评表: "college",
  学院改革自评表: "college",
  学院自评表: "college",
  二级学院改革自评表: "college",
  二级学院自评表: "college",
};

/**
 * The built-in scheme meant by an id or a name, or null. Forgives 《》 and other punctuation, blanks, full-width forms,
 * every kind of dash, a missing 学年, and years before or after the title. A single year is the first of its academic
 * year. A bare 改革自评表 is the one of `academicYear` (its first year).
 */
export function findScheme(text: string, academicYear: number | null): Scheme | null {
  const plain = text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[‐-―−﹘﹣－]/g, "-");
  const exact = SCHEMES.find((scheme) => scheme.id === plain || lettersOf(scheme.name["en-US"]) === lettersOf(plain));
  if (exact && plain !== "") return exact;

  const years = yearsIn(plain);
  const title = lettersOf(plain.replace(/\d+/g, "")).replace(OPTIONAL_WORDS, "");
  const family = Object.hasOwn(TITLES, title) ? TITLES[title] : undefined;
  switch (family) {
    case "acceptance":
      return schemeById("acceptance");
    case "college":
      return schemeById("college");
    case "filing":
      return years.length === 0 || years[0] === 2020 ? schemeById("filing-2020") : null;
    case "self": {
      const first = years[0] ?? academicYear;
      const consecutive = years[1] === undefined || years[1] === (years[0] ?? 0) + 1;
      return first !== null && consecutive && years.length <= 2 ? schemeById(`self-${first}`) : null;
    }
    default:
      return null;
  }
}

/** Letters and digits only, in lower case. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The years named in a text, the earlier first: 2021, 2022 for "2021-2022", "2021~22" and "2022至2021". */
function yearsIn(plain: string): number[] {
  const short = /(?<!\d)(\d{2})(\d{2}) ?(?:年)? ?[-~至] ?(\d{2})(?!\d)/.exec(plain);
  if (short) return [Number(`${short[1]}${short[2]}`), Number(`${short[1]}${short[3]}`)];
  return [...plain.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map((match) => Number(match[0])).sort((a, b) => a - b);
}
