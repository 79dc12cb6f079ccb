import { fallsBackToDeclaration } from "../facts";

describe("10.3 prior-approval", () => {
  fallsBackToDeclaration("10.3");
});
