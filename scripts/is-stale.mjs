// Whether a built file is older than what it is made from.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;

/** True when anything there changed after `time`; a folder changes when something in it comes or goes. */
function changedAfter(path, time) {
  const when = modified(path);
  if (when === undefined) return false;
  if (when >= time) return true;
  if (!statSync(path).isDirectory()) return false;
  return readdirSync(path, { withFileTypes: true }).some((entry) => {
    const inside = join(path, entry.name);
    return entry.isDirectory() ? changedAfter(inside, time) : (modified(inside) ?? 0) >= time;
  });
}

/** True when the built file is missing, or not newer than one of these files or anything in these folders. */
export function isStale(built, sources) {
  const time = modified(built);
  return time === undefined || sources.some((source) => changedAfter(source, time));
}
