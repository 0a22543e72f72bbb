import type { Problem } from '../api/problem';
import { useDeskName } from '../directory/directory';
import { useSpeech } from '../i18n/speech';
import { Moment, useMomentWords } from './moment';
import { words } from './words';

type Before = NonNullable<Problem['before']>;

/** Who was first, as far as this reader may know: the desk, and the person within the own agency. */
function useWho(): (before: Before) => string {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  return ({ byYou, deskId, person }) => {
    if (byYou) return say(words.firstYou);
    if (deskId === null) return say(words.firstEngine);
    const desk = nameOf(deskId);
    return person === null ? say(words.first, { desk }) : say(words.firstPerson, { desk, person });
  };
}

/** Why an act came too late: who did what first, and when by the reader's clocks. */
export function CameBefore({ of }: { readonly of: Before }) {
  const who = useWho();
  return (
    <p>
      <strong>{who(of)}</strong> {of.said} · <Moment at={of.at} />
    </p>
  );
}

/** The same as words, for where no element can stand. */
export function useBeforeWords(): (before: Before) => string {
  const who = useWho();
  const momentOf = useMomentWords();
  return (before) => `${who(before)} ${before.said} · ${momentOf(before.at)}`;
}
