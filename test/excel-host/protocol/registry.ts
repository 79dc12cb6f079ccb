/**
 * How the simulated Excel describes the objects that add-ins see. A type is a table: member → since which requirement
 * set, and what it does. `bind` joins such a table with one object of the model into a `Remote`.
 */
import type { Area, Sheet } from "../model/types";
import type { Host } from "./host";

/** Some cells of one sheet: a Range has one area, a RangeAreas may have more. Areas move as rows are inserted. */
export interface RangeTarget {
  sheet: Sheet;
  areas: Area[];
}

export interface Property<T> {
  /** ExcelApi version, "1.7". */
  readonly since: string;
  readonly get: (target: T, host: Host) => unknown;
  readonly set?: (target: T, value: unknown, host: Host) => void;
  /** When writing came later than reading. */
  readonly setSince?: string;
  /** A name that office.js uses on the wire but never shows to add-ins; left out of a plain `load()`. */
  readonly wireOnly?: true;
}

export interface Navigation<T> {
  readonly since: string;
  /** Null: the object is a null object. */
  readonly get: (target: T, host: Host) => Remote | null;
}

export interface Method<T> {
  readonly since: string;
  /** How many arguments office.js sends (optional ones arrive as null). */
  readonly args: number;
  /** Gives an object (or null for a null object). */
  readonly object?: (target: T, args: readonly unknown[], host: Host) => Remote | null;
  /** Does something, may give a plain value. */
  readonly run?: (target: T, args: readonly unknown[], host: Host) => unknown;
}

export interface TypeTable<T> {
  readonly name: string;
  /** Since when the type itself exists. */
  readonly since: string;
  /** The identity that goes with every answer, and the field office.js looks for it in. */
  readonly identity?: { readonly field: "Id" | "_Id"; readonly of: (target: T, host: Host) => string };
  /** The object can be tracked by a reference id, as ranges are. */
  readonly referenced?: true;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigations?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** For collections. */
  readonly items?: (target: T, host: Host) => Remote[];
  /** `getItem(key)` on the wire: the collection's indexer. */
  readonly indexer?: { readonly since: string; readonly get: (target: T, key: unknown, host: Host) => Remote | null };
  /** The cells an object stands for, when it can be passed where a range is expected. */
  readonly range?: (target: T) => RangeTarget;
  /** Throws when the object is no longer there. */
  readonly alive?: (target: T, host: Host) => void;
}

/** One member as the executor sees it. Names are as on the wire, "GetRange". */
export interface BoundProperty {
  readonly since: string;
  readonly setSince: string;
  readonly wireOnly: boolean;
  readonly get: () => unknown;
  readonly set: ((value: unknown) => void) | null;
}

/** An object of the workbook as the executor sees it. */
export interface Remote {
  readonly type: string;
  readonly identity: readonly [field: string, value: string] | null;
  readonly referenced: boolean;
  readonly range: RangeTarget | null;
  readonly isCollection: boolean;
  readonly propertyNames: readonly string[];
  alive(): void;
  property(name: string): BoundProperty | null;
  navigation(name: string): { since: string; get: () => Remote | null } | null;
  method(name: string): {
    since: string;
    args: number;
    object: ((args: readonly unknown[]) => Remote | null) | null;
    run: ((args: readonly unknown[]) => unknown) | null;
  } | null;
  items(): Remote[];
  indexer(): { since: string; get: (key: unknown) => Remote | null } | null;
}

function lookUp<V>(table: Readonly<Record<string, V>> | undefined, name: string): V | null {
  return table && Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}

/** Joins a type's table with one object. */
export function bind<T>(table: TypeTable<T>, target: T, host: Host): Remote {
  const { identity, items, indexer } = table;
  return {
    type: table.name,
    identity: identity ? [identity.field, identity.of(target, host)] : null,
    referenced: table.referenced ?? false,
    range: table.range?.(target) ?? null,
    isCollection: items !== undefined,
    propertyNames: Object.keys(table.properties ?? {}),
    alive: () => table.alive?.(target, host),
    property: (name) => {
      const found = lookUp(table.properties, name);
      if (!found) return null;
      const { set } = found;
      return {
        since: found.since,
        setSince: found.setSince ?? found.since,
        wireOnly: found.wireOnly ?? false,
        get: () => found.get(target, host),
        set: set ? (value) => set(target, value, host) : null,
      };
    },
    navigation: (name) => {
      const found = lookUp(table.navigations, name);
      return found && { since: found.since, get: () => found.get(target, host) };
    },
    method: (name) => {
      const found = lookUp(table.methods, name);
      if (!found) return null;
      const { object, run } = found;
      return {
        since: found.since,
        args: found.args,
        object: object ? (args) => object(target, args, host) : null,
        run: run ? (args) => run(target, args, host) : null,
      };
    },
    items: () => items?.(target, host) ?? [],
    indexer: () => (indexer ? { since: indexer.since, get: (key) => indexer.get(target, key, host) } : null),
  };
}

/** Member → requirement set of one type, names as add-ins write them ("getRange"). For the test against the typings. */
export function membersOf<T>(table: TypeTable<T>): Record<string, string> {
  const members: Record<string, string> = {};
  const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
  for (const [name, { since, wireOnly }] of Object.entries(table.properties ?? {})) {
    if (!wireOnly) members[camel(name)] = since;
  }
  for (const group of [table.navigations, table.methods]) {
    for (const [name, { since }] of Object.entries(group ?? {})) {
      if (!name.startsWith("_")) members[camel(name)] = since;
    }
  }
  if (table.indexer) members["getItem"] = table.indexer.since;
  return members;
}
