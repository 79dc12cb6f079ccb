/** The rich-API batch as office.js puts it on the wire, checked for shape before anything is done with it. */
import { ExcelError } from "../model/errors";

export interface QueryInfo {
  select: string[];
  expand: string[];
  skip: number;
  top: number | null;
}

export interface ArgumentInfo {
  args: unknown[];
  /** Parallel to args: 0 for plain values, an object path id, or a list of such. */
  referenced: unknown[];
}

export interface ObjectPath extends ArgumentInfo {
  id: number;
  type: number;
  name: string;
  parent: number | null;
}

export interface Action extends ArgumentInfo {
  id: number;
  type: number;
  name: string;
  objectPathId: number;
  query: QueryInfo;
}

export interface Batch {
  actions: Action[];
  paths: Map<number, ObjectPath>;
}

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function malformed(what: string): ExcelError {
  return new ExcelError("InvalidRequest", `malformed request: ${what}`);
}

function numberOf(record: Record<string, unknown>, key: string): number {
  const value = record[key];
  if (typeof value !== "number") throw malformed(`${key} is ${JSON.stringify(value)}, not a number`);
  return value;
}

function textOf(record: Record<string, unknown>, key: string): string {
  const value = record[key] ?? "";
  if (typeof value !== "string") throw malformed(`${key} is ${JSON.stringify(value)}, not text`);
  return value;
}

function known(record: Record<string, unknown>, what: string, keys: readonly string[]): void {
  const stranger = Object.keys(record).find((key) => !keys.includes(key));
  if (stranger !== undefined) throw malformed(`${what} holds an unknown field "${stranger}"`);
}

function readArguments(value: unknown): ArgumentInfo {
  if (value === undefined || value === null) return { args: [], referenced: [] };
  if (!isRecord(value)) throw malformed("ArgumentInfo is no object");
  known(value, "ArgumentInfo", ["Arguments", "ReferencedObjectPathIds"]);
  const { Arguments: args = [], ReferencedObjectPathIds: referenced = [] } = value;
  if (!Array.isArray(args) || !Array.isArray(referenced)) throw malformed("Arguments is no array");
  return { args: [...args], referenced: [...referenced] };
}

function readPath(value: unknown): ObjectPath {
  if (!isRecord(value)) throw malformed("an object path is no object");
  known(value, "ObjectPath", ["Id", "ObjectPathType", "Name", "ParentObjectPathId", "ArgumentInfo", "D", "T"]);
  const parent = value["ParentObjectPathId"];
  return {
    id: numberOf(value, "Id"),
    type: numberOf(value, "ObjectPathType"),
    name: textOf(value, "Name"),
    parent: typeof parent === "number" ? parent : null,
    ...readArguments(value["ArgumentInfo"]),
  };
}

function readQuery(value: unknown): QueryInfo {
  if (value === undefined) return { select: [], expand: [], skip: 0, top: null };
  if (!isRecord(value)) throw malformed("QueryInfo is no object");
  known(value, "QueryInfo", ["Select", "Expand", "Skip", "Top"]);
  const texts = (key: string): string[] => {
    const list = value[key] ?? [];
    if (!Array.isArray(list) || !list.every((item) => typeof item === "string"))
      throw malformed(`${key} is no list of names`);
    return list;
  };
  const [skip, top] = [value["Skip"], value["Top"]];
  return {
    select: texts("Select"),
    expand: texts("Expand"),
    skip: typeof skip === "number" ? skip : 0,
    top: typeof top === "number" ? top : null,
  };
}

function readAction(value: unknown): Action {
  if (!isRecord(value)) throw malformed("an action is no object");
  known(value, "Action", ["Id", "ActionType", "Name", "ObjectPathId", "ArgumentInfo", "QueryInfo", "L", "ObjectState"]);
  return {
    id: numberOf(value, "Id"),
    type: numberOf(value, "ActionType"),
    name: textOf(value, "Name"),
    objectPathId: numberOf(value, "ObjectPathId"),
    query: readQuery(value["QueryInfo"]),
    ...readArguments(value["ArgumentInfo"]),
  };
}

/** Reads a request body. Throws an ExcelError that names what is wrong with it. */
export function readBatch(body: string): Batch {
  const json: unknown = JSON.parse(body);
  if (!isRecord(json)) throw malformed("the body is no object");
  known(json, "the body", ["AutoKeepReference", "Actions", "ObjectPaths", "PreviewExecutionActions"]);
  const { Actions: actions, ObjectPaths: paths } = json;
  if (!Array.isArray(actions) || !isRecord(paths)) throw malformed("Actions or ObjectPaths is missing");
  const read = Object.values(paths).map(readPath);
  return { actions: actions.map(readAction), paths: new Map(read.map((path) => [path.id, path])) };
}
