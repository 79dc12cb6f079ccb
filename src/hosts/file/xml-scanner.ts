/**
 * A forward scanner over the text of an XML part. It gives offsets, so that edits can be spliced in, makes no objects
 * while it goes, and refuses what a workbook never needs: document types, entities, endless nesting.
 */
import { InputError } from "../../spreadsheet";
import { unescapeXml } from "./xml-text";

const MAX_DEPTH = 200;
const MAX_ATTRIBUTES = 1000;
const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const EQUALS = 0x3d;

export type ScanEvent = "open" | "close" | "end";

/** The text given to the scanner was only the beginning of a part, and a token goes beyond it. */
export class PrefixEnded extends Error {}

export class XmlScanner {
  readonly text: string;
  readonly part: string;
  /** Where scanning goes on. */
  pos: number;
  /** Offsets of the tag at hand, and of its name. */
  start = 0;
  end = 0;
  nameStart = 0;
  localStart = 0;
  nameEnd = 0;
  selfClosing = false;
  /** How many elements are open around the element at hand: 0 for the root. */
  depth = 0;

  private readonly partial: boolean;
  // Plain lists: scanners are made by the thousand, most of them for one tag.
  private readonly nameStarts: number[] = [];
  private readonly nameEnds: number[] = [];
  private open = 0;
  private rootSeen = false;
  /** Four numbers per attribute: name start, name end, value start, value end. */
  private readonly attributes: number[] = [];
  private attributeCount = 0;

  constructor(text: string, part: string, partial = false) {
    this.text = text;
    this.part = part;
    this.partial = partial;
    this.pos = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** Starts again at an element further on (or back), as if it were the root. */
  restart(at: number): this {
    this.pos = at;
    this.open = 0;
    this.rootSeen = false;
    return this;
  }

  /** The next tag; text, comments and processing instructions are passed over. A self-closed element has no "close". */
  next(): ScanEvent {
    const { text } = this;
    for (;;) {
      const at = text.indexOf("<", this.pos);
      if (at < 0 || at + 1 >= text.length) {
        if (this.partial || at >= 0) return this.cut(this.pos);
        if (this.open > 0 || !this.rootSeen) return this.cut(text.length);
        this.checkBlank(this.pos, text.length);
        return "end";
      }
      if (this.open === 0) this.checkBlank(this.pos, at);
      const code = text.charCodeAt(at + 1);
      if (code === SLASH) return this.close(at);
      if (code === BANG) this.special(at);
      else if (code === QUESTION) this.pos = this.past("?>", at);
      else return this.openTag(at);
    }
  }

  /** True when the local name of the tag at hand is this one. */
  is(local: string): boolean {
    return this.nameEnd - this.localStart === local.length && this.text.startsWith(local, this.localStart);
  }

  get local(): string {
    return this.text.slice(this.localStart, this.nameEnd);
  }

  /** "x:" or "" – what stands before the local name. */
  get prefix(): string {
    return this.text.slice(this.nameStart, this.localStart);
  }

  /** Index of an attribute by its full name, or -1; for `valueStart` and `valueEnd`. */
  find(name: string): number {
    for (let index = 0; index < this.attributeCount; index++) {
      const from = this.attributes[4 * index] ?? 0;
      if ((this.attributes[4 * index + 1] ?? 0) - from === name.length && this.text.startsWith(name, from))
        return index;
    }
    return -1;
  }

  valueStart(index: number): number {
    return this.attributes[4 * index + 2] ?? 0;
  }

  valueEnd(index: number): number {
    return this.attributes[4 * index + 3] ?? 0;
  }

  /** Value of an attribute by its full name, entities resolved; null where there is none. */
  attribute(name: string): string | null {
    const index = this.find(name);
    return index < 0 ? null : this.value(index);
  }

  /** Value of the first attribute with a prefix and this local name: r:id, whatever the prefix. */
  prefixedAttribute(local: string): string | null {
    for (let index = 0; index < this.attributeCount; index++) {
      const name = this.text.slice(this.attributes[4 * index], this.attributes[4 * index + 1]);
      if (name.endsWith(`:${local}`)) return this.value(index);
    }
    return null;
  }

  /** A number, or null where the attribute is missing or no number. */
  numberAttribute(name: string): number | null {
    const value = this.attribute(name);
    return value === null || value.trim() === "" || !Number.isFinite(Number(value)) ? null : Number(value);
  }

  /** True for "1", "true" and "on". */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === "1" || value === "true" || value === "on";
  }

