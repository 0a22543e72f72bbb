import { Checkbox, Radio, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import type { CaseResponse, OfferPreviewResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { span } from '../../shared/i18n/times';
import { Moment } from '../../shared/ui/moment';
import { CommonWindow } from '../duty';
import { DeskPicker } from './desk-picker';
import style from './offer-form.module.css';
import { KINDS, mostMinutes, REASONS, shorterChoices, SUBJECTS, type OfferDraft } from './offer-draft';
import { Riders } from './offer-riders';
import { offerWords as words } from './offer-words';
import { sentence } from './sentence';

export interface OfferFormProps {
  readonly onCase: CaseResponse;
  readonly draft: OfferDraft;
  readonly change: (part: Partial<OfferDraft>) => void;
  readonly faultOf: (pointer: string) => string | undefined;
}

function Kind({ draft, change }: Pick<OfferFormProps, 'draft' | 'change'>) {
  const { say, term } = useSpeech();
  return (
    <Radio.Group
      label={say(words.kind)}
      value={draft.kind}
      onChange={(value) => change({ kind: KINDS.find((one) => one === value) ?? 'transfer' })}
    >
      <div className={style.kinds}>
        {KINDS.map((kind) => (
          <Radio key={kind} value={kind} label={sentence(term('handoff-kind', kind))} description={say(words[`says.${kind}`])} />
        ))}
      </div>
    </Radio.Group>
  );
}

function Target({ onCase, draft, change, faultOf }: OfferFormProps) {
  const { say } = useSpeech();
  const { outside } = draft;
  if (draft.kind !== 'referral_outside')
    return (
      <div>
        <DeskPicker
          label={say(words.desk)}
          of={onCase}
          without={[onCase.lead.deskId]}
          value={draft.toDeskId}
          onChange={(toDeskId) => change({ toDeskId })}
          error={faultOf('/toDeskId')}
          required
        />
        <CommonWindow deskId={onCase.lead.deskId} withDeskId={draft.toDeskId} />
      </div>
    );
  return (
    <div className={style.pair}>
      <TextInput
        label={say(words.outsideName)}
        required
        maxLength={200}
        value={outside.name}
        onChange={(event) => change({ outside: { ...outside, name: event.currentTarget.value } })}
      />
      <TextInput
        label={say(words.outsideChannel)}
        required
        maxLength={200}
        value={outside.channel}
        onChange={(event) => change({ outside: { ...outside, channel: event.currentTarget.value } })}
      />
    </div>
  );
}

function Strand({ draft: { strand }, change }: Pick<OfferFormProps, 'draft' | 'change'>) {
  const { say, term } = useSpeech();
  return (
    <fieldset className={style.group}>
      <legend>{say(words.strand)}</legend>
      <div className={style.pair}>
        <Select
          label={say(words.subject)}
          allowDeselect={false}
          data={SUBJECTS.map((subject) => ({ value: subject, label: sentence(term('strand', subject)) }))}
          value={strand.subject}
          onChange={(value) =>
            change({ strand: { ...strand, subject: SUBJECTS.find((one) => one === value) ?? strand.subject } })
          }
        />
        <TextInput
          label={say(words.description)}
          required
          maxLength={500}
          value={strand.description}
          onChange={(event) => change({ strand: { ...strand, description: event.currentTarget.value } })}
        />
      </div>
    </fieldset>
  );
}

function Reason({ draft, change, faultOf }: Omit<OfferFormProps, 'onCase'>) {
  const { say, term } = useSpeech();
  return (
    <>
      <div className={style.pair}>
        <Select
          label={say(words.reasonCode)}
          required
          data={REASONS.map((reason) => ({ value: reason, label: sentence(term('offer-reason', reason)) }))}
          value={draft.reasonCode}
          onChange={(value) => change({ reasonCode: REASONS.find((one) => one === value) ?? null })}
          error={faultOf('/reasonCode')}
        />
        <div>
          <span className={style.label} id="offer-language">
            {say(words.language)}
          </span>
          <SegmentedControl
            aria-labelledby="offer-language"
            fullWidth
            data={[
              { value: 'en', label: say(words.en) },
              { value: 'es', label: say(words.es) },
            ]}
            value={draft.language}
            onChange={(value) => change({ language: value === 'es' ? 'es' : 'en' })}
          />
        </div>
      </div>
      <Textarea
        label={say(words.reason)}
        description={say(words.reasonHint)}
        required
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2_000}
        lang={draft.language}
        value={draft.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={faultOf('/reason')}
      />
    </>
  );
}

interface ClockProps extends OfferFormProps {
  readonly foreseen: OfferPreviewResponse | undefined;
}

/** How long the other desk has, and until when that is on both sides' clocks: the server reckons with its duty hours. */
function Clock({ onCase, draft, change, foreseen, faultOf }: ClockProps) {
  const { say } = useSpeech();
  const most = mostMinutes(draft.lifeSafety || onCase.lifeSafety, onCase.priority);
  const shorter = shorterChoices(most);
  const within = draft.respondWithin !== null && draft.respondWithin < most ? draft.respondWithin : null;
  return (
    <div className={style.pair}>
      <Select
        label={say(words.within)}
        allowDeselect={false}
        data={[
          { value: 'most', label: say(words.most, { span: span(most * 60_000) }) },
          ...shorter.map((minutes) => ({ value: String(minutes), label: span(minutes * 60_000) })),
        ]}
        value={within === null ? 'most' : String(within)}
        onChange={(value) => change({ respondWithin: shorter.find((minutes) => String(minutes) === value) ?? null })}
        error={faultOf('/respondWithin')}
      />
      <p className={style.due} aria-live="polite">
        {foreseen ? (
          <>
            <b>{say(words.dueThen)}</b> <Moment at={foreseen.respondBy} corridorId={onCase.corridorId} />
          </>
        ) : (
          say(words.dueLater)
        )}
      </p>
    </div>
  );
}

/** What an offer says, from top to bottom in the order in which a liaison decides it. */
export function OfferForm(props: ClockProps) {
  const { onCase, draft, change } = props;
  const { say } = useSpeech();
  return (
    <div className={style.form}>
      <Target {...props} />
      <Kind draft={draft} change={change} />
      {draft.kind === 'strand' ? <Strand draft={draft} change={change} /> : null}
      <Reason {...props} />
      <Checkbox
        label={say(words.lifeSafety)}
        description={onCase.lifeSafety ? say(words.lifeSafetyOfCase) : undefined}
        checked={draft.lifeSafety || onCase.lifeSafety}
        disabled={onCase.lifeSafety}
        onChange={(event) => change({ lifeSafety: event.currentTarget.checked })}
      />
      <Clock {...props} />
      <Riders draft={draft} change={change} corridorId={onCase.corridorId} faultOf={props.faultOf} />
    </div>
  );
}
