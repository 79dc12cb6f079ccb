/** A value as its cell shows it: the number formats that checklists use, the rest as General. */
import type { Scalar } from "./types";

/** Text of a value under a number format. */
export function formatValue(value: Scalar, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (numberFormat === "@" || /^general$/i.test(numberFormat)) return general(value);
  const section = pickSection(value, numberFormat);
  if (isDateFormat(section)) return formatDate(value, section);
  return formatNumber(value, section);
}

function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  if (Math.abs(value) >= 1e11 || (value !== 0 && Math.abs(value) < 1e-9)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, "e")
      .replace("e+", "E+")
      .replace("e-", "E-")
      .replace(/E([+-])(\d)$/, "E$10$2");
  }
  return String(Number(value.toPrecision(10)));
}

function pickSection(value: number, numberFormat: string): string {
  const sections = numberFormat.split(";");
  const index = value > 0 || sections.length === 1 ? 0 : value < 0 ? 1 : 2;
  return sections[index] ?? sections[0] ?? "General";
}

/** Year, month, day, hour or second codes outside quotes and brackets. */
export function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

function formatDate(serial: number, format: string): string {
  const date = new Date(Math.round(serial * 86_400) * 1000 + Date.UTC(1899, 11, 30));
  const pad = (n: number): string => String(n).padStart(2, "0");
  const parts = format.match(/"[^"]*"|\[[^\]]*\]|\\.|y+|m+|d+|h+|s+|AM\/PM|./gi) ?? [];
  let afterHour = false;
  return parts
    .map((part, index) => {
      const code = part.toLowerCase();
      if (part.startsWith('"')) return part.slice(1, -1);
      if (part.startsWith("[")) return "";
      if (part.startsWith("\\")) return part.slice(1);
      const minutes = afterHour || /^s/i.test(parts.slice(index + 1).find((next) => /^[ymdhs]/i.test(next)) ?? "");
      if (/^[hs]/.test(code)) afterHour = code.startsWith("h");
      if (/^y/.test(code)) return code.length > 2 ? String(date.getUTCFullYear()) : pad(date.getUTCFullYear() % 100);
      if (/^m+$/.test(code) && minutes) {
        afterHour = false;
        return code.length > 1 ? pad(date.getUTCMinutes()) : String(date.getUTCMinutes());
      }
      if (code === "mmm") return date.toLocaleString("en-US", { month: "short", timeZone: "UTC" });
      if (/^m+$/.test(code)) return code.length > 1 ? pad(date.getUTCMonth() + 1) : String(date.getUTCMonth() + 1);
      if (/^d+$/.test(code)) return code.length > 1 ? pad(date.getUTCDate()) : String(date.getUTCDate());
      if (/^h+$/.test(code)) return code.length > 1 ? pad(date.getUTCHours()) : String(date.getUTCHours());
      if (/^s+$/.test(code)) return code.length > 1 ? pad(date.getUTCSeconds()) : String(date.getUTCSeconds());
      return part === "@" ? "" : part;
    })
    .join("");
}

function formatNumber(value: number, format: string): string {
  const mask = /[#0?][#0?,]*(\.[#0?]*)?/.exec(format.replace(/\[[^\]]*\]/g, ""));
  const clean = format.replace(/\[[^\]]*\]/g, "");
  if (!mask) return clean.replaceAll('"', "");
  const percent = clean.includes("%");
  const decimals = (mask[1] ?? ".").slice(1);
  const least = (decimals.match(/0/g) ?? []).length;
  const shown = Math.abs(percent ? value * 100 : value);
  const text = shown.toLocaleString("en-US", {
    minimumFractionDigits: least,
    maximumFractionDigits: decimals.length,
    minimumIntegerDigits: Math.max(1, (mask[0].split(".")[0] ?? "").replace(/[^0]/g, "").length),
    useGrouping: mask[0].includes(","),
  });
  const sign = value < 0 && !format.includes("(") ? "-" : "";
  const around = (part: string): string => part.replaceAll('"', "").replace(/\\(.)/g, "$1").replace(/_./g, " ");
  return sign + around(clean.slice(0, mask.index)) + text + around(clean.slice(mask.index + mask[0].length));
}
