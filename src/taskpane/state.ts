/** Everything the pane shows, and the only way it changes. No rule of judging is in here. */
import type { OrganisationAssessment, Verdict } from "../assess/assessment";
import type { DimensionId, IndicatorId } from "../criteria";
import type { Recognition } from "../recognise/recognition";
import type { CheckResult, PaneSession, PaneStep } from "../session/pane-session";
import type { CellArea, SkippedChange } from "../spreadsheet";

export type Tab = "gaps" | "indicators" | "problems";

export interface Filters {
  readonly search: string;
  readonly dimension: DimensionId | null;
  readonly verdict: Verdict | null;
  /** Of the indicators, only passes that rest on nothing but the school's word. */
  readonly declaredOnly: boolean;
}

export interface HiddenPlace {
  readonly area: CellArea;
  readonly why: "sheet" | "rows";
}

export interface Failure {
  readonly error: unknown;
  /** At which step it was; null where that is of no matter. */
  readonly step?: PaneStep | null;
  /** Does again what failed. */
  readonly retry: () => void;
}

/** What lies over the pane. */
export type Dialog =
  { readonly kind: "adjudication"; readonly indicator: IndicatorId } | { readonly kind: "checklist" };

export interface PaneState {
  /** The step that is being done; null while the pane waits for the user. */
  readonly step: PaneStep | null;
  readonly result: CheckResult | null;
  /** What was seen where something must be answered before there can be a result. */
  readonly asked: Recognition | null;
  /** The organisation whose results are shown. */
  readonly organisation: string | null;
  readonly tab: Tab;
  readonly filters: Filters;
  /** Gaps that are alike and shown one by one, by the keys of their rows. */
  readonly unfolded: ReadonlySet<string>;
  readonly failure: Failure | null;
  readonly dialog: Dialog | null;
  /** What was done last, for screen readers and the line under the buttons. */
  readonly notice: string;
  readonly live: boolean;
  /** Mode 评审. */
  readonly reviewing: boolean;
  /** The place that was jumped to last, where it cannot be seen. */
  readonly hidden: HiddenPlace | null;
  /** What could not be taken away when marks were cleared last. */
  readonly stayed: readonly SkippedChange[];
  /** The marks in the workbook are those of an earlier result. */
  readonly marksStale: boolean;
}

export type PaneAction =
  | { readonly type: "step"; readonly step: PaneStep }
  | { readonly type: "done"; readonly notice: string; readonly result?: CheckResult | null }
  | { readonly type: "failed"; readonly failure: Failure; readonly result?: CheckResult | null }
  | { readonly type: "asked"; readonly asked: Recognition }
  | { readonly type: "failure-closed" }
  | { readonly type: "said"; readonly notice: string; readonly hidden?: HiddenPlace | null }
  | { readonly type: "cleared"; readonly stayed?: readonly SkippedChange[] }
  | { readonly type: "organisation"; readonly name: string }
  | { readonly type: "tab"; readonly tab: Tab }
  | { readonly type: "reviewing"; readonly on: boolean }
  | { readonly type: "filter"; readonly filters: Partial<Filters> }
  | { readonly type: "unfold"; readonly key: string; readonly open: boolean }
  | { readonly type: "dialog"; readonly dialog: Dialog | null }
  | { readonly type: "live"; readonly on: boolean };

export const NO_FILTERS: Filters = { search: "", dimension: null, verdict: null, declaredOnly: false };

export const INITIAL_STATE: PaneState = {
  step: null,
  result: null,
  asked: null,
  organisation: null,
  tab: "gaps",
  filters: NO_FILTERS,
  unfolded: new Set(),
  failure: null,
  dialog: null,
  notice: "",
  live: false,
  reviewing: false,
  hidden: null,
  stayed: [],
  marksStale: false,
};

/** Before anything was done, with what the session knows already. */
export function stateAfter({
  latest,
  asked,
  reviewing,
}: Pick<PaneSession, "latest" | "asked" | "reviewing">): PaneState {
  const state = { ...INITIAL_STATE, reviewing };
  return asked ? withQuestions(state, asked) : withResult(state, latest);
}

/** The next state. */
export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "step":
      return { ...state, step: action.step, failure: null, hidden: null };
    case "done":
      return { ...withResult(state, action.result), step: null, failure: null, notice: action.notice };
    case "failed":
      return {
        ...withResult(state, action.result),
        step: null,
        failure: { step: state.step, ...action.failure },
        notice: "",
      };
    case "asked":
      return { ...withQuestions(state, action.asked), step: null, failure: null, notice: "" };
    case "failure-closed":
      return { ...state, failure: null };
    case "said":
      return { ...state, notice: action.notice, failure: null, hidden: action.hidden ?? null };
    case "cleared":
      return {
        ...state,
        result: state.result && { ...state.result, marked: false, skipped: [] },
        marksStale: false,
        stayed: action.stayed ?? [],
      };
    case "organisation":
      return { ...state, organisation: action.name, unfolded: new Set() };
    case "tab":
      return { ...state, tab: action.tab, filters: { ...state.filters, verdict: null, declaredOnly: false } };
    case "filter":
      return { ...state, filters: { ...state.filters, ...action.filters } };
    case "unfold": {
      const others = [...state.unfolded].filter((key) => key !== action.key);
      return { ...state, unfolded: new Set(action.open ? [...others, action.key] : others) };
    }
    case "dialog":
      return { ...state, dialog: action.dialog };
    case "reviewing":
      return { ...state, reviewing: action.on };
    case "live":
      return { ...state, live: action.on };
  }
}

/** A new result keeps the organisation on show where it is still there. */
function withResult(state: PaneState, result: CheckResult | null | undefined): PaneState {
  if (!result) return state;
  const names = result.assessment.organisations.map(({ name }) => name);
  const kept = state.organisation !== null && names.includes(state.organisation);
  const marksStale = !result.marked && (state.marksStale || state.result?.marked === true);
  const organisation = kept ? state.organisation : (names[0] ?? null);
  return { ...state, result, asked: null, marksStale, organisation, stayed: [] };
}

/** Not sure is not judged: what was found before is no longer shown. */
function withQuestions(state: PaneState, asked: Recognition): PaneState {
  return { ...state, asked, result: null, dialog: null, marksStale: state.marksStale || state.result?.marked === true };
}

/** The organisation on show, or null before the first check. */
export function shownOrganisation({ result, organisation }: PaneState): OrganisationAssessment | null {
  const all = result?.assessment.organisations ?? [];
  return all.find(({ name }) => name === organisation) ?? all[0] ?? null;
}
