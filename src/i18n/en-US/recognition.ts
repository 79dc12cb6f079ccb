import type { FactKey, RecognitionMessages, SettledFact } from "../zh-CN/recognition";

const OPTIONS: Readonly<Record<SettledFact, string>> = {
  form: "--scheme",
  academicYear: "--year",
  scheme: "--scheme",
  level: "--level",
  asOf: "--as-of",
};

const UNSTATED: Readonly<Record<FactKey, string>> = {
  school: "name of the school",
  form: "kind of form",
  academicYear: "academic year",
  scheme: "scheme",
  level: "level",
  organisations: "name of the organisation",
  asOf: "day of assessment",
};

const quoted = (lead: string, text: string, without: string): string => (text === "" ? without : `${lead} “${text}”`);

/** What was recognised: which form, of which year, whose, and how each of it is known. */
export const recognition: RecognitionMessages = {
  separator: " · ",
  list: ", ",
  title: "Recognised",
  labels: {
    school: "School",
    form: "Form",
    academicYear: "Academic year",
    scheme: "Scheme",
    level: "Level",
    organisations: "Organisations",
    asOf: "Assessed as of",
  },
  form: {
    checklist: "Standard checklist",
    "self-evaluation": "Self-evaluation form",
    filing: "Filing form",
    college: "College self-evaluation form",
    questionnaire: "Questionnaire export",
    tables: "Rosters and records only",
  },
  foreign: {
    "league-reform": "the Youth League's own reform form",
    "club-audit": "an audit of student clubs",
    budget: "a budget or an account of spending",
    contacts: "a list of contacts",
    "class-scores": "class scores",
    survey: "a survey answered by persons",
    blank: "a blank form",
  },
  block: {
    profile: "profile",
    selfCheck: "form",
    roster: "roster",
    departments: "departments",
    congresses: "congresses",
    records: "work records",
    documents: "rules and documents",
    guidance: "guidance",
    collegeUnions: "college unions",
    settings: "settings",
    questionnaire: "questionnaire export",
    unknown: "unknown content",
  },
  unused: {
    "owner-unknown": "nothing says whose it is",
    "not-a-table": "no header that is known",
    "other-year": "of another academic year",
    "second-copy": "the same table again",
    "kind-unknown": "no table of a checklist",
  },
  years: (first) => `${first}–${first + 1}`,
  ofYear: (form, years, how) => `${form} ${years}${how === "" ? "" : ` (year ${how})`}`,
  known: (value, how) => (how === "" ? value : `${value} (${how})`),
  day: (date) => `as of ${date}`,
  counted: (levels) => {
    const total = levels.reduce((sum, { count }) => sum + count, 0);
    const parts = levels.map(({ level, count }) => `${count} at ${level}`);
    return `${total} organisations: ${parts.join(", ")}`;
  },
  andMore: (names) => `${names} and others`,
  how: (fact, source, text) => {
    switch (source) {
      case "caller":
        return "chosen by a person";
      case "profile":
        return quoted("by", text, "by 基本信息");
      case "title":
        return quoted("by the title", text, "by the title");
      case "sentence":
        return quoted("by", text, "by the text around the table");
      case "signature":
        return fact === "school" ? "by the signature" : "by the day of signature";
      case "sheet-name":
        return quoted("by the sheet's name", text, "by the sheet's name");
      case "file-name":
        return "by the file's name";
      case "form":
        return "inferred from the form's rows";
      case "rows":
        return "inferred from dates in the rows";
      case "assessment-day":
        return "inferred from the day of assessment";
      case "academic-year":
        return "inferred from the academic year";
      case "today":
        return "today";
      case "default":
        return "what is usual";
    }
  },
  assumed: (fact, value, how) => {
    const subject = `The ${UNSTATED[fact]} is not stated`;
    switch (fact) {
      case "asOf":
        return `${subject}; ${value} was used (${how}).`;
      case "academicYear":
      case "scheme":
      case "form":
      case "school":
      case "organisations":
      case "level":
        return `${subject}; “${value}” was used (${how}).`;
    }
  },
  assumedShort: (fact, how) => `The ${UNSTATED[fact]} is not stated: ${how}`,
  change: (fact, surface) => {
    const option = OPTIONS[fact];
    switch (surface) {
      case "command-line":
        return `If that is wrong, say so with ${option}.`;
      case "page":
        return "If that is wrong, change it beside the scheme.";
      case "report":
        return `If that is wrong, change it beside the scheme in the pane or desk, or with ${option} on the command line.`;
    }
  },
  notice: "Note: ",
  assumedIn: (count) =>
    `In ${count === 1 ? "1 workbook" : `${count} workbooks`} the day, year, scheme or the like is not stated and was assumed: see the notes there.`,
};
