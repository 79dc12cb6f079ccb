/** The school's name: 学校名称 → the title → 组织名称 → the signature → the file's name. */
import type { Stated } from "../tables/types";
import type { SheetBlocks } from "./blocks";
import type { Draft } from "./organisation-list";
import type { Recognised } from "./recognition";
import { schoolIn } from "./school-name";
import { textsOf } from "./surroundings";
import { namedUnion, signedDay } from "./title";

interface SchoolSources {
  readonly stated: Stated<string> | null;
  readonly sheets: readonly SheetBlocks[];
  readonly organisations: readonly Draft[];
  readonly fileName: string;
}

export function schoolNamed({ stated, sheets, organisations, fileName }: SchoolSources): Recognised<string> | null {
  if (stated) return { value: stated.value, sureness: "stated", source: "profile", at: stated.at, text: stated.value };
  const texts = sheets.flatMap(textsOf);
  for (const { text, at, source } of texts) {
    if (source !== "title" || signedDay(text)) continue;
    const school = namedUnion(text)?.school ?? schoolIn(text);
    if (school) return { value: school, sureness: "stated", source, at, text };
  }
  for (const { name, school, at } of organisations) {
    const found = school || schoolIn(name);
    if (found) return { value: found, sureness: "inferred", source: "profile", at, text: name };
  }
  for (const { text, at } of texts.reverse()) {
    const school = schoolIn(text);
    if (school) return { value: school, sureness: "inferred", source: "signature", at, text };
  }
  const school = schoolIn(fileName.replace(/\.[^.]*$/, ""));
  return school ? { value: school, sureness: "inferred", source: "file-name", at: null, text: fileName } : null;
}
