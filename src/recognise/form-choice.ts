/** The scheme of each organisation: the caller's, else what 评估方案 says, else what its form is. */
import { BUILT_IN } from "../criteria";
import type { OrganisationLevel, Scheme } from "../criteria";
import type { ProblemList } from "../tables/problem-list";
import type { Stated } from "../tables/types";
import type { FormView } from "./form-views";
import type { Draft } from "./organisation-list";
import type { Answers, FormKind, Recognised } from "./recognition";
import { cellOfTable } from "./table-place";
import { formOf, statedScheme } from "./which-form";

/** What the forms of a workbook come to. */
export interface Forms {
  readonly form: Recognised<FormKind>;
  readonly scheme: Recognised<Scheme>;
  schemeOf(organisation: number): Scheme;
}

/** Chooses the scheme of each organisation: the caller's, else what 评估方案 says, else what its form is. */
export class FormChoice {
  readonly #answers: Answers;
  readonly #year: Recognised<number>;
  readonly #drafts: readonly Draft[];
  readonly #problems: ProblemList;
  readonly #stated: Recognised<Scheme> | null;
  readonly #own = new Map<number, Recognised<Scheme>>();
  #shared: Recognised<Scheme> | null = null;
  #form: Recognised<FormKind> | null = null;
  /** The likeliest scheme of a form that cannot be told. */
  #likely: string | null = null;

  constructor(
    answers: Answers,
    stated: readonly Stated<string>[],
    year: Recognised<number>,
    drafts: readonly Draft[],
    problems: ProblemList,
  ) {
    this.#answers = answers;
    this.#year = year;
    this.#drafts = drafts;
    this.#problems = problems;
    this.#stated = this.#statedScheme(stated);
  }

  #statedScheme(stated: readonly Stated<string>[]): Recognised<Scheme> | null {
    const [first, ...others] = stated;
    const { scheme: chosen } = this.#answers;
    if (!first) return null;
    const found = statedScheme(first.value, this.#year.value);
    if (chosen) {
      if (found?.scheme.id !== chosen.id && first.value !== chosen.id && first.value !== chosen.name["zh-CN"]) {
        this.#problems.add(
          { code: "scheme-differs", parameters: { text: first.value, used: chosen.name["zh-CN"] } },
          first.at,
        );
      }
      return null;
    }
    const used = found?.scheme ?? BUILT_IN.acceptance;
    const parameters = { text: first.value, used: used.name["zh-CN"] };
    if (!found) this.#problems.add({ code: "unknown-scheme", parameters }, first.at);
    else if (found.isNewer) this.#problems.add({ code: "form-newer-than-known", parameters }, first.at);
    for (const { value: text, at } of others) {
      if (statedScheme(text, this.#year.value)?.scheme.id === used.id) continue;
      const differs = { text, used: used.name["zh-CN"] };
      this.#problems.add({ code: "scheme-differs", parameters: differs, severity: "warning" }, at);
    }
    return { value: used, sureness: found ? "stated" : "assumed", source: "profile", at: first.at, text: first.value };
  }

  /** Takes a questionnaire in, which asks everybody the same; answers the likely schemes where it cannot be told. */
  takeQuestionnaire(view: FormView, first: number): readonly string[] | null {
    const open = this.take(view, first);
    if (this.#form) this.#form = { ...this.#form, value: "questionnaire" };
    this.#shared ??= this.#own.get(first) ?? null;
    return open;
  }

  /** Takes a form in; answers the likely schemes where it cannot be told. */
  take(view: FormView, owner: number | null): readonly string[] | null {
    const draft = owner === null ? undefined : this.#drafts[owner];
    const level = owner === null ? this.#commonLevel() : levelOfDraft(draft);
    const isSure =
      this.#year.source !== "assessment-day" || this.#answers.asOf !== undefined || this.#year.sureness !== "assumed";
    const found = formOf(view, { academicYear: isSure ? this.#year.value : null, level });
    if (this.#answers.scheme || this.#stated) {
      if ("scheme" in found) this.#form ??= { ...found.scheme, value: found.kind };
      return null;
    }
    if (!("scheme" in found)) {
      this.#likely ??= found.options[0];
      return found.options;
    }
    this.#form ??= { ...found.scheme, value: found.kind };
    // A table whose rows say whose they are is the form of everybody.
    if (owner === null) this.#shared ??= found.scheme;
    else if (!this.#own.has(owner)) this.#own.set(owner, found.scheme);
    const at = found.scheme.at ?? cellOfTable(view.table);
    const parameters = { text: found.scheme.text || view.table.sheet.name, used: found.scheme.value.name["zh-CN"] };
    if (found.isNewer) {
      this.#problems.add(
        { code: "form-newer-than-known", parameters: { ...parameters, text: this.#yearText() } },
        this.#year.at ?? at,
      );
    }
    if (found.kind !== "checklist") this.#problems.add({ code: "scheme-inferred", parameters }, at);
    return null;
  }

  /** A college where all organisations are colleges. */
  #commonLevel(): OrganisationLevel | null {
    return this.#drafts.length > 0 && this.#drafts.every((draft) => levelOfDraft(draft) === "college")
      ? "college"
      : null;
  }

  /** One without a form of its own (a roster, a column 组织): by the form of all, at a college by the college form. */
  #schemeWithoutForm(organisation: number, scheme: Scheme): Scheme {
    const isCollege = levelOfDraft(this.#drafts[organisation]) === "college";
    const isSchools = scheme.level !== "college" && this.#form?.value !== "checklist";
    return isCollege && isSchools ? BUILT_IN.college : scheme;
  }

  #yearText(): string {
    return this.#year.text || `${this.#year.value}-${this.#year.value + 1}`;
  }

  finish(views: number): Forms {
    const first = this.#own.get(0) ?? this.#shared ?? this.#own.values().next().value;
    const scheme: Recognised<Scheme> = this.#answers.scheme
      ? said(this.#answers.scheme)
      : (this.#stated ??
        first ?? { value: BUILT_IN.acceptance, sureness: "assumed", source: "default", at: null, text: "" });
    const form = this.#form ?? {
      value: views === 0 ? "tables" : kindOfScheme(this.#likely),
      sureness: "assumed",
      source: "default",
      at: null,
      text: "",
    };
    const applies = this.#answers.scheme !== undefined || this.#stated !== null;
    return {
      form,
      scheme,
      schemeOf: (organisation) =>
        applies
          ? scheme.value
          : (this.#own.get(organisation)?.value ??
            this.#shared?.value ??
            this.#schemeWithoutForm(organisation, scheme.value)),
    };
  }
}

function said<T>(value: T): Recognised<T> {
  return { value, sureness: "stated", source: "caller", at: null, text: "" };
}

function levelOfDraft(draft: Draft | undefined): OrganisationLevel | null {
  return draft?.level?.value ?? (draft?.college == null ? null : "college");
}

/** The kind of form that a scheme belongs to; null: the standard checklist. */
function kindOfScheme(id: string | null): FormKind {
  if (id?.startsWith("self-") === true) return "self-evaluation";
  return id?.startsWith("filing-") === true ? "filing" : "checklist";
}
