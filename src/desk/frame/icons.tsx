/** Icons of the desk beside those of the pane, from the same set (@fluentui/svg-icons, MIT). */
import { registerIcons } from "office-ui-fabric-react/lib/Styling";
import type { ReactElement } from "react";
import arrowLeft from "@fluentui/svg-icons/icons/arrow_left_16_regular.svg";
import upload from "@fluentui/svg-icons/icons/arrow_upload_24_regular.svg";
import beaker from "@fluentui/svg-icons/icons/beaker_16_regular.svg";
import offline from "@fluentui/svg-icons/icons/cloud_off_16_regular.svg";
import folder from "@fluentui/svg-icons/icons/folder_16_regular.svg";
import globe from "@fluentui/svg-icons/icons/globe_16_regular.svg";
import lock from "@fluentui/svg-icons/icons/lock_closed_16_regular.svg";
import { InlineIcon, registerPaneIcons } from "../../taskpane/icons";

const ICONS = {
  Back: arrowLeft,
  Upload: upload,
  Sample: beaker,
  Offline: offline,
  Folder: folder,
  Language: globe,
  Private: lock,
};

export type DeskIconName = keyof typeof ICONS;

let registered = false;

/** Makes the pane's icons and the desk's known to Fabric; a second call does nothing. */
export function registerDeskIcons(): void {
  registerPaneIcons();
  if (registered) return;
  registered = true;
  registerIcons({
    icons: Object.fromEntries(Object.entries(ICONS).map(([name, svg]) => [name, <InlineIcon key={name} svg={svg} />])),
  });
}

/** An icon outside of Fabric's controls. */
export function DeskIcon({ name }: { readonly name: DeskIconName }): ReactElement {
  return <InlineIcon svg={ICONS[name]} />;
}
