import { ActionButton } from "office-ui-fabric-react/lib/Button";
import type { ReactElement } from "react";
import { PaneIcon } from "../../taskpane/icons";
import { BLANK_CHECKLIST } from "../book/place";
import { useDesk } from "../context";
import { PassedOver } from "../files/passed-over";
import { DeskIcon } from "../frame/icons";
import { PickButton } from "../frame/pick-button";

const STEP_ICONS = ["Open", "Check", "Download"] as const;

/** Before there are any files: what this is for, and every way to begin. */
export function StartPage(): ReactElement {
  const { actions, said } = useDesk();
  const { start } = said;
  return (
    <div className="rd-start">
      <h1>{start.title}</h1>
      <p className="rd-lead">{start.lead}</p>
      <PassedOver />
      <div className="rd-drop">
        <DeskIcon name="Upload" />
        <p className="rd-drop-text">{start.drop}</p>
        <p className="rc-quiet rd-or">{start.or}</p>
        <div className="rd-picks">
          <PickButton primary text={start.pickFiles} icon="Table" />
          <PickButton folder text={start.pickFolder} icon="Folder" />
        </div>
        <p className="rd-sample">
          <ActionButton text={start.samples} iconProps={{ iconName: "Sample" }} onClick={actions.addSamples} />
          <span className="rc-quiet rc-small">{start.samplesHint}</span>
        </p>
      </div>
      <ol className="rd-steps">
        {start.steps.map(({ title, text }, at) => (
          <li key={title}>
            <PaneIcon name={STEP_ICONS[at] ?? "Check"} />
            <div>
              <h2>{title}</h2>
              <p className="rc-quiet">{text}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="rd-foot">
        <span className="rd-privacy">
          <DeskIcon name="Private" />
          {said.privacy}
        </span>
        <a className="rd-template" href={BLANK_CHECKLIST.address} download={BLANK_CHECKLIST.fileName}>
          {start.template}
        </a>
      </p>
    </div>
  );
}
