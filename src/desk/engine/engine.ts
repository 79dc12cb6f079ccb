/** The engine behind the page: files taken in, judged, opened and handed out again. Plain; the worker is around it. */
import { createWorkbook, fileHost, openWorkbook, type WorkbookFile } from "../../hosts/file";
// By path: the command line and the pane do without the number formats.
import { shownText } from "../../hosts/file/picture-text";
import { messagesFor } from "../../i18n/all";
import { RecognitionError } from "../../recognise/recognition-error";
import type { Answers, Recognition } from "../../recognise/recognition";
import type { AssessmentDocument, FailedDocument } from "../../report/document";
import { toFailedJson, toJson, type ReportContext } from "../../report/json";
import { rollup, rollupSheets } from "../../report/rollup";
import { answered, assessWorkbook, markWorkbook, type AssessOptions } from "../../session";
import { NO_ANSWERS } from "../../session/answers";
import { XLSX_TYPE } from "../../session/export-files";
import type { ExportedFile } from "../../session/pane-session";
import { InputError } from "../../spreadsheet";
import type { Archive, DeskContext, DeskEngine, DeskWorkbook, FileId, Judged } from "../contract";
import { fileName } from "../files/desk-file";
import { describeFailure } from "./describe-failure";
import { readBytes, sha256 } from "./file-bytes";
import { nowAndThen } from "./now-and-then";
import { openDeskWorkbook } from "./open-workbook";
import { gradedNames } from "./zip-names";
import { ZipWriter } from "./zip";

const ZIP_TYPE = "application/zip";

type AnyDocument = AssessmentDocument | FailedDocument;

interface TakenIn {
  /** With the folders it came in. */
  readonly path: string;
  readonly name: string;
  /** Where its bytes come from: nothing is kept of files that are not open. */
  readonly file: Blob;
  /** Of the file as it was taken in; "" until it was read. */
  sha256: string;
  /** What it became by adjudications; null while it is as it was taken in. */
  bytes: Uint8Array | null;
  /** What a person said about it. */
  answers: Answers;
  /** The newest judgement, and by which language, day, mode, scheme and answers it was made. */
  judged: { readonly document: AnyDocument; readonly by: string } | null;
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
  #queue: Promise<unknown> = Promise.resolve();
  #context: DeskContext = { language: "zh-CN", today: new Date().toISOString().slice(0, 10) };

  constructor(open: (bytes: Uint8Array) => WorkbookFile) {
    this.#openFile = open;
  }

  configure(context: DeskContext): Promise<void> {
    this.#context = context;
    return Promise.resolve();
  }

  assess(id: FileId, path: string, file: Blob, answers: Answers = NO_ANSWERS): Promise<Judged> {
    const taken: TakenIn = { path, name: fileName(path), file, sha256: "", bytes: null, answers, judged: null };
    this.#workbooks.delete(id);
    this.#files.set(id, taken);
    return this.#inTurn(() => this.#judge(taken));
  }

  assessAgain(id: FileId): Promise<Judged> {
    return this.#inTurn(() => this.#judge(this.#taken(id)));
  }

