import { useId } from 'react';
import { serverNow } from '../../shared/api/transport';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { zoneName, ownZone } from '../../shared/i18n/times';
import { useSession } from '../../shared/session/session';
import { Moment } from '../../shared/ui/moment';
import { useTimeChooser } from '../../shared/ui/time-chooser';
import { useTypedTime } from '../../shared/ui/use-typed-time';
import { Choice } from './choice';
import { type Fields, momentBefore, type Occurred } from './draft';
import { fieldId } from './faults';
import style from './fields.module.css';
import { words } from './words';
import { localOf } from '../../shared/i18n/wall-clock';
import { momentOf } from './zoned';

interface WhenFieldProps {
  readonly occurred: Occurred;
  readonly at: string | null;
  readonly fault: string | undefined;
  readonly change: (fields: Partial<Fields>) => void;
}

function ExactTime({ at, zone, change }: Pick<WhenFieldProps, 'at' | 'change'> & { readonly zone: string }) {
  const { say } = useSpeech();
  const time = {
    kind: 'moment',
    zone,
    value: at ? localOf(at, zone) : '',
    set: (local: string): void => change({ occurredAt: momentOf(local, zone) }),
  } as const;
  const { of, wrong, choose } = useTypedTime(time);
  const label = say(words.exactTime, { zone: zoneName(at ?? new Date(serverNow()).toISOString(), zone) });
  const chooser = useTimeChooser({ ...time, set: choose, label });
  const id = useId();
  return (
    <div className={style.exact}>
      <label htmlFor={id}>{label}</label>
      <span className={style.chosen}>
        <input id={id} {...of} {...chooser.of} className={style.input} aria-invalid={wrong ? true : undefined} />
        {chooser.button}
      </span>
      {wrong ? <span className={style.fault}>{wrong}</span> : null}
    </div>
  );
}

/** When it happened: a quick choice, or a time on the clock of the desk, said on the clocks of both sides. */
export function WhenField({ occurred, at, fault, change }: WhenFieldProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const desk = desks.get(me.desk.id);
  const zone = desk?.zone ?? ownZone();
  const chosen = (next: Occurred): void =>
    change({
      occurred: next,
      precision: next === 'exact' ? 'exact' : 'minutes',
      occurredAt: next === 'exact' ? (at ?? momentBefore('now', serverNow())) : momentBefore(next, serverNow()),
    });
  return (
    <div>
      <Choice
        id={fieldId('occurred')}
        label={say(words.occurred)}
        fault={fault}
        value={occurred}
        options={(['now', 'quarter', 'hour', 'exact'] as const).map((value) => ({ value, label: say(words[value]) }))}
        chosen={chosen}
      />
      {occurred === 'exact' ? <ExactTime at={at} zone={zone} change={change} /> : null}
      <p className={style.understood} aria-live="polite">
        {at ? <Moment at={at} corridorId={desk?.corridor ?? null} /> : '\u00a0'}
      </p>
    </div>
  );
}
