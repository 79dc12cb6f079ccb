/** What browsers have and jsdom has not; must be imported before anything that reads workbooks. */
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextDecoder, TextEncoder });
