import { ActionIcon, Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconX } from '@tabler/icons-react';
import { listAgreements } from '../../shared/api/client';
import { useCountryName, useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { instantOf } from '../../shared/i18n/wall-clock';
import { Choice, LanguageChoice, LongText } from '../../shared/ui/fields';
import { FromTo } from '../../shared/ui/from-to';
import style from './clearances.module.css';
import { type Draft, ITEMS, KINDS, type LineItem } from './draft';
import { useZonesOf } from './use-zones';
import { words } from './words';
import { TimeField } from '../../shared/ui/time-field';

export interface FormProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** The clock that the times are written on. */
  readonly zone: string;
}

interface CrossingFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly choose: (id: string | null) => void;
  readonly needed?: boolean;
}

function CrossingField({ label, value, choose, needed = false }: CrossingFieldProps) {
  const { locale } = useSpeech();
  const { crossings } = useDirectory();
  const data = [...crossings.values()]
    .filter(({ planned }) => !planned)
    .map(({ id, name }) => ({ value: id, label: name[locale] }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
  return <Select label={label} data={data} value={value} onChange={choose} required={needed} searchable clearable limit={80} />;
}

function Times({ draft, change, zone }: FormProps) {
  const { say } = useSpeech();
  const zones = useZonesOf(draft.crossingId ?? '');
  const from = draft.from ? instantOf(draft.from, zone) : null;
  const until = draft.until ? instantOf(draft.until, zone) : null;
  return (
    <>
      <div className={style.pair}>
        <TimeField
          kind="moment"
          zone={zone}
          label={say(words.from)}
          value={draft.from}
          set={(next) => change({ from: next })}
          required
        />
        <TimeField
          kind="moment"
          zone={zone}
          label={say(words.until)}
          value={draft.until}
          set={(next) => change({ until: next })}
          required
        />
      </div>
      {from && until ? (
        <p className={style.quiet} aria-live="polite">
          {say(words.bothClocks)}: <FromTo from={from} until={until} zones={zones} />
        </p>
      ) : null}
    </>
  );
}

function Basics({ draft, change, zone }: FormProps) {
  const { say, term } = useSpeech();
  const { crossings } = useDirectory();
  const countryName = useCountryName();
  const sides = draft.crossingId ? (crossings.get(draft.crossingId)?.sides ?? []) : [];
  return (
    <>
      <Select
        label={say(words.kind)}
        data={KINDS.map((value) => ({ value, label: term('clearance-kind', value) }))}
        value={draft.kind}
        onChange={(kind) => change({ kind: KINDS.find((one) => one === kind) ?? null })}
        required
        data-autofocus
      />
      <CrossingField
        label={say(words.crossing)}
        needed
        value={draft.crossingId}
        choose={(crossingId) => change({ crossingId, entering: crossingId === draft.crossingId ? draft.entering : null })}
      />
      {sides.length > 0 ? (
        <Choice
          label={say(words.entering)}
          value={draft.entering ?? ''}
          set={(entering) => change({ entering })}
          of={sides.map(({ country }) => ({ value: country, label: countryName(country) }))}
        />
      ) : null}
      <Times draft={draft} change={change} zone={zone} />
      <Checkbox
        label={say(words.lifeSafety)}
        description={say(words.lifeSafetyHint)}
        checked={draft.lifeSafety}
        onChange={({ currentTarget }) => change({ lifeSafety: currentTarget.checked })}
      />
    </>
  );
}

interface LineProps {
  readonly line: Draft['lines'][number];
  readonly set: (part: Partial<Draft['lines'][number]>) => void;
  readonly remove: () => void;
}

function LineFields({ line: { item, count }, set, remove }: LineProps) {
  const { say, term } = useSpeech();
  const data = Object.entries(ITEMS).map(([category, items]) => ({
    group: term('clearance-category', category),
    items: items.map((value) => ({ value, label: term('clearance-item', value) })),
  }));
  return (
    <div className={style.line}>
      <NumberInput
        aria-label={say(words.count)}
        value={count}
        min={1}
        max={100_000}
        allowDecimal={false}
        onChange={(value) => set({ count: Number(value) || 1 })}
      />
      <Select
        aria-label={say(words.item)}
        data={data}
        value={item}
        allowDeselect={false}
        searchable
        onChange={(value) => value && set({ item: value as LineItem })}
      />
      <ActionIcon variant="subtle" aria-label={say(words.removeLine, { item: term('clearance-item', item) })} onClick={remove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function Lines({ draft, change }: Omit<FormProps, 'zone'>) {
  const { say } = useSpeech();
  const { lines } = draft;
  const set = (at: number, part: Partial<Draft['lines'][number]>): void =>
    change({ lines: lines.map((line, nth) => (nth === at ? { ...line, ...part } : line)) });
  return (
    <fieldset className={style.lines}>
      <legend>{say(words.lines)}</legend>
      {lines.map((line, at) => (
        <LineFields
          // eslint-disable-next-line react/no-array-index-key -- lines have no other name, and are only added at the end
          key={at}
          line={line}
          set={(part) => set(at, part)}
          remove={() => change({ lines: lines.filter((_, nth) => nth !== at) })}
        />
      ))}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => change({ lines: [...lines, { item: 'firefighter', count: 1 }] })}
      >
        {say(words.addLine)}
      </Button>
    </fieldset>
  );
}

function InstrumentField({ draft, change }: Omit<FormProps, 'zone'>) {
  const { say, locale } = useSpeech();
  const agreements = useQuery({ queryKey: ['directory', 'agreements'], queryFn: () => listAgreements() });
  const data = (agreements.data?.items ?? []).map(({ key, name }) => ({ value: key, label: name[locale] }));
  return (
    <Select
      label={say(words.instrument)}
      placeholder={say(words.noInstrument)}
      data={data}
      value={draft.instrument}
      onChange={(instrument) => change({ instrument })}
      searchable
      clearable
    />
  );
}

function Names({ draft, change }: Omit<FormProps, 'zone'>) {
  const { say } = useSpeech();
  return (
    <fieldset className={style.lines}>
      <legend>{say(words.names)}</legend>
      <p className={style.quiet}>{say(words.namesHint)}</p>
      <div className={style.pair}>
        <TextInput
          label={say(words.lead)}
          value={draft.leadName}
          maxLength={120}
          autoComplete="off"
          onChange={({ currentTarget }) => change({ leadName: currentTarget.value })}
        />
        <TextInput
          label={say(words.reach)}
          value={draft.leadReach}
          maxLength={120}
          autoComplete="off"
          onChange={({ currentTarget }) => change({ leadReach: currentTarget.value })}
        />
      </div>
      <div className={style.pair}>
        <LongText
          label={say(words.people)}
          value={draft.people}
          set={(people) => change({ people })}
          longest={10_000}
          needed={false}
        />
        <LongText
          label={say(words.plates)}
          value={draft.plates}
          set={(plates) => change({ plates })}
          longest={4000}
          needed={false}
        />
      </div>
    </fieldset>
  );
}

/** What, where, when and whether life is at risk; the rest unfolds. */
export function NoticeForm({ draft, change, zone, unfolded = false }: FormProps & { readonly unfolded?: boolean }) {
  const { say } = useSpeech();
  return (
    <>
      <Basics draft={draft} change={change} zone={zone} />
      <details open={unfolded} className={style.more}>
        <summary>{say(words.more)}</summary>
        <div className={style.unfolded}>
          <Lines draft={draft} change={change} />
          <LongText
            label={say(words.purpose)}
            value={draft.purpose}
            set={(purpose) => change({ purpose })}
            longest={1000}
            needed={false}
            lang={draft.language}
          />
          <LanguageChoice value={draft.language} set={(language) => change({ language })} />
          <Names draft={draft} change={change} />
          <div className={style.pair}>
            <TimeField
              kind="moment"
              zone={zone}
              label={say(words.returnDue)}
              description={say(words.returnHint)}
              value={draft.returnAt}
              set={(next) => change({ returnAt: next })}
            />
            <CrossingField
              label={say(words.alternate)}
              value={draft.alternateCrossingId}
              choose={(alternateCrossingId) => change({ alternateCrossingId })}
            />
          </div>
          <InstrumentField draft={draft} change={change} />
        </div>
      </details>
    </>
  );
}
