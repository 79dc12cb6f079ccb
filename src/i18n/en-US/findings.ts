import { isRepealed, isRowNumber, nameIn, percent, semesterParts, type FindingMessages } from "../finding-messages";
import { terms } from "./terms";

const person = (who: string): string => (isRowNumber(who) ? `the person in row ${who} (no name)` : who);
const possessive = (who: string): string => (isRowNumber(who) ? `row ${who} (no name)` : who);
const documentName = (name: string): string => (isRowNumber(name) ? `the document in row ${name}` : `“${name}”`);
const kindName = (kind: string): string => nameIn(terms.recordKind, kind);
const seasonName = (season: string): string => nameIn(terms.season, season);
const semesterName = (semester: string): string => {
  const { year, season } = semesterParts(semester);
  return `${seasonName(season)} ${year}`;
};
/** The first letter of a sentence. */
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const VERDICTS = {
  pass: terms.verdict.pass,
  fail: terms.verdict.fail,
  review: terms.verdict.review,
  "not-applicable": terms.verdict["not-applicable"],
} as const;
const WHOLES = { delegates: "delegates", students: "students" } as const;
const UNION_FIGURES = { staff: "staff", presidium: "presidium members", departments: "departments" } as const;

/** What each finding says, and what to do about it. */
export const findings: FindingMessages = {
  overclaimed: {
    message: ({ declared }) => `Declared “${declared}”, but the data in the workbook say it is not met`,
    remedy: () => "Correct the declaration to what the data show; if the data are wrong, correct them first.",
  },
  understated: {
    message: ({ declared }) => `Declared “${declared}”, but the data in the workbook meet the requirement`,
    remedy: () => "Check that the data are complete; if the requirement is met, declare 是.",
  },
  "declared-not-met": { message: ({ declared }) => `Declared “${declared}”: not met`, remedy: null },
  "no-evidence": {
    message: () => "Declared as met, but no evidence is cited",
    remedy: () => "Name a document, its number or a link under 佐证材料.",
  },
  "evidence-is-picture": {
    message: () => "Declared as met; the evidence is a picture in the cell, for a person to look at",
    remedy: () =>
      "Open the workbook and look at the picture; decide as a reviewer, or ask for a document's name, number or link.",
  },
  "hedged-claim": {
    message: ({ phrase }) => `Declared as met, but “${phrase}” says that it is still to come`,
    remedy: () => "Cite the document or record once it exists; until then declare 否.",
  },
  "partial-claim": {
    message: ({ phrase }) => `Declared as met, but “${phrase}” covers only a part`,
    remedy: () => "Complete the rest and say on what basis; until then declare 否.",
  },
  "contradicted-claim": {
    message: ({ phrase }) => `Declared as met, but “${phrase}” says the contrary`,
    remedy: () => "Find out how things stand: if it is not met, declare 否; if it is, correct the remark.",
  },
  "rule-restated": {
    message: ({ phrase }) => `The remark “${phrase}” quotes the rule and does not say what was done`,
    remedy: () => "Say what was done, by whom and when, or give the figure.",
  },
  "off-topic-claim": {
    message: ({ phrase }) => `The remark “${phrase}” names no fact that this indicator asks for`,
    remedy: () => "State the fact: what was done, by whom and when, on the basis of which document.",
  },
  "claim-not-understood": {
    message: ({ phrase }) => `“${phrase}” may speak against the declaration and cannot be judged automatically`,
    remedy: () => "Have a reviewer read the remark; if it is ambiguous, ask the school to reword it.",
  },
  "nothing-checkable": {
    message: ({ phrase }) => `The remark “${phrase}” only repeats the declaration; there is nothing to check in it`,
    remedy: null,
  },
  "unclear-verdict": {
    message: ({ text }) => `“${text}” can be read neither as 是 nor as 否`,
    remedy: () => "Enter 是 or 否, or tick just one of the boxes.",
  },
  "declared-only": {
    message: () => "The form has no column for evidence; taken on the declaration alone",
    remedy: null,
  },
  "from-declaration": {
    message: ({ figure }) => `There is nothing to count; taken on the stated figure “${figure}”`,
    remedy: null,
  },
  "figure-not-exact": {
    message: ({ text }) => `“${text}” quotes the rule or is a rough figure, not an actual one`,
    remedy: () => "State the actual figure (实有38人), or list the details in the table for them.",
  },
  "figure-unreadable": {
    message: ({ text }) => (text === "" ? "A figure that is needed is blank" : `“${text}” is no usable figure`),
    remedy: () => "Check and enter the exact figure.",
  },
  "figure-not-usable": {
    message: ({ text }) => `“${text}” is stated, but gives no certain figure; the declaration does not stand in for it`,
    remedy: () => "Enter one exact figure (38); explanations belong in the remarks.",
  },
  "part-over-whole": {
    message: ({ part, whole, of }) => `${part} is more than the ${whole} ${WHOLES[of]} there are`,
    remedy: () => "Check both figures: a part cannot exceed the whole.",
  },
  "count-over-limit-declared": {
    message: ({ declared, counted, limit }) =>
      `The stated figure ${declared} exceeds the limit of ${limit}; the list holds only ${counted} and may be incomplete`,
    remedy: () => "Complete the list; if the limit is kept, correct the stated figure.",
  },
  "nothing-stated": { message: () => "Nothing is declared and there are no data", remedy: null },
  "count-mismatch": {
    message: ({ declared, counted }) => `The stated figure is ${declared}, but the table holds ${counted}`,
    remedy: () => "Check both and make them agree.",
  },
  "unread-rows": {
    message: ({ rows }) => `${rows} rows were not read that could decide this otherwise, so it cannot be called met`,
    remedy: () => "Say whose these rows are and what table they belong to, and assess again.",
  },
  "check-failed": {
    message: ({ reason }) => `The check could not be completed; please check by hand (${reason})`,
    remedy: () => "Check this indicator by hand and enter a reviewer's verdict.",
  },
  "switched-off": { message: () => "Switched off in 评分设置; not assessed", remedy: null },
  "level-not-applicable": { message: () => "Does not apply to college-level organisations", remedy: null },
  "no-college-unions": { message: () => "There are no college unions; does not apply", remedy: null },
  "reviewer-decided": {
    message: ({ verdict, note }) => `The reviewer decided: ${VERDICTS[verdict]}${note === "" ? "" : ` (${note})`}`,
    remedy: null,
  },

  "administrative-duty-suspected": {
    message: ({ term, text }) =>
      term === text
        ? `“${term}” looks like an administrative duty`
        : `“${text}” mentions “${term}”, an administrative duty`,
    remedy: ({ term }) =>
      `Check whether the union still does “${term}”: hand it over to the office in charge, or correct the wording.`,
  },
  "document-not-in-force": {
    message: ({ document, status }) =>
      `${sentence(documentName(document))} has the status “${status}” and is ${isRepealed(status) ? "no longer" : "not"} in force`,
    remedy: ({ document, status }) =>
      isRepealed(status)
        ? "List the document now in force with its number and date; if there is none, adopt one."
        : `Adopt and issue ${documentName(document)}, then enter its number and date.`,
  },
  "document-status-missing": {
    message: ({ document }) => `${sentence(documentName(document))} has no status, so it may not be in force`,
    remedy: () => "Choose 正式印发, 试行, 草案, 征求意见稿 or 拟制定 under 状态.",
  },
  "document-status-unclear": {
    message: ({ document, status }) =>
      `The status “${status}” of ${documentName(document)} does not tell whether it is in force`,
    remedy: () => "Choose 正式印发, 试行, 草案, 征求意见稿 or 拟制定 under 状态.",
  },
  "document-status-contradicted": {
    message: ({ document, status }) =>
      `The title of ${documentName(document)} says that it is a draft, its status “${status}”`,
    remedy: () =>
      "Check whether it has been issued; give the issued document's title and number, or correct the status.",
  },
  "document-to-come": {
    message: ({ document, date }) => `${sentence(documentName(document))} is dated ${date}, after the assessment day`,
    remedy: () => "Check the date; a document issued after the assessment day proves nothing yet.",
  },
  "document-kind-unclear": {
    message: ({ document }) => `By its title ${documentName(document)} is not the document that is asked for`,
    remedy: () => "Check kind and title, and list the organisation's own document.",
  },
  "draft-pending": {
    message: ({ document }) => `${sentence(documentName(document))} is still a draft; the rule in force stands`,
    remedy: null,
  },
  "extra-layer": {
    message: ({ name }) => `“${name}” is a standing layer besides the presidium and the departments`,
    remedy: ({ name }) => `Dissolve “${name}” or merge it into a department.`,
  },
  "layer-suspected": {
    message: ({ name }) => `The name “${name}” holds the word for a centre or project office; it may be an extra layer`,
    remedy: ({ name }) => `Check whether “${name}” is an ordinary department; dissolve or merge it if it is a layer.`,
  },
  "chair-not-rotating": {
    message: ({ who, post }) => `${sentence(person(who))} is “${post}”: the chair does not rotate`,
    remedy: () => "Give up 主席 and 副主席; let presidium members chair in turn by semester.",
  },

  "staff-over-limit": {
    message: ({ actual, limit }) => `${actual} staff, over the limit of ${limit}`,
    remedy: ({ actual, limit }) => `Reduce the staff by at least ${actual - limit}.`,
  },
  "size-needs-justification": {
    message: ({ actual, limit, upper }) =>
      `${actual} staff, over ${limit}; only a school with many students or campuses may have up to ${upper}`,
    remedy: ({ actual, limit }) =>
      `Enter the campuses and students under 基本信息 to justify it; otherwise reduce the staff by at least ${actual - limit}.`,
  },
  "presidium-over-limit": {
    message: ({ actual, limit }) => `${actual} presidium members, over the limit of ${limit}`,
    remedy: ({ actual, limit }) => `Reduce the presidium by at least ${actual - limit}.`,
  },
  "departments-over-limit": {
    message: ({ actual, limit }) => `${actual} departments, over the limit of ${limit}`,
    remedy: ({ actual, limit }) => `Merge departments, at least ${actual - limit} fewer.`,
  },
  "post-not-allowed": {
    message: ({ who, post }) => `${sentence(person(who))} holds “${post}”, a post that is not allowed`,
    remedy: () => "Give up the post; use 主席团成员, 部长, 副部长 or 干事 (工作人员).",
  },
  "post-missing": {
    message: ({ who }) => (who === "" ? "The roster has no column 职务" : `No post is entered for ${person(who)}`),
    remedy: () => "Enter the post.",
  },
  "post-unclear": {
    message: ({ who, post }) => `It is unclear whether ${person(who)} holds the post “${post}” now`,
    remedy: () => "Check; enter the plain post of those in office and take the others off the list.",
  },
  "rest-not-read": {
    message: ({ who, text, rest }) =>
      `${sentence(person(who))}: “${rest}” in “${text}” was not understood; judged by what else the cell says`,
    remedy: null,
  },
  "legacy-chair-title": {
    message: ({ who, post }) => `${sentence(person(who))} still bears the title “${post}”`,
    remedy: () => "Check whether the chair rotates; use 主席团成员 or 执行主席 as the title.",
  },
  "department-over-size": {
    message: ({ department, what, actual, limit }) =>
      `${department}: ${actual} ${what === "heads" ? "heads" : "other staff"}, over the limit of ${limit}`,
    remedy: ({ department, actual, limit }) => `Reduce ${department} by at least ${actual - limit}.`,
  },
  "college-union-over-limit": {
    message: ({ union, what, actual, limit }) =>
      `${isRowNumber(union) ? `College union in row ${union}` : union}: ${actual} ${UNION_FIGURES[what]}, over the limit of ${limit}`,
    remedy: ({ what, actual, limit }) =>
      `Guide this college union to reduce its ${UNION_FIGURES[what]} by at least ${actual - limit}.`,
  },

  "not-party-or-league": {
    message: ({ who, status }) => `${sentence(person(who))} has the status “${status}”: neither Party nor League`,
    remedy: ({ who }) =>
      `Check the political status of ${possessive(who)}; who does not qualify cannot stay on the staff.`,
  },
  "status-unclear": {
    message: ({ who, status }) =>
      `It is unclear from “${status}” whether ${person(who)} belongs to the Party or the League now`,
    remedy: () => "Check, and enter 中共党员, 中共预备党员 or 共青团员 alone.",
  },
  "status-missing": {
    message: ({ who }) =>
      who === "" ? "The roster has no column 政治面貌" : `No political status is entered for ${person(who)}`,
    remedy: () => "Enter 中共党员, 中共预备党员 or 共青团员.",
  },
  "rank-over-limit": {
    message: ({ who, share, limit }) =>
      `${sentence(person(who))} ranks at ${percent(share, limit)}, not within the first ${percent(limit)}`,
    remedy: ({ who }) => `Check the ranking of ${possessive(who)}; who does not qualify leaves under the exit rules.`,
  },
  "failed-course": {
    message: ({ who }) => `${sentence(person(who))} has failed a course`,
    remedy: ({ who }) => `Check the grades of ${possessive(who)}; who does not qualify leaves under the exit rules.`,
  },
  "rank-unreadable": {
    message: ({ who, text }) => `The ranking “${text}” of ${person(who)} cannot be read`,
    remedy: () => "Enter rank/cohort (12/150) or a percentage (8%).",
  },
  "rank-missing": {
    message: ({ who }) =>
      who === "" ? "The roster has no column 综合排名" : `No ranking is entered for ${person(who)}`,
    remedy: () => "Enter rank/cohort, such as 12/150.",
  },
  "failed-course-missing": {
    message: ({ who }) =>
      who === ""
        ? "The roster has no column 是否有不及格"
        : `It is not said whether ${person(who)} has failed a course`,
    remedy: () => "Check the transcript and enter 是 or 否.",
  },
  "failed-course-unreadable": {
    message: ({ who, text }) => `“${text}” does not tell whether ${person(who)} has failed a course`,
    remedy: () => "Check the transcript and enter just 是 or 否.",
  },
  "grade-unreadable": {
    message: ({ who, text }) => `The grade “${text}” of ${person(who)} does not tell whether it is the first year`,
    remedy: () => "Enter the year of entry (2023级), and the ranking of anyone who is not in the first year.",
  },

  "not-elected-by-congress": {
    message: ({ method }) => `The presidium came about by “${method}”, not by election at the congress`,
    remedy: () => "Have the next presidium elected by the congress, not by its committee or standing body.",
  },
  "election-method-unclear": {
    message: ({ method }) => `“${method}” does not tell whether the congress elected the presidium`,
    remedy: () => "Say which congress elected it, and cite the election rules or the communiqué.",
  },
  "experience-unclear": {
    message: ({ who, text }) =>
      `${sentence(person(who))}: “${text}” does not say whether there is experience in a college union`,
    remedy: () => "Check and enter 是 or 否; details belong in the remarks.",
  },
  "college-experience-short": {
    message: ({ share, limit, counted, total }) =>
      `${percent(share, limit)}${total > 0 ? ` (${counted}/${total})` : ""} of the staff come from college unions, below ${percent(limit)}`,
    remedy: () =>
      "Complete the column 院级经历; if the share is too small, choose more people from college unions next time.",
  },
  "delegates-not-elected": {
    message: ({ method }) => `The delegates came about by “${method}”, not by proposal of the classes and election`,
    remedy: null,
  },
  "congress-not-held": {
    message: ({ text }) => `“${text}” says that the congress was not held`,
    remedy: () => "Hold the congress soon; if it was held later, enter the actual date.",
  },
  "congress-unclear": {
    message: ({ text }) => `“${text}” is not said of a congress being held, so its date does not count`,
    remedy: () => "Enter the session of the congress and the day on which it was held.",
  },
  "congress-overdue": {
    message: ({ date, days, limit }) =>
      `The last congress was ${date}, ${days} days before the assessment; the limit is ${limit}`,
    remedy: () => "Hold the congress soon; if it was held, enter its session and date.",
  },
  "congress-only-planned": {
    message: ({ date }) =>
      `The congress is only planned${date === "" ? "" : ` (${date})`}; it had not been held by the assessment day`,
    remedy: () => "Enter the actual date once the congress has been held.",
  },
  "date-imprecise": {
    message: ({ text }) => `The date “${text}” is too rough to decide by`,
    remedy: () => "Enter the date to the day.",
  },
  "date-unreadable": {
    message: ({ text }) => (text === "" ? "There is no date to decide by" : `The date “${text}” cannot be read`),
    remedy: () => "Enter the date like 2023-03-30.",
  },
  "no-date": {
    message: () => "No date is given for the congress",
    remedy: () => "Enter its date in 学代会 or in the remark.",
  },
  "delegates-short": {
    message: ({ share, limit, delegates, students }) =>
      `Delegates are ${percent(share, limit)}${students > 0 ? ` (${delegates}/${students})` : ""} of the students, below ${percent(limit)}`,
    remedy: ({ limit, students }) =>
      students > 0
        ? `Have at least ${Math.ceil(Number((limit * students).toFixed(6)))} delegates at the next congress.`
        : `Have delegates for at least ${percent(limit)} of the students at the next congress.`,
  },
  "non-cadre-short": {
    message: ({ share, limit, counted, total }) =>
      `${percent(share, limit)}${total > 0 ? ` (${counted}/${total})` : ""} of the delegates hold no student office, below ${percent(limit)}`,
    remedy: ({ limit }) => `Have at least ${percent(limit)} such delegates at the next congress.`,
  },

  "records-too-old": {
    message: ({ kind, latest }) =>
      `${sentence(kindName(kind))}: last recorded ${latest}, none in the last three semesters`,
    remedy: () => "Add the records of the last three semesters; if there was none, hold one this semester.",
  },
  "one-season-only": {
    message: ({ kind, season }) =>
      `${sentence(kindName(kind))}: recorded only for ${seasonName(season)} in the last three semesters`,
    remedy: ({ season }) =>
      `Add the records for ${seasonName(season === "autumn" ? "spring" : "autumn")}, with evidence.`,
  },
  "one-semester-only": {
    message: ({ kind, semester }) =>
      `${sentence(kindName(kind))}: recorded only in ${semesterName(semester)}; once every semester is asked for`,
    remedy: () => "Add the records of the other semesters, with evidence.",
  },
  "panel-without-students": {
    message: ({ participants }) => `Those at the review were “${participants}”: no student delegates`,
    remedy: null,
  },
  "panel-unclear": {
    message: ({ participants }) =>
      `Those at the review were “${participants}”: not clearly students for the most part, with student affairs and the League`,
    remedy: () => "State how many students, student affairs staff and League staff took part.",
  },
  "event-not-held": {
    message: ({ topic }) => `“${topic}” says that it was cancelled, put off or not held; it does not count`,
    remedy: () => "Enter what was held; if it was held later, give the actual date.",
  },
  "event-unclear": {
    message: ({ kind, topic }) => `It is unclear whether “${topic}” is what is asked for (${kindName(kind)})`,
    remedy: () => "Say who heard or reviewed whom; correct the kind if it is something else.",
  },
  "second-leader-missing": {
    message: ({ who }) => `Only the leader in charge is named (${possessive(who)}), not the one for teaching`,
    remedy: () => "Add the school leader for teaching; if none is named yet, have the Party committee name one.",
  },
  "leader-post-unfit": {
    message: ({ who, post }) =>
      `It is unclear whether ${person(who)} (${post === "" ? "no post given" : post}) is a leader of the school`,
    remedy: () => "Name the school leader in charge with the post, such as 党委副书记 or 副校长.",
  },
  "guide-vacant": {
    message: ({ role, text }) => `${sentence(nameIn(terms.guidanceRole, role))}: “${text}” names nobody`,
    remedy: () => "Name the person once there is one; until then declare 否.",
  },
  "guide-doubtful": {
    message: ({ who, post }) => `It is unclear whether ${person(who)} (${post}) is in office and a full-time cadre`,
    remedy: () => "Name the person in office with post and whether full-time, and attach the appointment.",
  },
  "same-guide-twice": {
    message: ({ who }) =>
      `${sentence(person(who))} is named both as guide and as secretary-general; whether full-time is not stated`,
    remedy: () => "Check who does which work, and state whether full-time.",
  },
  "not-full-time": {
    message: ({ who }) => `${sentence(person(who))} is not full-time`,
    remedy: () => "Name a full-time cadre of the League committee.",
  },
  "full-time-unproven": {
    message: ({ who, post }) =>
      `It is not certain that ${person(who)} (${post === "" ? "no post" : post}) is a full-time cadre in a fitting post`,
    remedy: () => "Complete the post and whether it is full-time, and cite the letter of appointment.",
  },
};
