import { Button, Checkbox, CloseButton, Group } from '@mantine/core';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DeskSelect } from '../../shared/ui/desk-select';
import { Choice } from '../../shared/ui/fields';
import { composeWords as words } from './compose-words';
import { OfCase, WrittenIn } from './composing';
import { type Fields, NEW_SUBJECT, type Protection, PROTECTIONS, SERVICE_CLASSES, type Subject } from './draft';
import { Line, Pick, Prose } from './field';
import { useCountryPack } from './queries';
import style from './requests.module.css';

export interface PartProps {
  readonly fields: Fields;
  readonly change: (part: Partial<Fields>) => void;
  /** What is wrong at a place of the form, once sending was tried. */
  readonly faultAt: (pointer: string) => string | undefined;
}

/** The country of the desk that is asked. */
export const useAskedCountry = ({ toDeskId }: { readonly toDeskId: string | null }): string | undefined => {
  const { desks } = useDirectory();
  return toDeskId === null ? undefined : desks.get(toDeskId)?.country;
};

export function WhomAndWhat({ fields, change, faultAt }: PartProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const { toDeskId, caseId, language } = fields;
  return (
    <>
      <DeskSelect
        label={say(words.toDesk)}
        value={toDeskId}
        choose={(chosen) => change({ toDeskId: chosen, theirs: { key: '', text: '' } })}
        among={(deskId) => deskId !== me.desk.id}
        error={faultAt('/toDeskId')}
        first
      />
      {caseId ? <OfCase said={say(words.ofCase)} leave={() => change({ caseId: null })} /> : null}
      <Line
        label={say(words.subjectLine)}
        hint={say(words.subjectHint)}
        value={fields.title}
        set={(title) => change({ title })}
        error={faultAt('/title')}
        lang={language}
        needed
      />
      <Prose
        label={say(words.asked)}
        hint={say(words.askedHint)}
        value={fields.asked}
        set={(asked) => change({ asked })}
        error={faultAt('/asked')}
        lang={language}
        needed
      />
      <Group gap="xs">
        <WrittenIn value={language} set={(chosen) => change({ language: chosen })} />
      </Group>
    </>
  );
}

/** Some purposes are not for this channel: that is said as soon as one is chosen, with the channel that is. */
function Elsewhere({ fields }: { readonly fields: Fields }) {
  const { say, locale } = useSpeech();
  const { me } = useSession();
  const pack = useCountryPack(me.desk.country);
  const matter = pack?.purposes.find(({ key }) => key === fields.purpose)?.elsewhere;
  if (!matter) return null;
  const channel = pack?.channels.find((one) => one.matter === matter);
  return (
    <div className={style.stop} role="status">
      <strong>{say(words.elsewhere)}</strong>
      <p>
        {channel
          ? say(words.elsewhereHow, {
              channel: channel.name[locale],
              authority: channel.authority[locale],
              how: channel.how[locale],
            })
          : null}{' '}
        {say(words.elsewhereUnknown)}
      </p>
    </div>
  );
}

export function WhatFor({ fields, change, faultAt }: PartProps) {
  const { say, locale } = useSpeech();
  const { me } = useSession();
  const purposes = useCountryPack(me.desk.country)?.purposes ?? [];
  const chosen = purposes.find(({ key }) => key === fields.purpose);
  return (
    <>
      <Pick
        label={say(words.purpose)}
        value={fields.purpose}
        set={(purpose) => change({ purpose })}
        of={[{ value: '', label: say(words.choose) }, ...purposes.map(({ key, name }) => ({ value: key, label: name[locale] }))]}
        error={faultAt('/purpose')}
        {...(chosen && { hint: chosen.help[locale] })}
        needed
      />
      <Elsewhere fields={fields} />
      <Prose
        label={say(words.facts)}
        value={fields.facts}
        set={(facts) => change({ facts })}
        error={faultAt('/facts')}
        lang={fields.language}
        needed
      />
      <Prose
        label={say(words.holderReasons)}
        value={fields.holderReasons}
        set={(holderReasons) => change({ holderReasons })}
        error={faultAt('/holderReasons')}
        lang={fields.language}
        needed
      />
    </>
  );
}

