/** The engine behind the page: files taken in, judged, opened and handed out again. Plain; the worker is around it. */
import { createWorkbook, fileHost, openWorkbook, type WorkbookFile } from "../../hosts/file";
// By path: the command line and the pane do without the number formats.
import { shownText } from "../../hosts/file/picture-text";
import { messagesFor } from "../../i18n";
import type { AssessmentDocument, FailedDocument } from "../../report/document";
import { toFailedJson, toJson } from "../../report/json";
import { rollup, rollupSheets } from "../../report/rollup";
import { assessWorkbook, markWorkbook } from "../../session";
import { XLSX_TYPE } from "../../session/export-files";
import type { ExportedFile, SourceFile } from "../../session/pane-session";
import { InputError } from "../../spreadsheet";
import type { DeskContext, DeskEngine, DeskWorkbook, FileId } from "../contract";
import { describeFailure } from "./describe-failure";
import { readBytes, sha256 } from "./file-bytes";
import { openDeskWorkbook } from "./open-workbook";
import { gradedNames } from "./zip-names";
import { ZipWriter } from "./zip";

const ZIP_TYPE = "application/zip";

interface TakenIn {
  readonly name: string;
  /** Where its bytes come from: nothing is kept of files that are not open. */
  readonly file: Blob;
  /** Of the file as it was taken in. */
  readonly sha256: string;
  /** What it became by adjudications; null while it is as it was taken in. */
  bytes: Uint8Array | null;
  document: AssessmentDocument | FailedDocument;
}

export interface EngineOptions {
  /** Opens a workbook's bytes; portable and with shown texts where left out. */
  readonly open?: (bytes: Uint8Array) => WorkbookFile;
}

/** The worker's own way to open a workbook. */
export function openToShow(bytes: Uint8Array): WorkbookFile {
  return openWorkbook(bytes, { shownText });
}

export function createDeskEngine({ open = openToShow }: EngineOptions = {}): DeskEngine {
  return new Engine(open);
}

class Engine implements DeskEngine {
  readonly #openFile: (bytes: Uint8Array) => WorkbookFile;
  readonly #files = new Map<FileId, TakenIn>();
  readonly #workbooks = new Map<FileId, DeskWorkbook>();
  #context: DeskContext = { language: "zh-CN", today: new Date().toISOString().slice(0, 10) };

  constructor(open: (bytes: Uint8Array) => WorkbookFile) {
    this.#openFile = open;
  }

  configure(context: DeskContext): Promise<void> {
    this.#context = context;
    return Promise.resolve();
  }

  async assess(id: FileId, name: string, file: Blob): Promise<AssessmentDocument | FailedDocument> {
    const taken = { name, file, sha256: "", bytes: null };
    let hash = "";
    let document: AssessmentDocument | FailedDocument;
    try {
      const bytes = await readBytes(file);
      hash = await sha256(bytes);
      document = await this.#judge(bytes, { fileName: name, sha256: hash });
    } catch (error) {
      document = toFailedJson(name, describeFailure(error, this.#context.language));
    }
    this.#workbooks.delete(id);
    this.#files.set(id, { ...taken, sha256: hash, document });
    return document;
  }

  async open(id: FileId): Promise<DeskWorkbook> {
    const known = this.#workbooks.get(id);
    if (known) return known;
    const taken = this.#taken(id);
    const file = this.#openFile(await bytesOf(taken));
    const workbook = openDeskWorkbook(file, {
      source: { fileName: taken.name, sha256: taken.sha256 },
      context: () => this.#context,
      onChange: (bytes, document) => {
        taken.bytes = bytes;
        taken.document = document;
      },
    });
    this.#workbooks.set(id, workbook);
    return workbook;
  }

  close(id: FileId): Promise<void> {
    this.#workbooks.delete(id);
    return Promise.resolve();
  }

  drop(id: FileId): Promise<void> {
    this.#workbooks.delete(id);
    this.#files.delete(id);
    return Promise.resolve();
  }

  async gradedZip(ids: readonly FileId[], onDone?: (done: number) => void): Promise<ExportedFile> {
    const { language, today } = this.#context;
    const words = messagesFor(language).engine;
    const zip = new ZipWriter(today);
    const nameOf = gradedNames();
    const failures: string[] = [];
    const lines: string[] = [];
    let done = 0;
    for (const id of ids) {
      const taken = this.#taken(id);
      const graded = await this.#grade(taken);
      if ("error" in graded) failures.push(words.failedLine(taken.name, graded.error.message));
      else zip.add(nameOf(taken.name), graded.bytes);
      lines.push(JSON.stringify("error" in graded ? graded : graded.document));
      done += 1;
      onDone?.(done);
    }
    if (failures.length > 0) {
      // A byte order mark: Notepad takes a Chinese text without one for something else.
      const text = [words.failedHead(failures.length), "", ...failures, ""].join("\r\n");
      zip.add(words.failedFileName, `\uFEFF${text}`);
    }
    zip.add("assessments.ndjson", lines.map((line) => `${line}\n`).join(""));
    return { name: `${words.gradedZipName(today)}.zip`, type: ZIP_TYPE, bytes: zip.end() };
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- what it throws must reject
  async rollup(ids: readonly FileId[]): Promise<ExportedFile> {
    const { language, today } = this.#context;
    const documents = ids.map((id) => this.#taken(id).document);
    const sheets = rollupSheets(rollup(documents), { language });
    const name = `${messagesFor(language).engine.rollupName(today)}.xlsx`;
    return { name, type: XLSX_TYPE, bytes: createWorkbook(sheets) };
  }

  /** The marked copy, made anew from what the file is now. */
  async #grade(taken: TakenIn): Promise<{ bytes: Uint8Array; document: AssessmentDocument } | FailedDocument> {
    try {
      const host = fileHost(this.#openFile(await bytesOf(taken)));
      const assessed = await assessWorkbook(host, this.#context);
      await markWorkbook(host, assessed, { language: this.#context.language });
      const document = toJson(assessed.assessment, this.#reportContext({ fileName: taken.name, sha256: taken.sha256 }));
      return { bytes: host.bytes(), document };
    } catch (error) {
      return toFailedJson(taken.name, describeFailure(error, this.#context.language));
    }
  }

  async #judge(bytes: Uint8Array, source: SourceFile): Promise<AssessmentDocument> {
    const { assessment } = await assessWorkbook(fileHost(this.#openFile(bytes)), this.#context);
    return toJson(assessment, this.#reportContext(source));
  }

  #reportContext(source: SourceFile): Parameters<typeof toJson>[1] {
    return { language: this.#context.language, ...source };
  }

  #taken(id: FileId): TakenIn {
    const taken = this.#files.get(id);
    if (!taken) throw new InputError("unreadable-file", { detail: id });
    return taken;
  }
}

async function bytesOf({ bytes, file }: TakenIn): Promise<Uint8Array> {
  return bytes ?? (await readBytes(file));
}
