/** Names for files of an archive: safe on every system, none twice. */

const MAX_STEM = 120;

/** "name.xlsx" → "name.graded.xlsx"; of two alike the second is "name (2).graded.xlsx". Windows takes no account of case. */
export function gradedNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const ending = /\.xls[xm]$/i.exec(name)?.[0] ?? ".xlsx";
    const stem = safeStem(name.toLowerCase().endsWith(ending.toLowerCase()) ? name.slice(0, -ending.length) : name);
    let candidate = `${stem}.graded${ending}`;
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
      candidate = `${stem} (${number}).graded${ending}`;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  };
}

/** Without letters that Windows refuses, control characters, and anything that would make a folder of it. */
function safeStem(name: string): string {
  const clean = name
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, " ")
    .slice(0, MAX_STEM)
    .replace(/^[\s.]+|[\s.]+$/g, "");
  if (clean === "") return "_";
  // Names of devices, whatever their ending.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(clean.split(".")[0] ?? "") ? `_${clean}` : clean;
}
