import { Spinner } from "office-ui-fabric-react/lib/Spinner";
import { useCallback, useEffect, useRef, useState, type ReactElement } from "react";
import { RecognitionError } from "../../recognise/recognition-error";
import type { Recognition } from "../../recognise/recognition";
import type { FailedDocument } from "../../report/document";
import type { PaneSession } from "../../session/pane-session";
import type { CellArea } from "../../spreadsheet";
import { PaneApp } from "../../taskpane/app";
import type { DeskEngine, DeskWorkbook, FileId } from "../contract";
import { useDesk } from "../context";
import { fileName, type DeskFile } from "../files/desk-file";
import { FaultBar } from "../frame/fault-bar";
import { pageSession } from "./page-session";
import { Picture, type Look, type Shown } from "./picture";
import { onPage } from "./place";
import { Split } from "./split";

interface Opened {
  readonly book: DeskWorkbook;
  readonly session: PaneSession;
}

/** One workbook: the picture of it, and the pane. */
export function BookView({ file }: { readonly file: DeskFile }): ReactElement {
  const { engine, actions, said, language, theme, reviewing } = useDesk();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [look, setLook] = useState<Look | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { shown, refresh } = useShown(opened?.book ?? null);
  const onSelect = useCallback(({ sheet, top, left }: CellArea) => {
    setLook((before) => ({ sheet, cell: { row: top, column: left }, count: (before?.count ?? 0) + 1 }));
  }, []);
  const changed = useRef(() => {});
  changed.current = () => {
    // What the first check finds is in the table already.
    if (!opened) return;
    refresh();
    const recognition = opened.session.latest?.assessment.recognition ?? null;
    opened.book.document().then(
      (document) => actions.judged(file.id, { document, recognition }),
      // The worker is gone; whatever is done next in the pane says so.
      () => undefined,
    );
  };

  const answers = useRef(file.answers);
  answers.current = file.answers;
  const mode = useRef(reviewing);
  mode.current = reviewing;
  const asked = useRef<(recognition: Recognition) => void>(() => {});
  asked.current = (recognition) => {
    refresh();
    actions.judged(file.id, { document: waitingDocument(file.path, recognition), recognition });
  };

  // The worker knows a file once it was judged.
  const judged = file.outcome !== null;
  useEffect(() => {
    if (!judged) return undefined;
    let left = false;
    setOpened(null);
    setError(null);
    open(engine, file.id, {
      onSelect,
      onChange: () => changed.current(),
      answers: answers.current,
      reviewing: mode.current,
      onAnswers: (said) => actions.answered(file.id, said),
      onAsked: (recognition) => asked.current(recognition),
      onUnsaved: (unsaved) => actions.unsaved(file.id, unsaved),
    }).then(
      (ready) => {
        if (!left) setOpened(ready);
      },
      (problem: unknown) => {
        if (!left) setError(problem);
      },
    );
    return () => {
      left = true;
      // What was decided stays; only the memory goes.
      void engine.close(file.id);
    };
  }, [engine, file.id, actions, onSelect, attempt, judged]);

  // Notes and the summary are worded by the worker, which hears of another language just after this.
  useEffect(() => {
    const timer = setTimeout(refresh);
    return () => clearTimeout(timer);
  }, [language, refresh]);

  if (error !== null) {
    return <FaultBar fault={{ error, retry: () => setAttempt(attempt + 1) }} onClose={() => actions.open(null)} />;
  }
  const waiting = (
    <div className="rd-opening">
      <Spinner label={said.book.opening} />
    </div>
  );
  if (!opened) return waiting;
  return (
    <Split
      looks={look?.count ?? 0}
      picture={shown ? <Picture book={opened.book} shown={shown} look={look} onLook={onSelect} /> : waiting}
      results={
        <PaneApp
          session={opened.session}
          language={language}
          theme={theme}
          place={onPage(language)}
          reviewing={reviewing}
        />
      }
    />
  );
}

/** In place of a result, while somebody has to answer. Its words are made where it is shown. */
function waitingDocument(path: string, { questions }: Recognition): FailedDocument {
  const code = questions.some(({ ask }) => ask === "other-file") ? "not-a-checklist" : "needs-answer";
  return { schema: "reform-check/assessment@2", file: fileName(path), error: { code, message: "" } };
}

/** Opens the workbook and checks it with marks, as it will be downloaded. Questions are for the pane to ask. */
async function open(engine: DeskEngine, id: FileId, options: Parameters<typeof pageSession>[1]): Promise<Opened> {
  const book = await engine.open(id);
  const session = pageSession(book, options);
  try {
    await session.check({ mark: true });
  } catch (error) {
    if (!(error instanceof RecognitionError)) throw error;
  }
  // Taking in a large result and drawing it are two tasks: the page answers in between.
  await new Promise((resolve) => setTimeout(resolve));
  return { book, session };
}

/** What the picture is made of, read again after every change. */
function useShown(book: DeskWorkbook | null): { readonly shown: Shown | null; readonly refresh: () => void } {
  const [shown, setShown] = useState<Shown | null>(null);
  const [wanted, setWanted] = useState(0);
  useEffect(() => {
    if (!book) {
      setShown(null);
      return undefined;
    }
    let outdated = false;
    Promise.all([book.picture(), book.overlay(), book.notes()]).then(
      ([picture, overlay, notes]) => {
        if (!outdated) setShown({ picture, overlay, notes, version: wanted });
      },
      // The worker is gone; whatever is done next in the pane says so.
      () => undefined,
    );
    return () => {
      outdated = true;
    };
  }, [book, wanted]);
  const refresh = useCallback(() => setWanted((count) => count + 1), []);
  return { shown, refresh };
}