  /** Full names and values of all attributes. */
  allAttributes(): { name: string; value: string }[] {
    return Array.from({ length: this.attributeCount }, (_, index) => ({
      name: this.text.slice(this.attributes[4 * index], this.attributes[4 * index + 1]),
      value: this.value(index),
    }));
  }

  /** Text directly inside the element just opened (CDATA included), up to its end; child elements are passed over. */
  content(): string {
    if (this.selfClosing) return "";
    const { text } = this;
    const first = text.indexOf("<", this.pos);
    if (first >= 0 && text.charCodeAt(first + 1) === SLASH) {
      const value = text.slice(this.pos, first);
      this.close(first);
      return unescapeXml(value, this.part);
    }
    const outer = this.open;
    let out = "";
    for (;;) {
      const at = text.indexOf("<", this.pos);
      if (at < 0) return this.cut(text.length);
      if (this.open === outer) out += unescapeXml(text.slice(this.pos, at), this.part);
      if (text.startsWith("<![CDATA[", at)) {
        const end = this.past("]]>", at);
        if (this.open === outer) out += text.slice(at + 9, end - 3);
        this.pos = end;
      } else if (text.startsWith("<!--", at) || text.charCodeAt(at + 1) === QUESTION) {
        this.pos = this.past(text.charCodeAt(at + 1) === QUESTION ? "?>" : "-->", at);
      } else {
        this.pos = at;
        this.next();
        if (this.open < outer) return out;
      }
    }
  }

  /** Goes to the end of the element just opened. */
  skip(): void {
    if (this.selfClosing) return;
    const outer = this.open;
    while (this.open >= outer) this.next();
  }

  /** @throws InputError malformed-xml at this offset */
  fail(detail: string, at: number = this.start): never {
    throw new InputError("malformed-xml", { part: this.part, detail: `offset ${at}: ${detail}` });
  }

  private value(index: number): string {
    return unescapeXml(this.text.slice(this.valueStart(index), this.valueEnd(index)), this.part);
  }

  private cut(at: number): never {
    if (this.partial) throw new PrefixEnded();
    return this.fail("the part ends too early", at);
  }

  private past(mark: string, at: number): number {
    const found = this.text.indexOf(mark, at + 2);
    return found < 0 ? this.cut(at) : found + mark.length;
  }

