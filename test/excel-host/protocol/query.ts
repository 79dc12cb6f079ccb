/** Answers `load`: which properties of an object, of what it leads to, and of a collection's items. */
import { ExcelError, invalidArgument } from "../model/errors";
import type { QueryInfo } from "./messages";
import type { Host } from "./host";
import type { Remote } from "./registry";

/** "format/fill/color" split into a tree. A leaf without branches means: all scalar properties. */
interface Wanted {
  all: boolean;
  names: Set<string>;
  inner: Map<string, Wanted>;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function empty(): Wanted {
  return { all: false, names: new Set(), inner: new Map() };
}

function plant(root: Wanted, path: string, expand: boolean): void {
  const steps = path.split(/[/.]/).filter((step) => step !== "");
  let at = root;
  steps.forEach((step, index) => {
    if (step === "*") {
      at.all = true;
      return;
    }
    const name = step.startsWith("_") ? step : pascal(step);
    if (index === steps.length - 1 && !expand) {
      at.names.add(name);
      return;
    }
    const next = at.inner.get(name) ?? empty();
    at.inner.set(name, next);
    at = next;
    if (index === steps.length - 1) at.all = true;
  });
}

export class ApiNotFound extends ExcelError {
  constructor(member: string, since: string | null) {
    const why = since === null ? "the simulated Excel does not know it" : `it needs ExcelApi ${since}`;
    super("ApiNotFound", `The API you are trying to use could not be found: ${member} (${why}).`, member);
  }
}

/** "Range" and "Values" → "Range.values". */
export function memberName(type: string, name: string): string {
  return `${type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** The value of one query action. Null for a null object. */
export function answerQuery(
  remote: Remote | null,
  query: QueryInfo,
  host: Host,
  referenceOf: (remote: Remote) => string | null,
): unknown {
  if (remote === null) return null;
  const wanted = empty();
  for (const path of query.select) plant(wanted, path, false);
  for (const path of query.expand) plant(wanted, path, true);
  if (query.select.length === 0) wanted.all = true;
  return read(remote, wanted, query, host, referenceOf);
}

function read(
  remote: Remote,
  wanted: Wanted,
  query: QueryInfo | null,
  host: Host,
  referenceOf: (remote: Remote) => string | null,
): Record<string, unknown> {
  remote.alive();
  const value: Record<string, unknown> = {};
  if (remote.identity) value[remote.identity[0]] = remote.identity[1];
  const reference = referenceOf(remote);
  if (reference !== null) value["_ReferenceId"] = reference;
  if (remote.isCollection) return readCollection(remote, wanted, value, query, host);
  if (wanted.all) readAll(remote, value, host);
  for (const name of wanted.names) readNamed(remote, name, value, host);
  for (const [name, inner] of wanted.inner) value[name] = follow(remote, name, inner, host);
  return value;
}

function readAll(remote: Remote, value: Record<string, unknown>, host: Host): void {
  for (const name of remote.propertyNames) {
    const property = remote.property(name);
    if (property && !property.wireOnly && host.supports(property.since)) value[name] = property.get();
  }
}

function readNamed(remote: Remote, name: string, value: Record<string, unknown>, host: Host): void {
  if (name === "_ReferenceId") return;
  const member = memberName(remote.type, name);
  const property = remote.property(name);
  if (property) {
    if (!host.supports(property.since)) throw new ApiNotFound(member, property.since);
    try {
      value[name] = property.get();
    } catch (error) {
      if (error instanceof ExcelError && error.location === "") error.location = member;
      throw error;
    }
    return;
  }
  if (remote.navigation(name)) {
    value[name] = follow(remote, name, { ...empty(), all: true }, host);
    return;
  }
  throw new ApiNotFound(member, null);
}

function follow(remote: Remote, name: string, inner: Wanted, host: Host): unknown {
  const navigation = remote.navigation(name);
  if (!navigation) throw new ApiNotFound(memberName(remote.type, name), null);
  if (!host.supports(navigation.since)) throw new ApiNotFound(memberName(remote.type, name), navigation.since);
  const next = navigation.get();
  return next === null ? null : read(next, inner, null, host, () => null);
}

/** A collection's own scalars (count) stay its own; every other name is asked of its items. */
function readCollection(
  remote: Remote,
  wanted: Wanted,
  value: Record<string, unknown>,
  query: QueryInfo | null,
  host: Host,
): Record<string, unknown> {
  const own = (name: string): boolean => remote.property(name) !== null;
  const ofItems: Wanted = {
    all: wanted.all,
    names: new Set([...wanted.names].filter((name) => !own(name))),
    inner: wanted.inner,
  };
  for (const name of wanted.names) if (own(name)) readNamed(remote, name, value, host);
  if (wanted.all) readAll(remote, value, host);
  const [skip, top] = [query?.skip ?? 0, query?.top ?? null];
  if (skip < 0 || (top !== null && top < 0)) throw invalidArgument("$skip and $top must not be negative");
  const askedForItems = ofItems.all || ofItems.names.size > 0 || ofItems.inner.size > 0;
  if (!askedForItems) return value;
  const items = remote.items().slice(skip, top === null ? undefined : skip + top);
  value["_Items"] = items.map((item) => read(item, ofItems, null, host, () => null));
  return value;
}
