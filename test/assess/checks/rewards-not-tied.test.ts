import { fallsBackToDeclaration } from "../facts";

describe("8.3 rewards-not-tied", () => {
  fallsBackToDeclaration("8.3");
});
