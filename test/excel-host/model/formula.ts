/**
 * A small formula engine: arithmetic, comparison, "&", references and a handful of functions. Enough for the counts a
 * checklist sums up and for the conditions of custom conditional formats. Anything else is "#NAME?".
 */
import { parseReference } from "./address";
import type { Area, Scalar } from "./types";

/** How a formula sees cells. `sheet` null: the formula's own sheet. Null answer: no such sheet. */
export interface Cells {
  value(sheet: string | null, row: number, column: number): Scalar | null;
  /** Values that are not empty, in reading order. */
  values(sheet: string | null, area: Area): Scalar[] | null;
}

type Value = Scalar | { area: Area; sheet: string | null };

class FormulaError extends Error {}

const isArea = (value: Value): value is { area: Area; sheet: string | null } => typeof value === "object";

interface Token {
  kind: "number" | "text" | "name" | "reference" | "symbol" | "end";
  text: string;
}

const TOKEN =
  /\s+|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![A-Za-z(!])|"(?<text>(?:[^"]|"")*)"|(?<reference>(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\p{L}\p{N}_(])|(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_(]))|(?<name>[\p{L}_][\p{L}\p{N}_.]*)|(?<symbol><>|<=|>=|[-+*/^&=<>(),%])/uy;

function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  const scan = new RegExp(TOKEN);
  while (scan.lastIndex < formula.length) {
    const groups = scan.exec(formula)?.groups;
    if (!groups) throw new FormulaError("#NAME?");
    for (const kind of ["number", "text", "reference", "name", "symbol"] as const) {
      const text = groups[kind];
      if (text !== undefined) tokens.push({ kind, text });
    }
  }
  return [...tokens, { kind: "end", text: "" }];
}

/** Result of a formula (with or without its "="). Errors come back as text like "#NAME?". */
export function evaluate(formula: string, cells: Cells): { value: Scalar; error?: true } {
  try {
    const parser = new Parser(tokenize(formula.replace(/^=/, "")), cells);
    const value = parser.whole();
    return typeof value === "string" && /^#[A-Z/0!?]+$/.test(value) ? { value, error: true } : { value };
  } catch (error) {
    if (error instanceof FormulaError) return { value: error.message, error: true };
    throw error;
  }
}

const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

class Parser {
  private at = 0;
  constructor(
    private readonly tokens: readonly Token[],
    private readonly cells: Cells,
  ) {}

  whole(): Scalar {
    const value = this.scalar(this.binary(0));
    if (this.peek().kind !== "end") throw new FormulaError("#NAME?");
    return value;
  }

  private peek(): Token {
    return this.tokens[this.at] ?? { kind: "end", text: "" };
  }

  private take(text: string): boolean {
    if (this.peek().kind !== "symbol" || this.peek().text !== text) return false;
    this.at += 1;
    return true;
  }

