import type { ReactElement } from "react";
import { Dropdown, type IDropdownOption } from "office-ui-fabric-react/lib/Dropdown";
import { SCHEMES } from "../../criteria";
import { usePane } from "../context";
import { shownOrganisation } from "../state";

const FROM_WORKBOOK = "";

/** 评估方案: what to judge by. Takes effect with the next check. */
export function SchemePicker(): ReactElement {
  const { state, dispatch, words, said } = usePane();
  const stated = state.scheme === null ? state.result?.assessment.scheme.name[words.language] : undefined;
  const options: IDropdownOption[] = [
    { key: FROM_WORKBOOK, text: said.scheme.fromWorkbook },
    ...SCHEMES.map(({ id, name }) => ({ key: id, text: name[words.language] })),
  ];
  return (
    <div className="rc-grow">
      <Dropdown
        label={said.scheme.label}
        options={options}
        selectedKey={state.scheme ?? FROM_WORKBOOK}
        disabled={state.step !== null}
        onChange={(_, option) => {
          const id = String(option?.key ?? FROM_WORKBOOK);
          dispatch({ type: "scheme", id: id === FROM_WORKBOOK ? null : id });
        }}
        onRenderTitle={(chosen) => (
          <span>
            {chosen?.[0]?.text}
            {stated === undefined ? null : <span className="rc-quiet"> · {stated}</span>}
          </span>
        )}
      />
    </div>
  );
}

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
