import { serverNow } from '../../shared/api/transport';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { ownZone, zoneName } from '../../shared/i18n/times';
import { localOf } from '../../shared/i18n/wall-clock';
import { useSession } from '../../shared/session/session';
import { Moment } from '../../shared/ui/moment';
import { useTypedTime } from '../../shared/ui/use-typed-time';
import type { Fields } from './draft';
import { type Faults, fieldId } from './faults';
import style from './fields.module.css';
import { Labelled } from './labelled';
import { paperWords } from './paper-words';
import { momentOf } from './zoned';

interface FromPaperFieldProps {
  readonly fields: Fields;
  readonly faults: Faults;
  readonly change: (fields: Partial<Fields>) => void;
}

/** When the form was written, on the clock of the desk. */
function WrittenAt({ fields: { paperWrittenAt }, faults, change }: FromPaperFieldProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const desk = desks.get(me.desk.id);
  const zone = desk?.zone ?? ownZone();
  const now = new Date(serverNow()).toISOString();
  const { of, wrong } = useTypedTime({
    kind: 'moment',
    zone,
    value: paperWrittenAt ? localOf(paperWrittenAt, zone) : '',
    set: (local) => change({ paperWrittenAt: momentOf(local, zone) }),
  });
  const understood = paperWrittenAt ? (
    <p className={style.understood}>
      <Moment at={paperWrittenAt} corridorId={desk?.corridor ?? null} />
    </p>
  ) : null;
  return (
    <Labelled
      id={fieldId('paperWrittenAt')}
      label={say(paperWords.writtenAt, { zone: zoneName(paperWrittenAt ?? now, zone) })}
      fault={faults.paperWrittenAt ?? wrong}
      after={understood}
    >
      {(described) => <input {...described} {...of} className={style.input} />}
    </Labelled>
  );
}

/** A report that was written on a form while the system was away: its serial, and then when it was written. */
export function FromPaperField(props: FromPaperFieldProps) {
  const { say } = useSpeech();
  const { fields, faults, change } = props;
  return (
    <>
      <Labelled id={fieldId('paperSerial')} label={say(paperWords.serial)} hint={say(paperWords.hint)} fault={faults.paperSerial}>
        {(described) => (
          <input
            {...described}
            className={style.input}
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            value={fields.paperSerial}
            onChange={({ currentTarget }) => change({ paperSerial: currentTarget.value })}
          />
        )}
      </Labelled>
      {fields.paperSerial.trim() === '' ? null : <WrittenAt {...props} />}
    </>
  );
}
