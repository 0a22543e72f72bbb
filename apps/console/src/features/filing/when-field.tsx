import { serverNow } from '../../shared/api/transport';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { zoneName, ownZone } from '../../shared/i18n/times';
import { useSession } from '../../shared/session/session';
import { Moment } from '../../shared/ui/moment';
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

/** When it happened: a quick choice, or a time on the clock of the desk, said on the clocks of both sides. */
export function WhenField({ occurred, at, fault, change }: WhenFieldProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const desk = desks.get(me.desk.id);
  const zone = desk?.zone ?? ownZone();
  const now = new Date(serverNow()).toISOString();
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
      {occurred === 'exact' ? (
        <label className={style.exact}>
          <span>{say(words.exactTime, { zone: zoneName(at ?? now, zone) })}</span>
          <input
            type="datetime-local"
            className={style.input}
            // Only the first value: the browser keeps a half-typed time to itself.
            defaultValue={at ? localOf(at, zone) : ''}
            max={localOf(now, zone)}
            onChange={({ currentTarget }) => change({ occurredAt: momentOf(currentTarget.value, zone) })}
          />
        </label>
      ) : null}
      <p className={style.understood} aria-live="polite">
        {at ? <Moment at={at} corridorId={desk?.corridor ?? null} /> : '\u00a0'}
      </p>
    </div>
  );
}
