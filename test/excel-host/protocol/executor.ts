/**
 * Carries out one batch as Excel does: actions in order, each object made when it is first needed, the first failure
 * ends the batch and what was done before stays done.
 */
import { ExcelError, itemNotFound } from "../model/errors";
import type { Area, Sheet } from "../model/types";
import type { Host } from "./host";
import {
  ACTION,
  isRecord,
  PATH,
  readBatch,
  type Action,
  type ArgumentInfo,
  type Batch,
  type ObjectPath,
} from "./messages";
import { answerQuery, ApiNotFound, memberName } from "./query";
import { bind, type Remote, type TypeTable } from "./registry";
import { wacWorkbook, workbook } from "./types";

export interface BatchResult {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 401,
  ItemNotFound: 404,
  ApiNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
};

/** What office.js itself calls as it starts, to say that ribbon commands may come. */
export const INTERNAL_SERVICE = "Microsoft.InternalService.AddinInternalService";

const internalService: TypeTable<null> = {
  name: "AddinInternalService",
  since: "1.1",
  methods: { NotifyActionHandlerReady: { since: "1.1", args: 0, run: () => undefined } },
};

/** Ranges that add-ins hold on to across requests. */
export class References {
  private readonly held = new Map<string, Remote>();
  private next = 1;

  keep(remote: Remote): string {
    const id = `ref-${this.next++}`;
    this.held.set(id, remote);
    return id;
  }

  get(id: string): Remote | undefined {
    return this.held.get(id);
  }

  forget(id: string): void {
    this.held.delete(id);
  }

  /** The areas on a sheet that add-ins hold: they move when rows or columns are inserted. */
  areasOn(sheet: Sheet): Area[] {
    return [...this.held.values()].flatMap(({ range }) => (range?.sheet === sheet ? range.areas : []));
  }

  get size(): number {
    return this.held.size;
  }
}

/** Does what a request asks for. Never throws: failures are in the result. */
export function execute(body: string, wac: boolean, host: Host, references: References): BatchResult {
  const result: BatchResult = { Results: [], TraceIds: [] };
  let index = 0;
  try {
    const batch = readBatch(body);
    const run = new Run(batch, wac, host, references);
    for (const action of batch.actions) {
      const value = run.perform(action);
      if (action.type === ACTION.trace) result.TraceIds.push(action.id);
      result.Results.push({ ActionId: action.id, Value: value ?? null });
      index += 1;
    }
  } catch (error) {
    result.Error = describe(error, index);
  }
  return result;
}

function describe(error: unknown, index: number): NonNullable<BatchResult["Error"]> {
  const known =
    error instanceof ExcelError
      ? error
      : new ExcelError("GeneralException", `the simulated Excel broke: ${String(error)}`);
  if (!(error instanceof ExcelError)) console.error(error);
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location,
    ActionIndex: index,
    HttpStatusCode: STATUS[known.code] ?? 400,
  };
}

class Run {
  private readonly resolved = new Map<number, Remote | null>();
  private readonly kept = new Map<number, string>();

  constructor(
    private readonly batch: Batch,
    private readonly wac: boolean,
    private readonly host: Host,
    private readonly references: References,
  ) {}

  perform(action: Action): unknown {
    if (action.type === ACTION.trace) return null;
    const remote = this.resolve(action.objectPathId);
    switch (action.type) {
      case ACTION.instantiate:
        return remote && this.identify(action.objectPathId, remote);
      case ACTION.query:
        return answerQuery(remote, action.query, this.host, (asked) =>
          asked === remote ? this.referenceOf(action.objectPathId) : null,
        );
      case ACTION.setProperty:
        return this.set(this.exists(remote, action), action);
      case ACTION.method:
        // office.js tracks ranges before it knows whether they are there.
        if (remote === null && action.name === "_KeepReference") return null;
        return this.call(this.exists(remote, action), action);
      default:
        throw new ExcelError("NotImplemented", `the simulated Excel does not know action type ${action.type}`);
    }
  }

  private exists(remote: Remote | null, action: Action): Remote {
    if (remote) return remote;
    throw Object.assign(itemNotFound("The object is a null object"), { location: action.name });
  }

  private referenceOf(pathId: number): string | null {
    const path = this.batch.paths.get(pathId);
    return this.kept.get(pathId) ?? (path?.type === PATH.reference ? path.name : null);
  }

  private identify(pathId: number, remote: Remote): Record<string, unknown> {
    remote.alive();
    const value: Record<string, unknown> = {};
    if (remote.identity) value[remote.identity[0]] = remote.identity[1];
    const reference = this.referenceOf(pathId);
    if (reference !== null) value["_ReferenceId"] = reference;
    return value;
  }

