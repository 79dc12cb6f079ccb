import { useCallback, useEffect, useMemo, useState, type KeyboardEvent, type ReactElement } from "react";
import { cellName, type CellArea, type PictureNote, type PictureSheet, type WorkbookPicture } from "../../spreadsheet";
import type { DeskWorkbook, Overlay } from "../contract";
import { useDesk } from "../context";
import { Grid } from "./grid";
import { layersOf } from "./layers";
import { linkTarget } from "./link-target";
import type { Cell } from "./move";

/** What was read of the workbook for showing it; `version` counts how often. */
export interface Shown {
  readonly picture: WorkbookPicture;
  readonly overlay: Overlay;
  readonly notes: readonly PictureNote[];
  readonly version: number;
}

/** Where to look: asked for by a gap, a link, a tab. Another `count` each time. */
export interface Look {
  readonly sheet: string;
  readonly cell: Cell;
  readonly count: number;
}

const FIRST: Cell = { row: 0, column: 0 };

/** The workbook as a person knows it from Excel: what the active cell holds, the sheet, the tabs. Read only. */
export function Picture({
  book,
  shown,
  look,
  onLook,
}: {
  readonly book: DeskWorkbook;
  readonly shown: Shown;
  readonly look: Look | null;
  readonly onLook: (area: CellArea) => void;
}): ReactElement {
  const { said, words } = useDesk();
  const { sheets, styles } = shown.picture;
  const sheet = sheets.find(({ name }) => name === look?.sheet) ?? sheets.find(({ visible }) => visible) ?? sheets[0];
  const [cells, setCells] = useState<ReadonlyMap<string, Cell>>(new Map());
  const [text, setText] = useState("");
  const name = sheet?.name ?? "";
  useEffect(() => {
    if (look) setCells((known) => new Map(known).set(look.sheet, look.cell));
  }, [look]);
  const active = cells.get(name) ?? FIRST;
  const onActive = useCallback((cell: Cell) => setCells((known) => new Map(known).set(name, cell)), [name]);
  const onLink = useCallback(
    (link: string) => {
      const area = linkTarget(link, name);
      if (area) onLook(area);
    },
    [name, onLook],
  );
  const layers = useMemo(() => layersOf(name, shown.overlay, shown.notes), [name, shown.overlay, shown.notes]);
  if (!sheet) return <p className="rc-nothing">{said.book.empty}</p>;
  return (
    <section className="rd-picture" aria-label={said.book.picture}>
      <p className="rd-cell-line">
        <span className="rd-cell-name">{cellName(active.row, active.column)}</span>
        <span className="rd-cell-text">{text}</span>
      </p>
      <Grid
        key={name}
        book={book}
        sheet={sheet}
        styles={styles}
        layers={layers}
        version={shown.version}
        active={active}
        goTo={look?.count ?? 0}
        onActive={onActive}
        onText={setText}
        onLink={onLink}
        label={said.book.grid(name)}
        toneNames={words.terms.tone}
        noteName={said.book.note}
        columnLabel={said.book.columnName}
      />
      <SheetTabs
        sheets={sheets}
        current={name}
        onChoose={(chosen) => onLook(placeIn(chosen, cells.get(chosen) ?? FIRST))}
      />
    </section>
  );
}

function placeIn(sheet: string, { row, column }: Cell): CellArea {
  return { sheet, top: row, bottom: row, left: column, right: column };
}

/** The tabs below the sheet. Hidden sheets have one only while they are on show. */
function SheetTabs({
  sheets,
  current,
  onChoose,
}: {
  readonly sheets: readonly PictureSheet[];
  readonly current: string;
  readonly onChoose: (sheet: string) => void;
}): ReactElement {
  const { said } = useDesk();
  const offered = sheets.filter(({ visible, name }) => visible || name === current);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = offered.findIndex(({ name }) => name === current);
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: offered.length - 1,
    };
    const next = offered[steps[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    onChoose(next.name);
    event.currentTarget.querySelector<HTMLElement>(`[data-sheet="${CSS.escape(next.name)}"]`)?.focus();
  };
  return (
    <div className="rd-tabs" role="tablist" aria-label={said.book.sheets} onKeyDown={onKeyDown}>
      {offered.map(({ name, ours, visible }) => (
        <button
          key={name}
          type="button"
          role="tab"
          data-sheet={name}
          aria-selected={name === current}
          tabIndex={name === current ? 0 : -1}
          className={`rd-tab${name === current ? " is-here" : ""}${ours ? " is-ours" : ""}`}
          onClick={() => onChoose(name)}
        >
          {name}
          {visible ? null : said.book.hidden}
        </button>
      ))}
    </div>
  );
}
