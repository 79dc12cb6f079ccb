import type { ReactElement } from "react";
import type { Verdict } from "../../assess/assessment";
import { usePane } from "../context";

/** A verdict by word and colour. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }): ReactElement {
  const { words } = usePane();
  return <span className={`rc-badge rc-tone-${verdict}`}>{words.terms.verdict[verdict]}</span>;
}
