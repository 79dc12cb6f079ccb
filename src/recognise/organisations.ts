/** Whose row it is: matching what stands in a column 组织 with the organisations of the workbook. */
import type { OrganisationKind } from "../criteria";
import { squeeze } from "../parse/text";

/** What an organisation can be known by. */
export interface KnownOrganisation {
  readonly name: string;
  /** Other names: the header of its column in 基本信息. */
  readonly alias: string;
  readonly kind: OrganisationKind;
  /** Name of the school, or "" where it is not stated. */
  readonly school: string;
}

/** What the words of a name say about the kind of organisation; null where they say nothing. */
export function kindOf(text: string): OrganisationKind | null {
  if (/研究生|研会|研代会|硕士|博士/.test(text)) return "graduate";
  return /学生会|学生代表大会|学代会|本科|专科|大学生/.test(text) ? "undergraduate" : null;
}

const COLLEGE_WORDS = /学院|书院|学部|院系|[系院]$/;

export class OrganisationDirectory {
  readonly #organisations: readonly KnownOrganisation[];
  readonly #cache = new Map<string, number | null>([["", 0]]);

  constructor(organisations: readonly KnownOrganisation[]) {
    this.#organisations = organisations;
  }

  /** Names for messages. */
  get names(): string {
    return this.#organisations.map(({ name }) => name).join("、");
  }

  /**
   * Index of the organisation that a text means; blank is the first. Null where it means none of them, or could mean
   * several: a row is never given to an organisation that it does not belong to.
   */
  match(text: string): number | null {
    const known = this.#cache.get(text);
    if (known !== undefined) return known;
    const index = this.#search(squeeze(text));
    this.#cache.set(text, index);
    return index;
  }

  #search(text: string): number | null {
    if (text === "") return 0;
    const exact = this.#only(({ name, alias }) => squeeze(name) === text || squeeze(alias) === text);
    if (exact !== null) return exact;
    // In a workbook of one organisation the school's name can only mean that one.
    const [only, ...others] = this.#organisations;
    if (only && others.length === 0 && text === squeeze(only.school)) return 0;
    const contained = this.#only((organisation) => isPartOf(organisation, text));
    if (contained !== null) return contained;
    const kind = kindOf(text);
    return kind === null
      ? null
      : this.#only((organisation) => organisation.kind === kind && isSameLevel(organisation, text));
  }

  /** The one organisation that fits; null where none or several do. */
  #only(fits: (organisation: KnownOrganisation) => boolean): number | null {
    const first = this.#organisations.findIndex(fits);
    const several = this.#organisations.some((organisation, index) => index > first && fits(organisation));
    return first < 0 || several ? null : first;
  }
}

/** One of the names is part of the other, and what is left over is not a college. */
function isPartOf(organisation: KnownOrganisation, text: string): boolean {
  const name = squeeze(organisation.name);
  if (name.includes(text)) return text.length >= 2;
  return text.includes(name) && isSameLevel(organisation, text);
}

/** False where the text names a college that the organisation's own name does not (文学院学生会 is not 学生会). */
function isSameLevel({ name, school }: KnownOrganisation, text: string): boolean {
  let rest = text;
  for (const part of [squeeze(name), squeeze(school)]) if (part !== "") rest = rest.replace(part, "");
  rest = rest.replace(/研究生会|学生会|研会/, "");
  return !COLLEGE_WORDS.test(rest);
}
