import { useSpeech } from '../../shared/i18n/speech';
import { Choice } from './choice';
import type { Channel, Fields, ReporterKind, Tag, Tlp } from './draft';
import { type Faults, fieldId } from './faults';
import style from './fields.module.css';
import { FromPaperField } from './from-paper-field';
import { describedBy, Fault, Labelled } from './labelled';
import { words } from './words';

const TLPS: readonly Tlp[] = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];
const TAGS: readonly Tag[] = [
  'security',
  'public-security',
  'border-operations',
  'development-trade',
  'local-development',
  'environment',
  'social',
  'political-stability',
  'terrorism',
];
const REPORTERS: readonly ReporterKind[] = ['agency', 'partner-agency', 'public', 'media', 'sensor', 'consulate', 'other'];
const CHANNELS: readonly Channel[] = ['phone', 'radio', 'email', 'in-person', 'system', 'message', 'other'];

interface MoreFieldsProps {
  readonly fields: Fields;
  readonly faults: Faults;
  readonly change: (fields: Partial<Fields>) => void;
}

interface PickProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly noun: string;
  readonly options: readonly Value[];
  readonly value: Value | null;
  readonly fault: string | undefined;
  readonly chosen: (value: Value | null) => void;
}

/** One of a closed list, or nothing said. */
function Pick<Value extends string>({ id, label, noun, options, value, fault, chosen }: PickProps<Value>) {
  const { say, term } = useSpeech();
  return (
    <Labelled id={id} label={label} fault={fault}>
      {(described) => (
        <select
          {...described}
          className={style.input}
          value={value ?? ''}
          onChange={({ currentTarget }) => chosen((currentTarget.value || null) as Value | null)}
        >
          <option value="">{say(words.notSaid)}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {term(noun, option)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function Tags({ fields, faults, change }: MoreFieldsProps) {
  const { say, term } = useSpeech();
  const id = fieldId('tags');
  return (
    <fieldset className={style.field} aria-describedby={describedBy(id, null, faults.tags)}>
      <legend>{say(words.tags)}</legend>
      <div className={style.choices}>
        {TAGS.map((tag, index) => (
          <label key={tag} className={style.choice}>
            <input
              type="checkbox"
              id={index === 0 ? id : undefined}
              checked={fields.tags.includes(tag)}
              onChange={({ currentTarget }) =>
                change({ tags: currentTarget.checked ? [...fields.tags, tag] : fields.tags.filter((one) => one !== tag) })
              }
            />
            <span>{term('impact-tag', tag)}</span>
          </label>
        ))}
      </div>
      <Fault id={id} says={faults.tags} />
    </fieldset>
  );
}

/** How the report came to the desk. */
function Source({ fields, faults, change }: MoreFieldsProps) {
  const { say } = useSpeech();
  return (
    <div className={style.pair}>
      <Pick
        id={fieldId('reporterKind')}
        label={say(words.reporterKind)}
        noun="reporter-kind"
        options={REPORTERS}
        value={fields.reporterKind}
        fault={faults.reporterKind}
        chosen={(reporterKind) => change({ reporterKind })}
      />
      <Pick
        id={fieldId('channel')}
        label={say(words.channel)}
        noun="report-channel"
        options={CHANNELS}
        value={fields.channel}
        fault={faults.channel}
        chosen={(channel) => change({ channel })}
      />
    </div>
  );
}

interface LineProps extends MoreFieldsProps {
  readonly field: 'restrictions' | 'ownReference';
  readonly longest: number;
  readonly hint?: string;
}

function Line({ field, longest, hint, fields, faults, change }: LineProps) {
  const { say } = useSpeech();
  return (
    <Labelled id={fieldId(field)} label={say(words[field])} hint={hint} fault={faults[field]}>
      {(described) => (
        <input
          {...described}
          className={style.input}
          maxLength={longest}
          autoComplete="off"
          value={fields[field]}
          onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
        />
      )}
    </Labelled>
  );
}

/** What is rarely needed. */
export function MoreFields(props: MoreFieldsProps) {
  const { fields, faults, change } = props;
  const { say, term } = useSpeech();
  return (
    <>
      <Choice
        id={fieldId('tlp')}
        label={say(words.tlp)}
        fault={faults.tlp}
        value={fields.tlp}
        options={TLPS.map((tlp) => ({ value: tlp, label: tlp, title: term('tlp', tlp) }))}
        chosen={(tlp) => change({ tlp })}
        said={term('tlp', fields.tlp)}
      />
      <Line {...props} field="restrictions" longest={1000} />
      <Tags {...props} />
      <Source {...props} />
      <Line {...props} field="ownReference" longest={100} hint={say(words.ownReferenceHint)} />
      <FromPaperField {...props} />
    </>
  );
}
