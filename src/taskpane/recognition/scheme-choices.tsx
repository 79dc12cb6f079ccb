import type { ReactElement } from "react";
import { SCHEMES, type Scheme } from "../../criteria";
import { usePane } from "../context";
import { Choice } from "./choice";

/** Every scheme there is. `current`: the one that is judged by. */
export function SchemeChoices({
  chosen,
  onChoose,
}: {
  readonly chosen?: string | null;
  readonly onChoose: (scheme: Scheme) => void;
}): ReactElement {
  const { words } = usePane();
  return (
    <>
      {SCHEMES.map((scheme) => (
        <Choice
          key={scheme.id}
          {...(chosen === undefined ? {} : { chosen: chosen === scheme.id })}
          onChoose={() => onChoose(scheme)}
        >
          {scheme.name[words.language]}
        </Choice>
      ))}
    </>
  );
}
