import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { editContactReport, type ContactReportResponse, type EditContactReportRequest } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { LongText } from '../../shared/ui/fields';
import { Failure } from '../../shared/ui/notices';
import style from './contact-reports.module.css';
import { CounterpartsField } from './counterparts-field';
import { changesOf, isNameless, type TextField, typedOf, type Typed } from './report-text';
import { words } from './words';

interface FieldsProps {
  readonly typed: Typed;
  readonly type: (field: TextField, value: string) => void;
  readonly lang: string;
  readonly isMeeting: boolean;
}

const LONG = [
  ['summary', words.summary],
  ['informationGiven', words.given],
  ['informationReceived', words.received],
] as const;

const SHORT = [
  ['place', words.place, 300],
  ['authorisationNumber', words.authorisation, 100],
  ['authorisationReason', words.authorisationReason, 1000],
] as const;

function TextFields({ typed, type, lang, isMeeting }: FieldsProps) {
  const { say } = useSpeech();
  return (
    <>
      {LONG.map(([field, label]) => (
        <LongText
          key={field}
          label={say(label)}
          value={typed[field]}
          set={(value) => type(field, value)}
          longest={6144}
          needed={field === 'summary'}
          lang={lang}
        />
      ))}
      {SHORT.filter(([field]) => field === 'place' || isMeeting).map(([field, label, longest]) => (
        <TextInput
          key={field}
          label={say(label)}
          value={typed[field]}
          maxLength={longest}
          lang={lang}
          onChange={({ currentTarget }) => type(field, currentTarget.value)}
        />
      ))}
    </>
  );
}

interface ReportFormProps {
  readonly report: ContactReportResponse;
  /** Whether something is typed that is not saved. */
  readonly dirty: (dirty: boolean) => void;
}

/** The text of a draft. What another person saved meanwhile is refused by its version and shown; what was typed stays. */
export function ReportForm({ report, dirty }: ReportFormProps) {
  const { say } = useSpeech();
  const { text, version, id, contact } = report;
  const [typed, setTyped] = useState(() => typedOf(text));
  const changes = changesOf(text, typed);
  const isDirty = Object.keys(changes).length > 0;
  const isReady = isDirty && !typed.counterparts.some(isNameless);
  const { mutate, isPending, error, isSuccess } = useAct<EditContactReportRequest, ContactReportResponse>({
    act: (body, guard) => editContactReport({ path: { id }, body, headers: { ...guard, 'If-Match': `"${version}"` } }),
    touches: ['contact-reports'],
    done: () => dirty(false),
  });
  const change = (part: Partial<Typed>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    dirty(Object.keys(changesOf(text, next)).length > 0);
  };
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) mutate(changes);
      }}
    >
      {error ? <Failure error={error} /> : null}
      <CounterpartsField value={typed.counterparts} set={(counterparts) => change({ counterparts })} />
      <TextFields
        typed={typed}
        type={(field, value) => change({ [field]: value })}
        lang={text.language}
        isMeeting={contact.kind === 'meeting'}
      />
      <div className={style.foot}>
        <span role="status" className={style.sub}>
          {isDirty ? say(words.unsaved) : isSuccess ? say(words.saved) : ''}
        </span>
        <Button type="submit" loading={isPending} disabled={!isReady}>
          {say(words.save)}
        </Button>
      </div>
    </form>
  );
}
