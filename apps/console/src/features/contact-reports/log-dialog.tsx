import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { createContactReport, type ContactReportResponse, type LogContactRequest } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useTyped } from '../../shared/drafts/use-typed';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { instantOf, localOf } from '../../shared/i18n/wall-clock';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { useSession } from '../../shared/session/session';
import { DeskSelect } from '../../shared/ui/desk-select';
import { Dialog } from '../../shared/ui/dialog';
import { Choice, LongText } from '../../shared/ui/fields';
import { words } from './words';
import { TimeField } from '../../shared/ui/time-field';

const KINDS = ['call', 'meeting', 'message'] as const;

interface Draft {
  readonly kind: (typeof KINDS)[number];
  readonly deskId: string | null;
  readonly body: string;
  readonly official: string;
  readonly at: string;
  readonly summary: string;
  readonly place: string;
  readonly authorisationNumber: string;
}

/** The contact as it is sent; null while it does not say with whom or when. */
const requestOf = (draft: Draft, zone: string): LogContactRequest | null => {
  const { kind, deskId, body, official, at, summary, place, authorisationNumber } = draft;
  const named = deskId ? { deskId } : body.trim() ? { body: body.trim() } : null;
  if (!named || Number.isNaN(Date.parse(`${at}Z`))) return null;
  return {
    kind,
    at: instantOf(at, zone),
    counterparts: [{ ...named, ...(official.trim() && { official: official.trim() }) }],
    ...(summary.trim() && { summary: summary.trim() }),
    ...(place.trim() && { place: place.trim() }),
    ...(kind === 'meeting' && authorisationNumber.trim() && { authorisationNumber: authorisationNumber.trim() }),
  };
};

interface FieldsProps {
  readonly draft: Draft;
  readonly zone: string;
  readonly change: (part: Partial<Draft>) => void;
}

function WithWhom({ draft, change }: FieldsProps) {
  const { say } = useSpeech();
  const { desks } = useDirectory();
  const { me } = useSession();
  return (
    <>
      <DeskSelect
        label={say(words.whoDesk)}
        value={draft.deskId}
        choose={(deskId) => change({ deskId })}
        needed={false}
        among={(id) => desks.get(id)?.country !== me.desk.country}
      />
      {draft.deskId ? null : (
        <TextInput
          label={say(words.whoBody)}
          value={draft.body}
          maxLength={200}
          onChange={({ currentTarget }) => change({ body: currentTarget.value })}
        />
      )}
      <TextInput
        label={say(words.whoOfficial)}
        value={draft.official}
        maxLength={200}
        onChange={({ currentTarget }) => change({ official: currentTarget.value })}
      />
    </>
  );
}

function LogFields({ draft, zone, change }: FieldsProps) {
  const { say, term } = useSpeech();
  return (
    <>
      <Choice
        label={say(words.kind)}
        value={draft.kind}
        set={(kind) => change({ kind })}
        of={KINDS.map((value) => ({ value, label: term('contact-kind', value) }))}
      />
      <WithWhom draft={draft} zone={zone} change={change} />
      <TimeField
        kind="moment"
        zone={zone}
        label={say(words.when)}
        value={draft.at}
        required
        set={(next) => change({ at: next })}
      />
      {draft.kind === 'meeting' ? (
        <>
          <TextInput
            label={say(words.authorisation)}
            value={draft.authorisationNumber}
            maxLength={100}
            onChange={({ currentTarget }) => change({ authorisationNumber: currentTarget.value })}
          />
          <TextInput
            label={say(words.place)}
            value={draft.place}
            maxLength={300}
            onChange={({ currentTarget }) => change({ place: currentTarget.value })}
          />
        </>
      ) : null}
      <LongText
        label={say(words.summary)}
        value={draft.summary}
        set={(summary) => change({ summary })}
        longest={6144}
        needed={false}
      />
    </>
  );
}

/** Logs a call, a meeting or a message, and goes to its draft. */
export function LogDialog({ close }: { readonly close: () => void }) {
  useReturnFocus();
  const { say } = useSpeech();
  const { me } = useSession();
  const navigate = useNavigate();
  const zone = useDirectory().desks.get(me.desk.id)?.zone ?? 'America/Tijuana';
  const now = useNow();
  const draft = useTyped<Draft>('contact', () => ({
    kind: 'call',
    deskId: null,
    body: '',
    official: '',
    at: localOf(new Date(now).toISOString(), zone),
    summary: '',
    place: '',
    authorisationNumber: '',
  }));
  const request = requestOf(draft.typed, zone);
  const { mutate, isPending, error } = useAct<LogContactRequest, ContactReportResponse>({
    act: (body, guard) => createContactReport({ body, headers: { ...guard } }),
    touches: ['contact-reports', 'my-desk'],
    done: ({ id }) => {
      draft.forget();
      close();
      void navigate({ to: '/contact-reports/$contactReportId', params: { contactReportId: id } as never });
    },
  });
  return (
    <Dialog
      opened
      close={close}
      title={say(words.logTitle)}
      does={say(words.log)}
      submit={() => {
        if (request) mutate(request);
      }}
      pending={isPending}
      error={error}
      draft={draft}
      ready={request !== null}
    >
      <LogFields draft={draft.typed} zone={zone} change={draft.type} />
      {request === null ? <p role="status">{say(words.needsWho)}</p> : null}
    </Dialog>
  );
}
