import { SIDES } from '../../shared/api/sides';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Choice } from './choice';
import type { Fields, Level } from './draft';
import { type Faults, fieldId } from './faults';
import style from './fields.module.css';
import { capital } from './folded';
import { KindField } from './kind-field';
import { PlaceField } from './place-field';
import { words } from './words';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

interface CoreFieldsProps {
  readonly fields: Fields;
  readonly faults: Faults;
  readonly change: (fields: Partial<Fields>) => void;
}

/** How bad it is, as the filing country sees it: security and flow apart, never one figure. */
function Impact({ fields, faults, change }: CoreFieldsProps) {
  const { say, term } = useSpeech();
  const { me } = useSession();
  const level = (field: 'security' | 'flow') => {
    const value = fields[field];
    return (
      <Choice
        id={fieldId(field)}
        label={say(words[field])}
        fault={faults[field]}
        value={value}
        options={LEVELS.map((one) => ({ value: one, label: String(one), title: term(`${field}-level`, String(one)) }))}
        chosen={(next) => change({ [field]: next })}
        said={value === null ? say(words.levels) : term(`${field}-level`, String(value))}
        digits
      />
    );
  };
  return (
    <div role="group" aria-label={say(words.impact, { country: term('side', me.desk.country) })} className={style.group}>
      <div className={style.groupHead}>
        <strong>{say(words.impact, { country: term('side', me.desk.country) })}</strong>
        <span>{say(words.impactHint)}</span>
      </div>
      <div className={style.pair}>
        {level('security')}
        {level('flow')}
      </div>
    </div>
  );
}

/** What nobody can do without. */
export function CoreFields({ fields, faults, change }: CoreFieldsProps) {
  const { say, term, locale } = useSpeech();
  return (
    <>
      <KindField value={fields.kind} fault={faults.kind} chosen={(kind) => change({ kind })} />
      <PlaceField text={fields.placeText} value={fields.place} fault={faults.place} change={change} />
      <div className={style.row}>
        <Choice
          id={fieldId('side')}
          label={say(words.side)}
          fault={faults.side}
          value={fields.side}
          options={SIDES.map((side) => ({
            value: side,
            label: capital(term('side', side), locale),
            hotkey: side.charAt(0).toLowerCase(),
          }))}
          chosen={(side) => change({ side })}
        />
        <Choice
          id={fieldId('lifeSafety')}
          label={say(words.lifeSafety)}
          fault={faults.lifeSafety}
          value={fields.lifeSafety}
          options={[
            { value: true, label: say(words.yes), hotkey: say(words.yesKey) },
            { value: false, label: say(words.no), hotkey: 'n' },
          ]}
          chosen={(lifeSafety) => change({ lifeSafety })}
          said={fields.lifeSafety ? say(words.lifeSaid) : undefined}
        />
      </div>
      <Impact fields={fields} faults={faults} change={change} />
    </>
  );
}
