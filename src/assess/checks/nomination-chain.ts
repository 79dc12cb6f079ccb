import { byDeclaration } from "../decide";

/**
 * 5.1 nomination-chain: candidates are put forward, agreed to and vetted step by step.
 * No table of the workbook can prove it, so the school's declaration decides. Source: F20 item 7, F21 item 9.
 */
export const nominationChain = byDeclaration;
