/** Reading arguments strictly: what Excel would refuse is refused with the member's name. */
import { parseReference } from "../model/address";
import { invalidArgument, itemNotFound } from "../model/errors";
import { findSheet } from "../model/sheets";
import type { Area, Sheet } from "../model/types";
import type { Host } from "./host";
import { isRecord } from "./messages";
import type { RangeTarget, Remote } from "./registry";

function shown(value: unknown): string {
  return value === undefined ? "undefined" : JSON.stringify(value).slice(0, 80);
}

export function text(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(`${what} must be text, not ${shown(value)}`);
  return value;
}

export function optionalText(value: unknown, what: string): string | null {
  return value === null || value === undefined ? null : text(value, what);
}

export function flag(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${what} must be true or false, not ${shown(value)}`);
  return value;
}

export function optionalFlag(value: unknown, what: string): boolean {
  return value === null || value === undefined ? false : flag(value, what);
}

export function number(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value))
    throw invalidArgument(`${what} must be a number, not ${shown(value)}`);
  return value;
}

export function integer(value: unknown, what: string): number {
  const read = number(value, what);
  if (!Number.isInteger(read)) throw invalidArgument(`${what} must be a whole number, not ${read}`);
  return read;
}

export function record(value: unknown, what: string): Record<string, unknown> {
  if (!isRecord(value)) throw invalidArgument(`${what} must be an object, not ${shown(value)}`);
  return value;
}

/** One of a set of words, whatever the case, as office.js enums go. */
export function oneOf<const W extends string>(value: unknown, words: readonly W[], what: string): W {
  const given = typeof value === "string" ? value.toLowerCase() : "";
  const found = words.find((word) => word.toLowerCase() === given);
  if (found === undefined) throw invalidArgument(`${what} must be one of ${words.join(", ")}, not ${shown(value)}`);
  return found;
}

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  pink: "#FFC0CB",
  purple: "#800080",
};

/** "#RRGGBB" in capitals. Named colours as far as they are common. */
export function colour(value: unknown, what: string): string {
  const given = text(value, what);
  const named = NAMED_COLOURS[given.toLowerCase()];
  if (named !== undefined) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(given)) throw invalidArgument(`${what}: "${given}" is no colour like "#FFC7CE"`);
  return `#${given.replace("#", "").toUpperCase()}`;
}

export function isRemote(value: unknown): value is Remote {
  return isRecord(value) && typeof value["type"] === "string" && typeof value["property"] === "function";
}

/** A range given as an object or as A1 text. Text may name its sheet; else it is on `own`. */
export function rangeArgument(value: unknown, what: string, host: Host, own: Sheet | null): RangeTarget {
  if (isRemote(value)) {
    if (!value.range) throw invalidArgument(`${what} must be a range, not a ${value.type}`);
    return value.range;
  }
  return rangeOfText(text(value, what), what, host, own);
}

export function rangeOfText(address: string, what: string, host: Host, own: Sheet | null): RangeTarget {
  const reference = parseReference(address);
  if (!reference) {
    const named = namedRange(address, host, own);
    if (named) return named;
    throw invalidArgument(`${what}: "${address}" is no address`);
  }
  const sheet = reference.sheet === null ? own : (findSheet(host.book, reference.sheet) ?? null);
  if (!sheet) throw itemNotFound(`${what}: no sheet for "${address}"`);
  return { sheet, areas: [reference.area] };
}

function namedRange(name: string, host: Host, own: Sheet | null): RangeTarget | null {
  const wanted = name.toLowerCase();
  const found = [...(own?.names ?? []), ...host.book.names].find((item) => item.name.toLowerCase() === wanted);
  const reference = found ? parseReference(found.formula.replace(/^=/, "")) : null;
  const sheet = reference?.sheet ? findSheet(host.book, reference.sheet) : own;
  return reference && sheet ? { sheet, areas: [reference.area] } : null;
}

export function oneArea(target: RangeTarget, what: string): Area {
  const [area, ...more] = target.areas;
  if (!area || more.length > 0) throw invalidArgument(`${what} must be one area, not ${target.areas.length}`);
  return area;
}
