/** What is wrong with a command line, in the user's language: commander says it in English only. */
import type { CommanderError } from "commander";
import type { Messages } from "../i18n/all";

/** A sentence or two on wrong usage. Our own errors come as they are, commander's by their code and what they quote. */
export function describeUsage({ code, message }: CommanderError, words: Messages["cli"]["usage"]): string {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? "";
  const similar = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1] ?? null;
  switch (code) {
    case "commander.missingArgument":
      return words.seeHelp(words.missingArgument(quoted));
    case "commander.optionMissingArgument":
      return words.seeHelp(words.missingValue(quoted));
    case "commander.missingMandatoryOptionValue":
      return words.seeHelp(words.missingOption(quoted));
    case "commander.unknownOption":
      return words.seeHelp(words.unknownOption(quoted, similar));
    case "commander.unknownCommand":
      return words.seeHelp(words.unknownCommand(quoted, similar));
    case "commander.excessArguments":
      return words.seeHelp(words.tooMany);
    case "commander.invalidArgument":
      // "error: option … is invalid. " comes before the sentence of the parser, which names the option itself.
      return message.replace(/^error: .*? argument .*? is invalid\. /s, "");
    default:
      return message;
  }
}