  async open(id: FileId): Promise<DeskWorkbook> {
    const known = this.#workbooks.get(id);
    if (known) return known;
    const taken = this.#taken(id);
    const file = this.#openFile(await bytesOf(taken));
    const workbook = openDeskWorkbook(file, {
      source: { fileName: taken.name, sha256: taken.sha256 },
      context: () => this.#context,
      answers: taken.answers,
      onAnswers: (answers) => {
        taken.answers = answers;
      },
      onChange: (bytes, document) => {
        taken.bytes = bytes;
        taken.judged = { document, by: this.#judgedBy(taken) };
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

  async gradedZip(ids: readonly FileId[], onDone?: (done: number) => void): Promise<Archive> {
    const { language, today } = this.#context;
    const words = messagesFor(language).engine;
    const tell = onDone && nowAndThen(ids.length, onDone);
    const zip = new ZipWriter(today);
    const nameOf = gradedNames();
    const failures: string[] = [];
    const lines: string[] = [];
    let done = 0;
    for (const id of ids) {
      const taken = this.#files.get(id);
      // A file may be taken off the page while the archive is being made.
      const graded = taken && (await this.#inTurn(() => this.#grade(taken)));
      if (graded) {
        if ("error" in graded) failures.push(words.failedLine(taken.path, graded.error.message));
        else zip.add(nameOf(taken.path), graded.bytes);
        lines.push(JSON.stringify(inItsFolder(taken, "error" in graded ? graded : graded.document)));
      }
      done += 1;
      tell?.(done);
    }
    if (failures.length > 0) {
      // A byte order mark: Notepad takes a Chinese text without one for something else.
      const text = [words.failedHead(failures.length), "", ...failures, ""].join("\r\n");
      zip.add(words.failedFileName, `\uFEFF${text}`);
    }
    zip.add("assessments.ndjson", lines.map((line) => `${line}\n`).join(""));
    return { name: `${words.gradedZipName(today)}.zip`, type: ZIP_TYPE, bytes: zip.end(ZIP_TYPE) };
  }

  async rollup(ids: readonly FileId[]): Promise<ExportedFile> {
    const documents: AnyDocument[] = [];
    for (const id of ids) {
      const taken = this.#files.get(id);
      if (taken) documents.push(inItsFolder(taken, await this.#inTurn(() => this.#newest(taken))));
    }
    const { language, today } = this.#context;
    const sheets = rollupSheets(rollup(documents), { language });
    const name = `${messagesFor(language).engine.rollupName(today)}.xlsx`;
    return { name, type: XLSX_TYPE, bytes: createWorkbook(sheets) };
  }

  /** The marked copy, made anew from what the file is now. */
  async #grade(taken: TakenIn): Promise<{ bytes: Uint8Array; document: AssessmentDocument } | FailedDocument> {
    try {
      const host = fileHost(this.#openFile(await bytesOf(taken)));
      const assessed = await assessWorkbook(host, this.#assessOptions(taken));
      await markWorkbook(host, assessed, { language: this.#context.language });
      const document = toJson(assessed.assessment, this.#reportContext(taken));
      return { bytes: host.bytes(), document };
    } catch (error) {
      return this.#failed(taken, error);
    }
  }

  /** Why the file was not judged, with what was seen of it where it has to be confirmed first. */
  #failed({ name }: TakenIn, error: unknown): FailedDocument {
    const { language } = this.#context;
    const seen = error instanceof RecognitionError ? { recognition: error.recognition, language } : undefined;
    return toFailedJson(name, describeFailure(error, language), seen);
  }

  /** Reads and judges the file as it is now, and remembers what came of it. */
  async #judge(taken: TakenIn): Promise<Judged> {
    const by = this.#judgedBy(taken);
    let document: AnyDocument;
    let recognition: Recognition | null = null;
    try {
      const bytes = await bytesOf(taken);
      if (taken.bytes === null) taken.sha256 = await sha256(bytes);
      const { assessment } = await assessWorkbook(fileHost(this.#openFile(bytes)), this.#assessOptions(taken));
      document = toJson(assessment, this.#reportContext(taken));
      recognition = assessment.recognition;
    } catch (error) {
      document = this.#failed(taken, error);
      if (error instanceof RecognitionError) recognition = error.recognition;
    }
    taken.judged = { document, by };
    // The blocks of a thousand files are not looked at in a table.
    return { document, recognition: recognition && { ...recognition, blocks: [] } };
  }

  /** What is known of the file, judged anew where language, day, mode, scheme or answers are others by now. */
  async #newest(taken: TakenIn): Promise<AnyDocument> {
    return taken.judged?.by === this.#judgedBy(taken) ? taken.judged.document : (await this.#judge(taken)).document;
  }

  #judgedBy({ answers }: TakenIn): string {
    const { language, today, scheme, reviewing = false } = this.#context;
    return JSON.stringify([language, today, reviewing, scheme?.id ?? null, { ...answers, scheme: answers.scheme?.id }]);
  }

  #assessOptions({ name, answers }: TakenIn): AssessOptions {
    const { today, scheme, reviewing = false } = this.#context;
    return { today, reviewing, ...answered(answers, scheme), fileName: name };
  }

  /** One file at a time, however many are asked for at once: that many lie in memory. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(work);
    this.#queue = run.catch(() => undefined);
    return run;
  }

  #reportContext({ name, sha256: hash }: TakenIn): ReportContext {
    return { language: this.#context.language, fileName: name, sha256: hash };
  }

  #taken(id: FileId): TakenIn {
    const taken = this.#files.get(id);
    if (!taken) throw new InputError("unreadable-file", { detail: id });
    return taken;
  }
}

/** Among many, a file is known by its folders too. */
function inItsFolder<T extends AnyDocument>({ path }: TakenIn, document: T): T {
  return { ...document, file: path };
}

async function bytesOf({ bytes, file }: TakenIn): Promise<Uint8Array> {
  return bytes ?? (await readBytes(file));
}
