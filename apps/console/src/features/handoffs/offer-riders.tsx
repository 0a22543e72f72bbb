import { ActionIcon, Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Moment } from '../../shared/ui/moment';
import { PaperFields } from '../../shared/ui/paper-fields';
import { momentAt } from './local-moment';
import { emptyPhysical, SUBJECTS, type EvidenceDraft, type OfferDraft, type PhysicalDraft } from './offer-draft';
import style from './offer-form.module.css';
import { offerWords as words } from './offer-words';
import { sentence } from './sentence';
import { TimeField } from '../../shared/ui/time-field';

interface RidersProps {
  readonly draft: OfferDraft;
  readonly change: (part: Partial<OfferDraft>) => void;
  readonly corridorId: string | null;
  readonly faultOf: (pointer: string) => string | undefined;
}

/** The zone of the reader's own desk: the clock that a time is typed from. */
export function useOwnZone(): string {
  const { me } = useSession();
  return useDirectory().desks.get(me.desk.id)?.zone ?? 'UTC';
}

const TEXTS = ['description', 'place', 'handedOverBy', 'receivedBy'] as const;

interface PhysicalProps {
  readonly of: PhysicalDraft;
  readonly change: (physical: PhysicalDraft) => void;
  readonly corridorId: string | null;
}

function Physical({ of, change, corridorId }: PhysicalProps) {
  const { say, term } = useSpeech();
  const zone = useOwnZone();
  const moment = momentAt(of.at, zone);
  return (
    <div className={style.pair}>
      <Select
        label={say(words.subject)}
        allowDeselect={false}
        data={SUBJECTS.map((subject) => ({ value: subject, label: sentence(term('strand', subject)) }))}
        value={of.subject}
        onChange={(value) => change({ ...of, subject: SUBJECTS.find((one) => one === value) ?? of.subject })}
      />
      <TimeField
        kind="moment"
        zone={zone}
        label={say(words.at)}
        description={moment ? <Moment at={moment} corridorId={corridorId} /> : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        value={of.at}
        set={(at) => change({ ...of, at })}
      />
      {TEXTS.map((name) => (
        <TextInput
          key={name}
          label={say(words[name])}
          required
          maxLength={name === 'description' ? 500 : 200}
          value={of[name]}
          onChange={(event) => change({ ...of, [name]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

interface EvidenceProps {
  readonly items: readonly EvidenceDraft[];
  readonly change: (items: readonly EvidenceDraft[]) => void;
}

const MOST_ITEMS = 50;
const PARTS = [
  ['label', 80],
  ['description', 500],
  ['seal', 80],
] as const;

function Evidence({ items, change }: EvidenceProps) {
  const { say } = useSpeech();
  const add = (): void => change([...items, { key: crypto.randomUUID(), label: '', description: '', seal: '' }]);
  return (
    <fieldset className={style.group}>
      <legend>{say(words.evidence)}</legend>
      {items.map((item, index) => (
        <div key={item.key} className={style.item}>
          {PARTS.map(([name, most]) => (
            <TextInput
              key={name}
              label={say(words[name])}
              required={name !== 'seal'}
              maxLength={most}
              value={item[name]}
              onChange={(event) => change(items.with(index, { ...item, [name]: event.currentTarget.value }))}
            />
          ))}
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={say(words.removeEvidence, { number: index + 1 })}
            onClick={() => change(items.toSpliced(index, 1))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={items.length >= MOST_ITEMS}
        onClick={add}
      >
        {say(words.addEvidence)}
      </Button>
    </fieldset>
  );
}

/** What only some offers carry: it stays out of the way of the others. */
export function Riders({ draft, change, corridorId, faultOf }: RidersProps) {
  const { say } = useSpeech();
  const { physical, evidence, paper } = draft;
  return (
    <details className={style.riders} open={physical !== null || evidence.length > 0 || paper.serial !== '' || undefined}>
      <summary>{say(words.more)}</summary>
      <div className={style.form}>
        <TextInput
          label={say(words.legalBasis)}
          maxLength={500}
          value={draft.legalBasis}
          onChange={(event) => change({ legalBasis: event.currentTarget.value })}
        />
        <Textarea
          label={say(words.caveats)}
          autosize
          minRows={2}
          value={draft.caveats}
          onChange={(event) => change({ caveats: event.currentTarget.value })}
        />
        <Checkbox
          label={say(words.physical)}
          checked={physical !== null}
          onChange={(event) => change({ physical: event.currentTarget.checked ? emptyPhysical : null })}
        />
        {physical ? <Physical of={physical} change={(next) => change({ physical: next })} corridorId={corridorId} /> : null}
        <Evidence items={evidence} change={(next) => change({ evidence: next })} />
        <PaperFields value={paper} set={(next) => change({ paper: next })} faultOf={faultOf} />
      </div>
    </details>
  );
}
