import { Button, TextInput } from '@mantine/core';
import { editContactReport, type ContactReportResponse, type EditContactReportRequest } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { LongText } from '../../shared/ui/fields';
import { Failure } from '../../shared/ui/notices';
import { ChangedSince } from './changed-since';
import style from './contact-reports.module.css';
import { CounterpartsField } from './counterparts-field';
import { changesOf, isNameless, type TextField, type Typed } from './report-text';
import type { ReportInHand } from './use-report-draft';
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
  readonly inHand: ReportInHand;
}

/** Where what is typed is, said by the button that saves it. */
function Foot({ inHand, done, pending, ready }: Pick<ReportFormProps, 'inHand'> & Record<'done' | 'pending' | 'ready', boolean>) {
  const { say } = useSpeech();
  const { unsaved, isKept } = inHand;
  const typed = isKept ? words.unsavedKept : words.unsaved;
  return (
    <div className={style.foot}>
      <span role="status" className={style.sub}>
        {unsaved.length > 0 ? say(typed) : done ? say(words.saved) : ''}
      </span>
      {unsaved.length > 0 ? (
        <Button variant="subtle" color="gray" onClick={inHand.discard}>
          {say(words.letGo)}
        </Button>
      ) : null}
      <Button type="submit" loading={pending} disabled={!ready}>
        {say(words.save)}
      </Button>
    </div>
  );
}

/** The text of a draft. What another person saved meanwhile is shown beside what was typed, which stays. */
export function ReportForm({ report, inHand }: ReportFormProps) {
  const { say } = useSpeech();
  const { text, version, id, contact } = report;
  const { draft, unsaved, clashes, isRestored, change, saved } = inHand;
  const { typed } = draft;
  const { mutate, isPending, error, isSuccess } = useAct<EditContactReportRequest, ContactReportResponse>({
    act: (body, guard) => editContactReport({ path: { id }, body, headers: { ...guard, 'If-Match': `"${version}"` } }),
    touches: ['contact-reports'],
    done: saved,
  });
  const isReady = unsaved.length > 0 && clashes.length === 0 && !typed.counterparts.some(isNameless);
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) mutate(changesOf(text, typed));
      }}
    >
      {isRestored && unsaved.length > 0 ? (
        <p role="status" className={style.sub}>
          {say(words.restored)}
        </p>
      ) : null}
      {error ? <Failure error={error} /> : null}
      <ChangedSince text={text} inHand={inHand} />
      <CounterpartsField value={typed.counterparts} set={(counterparts) => change({ counterparts })} />
      <TextFields
        typed={typed}
        type={(field, value) => change({ [field]: value })}
        lang={text.language}
        isMeeting={contact.kind === 'meeting'}
      />
      <Foot inHand={inHand} done={isSuccess} pending={isPending} ready={isReady} />
    </form>
  );
}
