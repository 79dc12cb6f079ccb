/** The hidden methods by which office.js tells the host which events it wants to hear of. */
import type { Sheet } from "../../model/types";
import type { Host } from "../host";
import type { Method } from "../registry";

/** Number and requirement set of each event: [on one sheet, on all sheets]. */
const EVENTS: Readonly<Record<string, readonly [type: number, sheet: string | null, collection: string]>> = {
  Activated: [11, "1.7", "1.7"],
  Added: [13, null, "1.7"],
  Calculated: [16, "1.8", "1.8"],
  DataChanged: [10, "1.7", "1.9"],
  Deactivated: [12, "1.7", "1.7"],
  Deleted: [15, null, "1.7"],
  FormatChanged: [18, "1.9", "1.9"],
  ProtectionChanged: [24, "1.14", "1.14"],
  SelectionChanged: [14, "1.7", "1.9"],
};

/** How office.js calls "every sheet". */
export const WORKBOOK_TARGET = "Workbook";

function methods<T>(
  since: (entry: readonly [number, string | null, string]) => string | null,
  target: (of: T) => string,
): Record<string, Method<T>> {
  const made: Record<string, Method<T>> = {};
  for (const [name, entry] of Object.entries(EVENTS)) {
    const version = since(entry);
    if (version === null) continue;
    for (const [prefix, on] of [
      ["_Register", true],
      ["_Unregister", false],
    ] as const) {
      made[`${prefix}${name}Event`] = {
        since: version,
        args: 0,
        run: (of: T, _: readonly unknown[], host: Host) => host.listen(entry[0], target(of), on),
      };
    }
  }
  return made;
}

export const sheetEventMethods: Record<string, Method<Sheet>> = methods<Sheet>(
  (entry) => entry[1],
  ({ id }) => id,
);
export const collectionEventMethods: Record<string, Method<null>> = methods<null>(
  (entry) => entry[2],
  () => WORKBOOK_TARGET,
);
