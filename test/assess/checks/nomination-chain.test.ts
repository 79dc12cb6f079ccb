import { fallsBackToDeclaration } from "../facts";

describe("5.1 nomination-chain", () => {
  fallsBackToDeclaration("5.1");
});
