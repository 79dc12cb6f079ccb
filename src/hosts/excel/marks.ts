/** The overlay of marks: custom conditional formats that are recognisably ours. */
import { MARK_TONES, OVERLAY_COLOURS, overlayFormula, type Mark, type MarkTone } from "../../spreadsheet";
import { joinAddresses, mergeBlocks } from "./rectangles";
import { formatOf } from "./read-formats";
import type { Scope, Step } from "./steps";
import type { SheetState } from "./workbook-state";

/** What a conditional format takes in a request, its address not counted. */
const FORMAT_BYTES = 3_800;
const FORMAT_ACTIONS = 25;
const DELETION_BYTES = 600;

/** Steps that take our marks off a sheet. */
export function unmarkSteps({ id: sheet, formats: { marks } }: Pick<SheetState, "id" | "formats">): Step[] {
  // From the last to the first: a rule's place, or an id that is one, is still its own then.
  return [...marks].reverse().map((key) => ({
    bytes: DELETION_BYTES,
    mayBeGone: true,
    run: (scope) => formatOf(scope.sheet(sheet).getRange().conditionalFormats, key).delete(),
  }));
}

/**
 * Steps that mark cells of one sheet, once unmarked: one conditional format for all areas of a tone where Excel knows
 * many areas at once, else one for each rectangle.
 */
export function markSteps(
  { id, formats: { others, unreadable } }: Pick<SheetState, "id" | "formats">,
  marks: readonly Mark[],
  rangeAreas: boolean,
): Step[] {
  let priority = others;
  return MARK_TONES.flatMap((tone) => {
    const blocks = mergeBlocks(marks.filter((mark) => mark.tone === tone).map(({ area }) => area));
    const addresses = rangeAreas ? joinAddresses(blocks) : blocks.flatMap((block) => joinAddresses([block]));
    return addresses.map((address): Step => {
      // The users' own formats stay before ours, as in a file: where they have none, the order is nobody's concern. Rules
      // that Excel cannot open may have no place at all.
      const place = others > 0 && !unreadable ? priority++ : null;
      return {
        bytes: FORMAT_BYTES + address.length,
        actions: FORMAT_ACTIONS,
        run: (scope) => mark(scope, { id, tone, address, place }),
      };
    });
  });
}

interface MarkOrder {
  readonly id: string;
  readonly tone: MarkTone;
  readonly address: string;
  readonly place: number | null;
}

function mark(scope: Scope, { id, tone, address, place }: MarkOrder): void {
  const sheet = scope.sheet(id);
  const target = address.includes(",") ? sheet.getRanges(address) : sheet.getRange(address);
  const format = target.conditionalFormats.add("Custom");
  const { fill, border } = OVERLAY_COLOURS[tone];
  format.custom.rule.formula = `=${overlayFormula(tone)}`;
  format.custom.format.fill.color = `#${fill}`;
  const { borders } = format.custom.format;
  for (const side of [borders.top, borders.bottom, borders.left, borders.right]) {
    side.style = "Continuous";
    side.color = `#${border}`;
  }
  // Last: an object does not follow its format to another place.
  if (place !== null) format.priority = place;
}
