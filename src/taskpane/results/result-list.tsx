import { FocusZone, FocusZoneDirection } from "office-ui-fabric-react/lib/FocusZone";
import { List } from "office-ui-fabric-react/lib/List";
import { useCallback, type ReactElement } from "react";
import type { Row } from "../view/rows";
import { AlikeItem, PartItem } from "./alike-item";
import { GapHead } from "./gap-head";
import { GapItem } from "./gap-item";
import { IndicatorItem } from "./indicator-item";
import { ProblemItem } from "./problem-item";

/** Rows in one piece of the virtual list: small, since rows are tall. */
const PAGE_ROWS = 12;

/**
 * The rows, as many as can be seen and a few more. One stop of the Tab key; arrow keys go through it. Rows are only
 * drawn anew when the list itself is another one.
 */
export function ResultList({ rows, label }: { readonly rows: Row[]; readonly label: string }): ReactElement {
  const renderCell = useCallback((row?: Row) => (row ? <Item row={row} /> : null), []);
  return (
    <FocusZone direction={FocusZoneDirection.vertical} className="rc-list">
      <List<Row>
        items={rows}
        aria-label={label}
        onRenderCell={renderCell}
        getKey={(row) => row.key}
        getItemCountForPage={() => PAGE_ROWS}
        renderedWindowsAhead={1}
        renderedWindowsBehind={1}
        usePageCache={false}
      />
    </FocusZone>
  );
}

function Item({ row }: { readonly row: Row }): ReactElement {
  switch (row.kind) {
    case "head":
      return <GapHead result={row.result} />;
    case "gap":
      return <GapItem row={row} />;
    case "alike":
      return <AlikeItem row={row} />;
    case "part":
      return <PartItem row={row} />;
    case "indicator":
      return <IndicatorItem result={row.result} />;
    case "problem":
      return <ProblemItem row={row} />;
  }
}
