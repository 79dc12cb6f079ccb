import type { Answers } from "../../recognise/recognition";
import { usePane } from "../context";

/** What was said so far, and the way to say something else: goes on at once, and does nothing while a step is under way. */
export function useAnswer(): {
  readonly answers: Answers;
  readonly answer: (next: Answers) => void;
  /** A step is under way. */
  readonly busy: boolean;
} {
  const { session, state, actions } = usePane();
  const busy = state.step !== null;
  return {
    answers: session.answers,
    answer: (next) => {
      if (!busy) actions.answer(next);
    },
    busy,
  };
}
