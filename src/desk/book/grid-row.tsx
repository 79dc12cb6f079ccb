import { memo, type CSSProperties, type ReactElement } from "react";
import type { MarkTone, MergedArea, PictureCell, PictureRow, PictureStyle } from "../../spreadsheet";
import { cellStyle } from "./cell-style";
import type { CellNote, Layers } from "./layers";
import { HEAD_WIDTH, type SheetLayout } from "./sheet-layout";

export interface GridRowProps {
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly content: PictureRow | undefined;
  /** Columns in view. */
  readonly columns: readonly number[];
  readonly layout: SheetLayout;
  readonly styles: readonly PictureStyle[];
  readonly layers: Layers;
  /** Those that this row is part of. */
  readonly merges: readonly MergedArea[];
  /** The selected column, or null where the selection is in another row. */
  readonly active: number | null;
  readonly idPrefix: string;
  readonly toneNames: Readonly<Record<MarkTone, string>>;
  readonly noteName: string;
}

const PLAIN: PictureStyle = {};

/** One row of the sheet: its number, and the cells in view. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactElement | null {
  const { row, top, height, width, content, columns, layout, merges, active, idPrefix } = props;
  if (height === 0) return null;
  const cells = new Map(content?.cells.map((cell) => [cell.column, cell]));
  return (
    <div role="row" aria-rowindex={row + 2} className="rd-row" style={{ top, height, width }}>
      <div role="rowheader" className={`rd-number${active === null ? "" : " is-here"}`} style={{ width: HEAD_WIDTH }}>
        {row + 1}
      </div>
      {columns.map((column) => {
        const merge = merges.find(({ left, right }) => column >= left && column <= right);
        if (merge && (merge.top !== row || merge.left !== column)) return null;
        if (layout.columnWidth(column) === 0 && !merge) return null;
        return (
          <GridCell
            key={column}
            {...props}
            id={`${idPrefix}-${row}-${column}`}
            column={column}
            cell={cells.get(column)}
            merge={merge}
            room={roomFor(column, cells, layout)}
            selected={active === column}
          />
        );
      })}
    </div>
  );
});

/** Text runs on over empty cells beside it, as in Excel. */
function roomFor(column: number, cells: ReadonlyMap<number, PictureCell>, layout: SheetLayout): number {
  let next = column + 1;
  while (next < layout.columns && next < column + 12 && (cells.get(next)?.text ?? "") === "") next += 1;
  return layout.columnStart(next) - layout.columnStart(column);
}

function GridCell({
  id,
  row,
  column,
  cell,
  merge,
  room,
  selected,
  height,
  layout,
  styles,
  layers,
  toneNames,
  noteName,
}: GridRowProps & {
  readonly id: string;
  readonly column: number;
  readonly cell: PictureCell | undefined;
  readonly merge: MergedArea | undefined;
  readonly room: number;
  readonly selected: boolean;
}): ReactElement {
  const style = (cell && styles[cell.style]) ?? PLAIN;
  const tone = layers.toneAt(row, column);
  const note = layers.noteAt(row, column);
  const width = merge ? layout.columnStart(merge.right + 1) - layout.columnStart(column) : layout.columnWidth(column);
  const place: CSSProperties = {
    left: layout.columnStart(column),
    width,
    height: merge ? layout.heightOf(merge.top, merge.bottom) : height,
  };
  const runsOn = cell?.textual === true && !style.wrap && !merge && (style.horizontal ?? "left") === "left";
  const classes = [
    "rd-cell",
    tone && `rd-mark-${tone}`,
    note && "has-note",
    merge && "is-merged",
    style.wrap && "wraps",
  ];
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={column + 2}
      aria-selected={selected}
      data-row={row}
      data-column={column}
      className={[...classes, selected && "is-here", cell?.link !== undefined && "is-link"].filter(Boolean).join(" ")}
      style={{ ...place, ...cellStyle(style, cell?.textual ?? true, tone) }}
    >
      {cell && cell.text !== "" ? (
        <span
          className="rd-text"
          style={runsOn && room > width ? { maxWidth: room - 4, overflow: "visible" } : undefined}
        >
          {cell.text}
        </span>
      ) : null}
      {tone || note ? <Spoken tone={tone} note={note} toneNames={toneNames} noteName={noteName} /> : null}
    </div>
  );
}

/** For screen readers: what the colour and the corner say. */
function Spoken({
  tone,
  note,
  toneNames,
  noteName,
}: Pick<GridRowProps, "toneNames" | "noteName"> & {
  readonly tone: MarkTone | null;
  readonly note: CellNote | null;
}): ReactElement {
  const parts = [tone && toneNames[tone], note && `${noteName} ${[note.own, note.ours].filter(Boolean).join(" ")}`];
  return <span className="rc-off-screen">{parts.filter(Boolean).join(" · ")}</span>;
}
