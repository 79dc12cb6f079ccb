import type { ReactElement } from "react";
import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { usePane } from "../context";
import { shownOrganisation } from "../state";

/** Which organisation's results are shown, where the workbook holds several. */
export function OrganisationPicker(): ReactElement | null {
  const { state, dispatch, said } = usePane();
  const organisations = state.result?.assessment.organisations ?? [];
  if (organisations.length < 2) return null;
  return (
    <div className="rc-organisation-picker">
      <Dropdown
        label={said.organisation}
        options={organisations.map(({ name }) => ({ key: name, text: name }))}
        selectedKey={shownOrganisation(state)?.name ?? null}
        onChange={(_, option) => {
          if (option) dispatch({ type: "organisation", name: String(option.key) });
        }}
      />
    </div>
  );
}
