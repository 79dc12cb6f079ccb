/** Covering cells with as few rectangles, and as few addresses, as simple means allow. */
import { areaName, type CellArea } from "../../spreadsheet";

/** Cells of one sheet, both ends included. */
export type Block = Omit<CellArea, "sheet">;

/** Excel cuts longer addresses without a word. */
export const LONGEST_ADDRESS = 8_192;

/**
 * The same cells in fewer blocks: blocks of equal width that touch or overlap become one, then those of equal height.
 * Blocks that overlap otherwise stay as they are. n log n.
 */
export function mergeBlocks(blocks: readonly Block[]): Block[] {
  const down = join(blocks, {
    order: (a, b) => a.left - b.left || a.right - b.right || a.top - b.top,
    touch: (a, b) => a.left === b.left && a.right === b.right && b.top <= a.bottom + 1,
  });
  const across = join(down, {
    order: (a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left,
    touch: (a, b) => a.top === b.top && a.bottom === b.bottom && b.left <= a.right + 1,
  });
  return across.sort((a, b) => a.top - b.top || a.left - b.left);
}

interface Joining {
  readonly order: (a: Block, b: Block) => number;
  /** Whether `b`, which comes after `a`, may be joined to it. */
  readonly touch: (a: Block, b: Block) => boolean;
}

function join(blocks: readonly Block[], { order, touch }: Joining): Block[] {
  const joined: Block[] = [];
  for (const block of [...blocks].sort(order)) {
    const last = joined.at(-1);
    if (last && touch(last, block)) {
      joined[joined.length - 1] = {
        ...last,
        bottom: Math.max(last.bottom, block.bottom),
        right: Math.max(last.right, block.right),
      };
    } else joined.push(block);
  }
  return joined;
}

/** "A1:B3,D5" as often as the length of an address makes it necessary. */
export function joinAddresses(blocks: readonly Block[], limit = LONGEST_ADDRESS): string[] {
  const addresses: string[] = [];
  let current = "";
  for (const block of blocks) {
    const name = areaName(block);
    if (current !== "" && current.length + 1 + name.length > limit) {
      addresses.push(current);
      current = "";
    }
    current += current === "" ? name : `,${name}`;
  }
  return current === "" ? addresses : [...addresses, current];
}

/** A sheet's name in an address, always quoted: R1C1, rc, TRUE and 1月 are names too. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** Sheet and cell of "人员名单!B3" or "'Sheet 1'!$B$3:$C$4" (its first cell); null for anything else. */
export function splitAddress(address: string): { sheet: string; cell: string } | null {
  const at = address.lastIndexOf("!");
  if (at < 1) return null;
  const quoted = address.slice(0, at);
  const sheet = /^'.*'$/s.test(quoted) ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  const [cell = ""] = address.slice(at + 1).split(":");
  return { sheet, cell };
}
