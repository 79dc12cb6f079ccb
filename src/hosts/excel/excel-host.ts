/** The workbook that is open in Excel, behind the interface that all hosts share. */
import {
  HostError,
  type CellArea,
  type CellWrite,
  type InteractiveHost,
  type SheetContent,
  type SheetSnapshot,
  type Shown,
  type SkippedChange,
  type WorkbookChanges,
  type WorkbookSnapshot,
} from "../../spreadsheet";
import { planAdding, type Begun } from "./add-sheets";
import { planApply, planClear } from "./apply";
import { readCapabilities, type Capabilities } from "./capabilities";
import type { Part } from "./chunks";
import { Connection, type Session } from "./connection";
import { displayLanguage, documentAddress, fileNameIn, onThemeChange, readTheme, type HostTheme } from "./environment";
import { readOutline } from "./outline";
import { readOwnSheet, readSheets } from "./read-sheets";
import { restoreNotes } from "./remarks";
import { widthOf } from "./sheet-cells";
import { selectArea } from "./select";
import { runSteps, type Step } from "./steps";
import {
  compareWith,
  glancesAt,
  GlancePages,
  snapshotOf,
  type Difference,
  type Glance,
  type SeenSheet,
} from "./unmoved";
import { watchChanges } from "./watch";
import { openNewWorkbook, readWorkbookBytes } from "./workbook-bytes";
import { readState } from "./workbook-state";
import { writeSeen, writeSteps } from "./write-cells";

export interface HostProgress {
  readonly step: "outline" | "read" | "prepare" | "write" | "save";
  readonly done: number;
  readonly total: number;
}

export interface ExcelHostOptions {
  /** Told as work goes on; every step ends with `done` equal to `total`. */
  readonly onProgress?: (progress: HostProgress) => void;
  /** Milliseconds after which a request without an answer counts as lost; 60 000 unless told. */
  readonly timeout?: number;
}

/** All methods wait for their turn, and reject with HostError (or InputError for a workbook that is too large). */
export interface ExcelHost extends InteractiveHost {
  /** Round trips to Excel so far. */
  requestCount(): number;
  capabilities(): Capabilities;
  /** The language of this Excel's own words. */
  displayLanguage(): "zh-CN" | "en-US";
  /** Where the workbook lies, and what it is called; both "" for one that was never saved. */
  document(): { readonly address: string; readonly fileName: string };
  theme(): HostTheme;
  onThemeChange(listener: (theme: HostTheme) => void): () => void;
}

const TIMEOUT = 60_000;
/** As often a check is stopped for cells that people type into. */
const MOST_STOPS = 2;

function seenSheet(snapshot: SheetSnapshot): SeenSheet {
  const { rows } = snapshot;
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return { snapshot, extent: null };
  const columns = rows.reduce((width, { values }) => Math.max(width, values.length), 0);
  const top = first.row;
  return { snapshot, extent: { sheet: snapshot.name, top, left: 0, rows: last.row - top + 1, columns } };
}

/** The same without the columns behind these. */
function narrowed({ snapshot, extent }: SeenSheet, width: number): SeenSheet {
  const rows = snapshot.rows.map((row) => ({ ...row, values: row.values.slice(0, width) }));
  const columns = width - 1;
  return { snapshot: { ...snapshot, rows }, extent: extent && { ...extent, left: 0, columns } };
}

function glanceStep(glance: Glance): Step {
  return { bytes: 600, answer: glance.answerBytes, run: ({ context }) => glance.ask(context) };
}

/** The host for this pane's workbook. Office.js must be ready. */
export function excelHost(options: ExcelHostOptions = {}): ExcelHost {
  return new OpenWorkbook(options);
}

