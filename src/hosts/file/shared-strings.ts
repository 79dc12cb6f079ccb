/** The shared strings part, indexed at first use and decoded string by string: most of a large workbook is never asked for. */
import { InputError } from "../../spreadsheet";
import type { Package } from "./package";
import { XmlScanner } from "./xml-scanner";
import { unescapeCell } from "./xml-text";

/** A full sheet of texts has a million rows; more strings than this are a bomb. */
const MAX_STRINGS = 10_000_000;

export class SharedStrings {
  private readonly pkg: Package;
  private readonly part: string | null;
  private scanner: XmlScanner | null = null;
  private readonly starts: number[] = [];
  private readonly values: string[] = [];

  constructor(pkg: Package, part: string | null) {
    this.pkg = pkg;
    this.part = part;
  }

  /** The plain text of a string item; undefined where there is none of this number. */
  get(index: number): string | undefined {
    const known = this.values[index];
    if (known !== undefined) return known;
    const scanner = (this.scanner ??= this.open());
    const start = this.starts[index];
    if (!scanner || start === undefined) return undefined;
    scanner.restart(start).next();
    return (this.values[index] = readRichText(scanner));
  }

  private open(): XmlScanner | null {
    if (this.part === null) return null;
    const scanner = new XmlScanner(this.pkg.text(this.part).text, this.part);
    for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
      if (event !== "open" || scanner.depth !== 1) continue;
      if (scanner.is("si")) this.starts.push(scanner.start);
      if (this.starts.length > MAX_STRINGS) throw new InputError("too-large", { part: this.part });
      scanner.skip();
    }
    return scanner;
  }
}

/** The text of the si, is or text element just opened: runs joined, phonetic guides left out. */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.selfClosing) return "";
  const outer = scanner.depth;
  let out = "";
  for (;;) {
    const event = scanner.next();
    if (event === "close") {
      if (scanner.depth === outer) return out;
    } else if (scanner.is("t")) out += unescapeCell(scanner.content());
    else if (scanner.is("rPh")) scanner.skip();
  }
}
