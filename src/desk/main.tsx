/** The desk in a browser: starts the worker, and shows the page. */
import "../taskpane/fabric-config";
import { render } from "react-dom";
import type { Language } from "../criteria";
import { DeskApp } from "./app";
import { connectEngine } from "./connect-engine";

const REMEMBERED = "reform-check.language";

/** As chosen last time; else Chinese where the browser's language is, English elsewhere. */
function firstLanguage(): Language {
  try {
    const known = localStorage.getItem(REMEMBERED);
    if (known === "zh-CN" || known === "en-US") return known;
  } catch {
    // Storage is switched off.
  }
  return /^zh\b/i.test(navigator.language) ? "zh-CN" : "en-US";
}

function remember(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // Asked for again next time.
  }
}

/** This day on the person's own calendar. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function start(): void {
  const root = document.getElementById("root");
  // Opened by a double click on the file: desk.html says what to do instead.
  if (!root || window.location.protocol === "file:") return;
  const worker = new Worker(new URL("./engine/worker.ts", import.meta.url));
  const engine = connectEngine(worker);
  render(<DeskApp engine={engine} language={firstLanguage()} today={today()} onLanguage={remember} />, root);
}

start();
