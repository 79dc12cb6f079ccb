import { useVirtualizer } from "@tanstack/react-virtual";
import { IconButton } from "office-ui-fabric-react/lib/Button";
import { memo, useEffect, useRef, type ReactElement } from "react";
import { formatScore } from "../../report/figures";
import { PaneIcon } from "../../taskpane/icons";
import { useDesk } from "../context";
import { useCards } from "../frame/use-media";
import { COLUMNS, type Column, type Sorting, type TableRow } from "./table-rows";

const HEAD_HEIGHT = 37;
const ROW_HEIGHT = 44;
const CARD_HEIGHT = 146;
/** What stays in view above the row that one comes back to. */
const ABOVE_LEFT = 160;

/** One row for each organisation; as many drawn as can be seen. On a narrow window each is a card. */
export function ResultsTable({
  rows,
  sorting,
  onSort,
}: {
  readonly rows: readonly TableRow[];
  readonly sorting: Sorting | null;
  readonly onSort: (column: Column) => void;
}): ReactElement {
  const { state, said } = useDesk();
  const narrow = useCards();
  const scroller = useRef<HTMLDivElement>(null);
  const size = narrow ? CARD_HEIGHT : ROW_HEIGHT;
  const headHeight = narrow ? 0 : HEAD_HEIGHT;
  // Back from a workbook: the table stands where it was left.
  const left = useRef(state.left);
  const leftAt = left.current === null ? -1 : rows.findIndex(({ file }) => file.id === left.current);
  const view = useVirtualizer({
    count: rows.length,
    initialOffset: () => Math.max(0, leftAt * size - ABOVE_LEFT),
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 10,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
  });
  useEffect(() => {
    if (left.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-file="${left.current}"] .rd-open`);
    // Filtered out by what was decided in it, or gone: nothing to go back to.
    if (row || leftAt < 0) left.current = null;
    row?.focus({ preventScroll: true });
  });
  return (
    <div
      key={narrow ? "cards" : "lines"}
      ref={scroller}
      className={`rd-table${narrow ? " is-narrow" : ""}`}
      role="table"
      aria-label={said.many.title}
      aria-rowcount={rows.length + 1}
      tabIndex={-1}
      data-is-scrollable="true"
    >
      <div role="rowgroup" className={narrow ? "rc-off-screen" : "rd-table-head"}>
        <div role="row" className="rd-line" aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <HeadCell key={column} column={column} sorting={sorting} onSort={onSort} />
          ))}
          <div role="columnheader" className="rd-col-actions">
            <span className="rc-off-screen">{said.many.columns.actions}</span>
          </div>
        </div>
      </div>
      <div role="rowgroup" style={{ height: view.getTotalSize() - headHeight }} className="rd-table-body">
        {view.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return row ? <Line key={String(key)} row={row} index={index} top={start - headHeight} height={size} /> : null;
        })}
      </div>
    </div>
  );
}

function HeadCell({
  column,
  sorting,
  onSort,
}: {
  readonly column: Column;
  readonly sorting: Sorting | null;
  readonly onSort: (column: Column) => void;
}): ReactElement {
  const { said } = useDesk();
  const sorted = sorting?.column === column ? (sorting.down ? "descending" : "ascending") : "none";
  return (
    <div role="columnheader" aria-sort={sorted} className={`rd-col-${column}`}>
      <button
        type="button"
        className="rd-sort"
        title={said.many.sortBy(said.many.columns[column])}
        onClick={() => onSort(column)}
      >
        {said.many.columns[column]}
        <span aria-hidden="true" className={`rd-arrow is-${sorted}`} />
      </button>
    </div>
  );
}

const Line = memo(function Line({
  row,
  index,
  top,
  height,
}: {
  readonly row: TableRow;
  readonly index: number;
  readonly top: number;
  readonly height: number;
}): ReactElement {
  const { actions, said } = useDesk();
  const { file, school, organisation, state } = row;
  const name = [school, organisation].filter((part) => part !== "").join(" ");
  // Of a file that says nothing else of itself.
  const folder = file.path.slice(0, Math.max(0, file.path.lastIndexOf("/")));
  const judged = state !== "failed" && state !== "waiting" && state !== "asking";
  // What asks something, or is another paper, can be looked at.
  const canOpen = judged || (state !== "waiting" && file.recognition !== null);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-file={file.id}
      className={`rd-line is-${state}${canOpen ? " can-open" : ""}`}
      style={{ top, height }}
      onClick={canOpen ? () => actions.open(file.id) : undefined}
    >
      <div role="cell" className="rd-col-school" title={said.many.file(file.path)}>
        {canOpen ? (
          <button
            type="button"
            className="rd-open"
            aria-label={said.many.open(name)}
            onClick={(event) => {
              event.stopPropagation();
              actions.open(file.id);
            }}
          >
            {school}
          </button>
        ) : (
          <span className="rd-plain">
            {school}
            {folder === "" ? null : <span className="rd-folder">{folder}</span>}
          </span>
        )}
        {file.unsaved ? (
          <span className="rd-dot" role="img" aria-label={said.many.unsaved} title={said.many.unsaved} />
        ) : null}
      </div>
      {judged ? <Figures row={row} /> : <Reason row={row} />}
      <div role="cell" className="rd-col-actions">
        <IconButton
          iconProps={{ iconName: "Cancel" }}
          ariaLabel={said.many.remove(name)}
          title={said.many.remove(name)}
          onClick={(event) => {
            event.stopPropagation();
            actions.remove(file);
          }}
        />
      </div>
    </div>
  );
});

const TONES = {
  met: "pass",
  "needs-review": "review",
  "not-met": "fail",
  asking: "review",
  failed: "missing",
  waiting: "not-applicable",
} as const;

function Figures({ row }: { readonly row: TableRow }): ReactElement {
  const { said, words } = useDesk();
  const { state, organisation, scheme, day, assumed, confirmed, possible, coreFailures, toVerify, problems, trust } =
    row;
  const judged = state !== "failed" && state !== "waiting" && state !== "asking";
  const conclusion = judged ? words.terms.conclusion[state] : "";
  const figure = (column: "coreFailures" | "toVerify" | "problems", value: number | null): ReactElement => (
    <div role="cell" className={`rd-col-${column} rd-figure${value === 0 ? " is-zero" : ""}`}>
      <span className="rd-card-label">{said.many.columns[column]}</span>
      {value}
    </div>
  );
  return (
    <>
      <div role="cell" className="rd-col-organisation">
        {organisation}
      </div>
      <div role="cell" className="rd-col-scheme rc-quiet" title={scheme}>
        {scheme}
      </div>
      <div
        role="cell"
        className={`rd-col-day${assumed === "" ? " rc-quiet" : " is-assumed"}`}
        title={assumed === "" ? undefined : assumed}
      >
        {assumed === "" ? null : <PaneIcon name="Warning" />}
        {day}
        {assumed === "" ? null : <span className="rc-off-screen">{assumed}</span>}
      </div>
      <div role="cell" className="rd-col-conclusion">
        <span className={`rc-badge rc-tone-${TONES[state]}`}>{conclusion}</span>
        {trust === "" ? null : (
          <span className="rd-trust" title={trust}>
            {trust}
          </span>
        )}
      </div>
      <div role="cell" className="rd-col-confirmed rd-figure">
        <span className="rd-card-label">{said.many.columns.confirmed}</span>
        <strong>{formatScore(confirmed)}</strong>
      </div>
      <div role="cell" className="rd-col-possible rd-figure">
        <span className="rd-card-label">{said.many.columns.possible}</span>
        {formatScore(possible)}
      </div>
      {figure("coreFailures", coreFailures)}
      {figure("toVerify", toVerify)}
      {figure("problems", problems)}
    </>
  );
}

function Reason({ row: { state, reason } }: { readonly row: TableRow }): ReactElement {
  const { state: desk, said } = useDesk();
  const waiting = desk.stopped ? said.many.held : said.many.waiting;
  const badge = state === "asking" ? said.many.asking : state === "failed" ? said.many.failed : waiting;
  return (
    <div role="cell" aria-colspan={COLUMNS.length - 1} className="rd-reason" title={reason ?? undefined}>
      <span className={`rc-badge rc-tone-${TONES[state]}`}>{badge}</span>
      {reason === null ? null : (
        <span className="rd-reason-text">
          <PaneIcon name="Warning" />
          {reason}
        </span>
      )}
    </div>
  );
}
