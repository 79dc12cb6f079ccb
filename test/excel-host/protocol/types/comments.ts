/** Excel.CommentCollection (threaded comments) of a sheet or of the whole workbook. */
import { ExcelError, invalidArgument, itemNotFound } from "../../model/errors";
import type { Comment, Sheet } from "../../model/types";
import { newId } from "../../model/workbook";
import { flag, integer, oneArea, oneOf, rangeArgument, text } from "../arguments";
import type { Host } from "../host";
import { bind } from "../registry";
import type { Remote, TypeTable } from "../registry";
import { mayDo } from "./guards";
import { rangeOf } from "./range";

/** Null: the comments of all sheets. */
export interface CommentScope {
  sheet: Sheet | null;
}

interface Placed {
  sheet: Sheet;
  comment: Comment;
}

interface Answer extends Placed {
  reply: Comment["replies"][number];
}

function all({ sheet }: CommentScope, host: Host): Placed[] {
  const sheets = sheet ? [sheet] : host.book.sheets;
  return sheets.flatMap((held) => held.comments.map((comment) => ({ sheet: held, comment })));
}

const remote = (placed: Placed, host: Host): Remote => bind(comment, placed, host);

function cellOf(scope: CommentScope, address: unknown, host: Host): { sheet: Sheet; row: number; column: number } {
  const target = rangeArgument(address, "cellAddress", host, scope.sheet);
  const area = oneArea(target, "cellAddress");
  if (area.top !== area.bottom || area.left !== area.right) throw invalidArgument("cellAddress must be a single cell");
  if (scope.sheet && target.sheet !== scope.sheet) throw invalidArgument("cellAddress lies on another sheet");
  return { sheet: target.sheet, row: area.top, column: area.left };
}

const LONGEST = 32_767;

function add(scope: CommentScope, address: unknown, content: unknown, contentType: unknown, host: Host): Remote {
  const { sheet, row, column } = cellOf(scope, address, host);
  oneOf(contentType ?? "Plain", ["Plain", "Mention"], "contentType");
  const words = text(content, "content");
  if (words === "" || words.length > LONGEST) throw invalidArgument(`a comment has 1 to ${LONGEST} characters`);
  mayDo(sheet, "allowEditObjects");
  const taken = sheet.comments.some((held) => held.row === row && held.column === column);
  const noted = sheet.notes.some((held) => held.row === row && held.column === column);
  if (taken) throw new ExcelError("InvalidOperation", "the cell already has a comment");
  if (noted) throw new ExcelError(host.noteRefusal, "the cell already has a note");
  const fresh: Comment = {
    id: newId(),
    row,
    column,
    content: words,
    authorName: host.userName,
    authorEmail: "",
    created: host.now(),
    resolved: false,
    replies: [],
  };
  sheet.comments.push(fresh);
  return remote({ sheet, comment: fresh }, host);
}

function byId(scope: CommentScope, id: unknown, host: Host): Placed | null {
  const wanted = text(id, "commentId");
  return all(scope, host).find((placed) => placed.comment.id === wanted) ?? null;
}

function found(placed: Placed | null | undefined, what: string, host: Host): Remote {
  if (!placed) throw itemNotFound(what);
  return remote(placed, host);
}

export const commentCollection: TypeTable<CommentScope> = {
  name: "CommentCollection",
  since: "1.10",
  items: (scope, host) => all(scope, host).map((placed) => remote(placed, host)),
  indexer: { since: "1.10", get: (scope, id, host) => found(byId(scope, id, host), `no comment ${String(id)}`, host) },
  methods: {
    Add: {
      since: "1.10",
      args: 3,
      object: (scope, [address, content, type], host) => add(scope, address, content, type, host),
    },
    GetCount: { since: "1.10", args: 0, run: (scope, _, host) => all(scope, host).length },
    GetItemAt: {
      since: "1.10",
      args: 1,
      object: (scope, [index], host) =>
        found(all(scope, host)[integer(index, "index")], `no comment at ${String(index)}`, host),
    },
    GetItemByCell: {
      since: "1.10",
      args: 1,
      object: (scope, [address], host) => {
        const { sheet, row, column } = cellOf(scope, address, host);
        const at = sheet.comments.find((held) => held.row === row && held.column === column);
        return found(at && { sheet, comment: at }, "the cell has no comment", host);
      },
    },
    GetItemOrNullObject: {
      since: "1.14",
      args: 1,
      object: (scope, [id], host) => {
        const placed = byId(scope, id, host);
        return placed && remote(placed, host);
      },
    },
  },
};

