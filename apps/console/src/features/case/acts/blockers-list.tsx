import { useDeskName } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import style from '../case.module.css';
import { goToSection } from '../sections';
import { type Blocker, PLACE_OF } from './blockers';
import { words } from './words';

/** What holds the case open, each with the way to where it is settled. */
export function Blockers({ of, leave }: { readonly of: readonly Blocker[]; readonly leave: () => void }) {
  const { say, term } = useSpeech();
  const nameOf = useDeskName();
  const told = (blocker: Blocker): string => {
    if (blocker.kind === 'offer' || blocker.kind === 'conflict')
      return say(blocker.kind === 'offer' ? words.blockOffer : words.blockConflict);
    const desk = nameOf(blocker.deskId);
    if (blocker.kind === 'task') return say(words.blockTask, { desk, title: blocker.title });
    if (blocker.kind === 'correction') return say(words.blockCorrection, { desk });
    return say(words.blockObligation, { desk, act: term('obligation-act', blocker.act) });
  };
  const go = ({ kind }: Blocker): void => {
    leave();
    // The dialog gives the focus back when it closes; only after that can it go elsewhere.
    requestAnimationFrame(() => requestAnimationFrame(() => goToSection(PLACE_OF[kind])));
  };
  return (
    <div>
      <strong>{say(words.blocks)}</strong>
      <ul className={style.blockers}>
        {of.map((blocker) => (
          <li key={told(blocker)}>
            <button type="button" className={style.textButton} onClick={() => go(blocker)}>
              {told(blocker)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
