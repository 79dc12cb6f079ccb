/** Hearing of what the user changes. */
import type { Capabilities } from "./capabilities";
import { Session, type Connection } from "./connection";

/** Typing settles before anybody is told. */
const SETTLE = 600;
/** Events of our own writes arrive up to this long after the write was answered. */
const ECHO = 800;

interface Removable {
  readonly context: Excel.RequestContext | OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Calls back once changes have settled. Answers the way to stop. */
export async function watchChanges(
  connection: Connection,
  capabilities: Capabilities,
  listener: () => void,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (source: unknown): Promise<void> => {
    const echo = Date.now() - connection.lastWrite < ECHO;
    const own = capabilities.triggerSource ? source === "ThisLocalAddin" : echo;
    if (!own) {
      clearTimeout(timer);
      timer = setTimeout(listener, SETTLE);
    }
    return Promise.resolve();
  };
  const handlers = await connection.run((session) => register(session, connection, capabilities, changed));
  return async () => {
    clearTimeout(timer);
    await connection.run(() => unregister(connection, handlers));
  };
}

async function register(
  session: Session,
  connection: Connection,
  { rangeAreas }: Capabilities,
  changed: (source: unknown) => Promise<void>,
): Promise<Removable[]> {
  const { worksheets } = session.context.workbook;
  if (rangeAreas) {
    const handler = worksheets.onChanged.add((event) => changed(event.triggerSource));
    await session.read();
    return [handler];
  }
  const handlers: Removable[] = [];
  const onSheet = (sheet: Excel.Worksheet): void => {
    handlers.push(sheet.onChanged.add(() => changed(undefined)));
  };
  worksheets.load("items/id");
  await session.read();
  worksheets.items.forEach(onSheet);
  handlers.push(
    worksheets.onAdded.add((event) =>
      connection.run(async (later) => {
        onSheet(later.context.workbook.worksheets.getItem(event.worksheetId));
        await later.read();
      }),
    ),
  );
  await session.read();
  return handlers;
}

/** A handler is taken off on the context it was put on with: one request for each context there is. */
async function unregister(connection: Connection, handlers: readonly Removable[]): Promise<void> {
  const contexts = new Set(handlers.map(({ context }) => context));
  for (const handler of handlers) handler.remove();
  for (const context of contexts)
    if (context instanceof Excel.RequestContext) await new Session(connection, context).read();
}
