/** Arguments as they can be copied into a shell. */

/** The shell's way to quote: that of sh, or of Windows' command prompt and PowerShell. */
export type Shell = "posix" | "windows";

/** The shell that people of this system use. */
export const OWN_SHELL: Shell = process.platform === "win32" ? "windows" : "posix";

/** As it is where no shell reads anything into it, else in quotes. */
export function quoteArgument(text: string, shell: Shell = OWN_SHELL): string {
  if (/^[\p{L}\p{N}\-_—–（）《》、.,:/+%@]+$/u.test(text)) return text;
  return shell === "windows" ? `"${text.replaceAll('"', '""')}"` : `'${text.replaceAll("'", "'\\''")}'`;
}
