import { useState } from 'react';
import { type Impact, setCaseImpact } from '../../../shared/api/client';
import { useCountryName } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import style from '../case.module.css';
import { Dialog, type OpenProps } from '../../../shared/ui/dialog';
import { Choice } from '../../../shared/ui/fields';
import { useInView } from '../reading/case-in-view';
import { useCaseAct } from '../reading/use-case-act';
import { MEASURES, type Measure } from './disagreement';
import { LEVEL_WORDS, LEVELS } from './levels';
import { words } from './words';

const NOT_JUDGED: Impact = { security: 0, flow: 0 };

export function ImpactDialog({ opened, close }: OpenProps) {
  const { say } = useSpeech();
  const nameOf = useCountryName();
  const { seen, reader } = useInView();
  const held = seen.impact[reader.country];
  const [chosen, setChosen] = useState<Impact | null>(null);
  const impact = chosen ?? held ?? NOT_JUDGED;
  const leave = (): void => {
    setChosen(null);
    close();
  };
  const act = useCaseAct({
    ask: (body: Impact, to) => setCaseImpact({ ...to, body }),
    foresee: ({ impact: both }, body) => ({ impact: { ...both, [reader.country]: body } }),
    done: leave,
  });
  const choose = (measure: Measure) => (value: string) => setChosen({ ...impact, [measure]: Number(value) as Impact['flow'] });
  return (
    <Dialog
      opened={opened}
      close={leave}
      title={say(words.edit)}
      does={say(words.save)}
      submit={() => act.run(impact)}
      ready={!held || MEASURES.some((measure) => held[measure] !== impact[measure])}
      {...act}
    >
      <p>{say(words.hint, { country: nameOf(reader.country) })}</p>
      <div className={style.twoColumns}>
        {MEASURES.map((measure) => (
          <Choice
            key={measure}
            label={say(words[measure])}
            value={`${impact[measure]}`}
            set={choose(measure)}
            of={LEVELS.map((level) => ({ value: `${level}`, label: say(LEVEL_WORDS[level]) }))}
          />
        ))}
      </div>
    </Dialog>
  );
}
