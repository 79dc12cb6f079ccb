/** The people who guide the union (10.1, 10.2): a full-time cadre in the right post. */
import { cellOf, type GuidancePerson, type GuidanceRole, type Organisation } from "../workbook/submission";
import type { Finding } from "./assessment";
import type { Check } from "./check";
import { byData, byDeclaration } from "./decide";
import { error, warning } from "./finding";
import { rowNumber } from "./places";

/** People in a role; a row with neither name nor post is nobody. */
export function peopleIn({ guidance }: Organisation, role: GuidanceRole): readonly GuidancePerson[] {
  return guidance.filter((person) => person.role === role && (person.name !== "" || person.post !== ""));
}

/** A guide's name as written, or the row number where it is blank. */
export function guideName(person: GuidancePerson): string {
  return person.name === "" ? rowNumber(person) : person.name;
}

/** The name, by which a gap is known again; null where it is blank. */
export function guideSubject({ name }: GuidancePerson): string | null {
  return name === "" ? null : name;
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
      organisation.level === "college" || (isFullTime(person) === true && isFittingPost(person.post));
    if (people.some(isProven)) return byData(organisation, context, []);
    const open = people.filter((person) => isFullTime(person) !== false);
    const findings = open.length > 0 ? open.map((person) => unproven(person)) : people.map(notFullTime);
    return byData(organisation, context, findings);
  };
}

/** Null: blank or unreadable. */
function isFullTime({ fullTime }: GuidancePerson): boolean | null {
  return fullTime.state === "read" ? fullTime.value : null;
}

function unproven(person: GuidancePerson): Finding {
  const field = isFullTime(person) === null ? "fullTime" : "post";
  const parameters = { who: guideName(person), post: person.post };
  return warning("full-time-unproven", parameters, cellOf(person, field), guideSubject(person));
}

function notFullTime(person: GuidancePerson): Finding {
  return error("not-full-time", { who: guideName(person) }, cellOf(person, "fullTime"), guideSubject(person));
}
