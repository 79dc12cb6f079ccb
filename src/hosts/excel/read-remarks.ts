/** All comments and notes of the workbook, page by page: nothing that grows with the workbook is asked for at once. */
import { parseCellName } from "../../spreadsheet";
import type { Capabilities } from "./capabilities";
import { notesOfWorkbook } from "./notes";
import { PageSize, type Pages } from "./pages";
import { splitAddress } from "./rectangles";

/** A threaded comment or a note, whoever wrote it. */
export interface Remark {
  readonly kind: "comment" | "note";
  /** The comment's id; a note is found by its cell. */
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly replies: readonly { readonly id: string; readonly content: string }[];
}

/** The most remarks in one request: some 8 000 actions, 1 MB of questions, and 3 MB of answers of a usual length. */
const PER_REQUEST = 1_200;

/** The comments and notes that this Excel shows to add-ins. */
export function remarkPages(workbook: Excel.Workbook, { comments, notes }: Capabilities): Pages<Remark>[] {
  return [...(comments ? [new CommentPages(workbook)] : []), ...(notes ? [new NotePages(workbook)] : [])];
}

/** Listed first, then located, while the next ones are listed. */
class CommentPages implements Pages<Remark> {
  readonly found: Remark[] = [];
  private readonly size = new PageSize(PER_REQUEST);
  private done = 0;
  private ended = false;
  private listed: readonly Excel.Comment[] = [];
  private locating: readonly (() => Remark | null)[] = [];
  private page: Excel.CommentCollection | null = null;

  constructor(private readonly workbook: Excel.Workbook) {}

  ask(): boolean {
    this.locating = this.listed.slice(0, this.size.most).map(askComment);
    // What was listed is located first where it is more than fits.
    const more = !this.ended && this.locating.length === this.listed.length;
    this.page = more ? this.workbook.comments : null;
    this.page?.load({ select: "id,content", top: this.size.most, skip: this.done + this.listed.length });
    return this.locating.length > 0 || more;
  }

  take(): void {
    this.found.push(...this.locating.flatMap((read) => read() ?? []));
    this.done += this.locating.length;
    this.listed = this.listed.slice(this.locating.length);
    this.locating = [];
    if (!this.page) return;
    const { items } = this.page;
    if (items.length < this.size.most) this.ended = true;
    this.listed = [...this.listed, ...items];
    this.page = null;
  }

  shrink(): boolean {
    return this.size.shrink();
  }
}

/** Counted first: a note has no id by which it could be listed. */
class NotePages implements Pages<Remark> {
  readonly found: Remark[] = [];
  private readonly size = new PageSize(PER_REQUEST);
  private count: number | null = null;
  private counting: OfficeExtension.ClientResult<number> | null = null;
  private done = 0;
  private locating: readonly (() => Remark | null)[] = [];

  constructor(private readonly workbook: Excel.Workbook) {}

  ask(): boolean {
    const notes = notesOfWorkbook(this.workbook);
    if (this.count === null) {
      this.counting = notes.getCount();
      return true;
    }
    const last = Math.min(this.count, this.done + this.size.most);
    this.locating = Array.from({ length: last - this.done }, (_, index) => askNote(notes.getItemAt(this.done + index)));
    return this.locating.length > 0;
  }

  take(): void {
    if (this.counting) this.count = this.counting.value;
    this.counting = null;
    this.found.push(...this.locating.flatMap((read) => read() ?? []));
    this.done += this.locating.length;
    this.locating = [];
  }

  shrink(): boolean {
    return this.size.shrink();
  }
}

/** Queues the questions about a comment; the answer is null where its place cannot be told. */
function askComment(comment: Excel.Comment): () => Remark | null {
  const place = askPlace(comment.getLocation());
  const { replies } = comment;
  replies.load("items/id,items/content");
  return () => {
    const at = place();
    const answers = replies.items.map(({ id, content }) => ({ id, content }));
    return at && { kind: "comment", id: comment.id, ...at, content: comment.content, replies: answers };
  };
}

function askNote(note: ReturnType<ReturnType<typeof notesOfWorkbook>["getItemAt"]>): () => Remark | null {
  note.load("content");
  const place = askPlace(note.getLocation());
  return () => {
    const at = place();
    return at && { kind: "note", id: "", ...at, content: note.content, replies: [] };
  };
}

function askPlace(location: Excel.Range): () => Pick<Remark, "sheet" | "row" | "column"> | null {
  location.load("address");
  return () => {
    const place = splitAddress(location.address);
    const cell = place && parseCellName(place.cell);
    return place && cell && { sheet: place.sheet, ...cell };
  };
}
