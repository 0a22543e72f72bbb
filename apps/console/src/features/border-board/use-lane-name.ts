import { useSpeech } from '../../shared/i18n/speech';
import { type Lane, partsOf } from './lanes';

/** What a kind of lane is called: `vehicles, SENTRI`, and with its direction where that does not stand above. */
export const useLaneName = (): ((lane: Lane, withDirection?: boolean) => string) => {
  const { term } = useSpeech();
  return (lane, withDirection = false) => {
    const [mode, direction, laneClass] = partsOf(lane);
    const named = [term('mode', mode)];
    if (withDirection) named.push(term('direction', direction));
    if (laneClass !== 'standard') named.push(term('lane-class', laneClass));
    return named.join(', ');
  };
};
