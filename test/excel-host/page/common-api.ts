/** The older, common Office API: files, settings, windows. Anything else is refused. */
import { isRecord } from "../protocol/messages";
import { OFFICE_ERROR, type Runtime } from "./runtime";

const DISPATCH = {
  loadSettings: 75,
  saveSettings: 76,
  getFile: 77,
  getSlice: 80,
  closeFile: 81,
  getFileProperties: 86,
} as const;

/** Excel keeps two files open for an add-in; a third is refused until one is closed. */
const MOST_OPEN_FILES = 2;
const TOO_MANY_FILES = 11000;
const NOT_SUPPORTED = 5000;

export class CommonApi {
  /** Addresses that the pane asked to open outside. */
  readonly opened: string[] = [];
  /** Dialogs and calls that were refused. */
  readonly refused: number[] = [];
  readonly files = new Map<number, { bytes: Uint8Array; sliceSize: number }>();
  private nextHandle = 1;

  constructor(
    private readonly runtime: Runtime,
    private readonly save: () => Promise<Uint8Array>,
  ) {}

  /** Null: never to be answered. */
  async call(dispatchId: number, data: Record<string, unknown>): Promise<Record<string, unknown> | null> {
    const entry = this.runtime.common(dispatchId, JSON.stringify(data));
    const { faults } = this.runtime;
    if (faults.files === "silent" && dispatchId === DISPATCH.getFile) return null;
    const reply = faults.connection === "up" ? await this.answer(dispatchId, data) : { Error: OFFICE_ERROR.internal };
    const planned = faults.planned.get(entry.number);
    const given = planned ? { Error: OFFICE_ERROR.internal } : reply;
    if (typeof given["Error"] === "number") entry.error = planned?.code ?? String(given["Error"]);
    return given;
  }

  private async answer(dispatchId: number, data: Record<string, unknown>): Promise<Record<string, unknown>> {
    switch (dispatchId) {
      case DISPATCH.getFile:
        return this.open(Number(data["0"]), Number(data["1"]));
      case DISPATCH.getSlice:
        return this.slice(Number(data["2"]), Number(data["3"]));
      case DISPATCH.closeFile:
        return this.files.delete(Number(data["2"])) ? {} : { Error: OFFICE_ERROR.internal };
      case DISPATCH.getFileProperties:
        return { Properties: `https://localhost/${encodeURIComponent(this.runtime.book.name)}` };
      case DISPATCH.loadSettings:
        return {
          Properties: {
            Settings: this.runtime.book.settings.map(([Name, value]) => ({ Name, Value: JSON.stringify(value) })),
          },
        };
      case DISPATCH.saveSettings:
        return this.saveSettings(data["DdaSettingsMethod"]);
      default:
        this.refused.push(dispatchId);
        return { Error: NOT_SUPPORTED };
    }
  }

  private async open(fileType: number, sliceSize: number): Promise<Record<string, unknown>> {
    const compressed = 1;
    if (fileType !== compressed) return { Error: NOT_SUPPORTED };
    if (this.runtime.faults.editing) return { Error: OFFICE_ERROR.cellEditing };
    if (this.files.size >= MOST_OPEN_FILES) return { Error: TOO_MANY_FILES };
    const bytes = await this.save();
    const handle = this.nextHandle++;
    this.files.set(handle, { bytes, sliceSize });
    return { "0": handle, "1": bytes.length };
  }

  private slice(handle: number, index: number): Record<string, unknown> {
    const file = this.files.get(handle);
    if (!file) return { Error: OFFICE_ERROR.internal };
    const part = file.bytes.slice(index * file.sliceSize, (index + 1) * file.sliceSize);
    return { "0": [...part], "1": part.length };
  }

  private saveSettings(request: unknown): Record<string, unknown> {
    const properties = isRecord(request) ? request["Properties"] : null;
    if (!Array.isArray(properties)) return { Error: OFFICE_ERROR.internal };
    this.runtime.book.settings = properties.map((pair: unknown) => {
      const [name, value] = Array.isArray(pair)
        ? [String(pair[0]), JSON.parse(String(pair[1])) as unknown]
        : ["", null];
      return [name, value];
    });
    return {};
  }
}
