/** By what schools and organisations are known again across files. */

/** Full-width forms, blanks and letter case make no other name. */
function plain(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

/** The school; a file that names none stands for a school of its own, since nothing says whose it is. */
export function schoolKey({ school, file }: { readonly school: string; readonly file: string }): string {
  const name = plain(school);
  return JSON.stringify(name === "" ? ["file", file] : ["school", name]);
}

/** School and organisation; null where the school is not stated. */
export function organisationKey({ school, name }: { readonly school: string; readonly name: string }): string | null {
  return plain(school) === "" ? null : JSON.stringify([plain(school), plain(name)]);
}

/** By code units: the same order on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
