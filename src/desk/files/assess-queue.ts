/** Hands files to the worker, a few at a time, until all are judged or the person stops it. */
import type { Answers } from "../../recognise/recognition";
import type { DeskEngine, FileId, Judged } from "../contract";
import { fileName, type DeskFile } from "./desk-file";

/** One is being judged while the next is on its way; more would only fill the memory. */
const AT_ONCE = 2;
/** Outcomes are told together: a page that redraws its table for each of a thousand files does nothing else. */
const TOLD_EVERY_MS = 120;

type Named = Pick<DeskFile, "id" | "path" | "blob">;

/** `known`: the worker has it, with what was adjudicated in it. */
type Waiting = Named & { readonly known?: boolean };

/** What was said about a file, now or at another time. */
export type Recall = (file: Named) => Promise<Answers>;

export class AssessQueue {
  readonly #engine: DeskEngine;
  readonly #tell: (outcomes: ReadonlyMap<FileId, Judged>) => void;
  readonly #recall: Recall | null;
  #waiting: Waiting[] = [];
  #next = 0;
  #working = new Set<FileId>();
  #gone = new Set<FileId>();
  /** Being judged by what no longer holds. */
  #outdated = new Set<FileId>();
  #stopped = false;
  #outcomes = new Map<FileId, Judged>();
  #telling: ReturnType<typeof setTimeout> | null = null;

  constructor(engine: DeskEngine, tell: (outcomes: ReadonlyMap<FileId, Judged>) => void, recall: Recall | null = null) {
    this.#engine = engine;
    this.#tell = tell;
    this.#recall = recall;
  }

  /** Goes on by itself, also after a stop. */
  add(files: readonly Named[]): void {
    this.#stopped = false;
    this.again(files);
  }

  /** Judges files anew; after a stop they wait like the others. */
  again(files: readonly Named[]): void {
    this.#waiting.push(...files);
    this.#pump();
  }

  /** All by other rules than before: what was decided in them stays. Goes on by itself, also after a stop. */
  rejudge(files: readonly Named[]): void {
    const waiting = new Set(this.#waiting.slice(this.#next).map(({ id }) => id));
    for (const file of files) {
      if (this.#working.has(file.id)) this.#outdated.add(file.id);
      else if (!waiting.has(file.id)) this.#waiting.push({ ...file, known: true });
    }
    this.resume();
  }

  /** What is under way is finished; the rest waits. */
  stop(): void {
    this.#stopped = true;
  }

  resume(): void {
    this.#stopped = false;
    this.#pump();
  }

  /** Forgets files, judged or not. */
  drop(ids: readonly FileId[]): void {
    const dropped = new Set(ids);
    this.#waiting = this.#waiting.slice(this.#next).filter(({ id }) => !dropped.has(id));
    this.#next = 0;
    for (const id of ids) {
      this.#outcomes.delete(id);
      this.#outdated.delete(id);
      if (this.#working.has(id)) this.#gone.add(id);
      else void this.#engine.drop(id);
    }
  }

  #pump(): void {
    while (!this.#stopped && this.#working.size < AT_ONCE) {
      const file = this.#waiting[this.#next];
      if (!file) {
        this.#waiting = [];
        this.#next = 0;
        return;
      }
      this.#next += 1;
      this.#working.add(file.id);
      void this.#assess(file).finally(() => {
        this.#working.delete(file.id);
        if (this.#outdated.delete(file.id)) this.#waiting.push({ ...file, known: true });
        this.#pump();
      });
    }
  }

  async #assess(file: Waiting): Promise<void> {
    const { id } = file;
    const outcome = await this.#judged(file);
    if (this.#gone.delete(id)) {
      void this.#engine.drop(id);
      return;
    }
    this.#outcomes.set(id, outcome);
    if (this.#working.size === 1 && this.#waiting[this.#next] === undefined) this.#tellNow();
    else this.#telling ??= setTimeout(() => this.#tellNow(), TOLD_EVERY_MS);
  }

  /** The engine never rejects; should its worker die, the file still gets its row. */
  async #judged(file: Waiting): Promise<Judged> {
    const { id, path, blob, known = false } = file;
    try {
      if (known) return await this.#engine.assessAgain(id);
      return this.#recall
        ? await this.#engine.assess(id, path, blob, await this.#recall(file))
        : await this.#engine.assess(id, path, blob);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const document = {
        schema: "reform-check/assessment@2",
        file: fileName(path),
        error: { code: "unexpected", message },
      } as const;
      return { document, recognition: null };
    }
  }

  #tellNow(): void {
    if (this.#telling !== null) clearTimeout(this.#telling);
    this.#telling = null;
    if (this.#outcomes.size === 0) return;
    const outcomes = this.#outcomes;
    this.#outcomes = new Map();
    this.#tell(outcomes);
  }
}
