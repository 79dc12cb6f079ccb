/** What Excel refuses, with the code that add-ins see in `error.code`. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** The member at fault, such as "Range.values": `debugInfo.errorLocation`. */
    public location = "",
  ) {
    super(message);
    this.name = "ExcelError";
  }
}

export function invalidArgument(message: string): ExcelError {
  return new ExcelError("InvalidArgument", message);
}

export function itemNotFound(message: string): ExcelError {
  return new ExcelError("ItemNotFound", message);
}

export function accessDenied(message: string): ExcelError {
  return new ExcelError("AccessDenied", message);
}
