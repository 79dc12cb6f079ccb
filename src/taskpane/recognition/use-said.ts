import { recognitionMessagesFor, type RecognitionMessages } from "../../i18n/recognition-panel";
import { usePane } from "../context";

/** The words about what was recognised. */
export function useSaid(): RecognitionMessages {
  return recognitionMessagesFor(usePane().words.language);
}
