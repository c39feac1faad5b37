/** A request that is answered with an error. It has no stack: it is a response, not a defect. */
export abstract class ResponseError extends Error {
  constructor(message: string) {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = limit;
  }
}