class OpenWorkbook implements ExcelHost {
  private readonly connection: Connection;
  private readonly known: Capabilities = readCapabilities();
  private readonly options: ExcelHostOptions;
  /** From the last outline. */
  private extents: ReadonlyMap<string, Part> = new Map();
  private ids: readonly string[] = [];
  private names: readonly string[] = [];
  private date1904 = false;
  private ownSheet: string | null = null;
  /** Sheets as they were read last, by name; our own likewise. */
  private readonly seen = new Map<string, SeenSheet>();
  private seenOwn: SeenSheet | null = null;
  /** Sheets of the user's own that were begun and not known to be finished. */
  private begun: readonly Begun[] = [];
  /** Our sheet as it was when it was taken away, where somebody typed into it at that very moment: to be written anew. */
  private typedLast: SheetSnapshot | null = null;
  /** How often in a row a check was stopped since cells had been changed meanwhile. */
  private stopped = 0;

  constructor(options: ExcelHostOptions) {
    this.options = options;
    this.connection = new Connection(options.timeout ?? TIMEOUT);
  }

  requestCount(): number {
    return this.connection.requests;
  }

  capabilities(): Capabilities {
    return this.known;
  }

  displayLanguage(): "zh-CN" | "en-US" {
    return displayLanguage();
  }

  document(): { readonly address: string; readonly fileName: string } {
    const address = documentAddress();
    return { address, fileName: fileNameIn(address) };
  }

  theme(): HostTheme {
    return readTheme();
  }

  onThemeChange(listener: (theme: HostTheme) => void): () => void {
    return onThemeChange(listener);
  }

  outline(rows: number): Promise<WorkbookSnapshot> {
    return this.connection.run(async (session) => {
      this.tell("outline", 0, 1);
      const { snapshot, extents, ids } = await readOutline(session, rows);
      this.extents = extents;
      this.ids = ids;
      this.names = snapshot.sheetNames;
      this.date1904 = snapshot.date1904;
      this.ownSheet = snapshot.ownSheet;
      this.tell("outline", 1, 1);
      return snapshot;
    });
  }

  read(sheetNames: readonly string[]): Promise<WorkbookSnapshot> {
    return this.connection.run(async (session) => {
      this.tell("read", 0, 1);
      const wanted = new Set(sheetNames);
      const known = this.names.filter((name) => wanted.has(name) && name !== this.ownSheet);
      const late = sheetNames.filter((name) => !this.names.includes(name));
      const sheets = await readSheets(session, [...known, ...late], {
        extents: this.extents,
        mergedAreas: this.known.mergedAreas,
        onProgress: (done, total) => this.tell("read", done, total),
      });
      for (const snapshot of sheets) this.seen.set(snapshot.name, seenSheet(snapshot));
      const { date1904, ownSheet } = this;
      return { sheets, sheetNames: this.names, date1904, ownSheet };
    });
  }

  readOwnSheet(): ReturnType<InteractiveHost["readOwnSheet"]> {
    return this.connection.run(async (session) => {
      const own = await readOwnSheet(session);
      this.seenOwn = own && seenSheet(own);
      return own && this.typedLast ? this.typedLast : own;
    });
  }

  apply(changes: WorkbookChanges): Promise<readonly SkippedChange[]> {
    return this.connection.run(async (session) => {
      this.tell("prepare", 0, 1);
      const seen = this.marked(changes);
      const now = new GlancePages(session.context, seen);
      const { seenOwn } = this;
      const [content] = changes.sheets;
      // Of our sheet, what is ours: columns that people added may reckon with the time of day.
      const replaced = seenOwn && this.ownSheet !== null && content ? [narrowed(seenOwn, widthOf(content))] : [];
      const patient = this.stopped < MOST_STOPS;
      const own = new GlancePages(session.context, replaced);
      const state = await readState(session, this.ids, this.known, [now, own]);
      this.stopIfChanged(now.difference(), own.difference());
      const before = glancesAt(replaced);
      const { steps, skipped, touched } = planApply(state, changes, this.known, {
        snapshot: replaced.length > 0 && seenOwn ? seenOwn.snapshot : null,
        glances: before,
      });
      this.seenOwn = null;
      // In the request that writes, after all else: whoever came between is noticed.
      const after = glancesAt(seen);
      await this.carryOut(session, [...steps, ...after.map(glanceStep)]);
      const [old] = replaced;
      const typed = old && before.every(({ asked }) => asked) && compareWith([old], before) !== "same";
      this.typedLast = typed && patient && seenOwn ? snapshotOf(seenOwn, before) : null;
      const strangers = restoreNotes(touched);
      await this.carryOut(session, strangers);
      if (this.typedLast || strangers.length > 0 || compareWith(seen, after) === "moved") {
        this.stopped += 1;
        throw new HostError("changed-meanwhile", "moved", { partial: true });
      }
      this.stopped = 0;
      return skipped;
    });
  }

