import { ActionButton, DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Dropdown, type IDropdownOption } from "office-ui-fabric-react/lib/Dropdown";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import { SearchBox } from "office-ui-fabric-react/lib/SearchBox";
import { useMemo, useState, type ReactElement } from "react";
import { useDesk } from "../context";
import { progressOf } from "../files/state";
import { PickButton } from "../frame/pick-button";
import { ResultsTable } from "./results-table";
import { arranged, tableRows, type Column, type RowState, type Sorting, type TableFilter } from "./table-rows";

const ANY = "";
const STATES = ["not-met", "needs-review", "met", "failed"] as const;
const NO_FILTER: TableFilter = { search: "", state: null };

/** All files: how far it is, what came of each, and what can be downloaded of them together. */
export function ManyView(): ReactElement {
  const { state, words, said } = useDesk();
  const [filter, setFilter] = useState(NO_FILTER);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const rows = useMemo(() => tableRows(state.files, words, said), [state.files, words, said]);
  const shown = useMemo(() => arranged(rows, filter, sorting), [rows, filter, sorting]);
  const onSort = (column: Column): void =>
    setSorting((now) => (now?.column !== column ? { column, down: false } : now.down ? null : { column, down: true }));
  return (
    <div className="rd-many">
      <Heading organisations={rows.filter(({ organisation }) => organisation !== "").length} />
      <FilterLine filter={filter} onFilter={setFilter} rows={rows.map((row) => row.state)} />
      {shown.length < rows.length ? (
        <p className="rc-small rc-quiet rc-shown rd-shown">
          {said.many.shown(shown.length, rows.length)}
          <ActionButton
            className="rc-inline-button"
            text={said.many.clearFilters}
            onClick={() => setFilter(NO_FILTER)}
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
  const { done, failed, all } = progressOf(state);
  const working = done < all && !state.stopped;
  const { passedOver } = state;
  const status =
    done < all ? (state.stopped ? said.many.stopped : said.many.progress)(done, all) : said.many.finished(all, failed);
  const nothing = done === failed || job !== null;
  return (
    <>
      <div className="rd-heading">
        <div>
          <h1>{said.many.title}</h1>
          <p className="rc-quiet">{said.many.counted(all, organisations)}</p>
        </div>
        <div className="rd-downloads">
          <PrimaryButton
            text={said.many.downloadAll}
            title={said.many.downloadAllHint}
            iconProps={{ iconName: "Download" }}
            disabled={nothing}
            allowDisabledFocus
            onClick={nothing ? undefined : actions.downloadAll}
          />
          <DefaultButton
            text={said.many.rollup}
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
      {passedOver.skipped + passedOver.already > 0 ? (
        <p className="rc-notice-line rc-tone-review">
          {passedOver.skipped > 0 ? `${said.many.skipped(passedOver.skipped)}  ` : ""}
          {passedOver.already > 0 ? said.many.already(passedOver.already) : ""}
        </p>
      ) : null}
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
      text: `${state === "failed" ? said.many.failed : words.terms.conclusion[state]} ${count(state)}`,
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
        clearButtonProps={{ ariaLabel: said.many.clearFilters }}
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
