/** Closes a switch: adding a state breaks the build at each place that has to care. */
export const assertNever = (value: never): never => {
  throw new TypeError(`unhandled case: ${JSON.stringify(value)}`);
};