export const comment: TypeTable<Placed> = {
  name: "Comment",
  since: "1.10",
  identity: { field: "Id", of: ({ comment: { id } }) => id },
  alive: ({ sheet, comment: held }, host) => {
    if (!host.book.sheets.includes(sheet) || !sheet.comments.includes(held))
      throw itemNotFound("the comment is no longer there");
  },
  properties: {
    AuthorEmail: { since: "1.10", get: ({ comment: held }) => held.authorEmail },
    AuthorName: { since: "1.10", get: ({ comment: held }) => held.authorName },
    Content: {
      since: "1.10",
      get: ({ comment: held }) => held.content,
      set: ({ sheet, comment: held }, value) => {
        mayDo(sheet, "allowEditObjects");
        held.content = text(value, "Comment.content");
      },
    },
    ContentType: { since: "1.12", get: () => "Plain" },
    CreationDate: { since: "1.10", get: ({ comment: held }) => held.created },
    Id: { since: "1.10", get: ({ comment: held }) => held.id },
    Resolved: {
      since: "1.11",
      get: ({ comment: held }) => held.resolved,
      set: ({ comment: held }, value) => (held.resolved = flag(value, "Comment.resolved")),
    },
  },
  navigations: { Replies: { since: "1.10", get: (placed, host) => bind(replies, placed, host) } },
  methods: {
    Delete: {
      since: "1.10",
      args: 0,
      run: ({ sheet, comment: held }) => {
        mayDo(sheet, "allowEditObjects");
        sheet.comments = sheet.comments.filter((other) => other !== held);
      },
    },
    GetLocation: {
      since: "1.10",
      args: 0,
      object: ({ sheet, comment: { row, column } }, _, host) =>
        rangeOf(sheet, { top: row, left: column, bottom: row, right: column }, host),
    },
  },
};

export const replies: TypeTable<Placed> = {
  name: "CommentReplyCollection",
  since: "1.10",
  items: ({ sheet, comment: held }, host) =>
    held.replies.map((answer) => bind(reply, { sheet, comment: held, reply: answer }, host)),
  indexer: {
    since: "1.10",
    get: ({ sheet, comment: held }, id, host) => {
      const answer = held.replies.find((other) => other.id === id);
      if (!answer) throw itemNotFound(`no reply ${String(id)}`);
      return bind(reply, { sheet, comment: held, reply: answer }, host);
    },
  },
  methods: {
    Add: {
      since: "1.10",
      args: 2,
      object: ({ sheet, comment: held }, [content], host) => {
        mayDo(sheet, "allowEditObjects");
        const answer = { id: newId(), content: text(content, "content"), authorName: host.userName };
        held.replies.push(answer);
        return bind(reply, { sheet, comment: held, reply: answer }, host);
      },
    },
    GetCount: { since: "1.10", args: 0, run: ({ comment: held }) => held.replies.length },
  },
};

export const reply: TypeTable<Answer> = {
  name: "CommentReply",
  since: "1.10",
  identity: { field: "Id", of: ({ reply: { id } }) => id },
  properties: {
    AuthorName: { since: "1.10", get: ({ reply: { authorName } }) => authorName },
    Content: { since: "1.10", get: ({ reply: { content } }) => content },
    Id: { since: "1.10", get: ({ reply: { id } }) => id },
  },
  methods: {
    Delete: {
      since: "1.10",
      args: 0,
      run: ({ sheet, comment: held, reply: answer }) => {
        mayDo(sheet, "allowEditObjects");
        held.replies = held.replies.filter((other) => other !== answer);
      },
    },
  },
};
