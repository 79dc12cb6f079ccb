import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { useState, type ReactElement } from "react";
import { schemeById, SCHEMES } from "../../criteria";
import { usePane } from "../context";
import { SidePanel } from "./side-panel";

const KINDS = ["undergraduate", "graduate", "both"] as const;
/** As they stand in the workbook, whatever the language of the pane. */
const NAMES = { undergraduate: ["学生会"], graduate: ["研究生会"], both: ["学生会", "研究生会"] } as const;

/** 新建清单: which scheme, for whom. */
export function NewChecklist(): ReactElement {
  const { session, actions, words, said } = usePane();
  const [schemeId, setScheme] = useState(session.answers.scheme?.id ?? SCHEMES[0]?.id ?? "");
  const [kind, setKind] = useState<(typeof KINDS)[number]>("undergraduate");
  const text = said.checklist;
  const scheme = schemeById(schemeId);
  return (
    <SidePanel
      title={text.title}
      submit={said.buttons.create}
      canSubmit={scheme !== null}
      onSubmit={() => {
        if (scheme) actions.newChecklist(scheme, NAMES[kind]);
      }}
    >
      <p className="rc-panel-lead">{text.lead}</p>
      <Dropdown
        label={text.scheme}
        options={SCHEMES.map(({ id, name }) => ({ key: id, text: name[words.language] }))}
        selectedKey={schemeId}
        onChange={(_, option) => setScheme(String(option?.key ?? ""))}
      />
      <Dropdown
        label={text.organisations}
        options={KINDS.map((key) => ({ key, text: key === "both" ? text.both : text.names[key] }))}
        selectedKey={kind}
        onChange={(_, option) => setKind(KINDS.find((known) => known === option?.key) ?? "undergraduate")}
      />
    </SidePanel>
  );
}
