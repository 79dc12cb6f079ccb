/** Errors lose their class between worker and page: here they cross as their code and place, and become themselves again. */
import { transferHandlers, type TransferHandler } from "comlink";
import { RecognitionError } from "../recognise/recognition-error";
import type { Recognition } from "../recognise/recognition";
import { SessionError, type SessionErrorCode } from "../session/session-error";
import { HostError, InputError, type HostErrorCode, type InputErrorCode } from "../spreadsheet";

type CrossedError =
  | { readonly crossed: "recognition"; readonly recognition: Recognition }
  | { readonly crossed: "input"; readonly code: InputErrorCode; readonly where: InputError["where"] }
  | { readonly crossed: "host"; readonly code: HostErrorCode; readonly details: string; readonly partial: boolean }
  | { readonly crossed: "session"; readonly code: SessionErrorCode };

/** An error as plain data; null for errors of no class of ours. */
export function crossing(error: unknown): CrossedError | null {
  if (error instanceof RecognitionError) return { crossed: "recognition", recognition: error.recognition };
  if (error instanceof InputError) return { crossed: "input", code: error.code, where: { ...error.where } };
  if (error instanceof HostError) {
    return { crossed: "host", code: error.code, details: error.details, partial: error.partial };
  }
  return error instanceof SessionError ? { crossed: "session", code: error.code } : null;
}

/** The error that these data were. */
export function crossedOver(error: CrossedError): InputError | HostError | SessionError {
  switch (error.crossed) {
    case "recognition":
      return new RecognitionError(error.recognition);
    case "input":
      return new InputError(error.code, error.where);
    case "host":
      return new HostError(error.code, error.details, { partial: error.partial });
    case "session":
      return new SessionError(error.code);
  }
}

let installed = false;

/** Both sides call this before anything crosses. */
export function letErrorsCross(): void {
  const plain = transferHandlers.get("throw");
  if (installed || !plain) return;
  installed = true;
  const handler: TransferHandler<unknown, unknown> = {
    canHandle: (value): value is unknown => plain.canHandle(value),
    serialize: (thrown) => {
      const known = crossing(isObject(thrown) && "value" in thrown ? thrown.value : null);
      return known ? [known, []] : plain.serialize(thrown);
    },
    deserialize: (data) => {
      if (isCrossed(data)) throw crossedOver(data);
      return plain.deserialize(data);
    },
  };
  transferHandlers.set("throw", handler);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isCrossed(value: unknown): value is CrossedError {
  return isObject(value) && "crossed" in value;
}
