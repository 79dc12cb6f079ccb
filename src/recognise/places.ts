/** Whether an undecided 学院 (钱学森学院, 海川理工学院) is a school or one of its colleges: what the whole workbook says. */
import type { OrganisationLevel } from "../criteria/types";
import type { FormView } from "./form-views";
import { levelInRows } from "./form-rows";
import { isUndecided } from "./school-name";
import { namingOf } from "./surroundings";
import type { NamedUnion } from "./title";

/** Names that could be a school's or a college's, and what is known of the school. */
export class Places {
  readonly #named: readonly NamedUnion[];
  readonly #school: string | null;
  readonly #undecided: ReadonlySet<string>;
  readonly #colleges: ReadonlySet<string>;

  /** `school`: the name that the workbook states outright, or null. `named`: every union that it names. */
  constructor(school: string | null, named: readonly NamedUnion[]) {
    this.#named = named;
    const schools = named.flatMap((union) => (union.school === null ? [] : [union.school]));
    this.#school = school ?? schools.find((name) => !isUndecided(name)) ?? null;
    this.#undecided = new Set(schools.filter(isUndecided));
    this.#colleges = new Set(named.flatMap((union) => (union.college === null ? [] : [union.college])));
  }

  /** The same with more unions that the workbook names. */
  with(named: readonly NamedUnion[]): Places {
    return new Places(this.#school, [...this.#named, ...named]);
  }

  /** The union with its place settled. `limits`: whose limits the rows of its form quote. */
  settle(named: NamedUnion, limits: OrganisationLevel | null = null): NamedUnion {
    const { school, college } = named;
    if (college === null && school !== null && this.#isCollege(school, limits)) {
      return named.level === "school" ? named : { ...named, level: "college", school: null, college: school };
    }
    // 艺术学院, with a school's limits and nothing beside it, is a school.
    if (
      limits === "school" &&
      college !== null &&
      school === null &&
      this.#school === null &&
      this.#colleges.size === 1
    ) {
      return { ...named, level: "school", school: college, college: null };
    }
    return named;
  }

  #isCollege(name: string, limits: OrganisationLevel | null): boolean {
    if (!isUndecided(name) || name === this.#school || limits === "school") return false;
    return limits === "college" || this.#school !== null || this.#undecided.size > 1;
  }
}

/** Every union that the words around the forms name, as far as it goes. */
export function unionsNamed(views: readonly FormView[]): NamedUnion[] {
  return views.flatMap(({ blocks, table, columnsOf }) => columnsOf ?? namingOf(blocks, table)?.named ?? []);
}

/** Whose limits a form quotes. */
export function limitsOf({ rows }: FormView): OrganisationLevel | null {
  return levelInRows(rows);
}
