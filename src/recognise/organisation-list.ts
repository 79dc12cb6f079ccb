/** The organisations of a workbook as they come to light: stated in 基本信息, named by a heading, a sheet, a column. */
import type { OrganisationKind, OrganisationLevel } from "../criteria/types";
import type { CellAddress } from "../spreadsheet";
import { EMPTY_PROFILE } from "./profile";
import type { Profile, StatedOrganisation } from "./profile";
import type { Recognised } from "./recognition";
import { namedUnion } from "./title";
import type { NamedUnion } from "./title";

/** An organisation before its form is known. */
export interface Draft {
  readonly name: string;
  /** Another name: the header of its column in 基本信息. */
  readonly alias: string;
  readonly kind: OrganisationKind;
  readonly school: string;
  /** “物理学院”; null for a school's own union, and where it is not known. */
  readonly college: string | null;
  level: Recognised<OrganisationLevel> | null;
  readonly at: CellAddress | null;
  profile: Profile;
}

/** More than any school has colleges; a column with more names is not one of organisations. */
const MOST = 400;

export class OrganisationList {
  readonly #drafts: Draft[] = [];

  get drafts(): readonly Draft[] {
    return this.#drafts;
  }

  /** One that 基本信息 states. */
  addStated(stated: StatedOrganisation): number {
    const named = namedUnion(stated.name);
    const level: Recognised<OrganisationLevel> | null = stated.level
      ? { value: stated.level.value, sureness: "stated", source: "profile", at: stated.level.at, text: "" }
      : null;
    return this.#push({ ...stated, level, college: level?.value === "school" ? null : (named?.college ?? null) });
  }

  /**
   * The organisation that the words name, added where it is a new one. Null where they name none in particular, or could
   * mean several.
   */
  resolve(
    named: NamedUnion,
    at: CellAddress | null,
    source: Recognised<unknown>["source"],
    mayAdd: (named: NamedUnion) => boolean = () => true,
  ): number | null {
    const found = this.find(named);
    if (found !== null) {
      this.#learnLevel(found, named, at, source);
      return found;
    }
    const isSpecific = named.kind !== null || named.college !== null || named.level === "college";
    if (!isSpecific || !mayAdd(named) || this.#matching(named).length > 1 || this.#drafts.length >= MOST) return null;
    return this.#push(draftOf(named, at, source));
  }

  /** The one organisation that the words fit; null where none or several do. */
  find(named: NamedUnion): number | null {
    const [only = null, ...others] = this.#matching(named);
    return others.length === 0 ? only : null;
  }

  #matching(named: NamedUnion): number[] {
    const all = this.#drafts.flatMap((draft, index) => (fits(draft, named) ? [index] : []));
    // 学生会 alone, in a workbook of a school and its colleges, is the school's.
    const own = all.filter((index) => this.#drafts[index]?.college === null && !isCollegeLevel(this.#drafts[index]));
    return named.college === null && named.level === null && own.length > 0 ? own : all;
  }

  #learnLevel(index: number, named: NamedUnion, at: CellAddress | null, source: Recognised<unknown>["source"]): void {
    const draft = this.#drafts[index];
    if (!draft || draft.level || named.level === null) return;
    draft.level = { value: named.level, sureness: "stated", source, at, text: "" };
  }

  #push(draft: Draft): number {
    const { name, alias, kind, school, college, level, at, profile } = draft;
    return this.#drafts.push({ name, alias, kind, school, college, level, at, profile }) - 1;
  }
}

function isCollegeLevel(draft: Draft | undefined): boolean {
  return draft?.level?.value === "college";
}

function fits(draft: Draft, { kind, college, level }: NamedUnion): boolean {
  if (kind !== null && kind !== draft.kind) return false;
  if (college !== null) return draft.college === college || draft.name.includes(college);
  if (level === "school") return draft.college === null && !isCollegeLevel(draft);
  if (level === "college") return isCollegeLevel(draft) || draft.college !== null;
  return true;
}

function draftOf(named: NamedUnion, at: CellAddress | null, source: Recognised<unknown>["source"]): Draft {
  const kind = named.kind ?? "undergraduate";
  const union = kind === "graduate" ? "研究生会" : "学生会";
  const prefix = named.college ?? (named.level === "college" ? "院级" : "");
  return {
    name: `${prefix}${union}`,
    alias: "",
    kind,
    school: named.school ?? "",
    college: named.college,
    level: named.level === null ? null : { value: named.level, sureness: "stated", source, at, text: "" },
    at,
    profile: EMPTY_PROFILE,
  };
}
