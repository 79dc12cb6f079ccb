import type { ReactElement } from "react";
import { IconButton } from "office-ui-fabric-react/lib/Button";
import type { IndicatorId } from "../../criteria";
import { usePane } from "../context";

/** Opens the reviewer's form of an indicator. */
export function ReviewButton({ id }: { readonly id: IndicatorId }): ReactElement {
  const { dispatch, said } = usePane();
  return (
    <IconButton
      className="rc-review"
      iconProps={{ iconName: "Review" }}
      ariaLabel={said.list.adjudicate(id)}
      title={said.buttons.adjudicate}
      onClick={() => dispatch({ type: "dialog", dialog: { kind: "adjudication", indicator: id } })}
    />
  );
}
