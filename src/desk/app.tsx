import "../taskpane/fabric-config";
import { Fabric } from "office-ui-fabric-react/lib/Fabric";
import { Customizer } from "office-ui-fabric-react/lib/Utilities";
import { lazy, Suspense, useEffect, useMemo, useReducer, useRef, useState, type ReactElement } from "react";
import type { Language } from "../criteria";
import { deskMessagesFor } from "../i18n/desk";
import { wordsFor } from "../report/words";
import { coloursFor } from "../taskpane/colours";
import "../taskpane/styles/pane.css";
import "../taskpane/styles/recognition.css";
import { applyColours, fabricTheme } from "../taskpane/theme";
import { deskActions, type Fault, type Question } from "./actions";
import { BookView } from "./book/book-view";
import { DeskProvider, type DeskContext } from "./context";
import type { DeskEngine } from "./contract";
import { keepReviewing, keptReviewing } from "../session/reviewing-store";
import { answersStore } from "../session/answers-store";
import { hasAnswers } from "../session/answers";
import { AssessQueue } from "./files/assess-queue";
import { fileName, isUnreadable } from "./files/desk-file";
import { fileMemory } from "./files/file-memory";
import { PassedOver } from "./files/passed-over";
import { EMPTY_DESK, progressOf, reduceDesk } from "./files/state";
import { FaultBar } from "./frame/fault-bar";
import { registerDeskIcons } from "./frame/icons";
import { useOffline } from "./frame/offline";
import { TopBar } from "./frame/top-bar";
import { useBack } from "./frame/use-back";
import { useDrop } from "./frame/use-drop";
import { useTheme } from "./frame/use-media";
import { ManyView } from "./many/many-view";
import { StartPage } from "./start/start-page";
import "./styles/desk.css";

export interface DeskAppProps {
  readonly engine: DeskEngine;
  readonly language: Language;
  /** The day to judge by where a workbook does not say (YYYY-MM-DD). */
  readonly today: string;
  /** Hears which language was chosen, to remember it. */
  readonly onLanguage?: (language: Language) => void;
}

const Confirm = lazy(async () => ({ default: (await import("./frame/confirm")).Confirm }));

registerDeskIcons();

/** The whole desk, on any engine. */
export function DeskApp({ engine, language: first, today, onLanguage }: DeskAppProps): ReactElement {
  const [language, setLanguage] = useState(first);
  const [reviewing, setReviewing] = useState(() => keptReviewing());
  const [state, dispatch] = useReducer(reduceDesk, EMPTY_DESK);
  const [question, ask] = useState<Question | null>(null);
  const [job, setJob] = useState<string | null>(null);
  const [notice, setNotice] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const said = deskMessagesFor(language);
  const words = useMemo(() => wordsFor(language), [language]);
  const theme = useTheme();
  const colours = useMemo(() => coloursFor(theme), [theme]);
  const fabric = useMemo(() => fabricTheme(colours), [colours]);
  const offline = useOffline();
  const unsaved = state.files.some((file) => file.unsaved);

  const worded = useRef<Language | null>(null);
  const mode = useRef(reviewing);
  const current = useRef({ state, said });
  current.current = { state, said };
  const actions = useMemo(() => {
    const memory = fileMemory(answersStore());
    const queue = new AssessQueue(
      engine,
      (outcomes) => dispatch({ type: "judged", outcomes }),
      async (file) => {
        const answers = await memory.recall(file);
        if (hasAnswers(answers)) dispatch({ type: "answered", id: file.id, answers });
        return answers;
      },
    );
    return deskActions({
      engine,
      queue,
      memory,
      dispatch,
      state: () => current.current.state,
      said: () => current.current.said,
      ask,
      job: setJob,
      notice: setNotice,
      fault: setFault,
    });
  }, [engine]);
  const over = useDrop(actions.add);

  useEffect(() => applyColours(colours), [colours]);
  useEffect(() => {
    void engine.configure({ language, today, reviewing });
    // Reasons are in the language; the mode has files judged again by itself.
    if (worded.current !== language) actions.reword();
    worded.current = language;
    if (mode.current !== reviewing) actions.rejudge();
    mode.current = reviewing;
  }, [engine, language, today, reviewing, actions]);
  const open = state.files.find(({ id }) => id === state.open) ?? null;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = open ? `${fileName(open.path)} · ${said.title}` : said.title;
  }, [language, said, open]);
  const { done, all } = progressOf(state);
  useLeaveWarning(unsaved || (done < all && !state.stopped) || job !== null);

  const desk = useMemo<DeskContext>(
    () => ({ engine, state, actions, language, said, words, theme, reviewing, job }),
    [engine, state, actions, language, said, words, theme, reviewing, job],
  );
  const update = (): void => {
    const { update: takeOver } = offline;
    if (takeOver === null) return;
    if (state.files.length === 0) takeOver();
    else ask({ text: said.confirm.update, goAhead: said.confirm.goAheadUpdate, work: takeOver });
  };
  useBack(open !== null, () => actions.open(null));
  // A file alone that cannot be read is told in the table: there is nothing to open.
  const shown = open && !isUnreadable(open) ? open : null;
  return (
    <Customizer settings={{ theme: fabric }}>
      <Fabric applyThemeToBody className="rd-desk">
        <DeskProvider value={desk}>
          <TopBar
            offline={offline}
            onUpdate={update}
            onReviewing={(on) => {
              setReviewing(on);
              keepReviewing(on);
            }}
            onLanguage={() => {
              const next = language === "zh-CN" ? "en-US" : "zh-CN";
              setLanguage(next);
              onLanguage?.(next);
            }}
          />
          {fault ? <FaultBar fault={fault} onClose={() => setFault(null)} /> : null}
          {shown ? (
            <>
              <PassedOver />
              <BookView key={shown.id} file={shown} />
            </>
          ) : (
            <main className="rd-main">{state.files.length === 0 ? <StartPage /> : <ManyView />}</main>
          )}
          <p role="status" aria-live="polite" className="rc-off-screen" data-said="desk">
            {job ?? notice}
          </p>
          {over ? <div className="rd-drop-over">{said.start.dropHere}</div> : null}
          {question ? (
            <Suspense fallback={null}>
              <Confirm question={question} onClose={() => ask(null)} />
            </Suspense>
          ) : null}
        </DeskProvider>
      </Fabric>
    </Customizer>
  );
}

/** The browser asks before the page is left while something would be lost. */
function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      // Older browsers ask only if this is set.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      event.returnValue = "";
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved]);
}