  private binary(level: number): Value {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const operator = operators.find((symbol) => this.take(symbol));
      if (operator === undefined) return left;
      left = calculate(operator, this.scalar(left), this.scalar(this.binary(level + 1)));
    }
  }

  private unary(): Value {
    if (this.take("-")) return -toNumber(this.scalar(this.unary()));
    if (this.take("+")) return this.unary();
    let value = this.primary();
    while (this.take("%")) value = toNumber(this.scalar(value)) / 100;
    return value;
  }

  private primary(): Value {
    const token = this.peek();
    if (this.take("(")) {
      const value = this.binary(0);
      if (!this.take(")")) throw new FormulaError("#NAME?");
      return value;
    }
    this.at += 1;
    if (token.kind === "number") return Number(token.text);
    if (token.kind === "text") return token.text.replaceAll('""', '"');
    if (token.kind === "reference") {
      const reference = parseReference(token.text);
      if (!reference) throw new FormulaError("#REF!");
      return reference;
    }
    if (token.kind === "name") return this.call(token.text.toUpperCase());
    throw new FormulaError("#NAME?");
  }

  private call(name: string): Value {
    if (!this.take("(")) {
      if (name === "TRUE" || name === "FALSE") return name === "TRUE";
      throw new FormulaError("#NAME?");
    }
    const args: Value[] = [];
    if (!this.take(")")) {
      do args.push(this.binary(0));
      while (this.take(","));
      if (!this.take(")")) throw new FormulaError("#NAME?");
    }
    return this.apply(name, args);
  }

  private scalar(value: Value): Scalar {
    if (!isArea(value)) return value;
    const cell = this.cells.value(value.sheet, value.area.top, value.area.left);
    if (cell === null) throw new FormulaError("#REF!");
    return cell;
  }

  private all(args: readonly Value[]): Scalar[] {
    return args.flatMap((value) => {
      if (!isArea(value)) return [value];
      const list = this.cells.values(value.sheet, value.area);
      if (!list) throw new FormulaError("#REF!");
      return list;
    });
  }

  private apply(name: string, args: readonly Value[]): Scalar {
    const numbers = (): number[] => this.all(args).filter((value) => typeof value === "number");
    const one = (index: number): Scalar => this.scalar(args[index] ?? "");
    const truths = (): boolean[] => this.all(args).map(toTruth);
    switch (name) {
      case "SUM":
        return numbers().reduce((sum, value) => sum + value, 0);
      case "COUNT":
        return numbers().length;
      case "COUNTA":
        return this.all(args).filter((value) => value !== "").length;
      case "AVERAGE":
        return divide(
          numbers().reduce((sum, value) => sum + value, 0),
          numbers().length,
        );
      case "MIN":
        return numbers().length === 0 ? 0 : Math.min(...numbers());
      case "MAX":
        return numbers().length === 0 ? 0 : Math.max(...numbers());
      case "ROUND": {
        const factor = 10 ** toNumber(one(1));
        return Math.round(toNumber(one(0)) * factor) / factor;
      }
      case "IF":
        return toTruth(one(0)) ? one(1) : args.length > 2 ? one(2) : false;
      case "AND":
        return truths().every(Boolean);
      case "OR":
        return truths().some(Boolean);
      case "NOT":
        return !toTruth(one(0));
      case "LEN":
        return toText(one(0)).length;
      case "N":
        return typeof one(0) === "number" ? one(0) : 0;
      case "ISBLANK":
        return one(0) === "";
      case "TRUE":
      case "FALSE":
        return name === "TRUE";
      case "HYPERLINK":
        return args.length > 1 ? one(1) : one(0);
      default:
        throw new FormulaError("#NAME?");
    }
  }
}

function divide(a: number, b: number): number {
  if (b === 0) throw new FormulaError("#DIV/0!");
  return a / b;
}

function toNumber(value: Scalar): number {
  if (value === "") return 0;
  const number = Number(value);
  if (Number.isNaN(number)) throw new FormulaError("#VALUE!");
  return number;
}

function toText(value: Scalar): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function toTruth(value: Scalar): boolean {
  if (typeof value === "string" && /^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  return typeof value === "boolean" ? value : toNumber(value) !== 0;
}

function compare(a: Scalar, b: Scalar): number {
  const rank = (value: Scalar): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  if (a === "" && typeof b === "number") return Math.sign(-b);
  if (b === "" && typeof a === "number") return Math.sign(a);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase().localeCompare(b.toLowerCase());
  return Number(a) - Number(b);
}

function calculate(operator: string, a: Scalar, b: Scalar): Scalar {
  switch (operator) {
    case "&":
      return toText(a) + toText(b);
    case "+":
      return toNumber(a) + toNumber(b);
    case "-":
      return toNumber(a) - toNumber(b);
    case "*":
      return toNumber(a) * toNumber(b);
    case "/":
      return divide(toNumber(a), toNumber(b));
    case "^":
      return toNumber(a) ** toNumber(b);
    case "=":
      return compare(a, b) === 0;
    case "<>":
      return compare(a, b) !== 0;
    case "<":
      return compare(a, b) < 0;
    case ">":
      return compare(a, b) > 0;
    case "<=":
      return compare(a, b) <= 0;
    default:
      return compare(a, b) >= 0;
  }
}