  /** What is known of the sheets that get marks or notes. */
  private marked({ marks, notes }: WorkbookChanges): SeenSheet[] {
    const names = new Set([...marks.map(({ area }) => area.sheet), ...notes.map(({ sheet }) => sheet)]);
    return [...names].flatMap((name) => this.seen.get(name) ?? []);
  }

  /**
   * Nothing is written on what is no longer as it was read. Only where people go on typing into their cells, it is marked
   * after all: their rows are where they were.
   */
  private stopIfChanged(now: Difference, own: Difference): void {
    const patient = this.stopped < MOST_STOPS;
    const edited = now === "edited" || own === "edited";
    if (now !== "moved" && own !== "moved" && !(edited && patient)) return;
    this.stopped += 1;
    throw new HostError("changed-meanwhile", own === "same" ? now : "summary");
  }

  clear(): Promise<readonly SkippedChange[]> {
    return this.connection.run(async (session) => {
      this.tell("prepare", 0, 1);
      const state = await readState(session, this.ids, this.known);
      const { steps, locked, stayed, touched } = planClear(state, this.known);
      await this.carryOut(session, steps);
      const strangers = restoreNotes(touched);
      await this.carryOut(session, strangers);
      if (strangers.length > 0) throw new HostError("changed-meanwhile", "moved", { partial: true });
      const partial = steps.length > 0;
      if (locked.size > 0) throw new HostError("sheet-protected", [...locked].join(", "), { partial });
      if (state.structureLocked && (state.summary !== null || state.draft !== null)) {
        throw new HostError("workbook-protected", state.summary ?? state.draft ?? "", { partial });
      }
      return stayed;
    });
  }

  select(area: CellArea, { reveal = false }: { readonly reveal?: boolean } = {}): Promise<Shown> {
    return this.connection.run((session) => selectArea(session, area, { seen: this.seen.get(area.sheet), reveal }));
  }

  write(cells: readonly CellWrite[]): Promise<void> {
    return this.connection.run((session) =>
      cells.length > 0 && cells.every(({ sheet }) => this.seen.has(sheet))
        ? writeSeen(session, cells, this.seen)
        : this.carryOut(session, writeSteps(cells)),
    );
  }

  addSheets(sheets: readonly SheetContent[]): Promise<void> {
    return this.connection.run(async (session) => {
      const begun = this.begun.filter(({ content }) => sheets.includes(content));
      const { steps, begun: now } = await planAdding(session, sheets, begun, this.known);
      this.begun = now;
      await this.carryOut(session, steps);
      this.begun = [];
    });
  }

  save({ signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<Uint8Array> {
    const onProgress = (done: number, total: number): void => this.tell("save", done, total);
    const timeout = this.options.timeout ?? TIMEOUT;
    return this.connection.run(() => readWorkbookBytes({ onProgress, timeout, signal }));
  }

  openCopy(bytes: Uint8Array): Promise<void> {
    if (!this.known.newWorkbooks) return Promise.reject(new HostError("not-supported", "ExcelApi 1.8"));
    return this.connection.run(() => openNewWorkbook(bytes));
  }

  watch(listener: () => void): Promise<() => Promise<void>> {
    return watchChanges(this.connection, this.known, listener);
  }

  private async carryOut(session: Session, steps: readonly Step[]): Promise<void> {
    if (steps.length === 0) return;
    this.tell("write", 0, Math.max(1, steps.length));
    await runSteps(session, steps, {
      mayPauseScreen: this.known.rangeAreas,
      onProgress: (done, total) => this.tell("write", done, total),
    });
    this.tell("write", Math.max(1, steps.length), Math.max(1, steps.length));
  }

  private tell(step: HostProgress["step"], done: number, total: number): void {
    this.options.onProgress?.({ step, done, total });
  }
}