interface SubjectFieldsProps {
  readonly of: Subject;
  readonly number: number;
  readonly set: (subject: Subject) => void;
  readonly remove: () => void;
  readonly error: string | undefined;
}

/** A person or thing. Whoever is not a person has no personal data, and the flags are not needed. */
function SubjectFields({ of, number, set, remove, error }: SubjectFieldsProps) {
  const { say, term } = useSpeech();
  const flag = (name: 'personal' | 'sensitive' | 'minor') => (
    <Checkbox
      label={say(words[name])}
      checked={of[name]}
      onChange={({ currentTarget: { checked } }) => set({ ...of, [name]: checked })}
    />
  );
  return (
    <fieldset className={style.subject}>
      <legend>
        {say(words.subject, { number })}
        <CloseButton size="sm" aria-label={say(words.removeSubject, { what: of.label || String(number) })} onClick={remove} />
      </legend>
      <Line label={say(words.label)} value={of.label} set={(label) => set({ ...of, label })} needed />
      <Line label={say(words.link)} value={of.link ?? ''} set={(link) => set({ ...of, link })} error={error} needed />
      <Group gap="md" align="end">
        {flag('personal')}
        {flag('sensitive')}
        {flag('minor')}
        <Pick
          label={say(words.protectedAs)}
          value={of.protectedAs ?? ''}
          set={(chosen) => {
            const { protectedAs: _, ...rest } = of;
            set(chosen === '' ? rest : { ...rest, protectedAs: chosen as Protection });
          }}
          of={[
            { value: '', label: say(words.notProtected) },
            ...PROTECTIONS.map((value) => ({ value: value as string, label: term('protection', value) })),
          ]}
        />
      </Group>
    </fieldset>
  );
}

export function Subjects({ fields: { subjects }, change, faultAt }: PartProps) {
  const { say } = useSpeech();
  const at = (index: number, subject: Subject | null): void =>
    change({ subjects: subjects.flatMap((one, place) => (place === index ? (subject ? [subject] : []) : [one])) });
  return (
    <>
      <p className={style.soft}>{say(words.subjectsHint)}</p>
      {subjects.map((subject, index) => (
        <SubjectFields
          // eslint-disable-next-line react/no-array-index-key -- a subject has no name before it is written: its place is what it is called
          key={index}
          of={subject}
          number={index + 1}
          set={(next) => at(index, next)}
          remove={() => at(index, null)}
          error={faultAt(`/subjects/${index}/link`)}
        />
      ))}
      <Button size="xs" variant="default" className={style.add} onClick={() => change({ subjects: [...subjects, NEW_SUBJECT] })}>
        {say(words.addSubject)}
      </Button>
    </>
  );
}

export function Urgency({ fields, change, faultAt }: PartProps) {
  const { say, term, locale } = useSpeech();
  const { me } = useSession();
  const grounds = useCountryPack(me.desk.country)?.urgencyGrounds ?? [];
  const { serviceClass, urgencyGround, urgencyReason, lifeSafety, language } = fields;
  return (
    <>
      <Choice
        label={say(words.class)}
        value={serviceClass}
        set={(chosen) => change({ serviceClass: chosen })}
        of={SERVICE_CLASSES.map((value) => ({ value, label: term('service-class', value) }))}
      />
      {serviceClass === 'other' ? null : (
        <>
          <Pick
            label={say(words.ground)}
            value={urgencyGround}
            set={(chosen) => change({ urgencyGround: chosen })}
            of={[
              { value: '', label: say(words.choose) },
              ...grounds.map(({ key, name }) => ({ value: key, label: name[locale] })),
            ]}
            error={faultAt('/urgency') ?? faultAt('/urgency/ground')}
            needed
          />
          <Prose
            label={say(words.groundReason)}
            value={urgencyReason}
            set={(reason) => change({ urgencyReason: reason })}
            error={faultAt('/urgency/reason')}
            lang={language}
            needed
          />
          <Checkbox
            label={say(words.lifeSafety)}
            checked={lifeSafety}
            onChange={({ currentTarget: { checked } }) => change({ lifeSafety: checked })}
          />
        </>
      )}
    </>
  );
}
