// Browser tests share two cores with a browser: one that fails is tried once more, and the first error is printed.
jest.retryTimes(/test[\\/](e2e|excel-host|hosts[\\/]excel)[\\/]/.test(expect.getState().testPath ?? "") ? 1 : 0, {
  logErrorsBeforeRetry: true,
});
