/**
 * The few icons of the pane as inline SVG, from @fluentui/svg-icons (MIT). Fabric's own icon font comes from a CDN and
 * is tied to Microsoft's products by its licence, so `initializeIcons()` is never called.
 */
import type { ReactElement } from "react";
import { registerIcons } from "office-ui-fabric-react/lib/Styling";
import arrowClockwise from "@fluentui/svg-icons/icons/arrow_clockwise_16_regular.svg";
import arrowDownload from "@fluentui/svg-icons/icons/arrow_download_16_regular.svg";
import broom from "@fluentui/svg-icons/icons/broom_16_regular.svg";
import checkmark from "@fluentui/svg-icons/icons/checkmark_16_regular.svg";
import checkmarkCircle from "@fluentui/svg-icons/icons/checkmark_circle_16_regular.svg";
import chevronDown from "@fluentui/svg-icons/icons/chevron_down_16_regular.svg";
import chevronRight from "@fluentui/svg-icons/icons/chevron_right_16_regular.svg";
import clipboardCheck from "@fluentui/svg-icons/icons/clipboard_checkmark_16_regular.svg";
import copy from "@fluentui/svg-icons/icons/copy_16_regular.svg";
import dismiss from "@fluentui/svg-icons/icons/dismiss_16_regular.svg";
import documentAdd from "@fluentui/svg-icons/icons/document_add_16_regular.svg";
import edit from "@fluentui/svg-icons/icons/edit_16_regular.svg";
import errorCircle from "@fluentui/svg-icons/icons/error_circle_16_regular.svg";
import location from "@fluentui/svg-icons/icons/location_16_regular.svg";
import more from "@fluentui/svg-icons/icons/more_horizontal_16_regular.svg";
import open from "@fluentui/svg-icons/icons/open_16_regular.svg";
import print from "@fluentui/svg-icons/icons/print_16_regular.svg";
import search from "@fluentui/svg-icons/icons/search_16_regular.svg";
import table from "@fluentui/svg-icons/icons/document_table_16_regular.svg";
import warning from "@fluentui/svg-icons/icons/warning_16_regular.svg";

/** One of our icons; says nothing to screen readers. `svg` is a constant of this file, never text from a workbook. */
export function InlineIcon({ svg }: { readonly svg: string }): ReactElement {
  return <span className="rc-icon" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** Names as Fabric's controls ask for them (the first ones), and our own. */
const ICONS = {
  ChevronDown: chevronDown,
  ChevronRight: chevronRight,
  ChevronRightMed: chevronRight,
  CheckMark: checkmark,
  Cancel: dismiss,
  Clear: dismiss,
  Search: search,
  More: more,
  Check: clipboardCheck,
  ClearMarks: broom,
  Download: arrowDownload,
  NewChecklist: documentAdd,
  Retry: arrowClockwise,
  Review: edit,
  Place: location,
  Open: open,
  Copy: copy,
  Print: print,
  Table: table,
  Met: checkmarkCircle,
  Failure: errorCircle,
  Warning: warning,
};

export type IconName = keyof typeof ICONS;

let registered = false;

/** Makes the icons known to Fabric; a second call does nothing. */
export function registerPaneIcons(): void {
  if (registered) return;
  registered = true;
  const icons = Object.fromEntries(Object.entries(ICONS).map(([name, svg]) => [name, <InlineIcon svg={svg} />]));
  registerIcons({ icons });
}

/** An icon outside of Fabric's controls. */
export function PaneIcon({ name }: { readonly name: IconName }): ReactElement {
  return <InlineIcon svg={ICONS[name]} />;
}