  private checkBlank(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      if (!isBlank(this.text.charCodeAt(at))) this.fail("text outside the root element", at);
    }
  }

  private special(at: number): void {
    if (this.text.startsWith("<!--", at)) {
      this.pos = this.past("-->", at + 2);
    } else if (this.text.startsWith("<![CDATA[", at) && this.open > 0) {
      this.pos = this.past("]]>", at);
    } else {
      if (this.partial && this.text.length - at < 9) this.cut(at);
      throw new InputError("unsafe-xml", { part: this.part, detail: `offset ${at}: document type or entity` });
    }
  }

  private openTag(at: number): ScanEvent {
    const { text } = this;
    this.start = at;
    this.readName(at + 1);
    if (this.nameEnd === at + 1) this.fail("a tag without a name");
    this.attributeCount = 0;
    let pos = this.nameEnd;
    for (;;) {
      let code = text.charCodeAt(pos);
      const before = pos;
      while (isBlank(code)) code = text.charCodeAt(++pos);
      if (code === GT || code === SLASH) break;
      if (pos >= text.length) this.cut(at);
      if (before === pos) this.fail("no blank before an attribute", pos);
      pos = this.readAttribute(pos, at);
    }
    this.selfClosing = text.charCodeAt(pos) === SLASH;
    if (this.selfClosing) {
      pos++;
      if (pos >= text.length) this.cut(at);
      if (text.charCodeAt(pos) !== GT) this.fail("a stray slash", pos);
    }
    if (this.open === 0 && this.rootSeen) this.fail("a second root element");
    this.rootSeen = true;
    this.depth = this.open;
    this.end = this.pos = pos + 1;
    if (!this.selfClosing) {
      if (this.open >= MAX_DEPTH) {
        throw new InputError("unsafe-xml", { part: this.part, detail: `offset ${at}: nested too deeply` });
      }
      this.nameStarts[this.open] = this.nameStart;
      this.nameEnds[this.open] = this.nameEnd;
      this.open++;
    }
    return "open";
  }

  private readAttribute(from: number, tag: number): number {
    const { text } = this;
    let pos = from;
    let code = text.charCodeAt(pos);
    while (code !== EQUALS && !isBlank(code)) {
      if (code === LT || code === GT || code === 0x22 || code === 0x27) this.fail("an attribute without a value", pos);
      if (++pos >= text.length) this.cut(tag);
      code = text.charCodeAt(pos);
    }
    const nameEnd = pos;
    while (isBlank(code)) code = text.charCodeAt(++pos);
    if (pos >= text.length) this.cut(tag);
    if (code !== EQUALS) this.fail("an attribute without a value", pos);
    code = text.charCodeAt(++pos);
    while (isBlank(code)) code = text.charCodeAt(++pos);
    if (pos >= text.length) this.cut(tag);
    if (code !== 0x22 && code !== 0x27) this.fail("an attribute value without quotes", pos);
    const valueStart = pos + 1;
    for (pos = valueStart; ; pos++) {
      const inside = text.charCodeAt(pos);
      if (inside === code) break;
      if (inside === LT) this.fail("< in an attribute value", pos);
      if (pos >= text.length) this.cut(tag);
    }
    if (this.attributeCount === MAX_ATTRIBUTES) {
      throw new InputError("unsafe-xml", { part: this.part, detail: `offset ${tag}: too many attributes` });
    }
    const slot = 4 * this.attributeCount++;
    this.attributes[slot] = from;
    this.attributes[slot + 1] = nameEnd;
    this.attributes[slot + 2] = valueStart;
    this.attributes[slot + 3] = pos;
    return pos + 1;
  }

  private close(at: number): ScanEvent {
    const { text } = this;
    this.start = at;
    if (this.open === 0) this.fail("an end tag too many");
    this.open--;
    const from = this.nameStarts[this.open] ?? 0;
    const length = (this.nameEnds[this.open] ?? 0) - from;
    let pos = at + 2;
    for (let index = 0; index < length; index++, pos++) {
      if (text.charCodeAt(pos) !== text.charCodeAt(from + index)) {
        if (pos >= text.length) this.cut(at);
        this.fail(`the end of <${text.slice(from, from + length)}> is missing`);
      }
    }
    while (isBlank(text.charCodeAt(pos))) pos++;
    if (pos >= text.length) this.cut(at);
    if (text.charCodeAt(pos) !== GT) this.fail(`the end of <${text.slice(from, from + length)}> is missing`);
    this.readName(at + 2);
    this.depth = this.open;
    this.selfClosing = false;
    this.end = this.pos = pos + 1;
    return "close";
  }

  private readName(from: number): void {
    const { text } = this;
    this.nameStart = from;
    this.localStart = from;
    let pos = from;
    for (; ; pos++) {
      const code = text.charCodeAt(pos);
      if (code === GT || code === SLASH || isBlank(code)) break;
      if (code === COLON) this.localStart = pos + 1;
      else if (code === LT) this.fail("< in a tag", pos);
      if (pos >= text.length) this.cut(from - 1);
    }
    this.nameEnd = pos;
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
