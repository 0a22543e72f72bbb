import Sequencer from '@jest/test-sequencer';

/** What takes minutes begins first, so that no worker is left with it while the others rest. */
const LONGEST = [
  'every-screen',
  'kill-nine',
  'supervisors-day',
  'administrators-day',
  'bad-input',
  'start',
  'liaisons-night',
  'papers',
];

const rankOf = ({ path }) => {
  const rank = LONGEST.findIndex((name) => path.endsWith(`/${name}.spec.ts`));
  return rank === -1 ? LONGEST.length : rank;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
