import { Button, CloseButton } from '@mantine/core';
import { useSpeech } from '../../shared/i18n/speech';
import { Line, Pick } from './field';
import { useCountryPack } from './queries';
import { needsWords, NEW_REFUSAL, type RefusalDraft } from './refusals';
import { refusalWords as words } from './refusal-words';
import style from './requests.module.css';

/** As many as the api takes. */
const MOST = 10;

interface OneProps {
  readonly of: RefusalDraft;
  readonly number: number;
  readonly country: string;
  readonly change: (part: Partial<RefusalDraft>) => void;
  /** Null where there has to be one. */
  readonly remove: (() => void) | null;
}

function One({ of, number, country, change, remove }: OneProps) {
  const { say, locale } = useSpeech();
  const grounds = useCountryPack(country)?.refusalGrounds ?? [];
  return (
    <div className={style.part} role="group" aria-label={say(words.numbered, { number })}>
      <div className={style.withRemove}>
        <Pick
          label={say(words.ground)}
          value={of.ground}
          set={(ground) => change({ ground })}
          of={[{ value: '', label: say(words.choose) }, ...grounds.map(({ key, name }) => ({ value: key, label: name[locale] }))]}
          needed
        />
        {remove ? <CloseButton aria-label={say(words.remove, { number })} onClick={remove} /> : null}
      </div>
      <div className={style.pair}>
        <Line label={say(words.part)} value={of.part} set={(part) => change({ part })} />
        <Line
          label={say(words.words)}
          value={of.words}
          set={(said) => change({ words: said })}
          needed={needsWords(of, grounds)}
          longest={2000}
        />
      </div>
    </div>
  );
}

interface RefusalsFieldProps {
  readonly of: readonly RefusalDraft[];
  readonly set: (refusals: readonly RefusalDraft[]) => void;
  /** Whose closed list it is. */
  readonly country: string;
  /** How many there have to be. */
  readonly least?: number;
}

/** What is refused, ground by ground. */
export function RefusalsField({ of, set, country, least = 0 }: RefusalsFieldProps) {
  const { say } = useSpeech();
  return (
    <>
      {of.map((refusal, nth) => (
        <One
          // eslint-disable-next-line react/no-array-index-key -- two parts may be refused on one ground
          key={nth}
          of={refusal}
          number={nth + 1}
          country={country}
          change={(part) => set(of.map((one, place) => (place === nth ? { ...one, ...part } : one)))}
          remove={of.length > least ? () => set(of.filter((_, place) => place !== nth)) : null}
        />
      ))}
      {of.length < MOST ? (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => set([...of, NEW_REFUSAL])}>
            {say(of.length === 0 ? words.add : words.addAnother)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
