export * from "./address";
export * from "./changes";
export * from "./errors";
export * from "./host";
export * from "./host-error";
export * from "./overlay";
export * from "./row-height";
export * from "./snapshot";
