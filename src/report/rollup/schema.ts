/** The published JSON Schema (draft 2020-12) of a roll-up. */
import schema from "../rollup.schema.json";

export const ROLLUP_SCHEMA: object = schema;
