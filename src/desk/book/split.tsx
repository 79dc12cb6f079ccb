import { useEffect, useState, type KeyboardEvent, type PointerEvent, type ReactElement, type ReactNode } from "react";
import { useDesk } from "../context";
import { useNarrow } from "../frame/use-media";

const LEAST = 320;
const MOST = 720;
const USUAL = 440;
const STEP = 24;

type Side = "picture" | "results";

/**
 * The picture beside the results, with a bar between that can be moved; on a narrow window one of them, with a switch.
 * There, `looks` growing (a gap was chosen) brings the picture up.
 */
export function Split({
  picture,
  results,
  looks,
}: {
  readonly picture: ReactNode;
  readonly results: ReactNode;
  readonly looks: number;
}): ReactElement {
  const { said } = useDesk();
  const narrow = useNarrow();
  const [side, setSide] = useState<Side>("results");
  const [width, setWidth] = useState(USUAL);
  useEffect(() => {
    if (looks > 0) setSide("picture");
  }, [looks]);
  const resize = (pixels: number): void => setWidth(Math.max(LEAST, Math.min(MOST, Math.round(pixels))));
  const onKeyDown = (event: KeyboardEvent): void => {
    const widths: Readonly<Record<string, number>> = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: MOST,
      End: LEAST,
    };
    const next = widths[event.key];
    if (next === undefined) return;
    event.preventDefault();
    resize(next);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    resize((event.currentTarget.parentElement?.getBoundingClientRect().right ?? window.innerWidth) - event.clientX);
  };
  return (
    <div className={`rd-split${narrow ? " is-narrow" : ""}`}>
      {narrow ? (
        <div className="rd-switch" role="group" aria-label={said.title}>
          {(["results", "picture"] as const).map((key) => (
            <button key={key} type="button" aria-pressed={side === key} onClick={() => setSide(key)}>
              {said.book[key]}
            </button>
          ))}
        </div>
      ) : null}
      <div className="rd-picture-side" hidden={narrow && side !== "picture"}>
        {picture}
      </div>
      {narrow ? null : (
        <div
          className="rd-divider"
          role="separator"
          aria-orientation="vertical"
          aria-label={said.book.split}
          aria-valuenow={width}
          aria-valuemin={LEAST}
          aria-valuemax={MOST}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={onPointerMove}
        />
      )}
      <div
        className="rd-results-side"
        hidden={narrow && side !== "results"}
        style={narrow ? undefined : { flexBasis: width }}
      >
        {results}
      </div>
    </div>
  );
}
