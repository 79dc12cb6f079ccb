/** Names that do not get into each other's way, on any system. */
import { extname } from "node:path";

/** Two paths with one key are one file on Windows and macOS: letter case and how accents are composed do not count. */
export function pathKey(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** "name (2).xlsx", "name (3).xlsx" … for "name.xlsx". */
export function numberedName(path: string, count: number): string {
  const ending = extname(path);
  return `${path.slice(0, path.length - ending.length)} (${count})${ending}`;
}

/** The first of "name", "name (2)", "name (3)" … that is not taken; `taken` holds keys and learns the answer's. */
export function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(pathKey(free)); count += 1) free = `${name} (${count})`;
  taken.add(pathKey(free));
  return free;
}
