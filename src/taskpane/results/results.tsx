import { Pivot, PivotItem } from "office-ui-fabric-react/lib/Pivot";
import { useMemo, type ReactElement } from "react";
import type { OrganisationAssessment } from "../../assess/assessment";
import { usePane } from "../context";
import type { Tab } from "../state";
import { filterRows, gapRows, grouped, indicatorRows, isDeclaredPass, problemRows, type Row } from "../view/rows";
import { FilterBar } from "./filter-bar";
import { ResultList } from "./result-list";

const TABS: readonly Tab[] = ["gaps", "indicators", "problems"];

function isTab(key: string | undefined): key is Tab {
  return TABS.some((tab) => tab === key);
}

interface Shown {
  readonly rows: Row[];
  /** Entries that the filters let through, headings not counted, and all there are. */
  readonly count: number;
  readonly all: number;
}

/** The three lists, the search and the filters. */
export function Results({ organisation }: { readonly organisation: OrganisationAssessment }): ReactElement {
  const { state, dispatch, said } = usePane();
  const lists = useLists(organisation);
  const { tab } = state;
  const shown = lists[tab];
  const nothing = shown.all > 0 ? said.filters.nothing : tab === "problems" ? said.list.noProblems : said.list.noGaps;
  return (
    <section className="rc-results" aria-label={said.tabs.label}>
      <div className="rc-tab-line">
        <Pivot
          className="rc-tabs"
          selectedKey={tab}
          headersOnly
          onLinkClick={(item) => {
            const key = item?.props.itemKey;
            if (isTab(key)) dispatch({ type: "tab", tab: key });
          }}
          getTabId={(key) => `rc-tab-${key}`}
        >
          {TABS.map((key) => (
            <PivotItem key={key} itemKey={key} headerText={`${said.tabs[key]} ${lists[key].all}`} />
          ))}
        </Pivot>
      </div>
      <FilterBar count={shown.count} all={shown.all} declared={organisation.indicators.filter(isDeclaredPass).length} />
      <div role="tabpanel" aria-labelledby={`rc-tab-${tab}`}>
        {shown.rows.length === 0 ? (
          <p className="rc-nothing">{nothing}</p>
        ) : (
          <ResultList key={`${tab} ${organisation.name}`} rows={shown.rows} label={said.tabs[tab]} />
        )}
      </div>
    </section>
  );
}

function useLists(organisation: OrganisationAssessment): Readonly<Record<Tab, Shown>> {
  const { state, words } = usePane();
  const { result, filters, unfolded } = state;
  const gaps = useMemo(
    () => gapRows(organisation, result?.changes?.added ?? [], words),
    [organisation, result?.changes, words],
  );
  const indicators = useMemo(() => indicatorRows(organisation, words), [organisation, words]);
  const problems = useMemo(
    () => problemRows(result?.assessment.problems ?? [], words),
    [result?.assessment.problems, words],
  );
  return useMemo(() => {
    const foundGaps = filterRows(gaps, filters);
    const foundIndicators = filterRows(indicators, filters);
    const foundProblems = filterRows(problems, filters);
    return {
      gaps: { rows: grouped(foundGaps, unfolded), count: foundGaps.length, all: gaps.length },
      indicators: { rows: foundIndicators, count: foundIndicators.length, all: indicators.length },
      problems: { rows: foundProblems, count: foundProblems.length, all: problems.length },
    };
  }, [gaps, indicators, problems, filters, unfolded]);
}
