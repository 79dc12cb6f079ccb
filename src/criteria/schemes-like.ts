/** What may be meant by a name that is not that of one scheme. */
import { SCHEMES } from "./schemes";
import type { Scheme } from "./types";

/** The built-in schemes whose id or name holds this text, whatever its punctuation; none for a text without letters. */
export function schemesLike(text: string): readonly Scheme[] {
  const letters = lettersOf(text);
  if (letters === "") return [];
  return SCHEMES.filter(({ id, name }) =>
    [id, name["zh-CN"], name["en-US"]].some((known) => lettersOf(known).includes(letters)),
  );
}

function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
