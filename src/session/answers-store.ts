/**
 * What people said about their workbooks, kept on this machine for the next time. Nothing in here throws: where the
 * browser keeps nothing, or is full, what was said lasts as long as the page.
 */
import { schemeById } from "../criteria";
import type { Answers } from "../recognise/recognition";
import { hasAnswers, NO_ANSWERS } from "./answers";

export interface AnswersStore {
  /** What was said about this workbook, or nothing. */
  read(workbook: string): Answers;
  /** Keeps it in place of what was said before; nothing said is forgotten. */
  write(workbook: string, answers: Answers): void;
  /** Whether anything is known of a workbook whose key begins like this. */
  knowsLike(beginning: string): boolean;
}

/** The part of the browser's storage that is needed. */
export type KeptStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** One item for all workbooks, so that it can be bounded. */
const ITEM = "reform-check.answers";
/** The workbooks that were spoken of last; the older ones are forgotten. */
const MOST_WORKBOOKS = 200;
const MOST_OWNERS = 500;
/** No address and no name comes near this. */
const LONGEST_TEXT = 2000;

/** As it is kept: plain, with the scheme by its id. */
interface Kept {
  readonly scheme?: string;
  readonly asOf?: string;
  readonly academicYear?: number;
  readonly level?: string;
  readonly owners?: Readonly<Record<string, string>>;
}
type Entry = readonly [workbook: string, kept: Kept];

/** `storage` is asked for at each use: browsers that are told to keep nothing throw even when it is looked at. */
export function answersStore(storage: () => KeptStorage = () => localStorage): AnswersStore {
  /** What could not be kept, and all that was said since the page was opened. */
  const said = new Map<string, Answers>();

  function entries(): Entry[] {
    try {
      const known: unknown = JSON.parse(storage().getItem(ITEM) ?? "[]");
      return Array.isArray(known) ? known.filter(isEntry) : [];
    } catch {
      return [];
    }
  }

  /** Newest last. Where it does not fit, the older half gives way. */
  function keep(all: readonly Entry[]): void {
    for (let kept = all.slice(-MOST_WORKBOOKS); ; kept = kept.slice(Math.ceil(kept.length / 2))) {
      try {
        if (kept.length === 0) storage().removeItem(ITEM);
        else storage().setItem(ITEM, JSON.stringify(kept));
        return;
      } catch {
        if (kept.length <= 1) return;
      }
    }
  }

  return {
    read: (workbook) => {
      if (workbook === "") return NO_ANSWERS;
      const now = said.get(workbook);
      if (now) return now;
      const found = entries().find(([known]) => known === workbook);
      return found ? revived(found[1]) : NO_ANSWERS;
    },
    write: (workbook, answers) => {
      if (workbook === "" || workbook.length > LONGEST_TEXT) return;
      said.set(workbook, answers);
      const others = entries().filter(([known]) => known !== workbook);
      keep(hasAnswers(answers) ? [...others, [workbook, plain(answers)]] : others);
    },
    knowsLike: (beginning) =>
      [...said.keys(), ...entries().map(([known]) => known)].some((key) => key.startsWith(beginning)),
  };
}

function plain({ scheme, owners, ...rest }: Answers): Kept {
  const some = Object.entries(owners ?? {}).slice(0, MOST_OWNERS);
  return {
    ...rest,
    ...(scheme ? { scheme: scheme.id } : {}),
    ...(some.length > 0 ? { owners: Object.fromEntries(some) } : {}),
  };
}

/** What others may have written there is looked at before it is believed. */
function revived({ scheme, asOf, academicYear, level, owners }: Kept): Answers {
  const known = typeof scheme === "string" ? schemeById(scheme) : null;
  const named = Object.entries(isRecord(owners) ? owners : {}).filter((pair): pair is [string, string] =>
    pair.every((part) => typeof part === "string" && part.length <= LONGEST_TEXT),
  );
  return {
    ...(known ? { scheme: known } : {}),
    ...(typeof asOf === "string" && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? { asOf } : {}),
    ...(Number.isInteger(academicYear) && academicYear !== undefined ? { academicYear } : {}),
    ...(level === "school" || level === "college" ? { level } : {}),
    ...(named.length > 0 ? { owners: Object.fromEntries(named.slice(0, MOST_OWNERS)) } : {}),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEntry(value: unknown): value is Entry {
  return Array.isArray(value) && typeof value[0] === "string" && isRecord(value[1]);
}
