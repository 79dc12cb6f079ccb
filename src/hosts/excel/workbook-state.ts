/** What there is in the workbook before anything is written: protection, and all that an earlier run left. */
import type { Capabilities } from "./capabilities";
import type { Session } from "./connection";
import { askOwnSheets, type OwnSheets } from "./names";
import { readPages, type Pages } from "./pages";
import { FormatPages, type SheetFormats } from "./read-formats";
import { remarkPages, type Remark } from "./read-remarks";

export interface SheetState {
  readonly id: string;
  readonly name: string;
  /** Of its tab, from 0. */
  readonly position: number;
  readonly visible: boolean;
  /** Hidden so that only a program can show it: it cannot be deleted. */
  readonly buried: boolean;
  /** What protection of the sheet forbids. */
  readonly locked: { readonly marks: boolean; readonly notes: boolean };
  readonly formats: SheetFormats;
}

export interface WorkbookState {
  readonly sheets: readonly SheetState[];
  /** Name of the sheet on top; "" where Excel does not tell. */
  readonly active: string;
  /** Tabs can be neither added nor deleted. */
  readonly structureLocked: boolean;
  /** Our summary, and one that an earlier run did not finish. */
  readonly summary: string | null;
  readonly draft: string | null;
  readonly markers: { readonly summary: boolean; readonly draft: boolean };
  readonly remarks: readonly Remark[];
}

/**
 * Reads it all in two requests; in one where there are neither conditional formats nor comments, and in more where they
 * are many, where a rule cannot be opened, or where a sheet turned up since `ids` were read.
 *
 * @param also what is asked in the same requests
 */
export async function readState(
  session: Session,
  ids: readonly string[],
  capabilities: Capabilities,
  also: readonly Pages<unknown>[] = [],
): Promise<WorkbookState> {
  const { context } = session;
  const { workbook } = context;
  const { worksheets } = workbook;
  const formats = new FormatPages(context, ids, () => worksheets.items.map(({ id }) => id));
  const remarks = remarkPages(workbook, capabilities);
  const first = (): OwnSheets => {
    worksheets.load(
      "items/id,items/name,items/visibility,items/position,items/protection/protected,items/protection/options",
    );
    workbook.protection.load("protected");
    return askOwnSheets(workbook);
  };
  const looks: OwnSheets[] = [];
  const active = new ActiveSheet(context);
  await readPages(session, [active, formats, ...remarks, ...also], () => looks.push(first()));
  const own = looks.at(-1) ?? first();
  return {
    sheets: worksheets.items.map(({ id, name, visibility, position, protection }) => ({
      id,
      name,
      position,
      visible: visibility === "Visible",
      buried: visibility === "VeryHidden",
      locked: {
        marks: protection.protected && !allows(protection.options, "allowFormatCells"),
        notes: protection.protected && !allows(protection.options, "allowEditObjects"),
      },
      formats: formats.of(id),
    })),
    active: active.name,
    structureLocked: workbook.protection.protected,
    ...own.read(),
    remarks: remarks.flatMap((pages) => pages.found),
  };
}

const ACTIVE = "active sheet";

/** The sheet on top: Excel refuses to tell where that is a chart sheet, or another workbook has the focus. */
class ActiveSheet implements Pages<never> {
  readonly found: readonly never[] = [];
  name = "";
  private unknown = false;
  private asked: Excel.Worksheet | null = null;

  constructor(private readonly context: Excel.RequestContext) {}

  ask(): boolean {
    if (this.unknown || this.name !== "") return false;
    this.context.trace(ACTIVE);
    this.asked = this.context.workbook.worksheets.getActiveWorksheet();
    this.asked.load("name");
    this.context.trace(`beyond ${ACTIVE}`);
    return true;
  }

  take(): void {
    if (this.asked) this.name = this.asked.name;
    this.asked = null;
  }

  shrink(): boolean {
    return false;
  }

  leaveOut(traces: readonly string[]): boolean {
    if (traces.at(-1) !== ACTIVE) return false;
    this.unknown = true;
    this.asked = null;
    return true;
  }
}

/** Excel may tell no options at all. */
function allows(options: unknown, what: string): boolean {
  return typeof options === "object" && options !== null && Reflect.get(options, what) === true;
}
