import type { ReactElement } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { ContextualMenuItemType, type IContextualMenuItem } from "office-ui-fabric-react/lib/ContextualMenu";
import type { ExportChoice } from "../actions";
import { usePane } from "../context";
import type { IconName } from "../icons";

/** 导出评分表: files to download, and other ways where the webview blocks downloads. */
export function ExportMenu(): ReactElement {
  const { state, actions, said, place } = usePane();
  const item = (choice: ExportChoice, text: string, iconName: IconName): IContextualMenuItem => ({
    key: choice,
    text,
    iconProps: { iconName },
    onClick: () => actions.exportAs(choice),
  });
  const section = (key: string, title: string, items: IContextualMenuItem[]): IContextualMenuItem => ({
    key,
    itemType: ContextualMenuItemType.Section,
    sectionProps: { title, items },
  });
  const words = said.exports;
  return (
    <DefaultButton
      className={place.live ? "rc-tool" : ""}
      text={said.buttons.export}
      iconProps={{ iconName: "Download" }}
      disabled={state.step !== null || state.result === null}
      allowDisabledFocus={state.result !== null}
      menuProps={{
        ariaLabel: said.buttons.export,
        items: [
          section("download", words.download, [
            item("graded", words.graded, "Table"),
            item("summary", words.summary, "Table"),
            item("report", words.report, "Print"),
            ...(place.json === null ? [] : [item("json", place.json, "Table")]),
          ]),
          section("otherwise", words.otherwise, [
            ...(place.live
              ? [item("open-graded", words.openGraded, "Open"), item("open-summary", words.openSummary, "Open")]
              : []),
            item("copy-report", words.copyReport, "Copy"),
          ]),
        ],
      }}
    />
  );
}
