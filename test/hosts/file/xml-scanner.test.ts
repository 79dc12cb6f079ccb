import * as fc from "fast-check";
import { XmlScanner } from "../../../src/hosts/file/xml-scanner";
import { readLayout, setAttribute } from "../../../src/hosts/file/xml-layout";
import {
  applyEdits,
  decodePart,
  encodePart,
  escapeXml,
  unescapeCell,
  unescapeXml,
} from "../../../src/hosts/file/xml-text";

interface Tree {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly (Tree | string)[];
}

const name = fc.stringMatching(/^([a-z]{1,3}:)?[a-zA-Z][a-zA-Z0-9]{0,5}$/);
const words = fc.string({ unit: fc.constantFrom("a", "甲", " ", "&", "<", ">", '"', "'", "\n", "😀"), maxLength: 8 });
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    name,
    attributes: fc.uniqueArray(fc.tuple(name, words), { maxLength: 3, selector: ([key]) => key }),
    children: fc.array(fc.oneof({ maxDepth: 4 }, words, tie("tree")), { maxLength: 4 }),
  }),
}));

/** Written in as many ways as XML allows: self-closed or not, comments, CDATA, blanks in tags, either quote. */
function write({ name: tag, attributes, children }: Tree, style: number): string {
  const blank = style % 2 ? "\r\n " : " ";
  const quote = style % 3 ? '"' : "'";
  const head = attributes.map(
    ([key, value]) =>
      `${blank}${key}${style % 5 ? "" : " "}=${quote}${escapeXml(value).replaceAll("'", "&#39;")}${quote}`,
  );
  if (children.length === 0 && style % 2) return `<${tag}${head.join("")}${blank}/>`;
  const body = children.map((child) => {
    if (typeof child !== "string") return write(child, style + 1);
    return style % 4 === 0 ? `<!-- <x> --><![CDATA[${child}]]><?pi <y> ?>` : escapeXml(child);
  });
  return `<${tag}${head.join("")}>${body.join("")}</${tag}${style % 2 ? blank : ""}>`;
}

/** Events of a tree as the scanner should give them. */
function events({ name: tag, attributes, children }: Tree, depth = 0): string[] {
  const open = `${depth} ${tag} ${JSON.stringify(attributes)}`;
  return [open, ...children.flatMap((child) => (typeof child === "string" ? [] : events(child, depth + 1)))];
}

function scanAll(text: string): string[] {
  const scanner = new XmlScanner(text, "part");
  const seen: string[] = [];
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event !== "open") continue;
    const attributes = scanner.allAttributes().map(({ name: key, value }) => [key, value]);
    seen.push(`${scanner.depth} ${scanner.prefix}${scanner.local} ${JSON.stringify(attributes)}`);
    expect(text.slice(scanner.start, scanner.end)).toMatch(/^<[^]*>$/);
  }
  return seen;
}

