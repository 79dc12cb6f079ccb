import { isStudentPost } from "../../language";
import { fullTimeGuide } from "../guidance";

/**
 * 10.2 secretary-general: a full-time cadre of the League committee is secretary-general; a college names a teacher of
 * its League committee. A student's title is no cadre's post. Source: FC item 13, R10.
 */
export const secretaryGeneral = fullTimeGuide("secretary-general", (post) => post !== "" && !isStudentPost(post));
