import { cellOf, type GuidancePerson, type Organisation } from "../../workbook/submission";
import type { Finding } from "../assessment";
import type { Check } from "../check";
import { byData, byDeclaration } from "../decide";
import { warning } from "../finding";
import { isSchoolLeader } from "../../language";
import { doubtAbout, guideName, guideSubject, peopleIn } from "../guidance";

/**
 * 9.2 leader-in-charge: the school leader for student affairs is in charge, and the one for teaching takes part. The
 * second without the first proves nothing; the head of an office or a counsellor is no leader of the school. Source: R9.
 */
export const leaderInCharge: Check = (organisation, context) => {
  const inCharge = peopleIn(organisation, "leader-in-charge");
  const [leader] = inCharge;
  if (!leader) return byDeclaration(organisation, context);
  const teaching = peopleIn(organisation, "teaching-leader");
  const findings = [...doubtsAbout(inCharge, organisation), ...doubtsAbout(teaching, organisation)];
  if (teaching.length > 0) return byData(organisation, context, findings);
  const parameters = { who: guideName(leader) };
  return byData(organisation, context, [
    ...findings,
    warning("second-leader-missing", parameters, cellOf(leader, "role"), guideSubject(leader)),
  ]);
};

/** Nothing where one of them is a leader of the school; else why each is not. */
function doubtsAbout(people: readonly GuidancePerson[], organisation: Organisation): readonly Finding[] {
  const doubts = people.map((person) => doubtAbout(person) ?? unfit(person, organisation));
  return doubts.includes(null) ? [] : doubts.filter((doubt) => doubt !== null);
}

function unfit(person: GuidancePerson, organisation: Organisation): Finding | null {
  if (isSchoolLeader(person.post, organisation.school)) return null;
  const parameters = { who: guideName(person), post: person.post };
  return warning("leader-post-unfit", parameters, cellOf(person, "post"), guideSubject(person));
}
