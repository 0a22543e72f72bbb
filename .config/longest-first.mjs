import Sequencer from '@jest/test-sequencer';

/** What takes minutes begins first, so that no worker is left with it while the others rest. */
const LONGEST = ['console', 'kill-nine', 'start', 'bad-input', 'races'];

const rankOf = ({ path }) => {
  const rank = LONGEST.findIndex((name) => path.endsWith(`/${name}.spec.ts`));
  return rank === -1 ? LONGEST.length : rank;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
