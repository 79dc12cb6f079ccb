/** Every test there is, quickly: small ones as one, browser tests in one browser. `npx jest FILE` runs one by itself. */
const { matching } = require("./test/together/files.cjs");
const unit = require("./jest.unit.config.cjs");

module.exports = {
  ...unit,
  testMatch: [...unit.testMatch, ...matching("process", "browser")],
  testSequencer: "<rootDir>/test/together/sequencer.cjs",
  globalSetup: "<rootDir>/test/together/shared-browser.cjs",
  globalTeardown: "<rootDir>/test/together/close-browser.cjs",
};
