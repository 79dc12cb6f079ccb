/** Checking what was typed on the command line, before any file is touched. */
import { InvalidArgumentError } from "commander";
import type { Language } from "../criteria";
import type { Messages } from "../i18n/all";
import type { Shard } from "./targets";

export const LANGUAGES = ["zh-CN", "en-US"] as const;
export const FORMATS = ["text", "json", "html", "csv"] as const;
export type Format = (typeof FORMATS)[number];

/** A commander parser that accepts one of a few words. */
export function oneOf<Choice extends string>(
  choices: readonly Choice[],
  option: string,
  words: Messages,
): (text: string) => Choice {
  return (text) => {
    const choice = choices.find((candidate) => candidate === text);
    if (choice === undefined) {
      throw new InvalidArgumentError(words.cli.usage.badChoice(option, text, choices.join(", ")));
    }
    return choice;
  };
}

/** The language of help and messages until a command says otherwise. */
export function defaultLanguage(environment: NodeJS.ProcessEnv): Language {
  return environment.REFORM_CHECK_LANG === "en-US" ? "en-US" : "zh-CN";
}

/** Today as YYYY-MM-DD where the user is. */
export function today(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const MOST_JOBS = 64;

/** A commander parser for --jobs. */
export function jobCount(words: Messages): (text: string) => number {
  return (text) => {
    const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
    if (count < 1 || count > MOST_JOBS) throw new InvalidArgumentError(words.cli.usage.badJobs(text));
    return count;
  };
}

/** A commander parser for --shard i/n. */
export function shardOf(words: Messages): (text: string) => Shard {
  return (text) => {
    const parts = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
    const index = Number(parts?.[1] ?? 0);
    const count = Number(parts?.[2] ?? 0);
    if (index < 1 || index > count) throw new InvalidArgumentError(words.cli.usage.badShard(text));
    return { index, count };
  };
}
