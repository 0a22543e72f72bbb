import { PaperFields } from '../../shared/ui/paper-fields';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { type PartProps, useAskedCountry } from './compose-parts';
import { composeWords as words } from './compose-words';
import { AgreementPick } from './composing';
import { ANSWER_FORMS, type Ground, HANDLING_CODES, ONWARD_RULES, TLPS } from './draft';
import { CopiesField } from './copies-field';
import { DayField, Line, Pick, Prose } from './field';
import { useCountryPack } from './queries';
import style from './requests.module.css';

interface GroundFieldsProps {
  readonly label: string;
  readonly country: string | undefined;
  readonly value: Ground;
  readonly set: (ground: Ground) => void;
  readonly error: string | undefined;
}

/** A provision of the country's list, or one in words. */
function GroundFields({ label, country, value, set, error }: GroundFieldsProps) {
  const { say, locale } = useSpeech();
  const bases = useCountryPack(country)?.legalBases ?? [];
  const chosen = bases.find(({ key }) => key === value.key);
  const labelOf = ({ name, cites, verified }: (typeof bases)[number]): string =>
    [name[locale], cites, verified ? null : say(words.unverified)].filter(Boolean).join(' · ');
  return (
    <div className={style.pair}>
      <Pick
        label={label}
        value={value.key}
        set={(key) => set({ ...value, key })}
        of={[{ value: '', label: say(words.inWords) }, ...bases.map((basis) => ({ value: basis.key, label: labelOf(basis) }))]}
        error={error}
        {...(chosen?.note && { hint: chosen.note[locale] })}
      />
      <Line
        label={say(words.basisText, { which: label })}
        value={value.text}
        set={(text) => set({ ...value, text })}
        needed={value.key === ''}
      />
    </div>
  );
}

export function Law({ fields, change, faultAt }: PartProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const country = useAskedCountry(fields);
  return (
    <>
      <GroundFields
        label={say(words.ownBasis)}
        country={me.desk.country}
        value={fields.own}
        set={(own) => change({ own })}
        error={faultAt('/legalBasis/own') ?? faultAt('/legalBasis/own/key')}
      />
      <GroundFields
        label={say(words.theirBasis)}
        country={country}
        value={fields.theirs}
        set={(theirs) => change({ theirs })}
        error={faultAt('/legalBasis/asked') ?? faultAt('/legalBasis/asked/key')}
      />
      <AgreementPick value={fields.agreement} set={(agreement) => change({ agreement })} error={faultAt('/agreement')} />
    </>
  );
}

/** What may be done with what the request itself tells. */
function HandlingOf({ fields, change, faultAt }: PartProps) {
  const { say, term } = useSpeech();
  return (
    <>
      <div className={style.pair}>
        <Pick
          label={say(words.handling)}
          value={fields.handling}
          set={(handling) => change({ handling })}
          of={HANDLING_CODES.map((value) => ({ value, label: `${value}: ${term('handling-code', value)}` }))}
          error={faultAt('/handling')}
        />
        <Pick
          label={say(words.tlp)}
          value={fields.tlp}
          set={(tlp) => change({ tlp })}
          of={TLPS.map((value) => ({ value, label: `${value}: ${term('tlp', value)}` }))}
          error={faultAt('/tlp')}
        />
      </div>
      {fields.handling === 'H3' ? (
        <Prose
          label={say(words.handlingWords)}
          value={fields.handlingWords}
          set={(handlingWords) => change({ handlingWords })}
          error={faultAt('/handling/words')}
          needed
        />
      ) : null}
    </>
  );
}

export function Conditions({ fields, change, faultAt }: PartProps) {
  const { say, term } = useSpeech();
  const termed = <Value extends string>(noun: string, values: readonly Value[]) =>
    values.map((value) => ({ value, label: term(noun, value) }));
  return (
    <>
      <HandlingOf {...{ fields, change, faultAt }} />
      <div className={style.pair}>
        <Pick
          label={say(words.answerForm)}
          value={fields.answerForm}
          set={(answerForm) => change({ answerForm })}
          of={termed('answer-form', ANSWER_FORMS)}
        />
        <Pick
          label={say(words.onward)}
          value={fields.onward}
          set={(onward) => change({ onward })}
          of={termed('onward-rule', ONWARD_RULES)}
        />
      </div>
      <DayField
        label={say(words.keepUntil)}
        hint={say(words.keepHint)}
        value={fields.keepUntil}
        set={(keepUntil) => change({ keepUntil })}
        error={faultAt('/keepUntil')}
      />
      <CopiesField
        toDeskId={fields.toDeskId}
        value={fields.copyExceptions}
        set={(copyExceptions) => change({ copyExceptions })}
      />
      <PaperFields value={fields.paper} set={(paper) => change({ paper })} faultOf={faultAt} />
    </>
  );
}
