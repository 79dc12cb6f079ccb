// Jest's view of a file that the pane imports as text.
module.exports = {
  process: (source) => ({
    code: `Object.defineProperty(exports, "__esModule", { value: true }); exports.default = ${JSON.stringify(source)};`,
  }),
};
