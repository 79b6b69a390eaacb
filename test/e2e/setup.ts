// A browser on a busy machine can stumble over itself. What failed is printed and tried once more; what fails twice is red.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
