/** The long ones first, or one worker ends long after the others: jest knows how long each took only the second time. */
const { default: Sequencer } = require("@jest/test-sequencer");

const FIRST = [/test[\\/]together[\\/]unit\.ts$/, /test[\\/]hosts[\\/]excel[\\/]/, /test[\\/]e2e[\\/]/];

module.exports = class extends Sequencer {
  sort(tests) {
    const rank = ({ path }) =>
      (FIRST.findIndex((pattern) => pattern.test(path)) + FIRST.length + 1) % (FIRST.length + 1);
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