describe("the scanner", () => {
  it("sees every element of generated XML, with its depth and attributes", () => {
    fc.assert(
      fc.property(tree, fc.nat(60), fc.boolean(), (root, style, mark) => {
        const text = `${mark ? "\ufeff" : ""}<?xml version="1.0"?>\r\n<!-- a -->${write(root, style)}\n`;
        expect(scanAll(text)).toEqual(events(root));
      }),
    );
  });

  it("gives the text of an element, children left out", () => {
    fc.assert(
      fc.property(tree, fc.nat(60), (root, style) => {
        const scanner = new XmlScanner(write(root, style), "part");
        scanner.next();
        expect(scanner.content()).toBe(root.children.filter((child) => typeof child === "string").join(""));
        expect(scanner.next()).toBe("end");
      }),
    );
  });

  it("never hangs or crashes on damaged XML: it ends, or says that it is malformed", () => {
    fc.assert(
      fc.property(
        tree,
        fc.nat(60),
        fc.nat(),
        fc.constantFrom("<", ">", '"', "/", "&", "", "<!", "</"),
        (root, style, at, junk) => {
          const text = write(root, style);
          const cut = at % (text.length + 1);
          const damaged = text.slice(0, cut) + junk + text.slice(cut + 1);
          try {
            scanAll(damaged);
          } catch (error) {
            expect(error).toMatchObject({
              name: "InputError",
              code: expect.stringMatching(/^(malformed|unsafe)-xml$/),
            });
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each<[string, string, string]>([
    ["a document type", "unsafe-xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ["an entity declaration", "unsafe-xml", '<a><!ENTITY b "c"></a>'],
    ["endless nesting", "unsafe-xml", "<a>".repeat(100_000)],
    ["an unclosed element", "malformed-xml", "<a><b></b>"],
    ["crossed elements", "malformed-xml", "<a><b></a></b>"],
    ["a longer end tag", "malformed-xml", "<a></ab>"],
    ["an end tag too many", "malformed-xml", "<a/></a>"],
    ["two roots", "malformed-xml", "<a/><b/>"],
    ["text after the root", "malformed-xml", "<a/>x"],
    ["nothing", "malformed-xml", ""],
    ["an unclosed tag", "malformed-xml", '<a b="c"'],
    ["an unclosed comment", "malformed-xml", "<a><!-- "],
    ["an attribute without quotes", "malformed-xml", "<a b=c/>"],
    ["an attribute without a value", "malformed-xml", "<a b/>"],
    ["attributes that touch", "malformed-xml", '<a b="1"c="2"/>'],
    ["< in a value", "malformed-xml", '<a b="<"/>'],
    ["a stray slash", "malformed-xml", "<a / b='1'>"],
    ["a tag without a name", "malformed-xml", "<a>< b/></a>"],
    ["an entity nobody declared", "malformed-xml", '<a b="&nbsp;"/>'],
    ["a character that is none", "malformed-xml", '<a b="&#1114112;"/>'],
  ])("refuses %s: %s", (_, code, text) => {
    expect(() => scanAll(text)).toThrow(
      expect.objectContaining({ code, where: expect.objectContaining({ part: "part" }) }),
    );
  });

  it("says at which offset", () => {
    expect(() => scanAll("<a><b></c></a>")).toThrow(/offset 6/);
  });
});

describe("the layout of a part", () => {
  it("lists the children of the root's own prefix and where they lie", () => {
    const text = '<x:w xmlns:x="m"><x:a/> <mc:alt><x:b/></mc:alt><x:c>1</x:c></x:w>';
    const { root, children } = readLayout(text, "part");
    expect(children.map(({ start, end }) => text.slice(start, end))).toEqual(["<x:a/>", "<x:c>1</x:c>"]);
    expect(text.slice(root.openEnd, root.closeStart)).toBe("<x:a/> <mc:alt><x:b/></mc:alt><x:c>1</x:c>");
  });

  it.each([
    ["<a><b n='1'/></a>", "<a><b n='2'/></a>"],
    ["<a><b/></a>", '<a><b n="2"/></a>'],
    ["<a><b n='2'/></a>", "<a><b n='2'/></a>"],
  ])("sets an attribute of a child: %s", (before, after) => {
    const child = readLayout(before, "part").children[0];
    if (!child) throw new Error("no child");
    expect(applyEdits(before, setAttribute(before, child, "part", "n", "2")).text).toBe(after);
  });
});

describe("edits", () => {
  const edits = fc.uniqueArray(fc.record({ at: fc.nat(60), remove: fc.nat(3), insert: fc.string({ maxLength: 5 }) }), {
    selector: ({ at }) => Math.floor(at / 4),
    maxLength: 10,
  });

  it("can be taken back exactly", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 70, maxLength: 90 }), edits, (text, raw) => {
        const list = raw.map((edit) => ({ ...edit, at: edit.at - (edit.at % 4) }));
        const { text: changed, inverse } = applyEdits(text, list);
        expect(applyEdits(changed, inverse).text).toBe(text);
      }),
    );
  });

  it("at one place keep their order, and may not overlap", () => {
    const at = (insert: string) => ({ at: 1, remove: 0, insert });
    expect(applyEdits("ab", [at("1"), at("2")]).text).toBe("a12b");
    expect(() => applyEdits("abc", [{ at: 0, remove: 2, insert: "" }, at("x")])).toThrow(RangeError);
    expect(() => applyEdits("a", [{ at: 0, remove: 2, insert: "" }])).toThrow(RangeError);
  });
});

describe("text", () => {
  it("survives escaping, but for what XML cannot hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        // eslint-disable-next-line no-control-regex
        const holdable = text.replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, "");
        expect(unescapeXml(escapeXml(text), "part")).toBe(holdable);
      }),
    );
    expect(escapeXml("a\ud800b\udc00😀")).toBe("ab😀");
  });

  it.each(["utf-8", "utf-16le", "utf-16be"] as const)("in %s is encoded back to the same bytes", (encoding) => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (text, mark) => {
        const bytes = encodePart({ text: `${mark || encoding !== "utf-8" ? "\ufeff" : ""}<a>${text}</a>`, encoding });
        const part = decodePart(bytes, "part");
        expect(part.encoding).toBe(encoding);
        expect(encodePart(part)).toEqual(bytes);
      }),
    );
  });

  it("that is not what its encoding says is refused, not mangled", () => {
    expect(() => decodePart(Uint8Array.of(0x3c, 0xff, 0x3e), "part")).toThrow(
      expect.objectContaining({ code: "malformed-xml" }),
    );
  });

  it.each([
    ["排_x005F_名", "排_名"],
    ["a_x000D_b", "a\rb"],
    ["_x005F_x0041_", "_x0041_"],
    ["_xyz_", "_xyz_"],
    ["plain", "plain"],
  ])("of a cell has its escapes resolved once: %s", (raw, text) => expect(unescapeCell(raw)).toBe(text));
});
