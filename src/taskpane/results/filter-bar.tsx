import type { ReactElement } from "react";
import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { Dropdown, type IDropdownOption } from "office-ui-fabric-react/lib/Dropdown";
import { SearchBox } from "office-ui-fabric-react/lib/SearchBox";
import type { Verdict } from "../../assess/assessment";
import { DIMENSIONS } from "../../criteria";
import { usePane } from "../context";
import { NO_FILTERS, type Tab } from "../state";

const ANY = "";
const VERDICTS: Readonly<Record<Tab, readonly Verdict[]>> = {
  gaps: ["fail", "missing", "review"],
  indicators: ["pass", "fail", "missing", "review", "not-applicable"],
  problems: [],
};

/** Search by words; dimension and verdict to choose from. */
export function FilterBar({
  count,
  all,
  declared,
}: {
  readonly count: number;
  readonly all: number;
  /** Passes that rest on nothing but the school's word. */
  readonly declared: number;
}): ReactElement {
  const { state, dispatch, words, said } = usePane();
  const { filters, tab } = state;
  const dimensions: IDropdownOption[] = [
    { key: ANY, text: said.filters.anyDimension },
    ...DIMENSIONS.map(({ id, name }) => ({ key: id, text: `${id} ${name[words.language]}` })),
  ];
  const verdicts: IDropdownOption[] = [
    { key: ANY, text: said.filters.anyVerdict },
    ...VERDICTS[tab].map((verdict) => ({ key: verdict, text: words.terms.verdict[verdict] })),
  ];
  return (
    <div className="rc-filters">
      <SearchBox
        className="rc-search"
        ariaLabel={said.filters.search}
        placeholder={said.filters.searchHint}
        value={filters.search}
        onChange={(_, text) => dispatch({ type: "filter", filters: { search: text ?? "" } })}
        clearButtonProps={{ ariaLabel: said.buttons.clearFilters }}
        disableAnimation
      />
      {tab === "problems" ? null : (
        <div className="rc-filter-row">
          <Dropdown
            className="rc-grow"
            ariaLabel={said.filters.dimension}
            options={dimensions}
            selectedKey={filters.dimension ?? ANY}
            onChange={(_, option) => {
              const dimension = DIMENSIONS.find(({ id }) => id === option?.key)?.id ?? null;
              dispatch({ type: "filter", filters: { dimension } });
            }}
          />
          <Dropdown
            className="rc-grow"
            ariaLabel={said.filters.verdict}
            options={verdicts}
            selectedKey={filters.verdict ?? ANY}
            onChange={(_, option) => {
              const verdict = VERDICTS[tab].find((known) => known === option?.key) ?? null;
              dispatch({ type: "filter", filters: { verdict, declaredOnly: false } });
            }}
          />
        </div>
      )}
      {tab === "indicators" ? (
        <button
          type="button"
          className="rc-chip"
          title={said.filters.declaredHint}
          aria-pressed={filters.declaredOnly}
          onClick={() => dispatch({ type: "filter", filters: { declaredOnly: !filters.declaredOnly, verdict: null } })}
        >
          {said.filters.declaredOnly(declared)}
        </button>
      ) : null}
      {count === all ? null : (
        <p className="rc-small rc-quiet rc-shown">
          {said.filters.shown(count, all)}
          <ActionButton
            className="rc-inline-button"
            text={said.buttons.clearFilters}
            onClick={() => dispatch({ type: "filter", filters: NO_FILTERS })}
          />
        </p>
      )}
    </div>
  );
}
