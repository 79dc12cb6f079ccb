import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useRef, type ReactElement } from "react";
import type { IconName } from "../../taskpane/icons";
import { useDesk } from "../context";
import { pickedFrom } from "../files/intake";
import type { DeskIconName } from "./icons";

const ACCEPTED =
  ".xlsx,.xlsm,.xls,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-excel.sheet.macroEnabled.12";

/** Opens the browser's own dialog for files, or for a folder. */
export function PickButton({
  text,
  icon,
  folder = false,
  primary = false,
  className = "",
}: {
  readonly text: string;
  readonly icon: IconName | DeskIconName;
  readonly folder?: boolean;
  readonly primary?: boolean;
  readonly className?: string;
}): ReactElement {
  const { actions } = useDesk();
  const input = useRef<HTMLInputElement | null>(null);
  const Button = primary ? PrimaryButton : DefaultButton;
  return (
    <>
      <Button className={className} text={text} iconProps={{ iconName: icon }} onClick={() => input.current?.click()} />
      <input
        ref={(element) => {
          input.current = element;
          // React 17 does not know this attribute.
          if (folder) element?.setAttribute("webkitdirectory", "");
        }}
        type="file"
        hidden
        multiple
        accept={folder ? undefined : ACCEPTED}
        data-pick={folder ? "folder" : "files"}
        onChange={({ currentTarget }) => {
          actions.add(pickedFrom(currentTarget.files ?? []));
          // The same file can be picked again after it was removed.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
