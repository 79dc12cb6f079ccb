/** From what a person drops or picks to the workbooks in it, folders included. */
import { isGradedCopy, originalPath } from "../../session/graded-name";

export interface PickedFile {
  /** With the folders it lay in, "/" between. */
  readonly path: string;
  readonly blob: File;
}

export interface Picked {
  readonly files: readonly PickedFile[];
  /** How many files of another kind were passed over. */
  readonly skipped: number;
  /** How many graded copies were passed over, their workbook being there too. */
  readonly copies: number;
}

/** .xls and encrypted files are taken in as well: their row tells what to do about them. */
const WORKBOOK = /\.(xlsx|xlsm|xls|et)$/i;
/** What Excel and WPS leave beside an open workbook, and what macOS puts into folders. */
const LEFT_BEHIND = /(^|\/)(~\$|\.~|\._|\.)[^/]*$/;

/** Of an `<input type="file">`, with or without folders. */
export function pickedFrom(list: Iterable<File>): Picked {
  return sorted([...list].map((blob) => ({ path: blob.webkitRelativePath || blob.name, blob })));
}

/** Of a drop. Must be called in the event itself: afterwards the list is empty. */
export function droppedFrom(transfer: DataTransfer): Promise<Picked> {
  const entries: FileSystemEntry[] = [];
  const loose: PickedFile[] = [];
  for (const item of transfer.items) {
    if (item.kind !== "file") continue;
    const entry = item.webkitGetAsEntry();
    const file = entry ? null : item.getAsFile();
    if (entry) entries.push(entry);
    else if (file) loose.push({ path: file.name, blob: file });
  }
  return Promise.all(entries.map((entry) => filesIn(entry))).then((found) => sorted([...loose, ...found.flat()]));
}

/** A file that vanished meanwhile is left out; the others count. */
async function filesIn(entry: FileSystemEntry): Promise<PickedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    return file ? [{ path: entry.fullPath.replace(/^\//, ""), blob: file }] : [];
  }
  if (!isFolder(entry)) return [];
  const found: PickedFile[] = [];
  for (const inside of await entriesIn(entry.createReader())) found.push(...(await filesIn(inside)));
  return found;
}

/** A reader answers a hundred at a time, until it answers none. */
async function entriesIn(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function sorted(all: readonly PickedFile[]): Picked {
  const wanted = all.filter(({ path }) => !LEFT_BEHIND.test(path));
  const workbooks = wanted.filter(({ path }) => WORKBOOK.test(path));
  // Of a workbook and its graded copy side by side the workbook counts: a school is not to be listed twice.
  const paths = new Set(workbooks.map(({ path }) => path.toLowerCase()));
  const files = workbooks.filter(({ path }) => !isGradedCopy(path) || !paths.has(originalPath(path.toLowerCase())));
  const order = new Intl.Collator("zh-CN", { numeric: true });
  return {
    files: [...files].sort((a, b) => order.compare(a.path, b.path)),
    skipped: wanted.length - workbooks.length,
    copies: workbooks.length - files.length,
  };
}
