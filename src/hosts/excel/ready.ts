/** Waiting for office.js. */

export interface ReadyInfo {
  /** False: the page was opened outside Excel (in a browser tab, or in another Office application). */
  readonly inExcel: boolean;
  /** ExcelApi 1.7 is there. */
  readonly supported: boolean;
  /** "PC", "Mac", "OfficeOnline" …; "" outside Office. */
  readonly platform: string;
}

/** Resolves when office.js is ready to be used, also outside Excel. */
export async function ready(): Promise<ReadyInfo> {
  const info = await Office.onReady();
  const host: unknown = info.host;
  const platform: unknown = info.platform;
  const inExcel = host === "Excel";
  return {
    inExcel,
    supported: inExcel && Office.context.requirements.isSetSupported("ExcelApi", "1.7"),
    platform: typeof platform === "string" ? platform : "",
  };
}
