import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
} from "react";
import { columnName, type MarkTone, type MergedArea, type PictureSheet, type PictureStyle } from "../../spreadsheet";
import type { DeskWorkbook } from "../contract";
import { GridRow } from "./grid-row";
import type { Layers } from "./layers";
import { moveFrom, type Cell } from "./move";
import { NoteCard } from "./note-card";
import { HEAD_HEIGHT, HEAD_WIDTH, layoutOf, mergeAt } from "./sheet-layout";
import { useRows } from "./use-rows";

export interface GridProps {
  readonly book: DeskWorkbook;
  readonly sheet: PictureSheet;
  readonly styles: readonly PictureStyle[];
  readonly layers: Layers;
  /** Another number whenever the workbook's cells may be others. */
  readonly version: number;
  readonly active: Cell;
  /** Another number whenever the active cell is to be brought into the middle. */
  readonly goTo: number;
  readonly onActive: (cell: Cell) => void;
  /** Hears the whole text of the active cell. */
  readonly onText: (text: string) => void;
  /** The person followed a link inside the workbook. */
  readonly onLink: (link: string) => void;
  readonly label: string;
  readonly toneNames: Readonly<Record<MarkTone, string>>;
  readonly noteName: string;
  readonly columnLabel: (name: string) => string;
}

const NOTE_WIDTH = 300;
/** What a note usually needs below the top of its cell. */
const NOTE_ROOM = 150;

/**
 * A sheet as a grid: only what is in view is there, rows come from the worker as they are needed. One stop of the Tab key;
 * the active cell is told to screen readers by `aria-activedescendant`, so that it may be scrolled out of view.
 */
