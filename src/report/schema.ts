/** The published JSON Schema (draft 2020-12) of all documents that `toJson` and `toJsonMany` make. */
import schema from "./assessment.schema.json";

export const ASSESSMENT_SCHEMA: object = schema;
