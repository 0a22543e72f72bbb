import { Autocomplete, Checkbox, CloseButton, Group } from '@mantine/core';
import { CaseFilesField } from '../../../shared/files/case-files-field';
import { useSpeech } from '../../../shared/i18n/speech';
import { useSession } from '../../../shared/session/session';
import { LanguageChoice } from '../../../shared/ui/fields';
import {
  CONTENT_GRADES,
  EVIDENCE_CONSENTS,
  isReference,
  ITEM_FORMS,
  type ItemDraft,
  type Lack,
  lacksOf,
  SOURCE_GRADES,
} from '../answer-draft';
import { answerWords as words } from '../answer-words';
import { HANDLING_CODES, ONWARD_RULES, TLPS } from '../draft';
import { DayField, Line, Pick, Prose } from '../field';
import { useCountryPack } from '../queries';
import style from '../requests.module.css';
import { PersonsField } from './persons-field';
import { SourcesField } from './sources-field';
import { TranslationsField } from './translations-field';

interface ItemPartProps {
  readonly of: ItemDraft;
  readonly change: (part: Partial<ItemDraft>) => void;
}

function Content({ of, change }: ItemPartProps) {
  const { say, term } = useSpeech();
  return (
    <>
      <div className={style.pair}>
        <Pick
          label={say(words.form)}
          value={of.form}
          set={(form) => change({ form })}
          of={ITEM_FORMS.map((value) => ({ value, label: term('answer-form', value) }))}
        />
        <Line label={say(words.nature)} value={of.nature} set={(nature) => change({ nature })} needed />
      </div>
      {isReference(of) ? (
        <div className={style.pair}>
          <Line label={say(words.channel)} value={of.channel} set={(channel) => change({ channel })} needed />
          <Line label={say(words.reference)} value={of.reference} set={(reference) => change({ reference })} needed />
        </div>
      ) : (
        <Prose
          label={say(words.text)}
          hint={say(words.textHint)}
          value={of.text}
          set={(text) => change({ text })}
          lang={of.language}
          needed={of.files.length === 0}
        />
      )}
      <Group gap="xs">
        <span className={style.soft}>{say(words.language)}</span>
        <LanguageChoice
          value={of.language}
          set={(language) => change({ language, translations: of.translations.filter((one) => one.language !== language) })}
        />
      </Group>
    </>
  );
}

function Days({ of, change }: ItemPartProps) {
  const { say } = useSpeech();
  return (
    <div className={style.pair}>
      <DayField
        label={say(words.expires)}
        hint={say(words.expiresHint)}
        value={of.expires}
        set={(expires) => change({ expires })}
      />
      <DayField
        label={say(words.destroy)}
        hint={say(words.destroyHint)}
        value={of.destroy}
        set={(destroy) => change({ destroy })}
      />
    </div>
  );
}

/** A provision of the country's list, or what is typed. */
function Basis({ of, change }: ItemPartProps) {
  const { say, locale } = useSpeech();
  const { me } = useSession();
  const bases = useCountryPack(me.desk.country)?.legalBases ?? [];
  return (
    <Autocomplete
      label={say(words.basis)}
      description={say(words.basisHint)}
      value={of.basis}
      onChange={(basis) => change({ basis })}
      data={[...new Set(bases.map(({ name, cites }) => [name[locale], cites].filter(Boolean).join(', ')))]}
      maxLength={2000}
    />
  );
}

function Purposes({ of, change }: ItemPartProps) {
  const { say, locale } = useSpeech();
  const { me } = useSession();
  const purposes = useCountryPack(me.desk.country)?.purposes ?? [];
  return (
    <Checkbox.Group
      label={say(words.purposes)}
      value={[...of.purposes]}
      onChange={(chosen) => change({ purposes: chosen })}
      required
    >
      <Group gap="sm" mt={6}>
        {purposes.map(({ key, name }) => (
          <Checkbox key={key} value={key} label={name[locale]} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

/** How it is handled, graded and passed on. */
function Grades({ of, change }: ItemPartProps) {
  const { say, term } = useSpeech();
  const coded = <Value extends string>(noun: string, values: readonly Value[]) =>
    values.map((value) => ({ value, label: `${value}: ${term(noun, value)}` }));
  return (
    <div className={style.pair}>
      <Pick
        label={say(words.handling)}
        value={of.handling}
        set={(handling) => change({ handling })}
        of={coded('handling-code', HANDLING_CODES)}
      />
      <Pick label={say(words.tlp)} value={of.tlp} set={(tlp) => change({ tlp })} of={coded('tlp', TLPS)} />
      <Pick
        label={say(words.source)}
        value={of.source}
        set={(source) => change({ source })}
        of={coded('source-grade', SOURCE_GRADES)}
      />
      <Pick
        label={say(words.content)}
        value={String(of.content)}
        set={(chosen) => change({ content: CONTENT_GRADES.find((grade) => String(grade) === chosen) ?? of.content })}
        of={coded('content-grade', CONTENT_GRADES.map(String))}
      />
      <Pick
        label={say(words.evidence)}
        value={of.evidence}
        set={(evidence) => change({ evidence })}
        of={EVIDENCE_CONSENTS.map((value) => ({ value, label: term('evidence-consent', value) }))}
      />
      <Pick
        label={say(words.onward)}
        value={of.onward}
        set={(onward) => change({ onward })}
        of={ONWARD_RULES.map((value) => ({ value, label: term('onward-rule', value) }))}
      />
    </div>
  );
}

function Conditions({ of, change }: ItemPartProps) {
  const { say } = useSpeech();
  return (
    <>
      <Grades of={of} change={change} />
      {of.handling === 'H3' ? (
        <Line
          label={say(words.handlingWords)}
          value={of.handlingWords}
          set={(handlingWords) => change({ handlingWords })}
          needed
        />
      ) : null}
      <Purposes of={of} change={change} />
      <Line label={say(words.caveat)} value={of.caveat} set={(caveat) => change({ caveat })} />
    </>
  );
}

interface ItemFieldsProps extends ItemPartProps {
  readonly number: number;
  /** Null for the only one. */
  readonly remove: (() => void) | null;
  /** The case that it is about, where the desk sees it. */
  readonly caseId: string | null;
}

/** What is asked for inside the fold: it opens when one of these is missing. */
const FOLDED: readonly Lack[] = ['handlingWords', 'purposes'];

/** One piece of information and the conditions on which it is given. */
export function ItemFields({ of, number, change, remove, caseId }: ItemFieldsProps) {
  const { say } = useSpeech();
  return (
    <fieldset className={style.subject}>
      <legend>
        {say(words.item, { number })}
        {remove ? <CloseButton size="sm" aria-label={say(words.removeItem, { number })} onClick={remove} /> : null}
      </legend>
      <Content of={of} change={change} />
      {isReference(of) ? null : (
        <>
          <TranslationsField of={of.translations} original={of.language} set={(translations) => change({ translations })} />
          <CaseFilesField of={of.files} set={(files) => change({ files })} caseId={caseId} />
        </>
      )}
      <PersonsField of={of.persons} set={(persons) => change({ persons })} />
      <SourcesField of={of.restsOn} set={(restsOn) => change({ restsOn })} />
      <Days of={of} change={change} />
      <Basis of={of} change={change} />
      <details className={style.more} open={lacksOf(of).some((lack) => FOLDED.includes(lack)) || undefined}>
        <summary>{say(words.conditions, { said: [of.handling, of.tlp, `${of.source}${of.content}`].join(' · ') })}</summary>
        <div className={style.stack}>
          <Conditions of={of} change={change} />
        </div>
      </details>
    </fieldset>
  );
}
