import { TestEnvironment } from 'jest-environment-node';

/** Node as every test sees it; where a test fails, it first tells what it sees by `tellFailure`, a global of whoever has something to tell. */
export default class TellingEnvironment extends TestEnvironment {
  async handleTestEvent({ name }) {
    // Before the hooks that tidy up: what is looked at still stands.
    if (name === 'test_fn_failure') await this.global.tellFailure?.();
  }
}
