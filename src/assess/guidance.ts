/** The people who guide the union (10.1, 10.2): a full-time cadre in the right post. */
import { isDoubtfulGuide, isSideline, saysFullTime } from "../language";
import { saysNothing, saysVacant } from "../parse/nothing";
import { cellOf, type GuidancePerson, type GuidanceRole, type Organisation } from "../workbook/submission";
import type { Finding } from "./assessment";
import type { Check } from "./check";
import { byData, byDeclaration } from "./decide";
import { error, warning } from "./finding";
import { nameOrRow } from "./places";

/** People in a role; a row with neither name nor post is nobody. */
export function peopleIn({ guidance }: Organisation, role: GuidanceRole): readonly GuidancePerson[] {
  return guidance.filter((person) => person.role === role && (person.name !== "" || person.post !== ""));
}

/** A guide's name as written, or the row number where it is blank. */
export function guideName(person: GuidancePerson): string {
  return nameOrRow(person.name, person);
}

/** The name, by which a gap is known again; null where it is blank. */
export function guideSubject({ name }: GuidancePerson): string | null {
  return name === "" ? null : name;
}

/** The words by which a row says that there is nobody; null where it names somebody. */
function vacancyOf({ name, post }: GuidancePerson): string | null {
  const [said, ...beside] = [name, post].filter((words) => words !== "");
  if (said !== undefined && (saysNothing(said) || saysVacant(said))) return said;
  return beside.find(saysVacant) ?? null;
}

/** Full-time as 是否专职 says; where that is blank as the post says. Null: nobody says. */
function isFullTime({ fullTime, post }: GuidancePerson): boolean | null {
  if (fullTime.state === "read") return fullTime.value;
  return fullTime.state === "blank" && saysFullTime(post) ? true : null;
}

/** Why somebody cannot count, whatever the role asks: nobody is named, or the post is not held, or a student's. */
export function doubtAbout(person: GuidancePerson): Finding | null {
  const vacancy = vacancyOf(person);
  if (vacancy !== null) {
    const at = cellOf(person, person.name === vacancy ? "name" : "post");
    return warning("guide-vacant", { role: person.role, text: vacancy }, at, person.role);
  }
  if (!isDoubtfulGuide(person.name, person.post)) return null;
  const parameters = { who: guideName(person), post: person.post };
  return warning("guide-doubtful", parameters, cellOf(person, "post"), guideSubject(person));
}

/**
 * A check that passes when one person in the role is full-time and holds a fitting post. Anyone who might be that
 * person leaves it open; it fails when everybody in the role is said not to be full-time. A college names a person,
 * no more.
 */
export function fullTimeGuide(role: GuidanceRole, isFittingPost: (post: string) => boolean): Check {
  return (organisation, context) => {
    const people = peopleIn(organisation, role);
    if (people.length === 0) return byDeclaration(organisation, context);
    const isProven = (person: GuidancePerson): boolean =>
      doubtAbout(person) === null &&
      (organisation.level === "college" ||
        (isFullTime(person) === true && isFittingPost(person.post) && !isSideline(person.post)));
    if (people.some(isProven)) return byData(organisation, context, []);
    const open = people.filter((person) => isFullTime(person) !== false || vacancyOf(person) !== null);
    const findings = open.length > 0 ? open.map((person) => unproven(person, organisation)) : people.map(notFullTime);
    return byData(organisation, context, findings);
  };
}

function unproven(person: GuidancePerson, { guidance }: Organisation): Finding {
  const doubt = doubtAbout(person);
  if (doubt) return doubt;
  const isUnknown = isFullTime(person) === null;
  const parameters = { who: guideName(person), post: person.post };
  if (isUnknown && isInBothRoles(person, guidance)) {
    return warning("same-guide-twice", { who: parameters.who }, cellOf(person, "role"), guideSubject(person));
  }
  return warning(
    "full-time-unproven",
    parameters,
    cellOf(person, isUnknown ? "fullTime" : "post"),
    guideSubject(person),
  );
}

/** Guide and secretary-general by the same name: one of the two is a sideline, and nobody says which. */
function isInBothRoles({ name }: GuidancePerson, guidance: readonly GuidancePerson[]): boolean {
  const roles = new Set(guidance.filter((other) => other.name === name).map(({ role }) => role));
  return name !== "" && roles.has("league-guide") && roles.has("secretary-general");
}

function notFullTime(person: GuidancePerson): Finding {
  return error("not-full-time", { who: guideName(person) }, cellOf(person, "fullTime"), guideSubject(person));
}
