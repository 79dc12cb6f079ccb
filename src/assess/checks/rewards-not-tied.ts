import { byDeclaration } from "../decide";

/**
 * 8.3 rewards-not-tied: awards and credits follow the review of work, not the post.
 * No table of the workbook can prove it, so the school's declaration decides. Source: FC item 11, R8.
 */
export const rewardsNotTied = byDeclaration;
