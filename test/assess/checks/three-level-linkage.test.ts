import { fallsBackToDeclaration } from "../facts";

describe("2.4 three-level-linkage", () => {
  fallsBackToDeclaration("2.4");
});
