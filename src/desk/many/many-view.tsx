import { ActionButton, DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Dropdown, type IDropdownOption } from "office-ui-fabric-react/lib/Dropdown";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import { SearchBox } from "office-ui-fabric-react/lib/SearchBox";
import { useMemo, type ReactElement } from "react";
import { useDesk } from "../context";
import { EMPTY_DESK, progressOf } from "../files/state";
import { PassedOver } from "../files/passed-over";
import { PickButton } from "../frame/pick-button";
import { useArrival } from "../frame/use-arrival";
import { ResultsTable } from "./results-table";
import { arranged, tableRows, type Column, type RowState, type TableFilter } from "./table-rows";

const ANY = "";
const STATES = ["asking", "not-met", "needs-review", "met", "failed"] as const;

/** All files: how far it is, what came of each, and what can be downloaded of them together. */
export function ManyView(): ReactElement {
  const { state, actions, words, said } = useDesk();
  const { filter, sorting } = state.table;
  const rows = useMemo(() => tableRows(state.files, words, said), [state.files, words, said]);
  const shown = useMemo(() => arranged(rows, filter, sorting), [rows, filter, sorting]);
  const onFilter = (changed: TableFilter): void => actions.arrange({ filter: changed, sorting });
  const onSort = (column: Column): void => {
    const again = sorting?.column === column;
    actions.arrange({ filter, sorting: again && sorting.down ? null : { column, down: again } });
  };
  return (
    <div className="rd-many">
      <Heading organisations={rows.filter(({ organisation }) => organisation !== "").length} />
      <FilterLine filter={filter} onFilter={onFilter} rows={rows.map((row) => row.state)} />
      {shown.length < rows.length ? (
        <p className="rc-small rc-quiet rc-shown rd-shown">
          {said.many.shown(shown.length, rows.length)}
          <ActionButton
            className="rc-inline-button"
            text={said.many.clearFilters}
            onClick={() => onFilter(EMPTY_DESK.table.filter)}
          />
        </p>
      ) : null}
      {shown.length === 0 ? (
        <p className="rc-nothing">{said.many.nothing}</p>
      ) : (
        <ResultsTable rows={shown} sorting={sorting} onSort={onSort} />
      )}
    </div>
  );
}

function Heading({ organisations }: { readonly organisations: number }): ReactElement {
  const { state, actions, said, job } = useDesk();
  const heading = useArrival<HTMLHeadingElement>("");
  const { done, failed, asking, all } = progressOf(state);
  const working = done < all && !state.stopped;
  const status =
    done < all
      ? (state.stopped ? said.many.stopped : said.many.progress)(done, all)
      : said.many.finished(all, failed, asking);
  const nothing = done === failed + asking || job !== null;
  return (
    <>
      <div className="rd-heading">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {said.many.title}
          </h1>
          <p className="rc-quiet">{said.many.counted(all, organisations)}</p>
        </div>
        <div className="rd-downloads">
          <PrimaryButton
            text={done < all ? said.many.downloadDone : said.many.downloadAll}
            title={said.many.downloadAllHint}
            iconProps={{ iconName: "Download" }}
            disabled={nothing}
            allowDisabledFocus
            onClick={nothing ? undefined : actions.downloadAll}
          />
          <DefaultButton
            text={done < all ? said.many.rollupDone : said.many.rollup}
            title={said.many.rollupHint}
            iconProps={{ iconName: "Table" }}
            disabled={nothing}
            allowDisabledFocus
            onClick={nothing ? undefined : actions.downloadRollup}
          />
        </div>
      </div>
      <div className="rd-adding">
        <PickButton className="rc-tool" text={said.many.add} icon="NewChecklist" />
        <PickButton className="rc-tool" folder text={said.many.addFolder} icon="Folder" />
        <DefaultButton
          className="rc-tool"
          text={said.many.clear}
          iconProps={{ iconName: "ClearMarks" }}
          onClick={actions.clear}
        />
      </div>
      <p role="status" className="rc-off-screen">
        {working ? "" : status}
      </p>
      <div className="rd-progress">
        {working || job !== null ? (
          <ProgressIndicator
            ariaValueText={job ?? status}
            label={job ?? status}
            barHeight={3}
            {...(job === null ? { percentComplete: done / all } : {})}
          />
        ) : (
          <p className="rc-said">{status}</p>
        )}
        {working ? <DefaultButton text={said.many.stop} onClick={actions.stop} /> : null}
        {done < all && state.stopped ? <DefaultButton text={said.many.resume} onClick={actions.resume} /> : null}
      </div>
      <PassedOver />
    </>
  );
}

function FilterLine({
  filter,
  onFilter,
  rows,
}: {
  readonly filter: TableFilter;
  readonly onFilter: (filter: TableFilter) => void;
  readonly rows: readonly RowState[];
}): ReactElement {
  const { words, said } = useDesk();
  const count = (state: RowState): number => rows.filter((other) => other === state).length;
  const options: IDropdownOption[] = [
    { key: ANY, text: said.many.anyConclusion },
    ...STATES.map((state) => ({
      key: state,
      text: `${state === "failed" || state === "asking" ? said.many[state] : words.terms.conclusion[state]} ${count(state)}`,
    })),
  ];
  return (
    <div className="rd-filters" role="search">
      <SearchBox
        className="rc-grow"
        ariaLabel={said.many.search}
        placeholder={said.many.searchHint}
        value={filter.search}
        onChange={(_, search) => onFilter({ ...filter, search: search ?? "" })}
        clearButtonProps={{ ariaLabel: said.many.clearSearch }}
        disableAnimation
      />
      <Dropdown
        className="rd-conclusion-filter"
        ariaLabel={said.many.conclusion}
        options={options}
        selectedKey={filter.state ?? ANY}
        onChange={(_, option) => onFilter({ ...filter, state: STATES.find((state) => state === option?.key) ?? null })}
      />
    </div>
  );
}