  private set(remote: Remote, action: Action): null {
    remote.alive();
    const member = memberName(remote.type, action.name);
    const property = remote.property(action.name);
    if (!property) throw new ApiNotFound(member, null);
    if (!this.host.supports(property.setSince)) throw new ApiNotFound(member, property.setSince);
    const { set } = property;
    if (!set) throw new ExcelError("InvalidArgument", `${member} is read-only`, member);
    const [value, ...more] = this.decode(action);
    if (more.length > 0) throw new ExcelError("InvalidArgument", `${member} takes one value`, member);
    blame(member, () => set(value));
    return null;
  }

  private call(remote: Remote, action: Action): unknown {
    if (action.name === "_KeepReference") {
      if (!remote.referenced) throw new ApiNotFound(memberName(remote.type, action.name), null);
      if (this.referenceOf(action.objectPathId) === null)
        this.kept.set(action.objectPathId, this.references.keep(remote));
      return null;
    }
    if (action.name === "_RemoveReference") {
      this.references.forget(String(action.args[0]));
      return null;
    }
    remote.alive();
    const member = memberName(remote.type, action.name);
    const method = this.methodOf(remote, action.name, action.args);
    const { run } = method;
    if (!run) throw new ApiNotFound(member, null);
    return blame(member, () => run(this.decode(action)));
  }

  private methodOf(remote: Remote, name: string, args: readonly unknown[]): NonNullable<ReturnType<Remote["method"]>> {
    const member = memberName(remote.type, name);
    const method = remote.method(name);
    if (!method) throw new ApiNotFound(member, null);
    if (!this.host.supports(method.since)) throw new ApiNotFound(member, method.since);
    if (args.length !== method.args) {
      throw new ExcelError("InvalidArgument", `${member} takes ${method.args} arguments, not ${args.length}`, member);
    }
    return method;
  }

  /** Arguments with object path ids replaced by the objects they stand for. */
  private decode({ args, referenced }: ArgumentInfo): unknown[] {
    return args.map((value, index) => this.decodeOne(value, referenced[index] ?? 0));
  }

  private decodeOne(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) {
      const remote = this.resolve(reference);
      if (!remote) throw itemNotFound("an argument is a null object");
      return remote;
    }
    if (Array.isArray(value) && Array.isArray(reference))
      return value.map((item, index) => this.decodeOne(item, reference[index] ?? 0));
    if (isRecord(value) && typeof value["_ObjectPathId"] === "number")
      return this.decodeOne(null, value["_ObjectPathId"]);
    return value;
  }

  private resolve(id: number): Remote | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.paths.get(id);
    if (!path) throw new ExcelError("InvalidObjectPath", `the request uses object path ${id} but does not tell of it`);
    const remote = this.find(path);
    this.resolved.set(id, remote);
    return remote;
  }

  private find(path: ObjectPath): Remote | null {
    if (path.type === PATH.global)
      return this.wac ? bind(wacWorkbook, null, this.host) : bind(workbook, null, this.host);
    if (path.type === PATH.nullObject) return null;
    if (path.type === PATH.newObject) {
      if (path.name === INTERNAL_SERVICE) return bind(internalService, null, this.host);
      throw new ApiNotFound(`new ${path.name}`, null);
    }
    if (path.type === PATH.reference) {
      const held = this.references.get(path.name);
      if (!held) throw itemNotFound(`the reference ${path.name} is no longer held`);
      return held;
    }
    if (path.parent === null) throw new ExcelError("InvalidObjectPath", `object path ${path.id} has no parent`);
    const parent = this.resolve(path.parent);
    // What is asked of a null object is a null object again.
    if (parent === null) return null;
    parent.alive();
    if (path.type === PATH.property) return this.navigate(parent, path);
    if (path.type === PATH.indexer) return this.index(parent, path);
    if (path.type === PATH.method) {
      const { object } = this.methodOf(parent, path.name, path.args);
      const member = memberName(parent.type, path.name);
      if (!object) throw new ApiNotFound(member, null);
      return blame(member, () => object(this.decode(path)));
    }
    throw new ExcelError(
      "NotImplemented",
      `the simulated Excel does not know object path type ${path.type} (${path.name})`,
    );
  }

  private navigate(parent: Remote, path: ObjectPath): Remote | null {
    const member = memberName(parent.type, path.name);
    const navigation = parent.navigation(path.name);
    if (!navigation) throw new ApiNotFound(member, null);
    if (!this.host.supports(navigation.since)) throw new ApiNotFound(member, navigation.since);
    return blame(member, navigation.get);
  }

  private index(parent: Remote, path: ObjectPath): Remote | null {
    const member = `${parent.type}.getItem`;
    const indexer = parent.indexer();
    if (!indexer) throw new ApiNotFound(member, null);
    if (!this.host.supports(indexer.since)) throw new ApiNotFound(member, indexer.since);
    if (path.args.length !== 1) throw new ExcelError("InvalidArgument", `${member} takes 1 argument`, member);
    return blame(member, () => indexer.get(this.decode(path)[0]));
  }
}

/** Runs something and writes the member's name on whatever it throws. */
function blame<R>(member: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (error instanceof ExcelError && error.location === "") error.location = member;
    throw error;
  }
}
