export { createWorkbook, workbookParts, type WorkbookPartChunks } from "./blank-workbook";
export { PORTABLE_CODEC, type Codec } from "./codec";
export { fileHost, type FileHost } from "./file-host";
export { interactiveFileHost, type FileView, type InteractiveFileHost } from "./interactive-file-host";
export { openWorkbook, type OpenOptions, type WorkbookFile } from "./workbook-file";
export { DEFAULT_LIMITS, type Limits } from "./zip";
