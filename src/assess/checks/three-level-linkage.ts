import { byDeclaration } from "../decide";

/**
 * 2.4 three-level-linkage: school, college and class act together; the school level guides the colleges.
 * No table of the workbook can prove it, so the school's declaration decides. Source: O19, R2.
 */
export const threeLevelLinkage = byDeclaration;
