/** The wire between the pane and the simulated Excel: the messages that Excel on the web exchanges with office.js. */
import { isRecord } from "../protocol/messages";
import type { CommonApi } from "./common-api";
import { OFFICE_ERROR, type Runtime } from "./runtime";

export const CONVERSATION = "excel-host";
export const ADD_IN_ID = "reform-check-pane";

interface Message {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _actionType?: number;
  _data: unknown;
}

const INVOKE = 0;
const REGISTER = 1;
const RICH_API = 93;

function readMessage(data: unknown): Message | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  const json: unknown = JSON.parse(data);
  if (!isRecord(json) || typeof json["_messageType"] !== "number" || typeof json["_actionName"] !== "string")
    return null;
  return {
    _messageType: json["_messageType"],
    _actionName: json["_actionName"],
    _conversationId: String(json["_conversationId"]),
    _correlationId: Number(json["_correlationId"]),
    _actionType: Number(json["_actionType"] ?? INVOKE),
    _data: json["_data"],
  };
}

/** Says what office.js asks before anything else: where it is and what it may do. */
function appContext(runtime: Runtime): Record<string, unknown> {
  const { api, language } = runtime.settings;
  const set = "1.1";
  return {
    _id: ADD_IN_ID,
    _appName: 16,
    _appVersion: "16.01",
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: `https://localhost/${encodeURIComponent(runtime.book.name)}`,
    _clientMode: 1,
    _settings: runtime.book.settings.map(([name, value]) => [name, JSON.stringify(value)]),
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000000",
    _appInstanceId: "00000000-0000-0000-0000-000000000001",
    // Versions as text: as numbers 1.10 would be 1.1.
    _requirementMatrix: JSON.stringify({
      ExcelApi: api,
      BindingEvents: set,
      CompressedFile: set,
      DocumentEvents: set,
      File: set,
      Selection: set,
      Settings: set,
    }),
    _hostFullVersion: "16.0.18000.20000",
    _appDomains: [],
  };
}

export class Channel {
  /** Every message of the pane, for tests that want to look. */
  readonly unknown: string[] = [];
  private readonly registered = new Map<string, number>();

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly runtime: Runtime,
    private readonly common: CommonApi,
    private readonly beforeStart: (pane: Window) => void,
  ) {
    window.addEventListener("message", (event) => {
      if (event.source !== frame.contentWindow) return;
      const message = readMessage(event.data);
      if (message?._messageType === 0) void this.answer(message);
    });
    runtime.onEvent = (entry) => this.event("richApiMessage", { ArrayData: [entry] });
  }

  /** Tells office.js of an event it has registered for; others are dropped. */
  event(name: string, data: Record<string, unknown>): void {
    const correlation = this.registered.get(name);
    if (correlation !== undefined) this.post(name, correlation, data, 0, 1);
  }

  private post(name: string, correlation: number, data: unknown, errorCode: number, responseType: number): void {
    const answer = {
      _messageType: 1,
      _actionName: name,
      _conversationId: CONVERSATION,
      _correlationId: correlation,
      _origin: window.location.origin,
      _data: data,
      _errorCode: errorCode,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(answer), window.location.origin);
  }

  private async answer(message: Message): Promise<void> {
    const { _actionName: name, _correlationId: correlation, _actionType: type } = message;
    if (type !== INVOKE) {
      if (type === REGISTER) this.registered.set(name, correlation);
      else this.registered.delete(name);
      this.post(name, correlation, { Error: 0 }, 0, 0);
      return;
    }
    if (name === "ContextActivationManager_getAppContextAsync") {
      if (this.frame.contentWindow) this.beforeStart(this.frame.contentWindow);
      this.post(name, correlation, appContext(this.runtime), 0, 0);
      return;
    }
    if (name === "executeMethod") {
      const data = isRecord(message._data) ? message._data : {};
      const reply = await this.execute(data);
      if (reply) this.post(name, correlation, { Version: 1, Error: 0, ...reply }, 0, 0);
      return;
    }
    if (name === "ContextActivationManager_openWindowInHost") {
      this.common.opened.push(String(isRecord(message._data) ? message._data["strUrl"] : ""));
    } else if (!name.startsWith("ContextActivationManager_")) this.unknown.push(name);
    this.post(name, correlation, null, 0, 0);
  }

  /** Null: never to be answered. */
  private async execute(data: Record<string, unknown>): Promise<Record<string, unknown> | null> {
    const method = isRecord(data["DdaMethod"]) ? data["DdaMethod"] : {};
    const dispatchId = Number(method["DispatchId"]);
    const latency = this.runtime.faults.latency;
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
    if (dispatchId !== RICH_API) return this.common.call(dispatchId, data);
    const request = data["ArrayData"];
    const body: unknown = Array.isArray(request) ? request[4] : null;
    if (!Array.isArray(request) || typeof body !== "string") return { Error: OFFICE_ERROR.internal };
    const outcome = this.runtime.batch(body, request[0] === "WacPartition");
    if ("silent" in outcome) return null;
    if ("officeError" in outcome) return { Error: outcome.officeError };
    return { Data: [200, ["Content-Type", "application/json"], outcome.body] };
  }
}
