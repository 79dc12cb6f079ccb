/** The catalogue of reform criteria: indicators, schemes, parameters and the look-ups on them. */
export * from "./types";
export * from "./findings";
export { DIMENSIONS } from "./dimensions";
export { INDICATORS } from "./indicators";
export { BUILT_IN, SCHEMES } from "./schemes";
export { findScheme, schemeById, yearlyForm } from "./find-scheme";
export { schemesLike } from "./schemes-like";
export { DEFAULT_PARAMETERS, PARAMETER_KEYS, PARAMETER_NAMES } from "./parameters";
export { indicatorById, isIndicatorId, sourceText, standingUnder, weightUnder } from "./lookup";
