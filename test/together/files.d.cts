/** What a test file needs: a browser, a process, a module of its own in another's place, a page, or nothing. */
export type Kind = "browser" | "process" | "alone" | "component" | "unit";
/** The test files of a kind, with slashes, seen from the project's folder. */
export function filesOf(kind: Kind): string[];
/**
 * Collects the tests of these files under their names, `fresh` called before those of each; a file that does not load is
 * a test that fails.
 */
export function collect(files: readonly string[], fresh?: () => void): void;
/** What a run of these kinds looks for. */
export function matching(...kinds: Kind[]): string[];
