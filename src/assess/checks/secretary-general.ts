import { fullTimeGuide } from "../guidance";

/**
 * 10.2 secretary-general: a full-time cadre of the League committee is secretary-general; a college names a teacher of
 * its League committee. A student's title is no cadre's post. Source: FC item 13, R10.
 */
export const secretaryGeneral = fullTimeGuide(
  "secretary-general",
  (post) => post !== "" && !/学生(?:干部|会|$)|研究生(?:会|$)|本科生|主席/.test(post),
);
