import { byNewestCongress } from "../congresses";
import { byData, byDeclaration } from "../decide";

/**
 * 6.2 delegate-selection: delegates are put forward by the League branches of the classes and elected by the colleges.
 * A way of selection that does not say so proves nothing either way. Source: F21 item 12.
 */
export const delegateSelection = byNewestCongress({
  isStated: ({ delegateMethod: method }) => /班级|团支部/.test(method) && method.includes("选举"),
  judge: (_congress, organisation, context) => byData(organisation, context, []),
  otherwise: byDeclaration,
});
