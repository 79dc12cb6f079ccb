import { byDeclaration } from "../decide";

/**
 * 10.3 prior-approval: important matters, activities and publications go to the League committee first.
 * No table of the workbook can prove it, so the school's declaration decides. Source: R10.
 */
export const priorApproval = byDeclaration;
