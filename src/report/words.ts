/** The words of a report in one language: the only place where this folder meets the message tables. */
import type { Finding } from "../assess/assessment";
import { indicatorById, type FindingCode, type FindingParameters, type IndicatorId, type Language } from "../criteria";
import { messagesFor, type Messages } from "../i18n";
import { withChineseBrackets } from "../i18n/finding-messages";
import type { Problem } from "../workbook/submission";
import type { ProblemCode, ProblemParameters } from "../tables/problems";

type FindingWords = {
  readonly [Code in FindingCode]: {
    readonly message: (parameters: FindingParameters[Code]) => string;
    readonly remedy: ((parameters: FindingParameters[Code]) => string) | null;
  };
};
type ProblemWords = { readonly [Code in ProblemCode]: (parameters: ProblemParameters[Code]) => string };

export interface Words {
  readonly language: Language;
  readonly recognition: Messages["recognition"];
  readonly report: Messages["report"];
  readonly terms: Messages["terms"];
  /** What was found, as a sentence. */
  readonly message: (finding: Finding) => string;
  /** What to do about it: the finding's own remedy, else the indicator's; null for a remark that asks for nothing. */
  readonly remedy: (finding: Finding, indicator: IndicatorId) => string | null;
  readonly problem: (problem: Problem) => string;
  readonly indicatorName: (id: IndicatorId) => string;
}

function messageOf<Code extends FindingCode>(
  table: FindingWords,
  code: Code,
  parameters: FindingParameters[Code],
): string {
  return table[code].message(parameters);
}

function remedyOf<Code extends FindingCode>(
  table: FindingWords,
  code: Code,
  parameters: FindingParameters[Code],
): string | null {
  return table[code].remedy?.(parameters) ?? null;
}

function problemOf<Code extends ProblemCode>(
  table: ProblemWords,
  code: Code,
  parameters: ProblemParameters[Code],
): string {
  return table[code](parameters);
}

/** Everything a report says, in this language. */
export function wordsFor(language: Language): Words {
  const { findings, problems, recognition, report, terms } = messagesFor(language);
  const written = language === "zh-CN" ? withChineseBrackets : (text: string): string => text;
  return {
    language,
    recognition,
    report,
    terms,
    message: (finding) => written(messageOf(findings, finding.code, finding.parameters)),
    remedy: (finding, indicator) => {
      if (finding.code === "nothing-stated" && indicator === "1.1") return report.declareFirst;
      const own = remedyOf(findings, finding.code, finding.parameters);
      if (own !== null) return written(own);
      if (finding.severity === "info") return null;
      return indicatorById(indicator).remediation.action[language];
    },
    problem: (problem) => written(problemOf(problems, problem.code, problem.parameters)),
    indicatorName: (id) => indicatorById(id).name[language],
  };
}