export function Grid(props: GridProps): ReactElement {
  const { book, sheet, styles, layers, version, active, goTo, onActive, onText, onLink, label, toneNames, noteName } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layoutOf(sheet), [sheet]);
  const spans = useMemo(() => spansOf(sheet.merges), [sheet]);
  const frozen = Math.min(sheet.frozen.rows, 8);
  const frozenHeight = frozen > 0 ? layout.heightOf(0, frozen - 1) : 0;
  const rowsInView = useVirtualizer({
    count: layout.rows,
    getScrollElement: () => scroller.current,
    estimateSize: layout.rowHeight,
    overscan: 8,
    paddingStart: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT + frozenHeight,
    rangeExtractor: (range) => withStarts(range, spans.rows, active.row),
  });
  const columnsInView = useVirtualizer({
    horizontal: true,
    count: layout.columns,
    getScrollElement: () => scroller.current,
    estimateSize: layout.columnWidth,
    overscan: 3,
    paddingStart: HEAD_WIDTH,
    scrollPaddingStart: HEAD_WIDTH,
    rangeExtractor: (range) => withStarts(range, spans.columns, active.column),
  });
  useEffect(() => {
    rowsInView.measure();
    columnsInView.measure();
  }, [layout, rowsInView, columnsInView]);

  const items = rowsInView.getVirtualItems();
  const range = rowsInView.range ?? { startIndex: 0, endIndex: 0 };
  const rows = useRows(book, { sheet: sheet.name, version, first: range.startIndex, last: range.endIndex });
  const columnKey = columnsInView
    .getVirtualItems()
    .map(({ index }) => index)
    .join(" ");
  const columns = useMemo(() => (columnKey === "" ? [] : columnKey.split(" ").map(Number)), [columnKey]);
  const width = columnsInView.getTotalSize();
  const [hovered, setHovered] = useState<Cell | null>(null);
  const [noteHidden, hideNote] = useState(false);

  // Brings the active cell into view: in the middle when it was asked for from elsewhere.
  const lastGoTo = useRef(-1);
  // On a narrow window the sheet may be behind the results, and has no height to be scrolled in.
  const onShow = (rowsInView.scrollRect?.height ?? 0) > 0;
  useEffect(() => {
    if (!onShow) return;
    const align = lastGoTo.current === goTo ? "auto" : "center";
    lastGoTo.current = goTo;
    rowsInView.scrollToIndex(active.row, { align: active.row < frozen ? "start" : align });
    columnsInView.scrollToIndex(active.column, { align: "auto" });
  }, [active, goTo, frozen, onShow, rowsInView, columnsInView]);

  const activeText = rows.at(active.row)?.cells.find(({ column }) => column === active.column)?.text ?? "";
  useEffect(() => onText(activeText), [activeText, onText]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    if (event.key === "Escape") {
      hideNote(true);
      setHovered(null);
      return;
    }
    if (event.key === "Enter") {
      const link = rows.at(active.row)?.cells.find(({ column }) => column === active.column)?.link;
      if (link !== undefined) onLink(link);
      return;
    }
    const next = moveFrom(active, event.key, event.ctrlKey || event.metaKey, layout, {
      lastRow: Math.max(0, sheet.rowCount - 1),
      lastColumn: Math.max(0, sheet.columnCount - 1),
      page: Math.max(1, range.endIndex - range.startIndex - 1),
    });
    if (!next) return;
    event.preventDefault();
    hideNote(false);
    onActive(next);
  };
  const onClick = (event: MouseEvent): void => {
    const cell = cellOf(event.target);
    if (!cell) return;
    hideNote(false);
    onActive(cell);
    const link = rows.at(cell.row)?.cells.find(({ column }) => column === cell.column)?.link;
    if (link !== undefined) onLink(link);
  };

  const visibleMerges = sheet.merges.filter(
    ({ top, bottom }) => bottom >= (items[0]?.index ?? 0) && top <= (items.at(-1)?.index ?? 0),
  );
  const rowProps = (row: number): Parameters<typeof GridRow>[0] => ({
    row,
    top: 0,
    height: layout.rowHeight(row),
    width,
    content: rows.at(row),
    columns,
    layout,
    styles,
    layers,
    merges: mergesOf(visibleMerges, row),
    active: row === active.row ? active.column : null,
    idPrefix: "rd",
    toneNames,
    noteName,
  });
  const noted = hovered ?? active;
  const note = hovered === null && noteHidden ? null : layers.noteAt(noted.row, noted.column);
  const scrolledPast = frozen > 0 && (rowsInView.scrollOffset ?? 0) > 0;
  return (
    <div
      ref={scroller}
      className="rd-scroll"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-readonly="true"
      aria-rowcount={layout.rows + 1}
      aria-colcount={layout.columns + 1}
      aria-activedescendant={`rd-${active.row}-${active.column}`}
      data-is-scrollable="true"
      onKeyDown={onKeyDown}
      onClick={onClick}
      onMouseOver={({ target }) => setHovered(notedCell(target, layers))}
      onMouseLeave={() => setHovered(null)}
    >
      <div className="rd-canvas" role="presentation" style={{ width, height: rowsInView.getTotalSize() }}>
        <div role="row" aria-rowindex={1} className="rd-letters" style={{ width, height: HEAD_HEIGHT }}>
          <div role="columnheader" className="rd-corner" style={{ width: HEAD_WIDTH }} aria-label={label} />
          {columns.map((column) =>
            layout.columnWidth(column) === 0 ? null : (
              <div
                key={column}
                role="columnheader"
                aria-colindex={column + 2}
                aria-label={props.columnLabel(columnName(column))}
                className={`rd-letter${column === active.column ? " is-here" : ""}`}
                style={{ left: layout.columnStart(column), width: layout.columnWidth(column) }}
              >
                {columnName(column)}
              </div>
            ),
          )}
        </div>
        {scrolledPast ? (
          <div className="rd-frozen" aria-hidden="true" style={{ width, top: HEAD_HEIGHT }}>
            <div className="rd-frozen-rows" style={{ width, height: frozenHeight }}>
              {Array.from({ length: frozen }, (_, row) => (
                <GridRow
                  key={row}
                  {...rowProps(row)}
                  merges={mergesOf(sheet.merges, row)}
                  idPrefix="rd-frozen"
                  top={row === 0 ? 0 : layout.heightOf(0, row - 1)}
                />
              ))}
            </div>
          </div>
        ) : null}
        {items.map(({ index, start, size }) => (
          <GridRow key={index} {...rowProps(index)} top={start} height={size} />
        ))}
        {note ? <NoteCard note={note} style={notePlace(noted)} /> : null}
      </div>
    </div>
  );

  /** Right of the cell; left of it, or under it, where there is no room; upwards near the bottom. */
  function notePlace({ row, column }: Cell): CSSProperties {
    const merge = mergeAt(layout.merges, row, column);
    const right = layout.columnStart((merge?.right ?? column) + 1) + 8;
    const from = (scroller.current?.scrollLeft ?? 0) + HEAD_WIDTH + 4;
    const to = scroller.current ? scroller.current.scrollLeft + scroller.current.clientWidth - 8 : Infinity;
    const noteWidth = Math.min(NOTE_WIDTH, to - from);
    const before = layout.columnStart(column) - noteWidth - 8;
    const beside = right + noteWidth <= to ? right : before >= from ? before : null;
    const top = HEAD_HEIGHT + (row === 0 ? 0 : layout.heightOf(0, row - 1));
    const bottom = top + layout.heightOf(row, merge?.bottom ?? row);
    const end = scroller.current ? scroller.current.scrollTop + scroller.current.clientHeight : Infinity;
    const upwards = top + NOTE_ROOM > end;
    const edge = beside !== null ? (upwards ? bottom : top) : upwards ? top - 4 : bottom + 4;
    return {
      left: beside ?? to - noteWidth,
      top: edge,
      width: noteWidth,
      ...(upwards ? { transform: "translateY(-100%)" } : {}),
    };
  }
}

interface Spans {
  /** First row (or column) of merged areas, and the last that one beginning there reaches. */
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
}

function spansOf(merges: readonly MergedArea[]): Spans {
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  const reach = (spans: Map<number, number>, first: number, last: number): void => {
    if (last > first) spans.set(first, Math.max(last, spans.get(first) ?? 0));
  };
  for (const { top, bottom, left, right } of merges) {
    reach(rows, top, bottom);
    reach(columns, left, right);
  }
  return { rows, columns };
}

/** What is in view, where the merged areas begin that reach into it, and where the active cell is. */
function withStarts(range: Range, spans: ReadonlyMap<number, number>, active: number): number[] {
  const seen = new Set(defaultRangeExtractor(range));
  for (const [first, last] of spans) if (first < range.startIndex && last >= range.startIndex) seen.add(first);
  if (active < range.count) seen.add(active);
  return [...seen].sort((a, b) => a - b);
}

const NONE: readonly MergedArea[] = [];

function mergesOf(merges: readonly MergedArea[], row: number): readonly MergedArea[] {
  const own = merges.filter(({ top, bottom }) => row >= top && row <= bottom);
  // The same empty list each time: the row need not be drawn anew.
  return own.length === 0 ? NONE : own;
}

function cellOf(target: EventTarget): Cell | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;
  if (!element) return null;
  return { row: Number(element.dataset["row"]), column: Number(element.dataset["column"]) };
}

function notedCell(target: EventTarget, layers: Layers): Cell | null {
  const cell = cellOf(target);
  return cell && layers.noteAt(cell.row, cell.column) ? cell : null;
}
