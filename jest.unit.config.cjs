/** Everything that needs neither a browser nor the product as a process of its own. */
const { matching } = require("./test/together/files.cjs");

module.exports = {
  ...require("./jest.config.cjs"),
  testMatch: ["<rootDir>/test/together/*.ts", ...matching("alone")],
};
