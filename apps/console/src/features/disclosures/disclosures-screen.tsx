import { Button, TextInput } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { addressHere } from '../../shared/realm/realm';
import { useSession } from '../../shared/session/session';
import { ProvedLink } from '../../shared/session/proved-link';
import { DeskSelect } from '../../shared/ui/desk-select';
import { MoreButton } from '../../shared/ui/more-button';
import { Empty, Read } from '../../shared/ui/notices';
import bar from '../../shared/ui/find-bar.module.css';
import { Screen } from '../../shared/ui/screen';
import { dayEnd, dayStart, type DisclosureFilters, filtersIn, firstDay, lastDay, queryOf } from './disclosure-filters';
import { DisclosuresTable } from './disclosures-table';
import style from './disclosures.module.css';
import { useDisclosures } from './item-queries';
import { onPaper } from './on-paper';
import { OwedOnInformation } from './owed-on-information';
import { usePrintAll } from './use-print-all';
import { words } from './words';
import { TimeField } from '../../shared/ui/time-field';

/** The filters live in the address: a link, the back button and a reload give the same rows. */
const useFilters = (): readonly [DisclosureFilters, (filters: DisclosureFilters) => void] => {
  const filters = filtersIn(useSearch({ strict: false }));
  const navigate = useNavigate();
  return [filters, (next) => void navigate({ to: '/disclosures', search: filtersIn({ ...next }) as never })];
};

interface FindProps {
  readonly filters: DisclosureFilters;
  readonly set: (filters: DisclosureFilters) => void;
}

function FindForm({ filters, set }: FindProps) {
  const { say } = useSpeech();
  const [subject, setSubject] = useState(filters.subject ?? '');
  const [recipient, setRecipient] = useState(filters.recipient ?? null);
  const [from, setFrom] = useState(firstDay(filters.from));
  const [to, setTo] = useState(lastDay(filters.to));
  const find = (event: SyntheticEvent): void => {
    event.preventDefault();
    set({
      ...(subject.trim() && { subject: subject.trim() }),
      ...(recipient && { recipient }),
      ...(from && { from: dayStart(from) }),
      ...(to && { to: dayEnd(to) }),
    });
  };
  return (
    <search className="no-print">
      <form className={bar.bar} onSubmit={find}>
        <TextInput
          label={say(words.person)}
          description={say(words.personHint)}
          value={subject}
          onChange={({ currentTarget }) => setSubject(currentTarget.value)}
          maxLength={200}
          inputWrapperOrder={['label', 'input', 'description']}
        />
        <DeskSelect label={say(words.recipient)} value={recipient} choose={setRecipient} needed={false} />
        <TimeField kind="day" label={say(words.from)} value={from} set={setFrom} />
        <TimeField kind="day" label={say(words.to)} value={to} set={setTo} />
        <div className={bar.acts}>
          <Button type="submit">{say(words.find)}</Button>
          <Button variant="default" onClick={() => set({})}>
            {say(words.clear)}
          </Button>
        </div>
      </form>
    </search>
  );
}

interface ActionsProps {
  readonly filters: DisclosureFilters;
  readonly found: ReturnType<typeof useDisclosures>;
}

function Actions({ filters, found }: ActionsProps) {
  const { say } = useSpeech();
  const { may } = useSession();
  const { isReading, print } = usePrintAll(found);
  return (
    <div className={`no-print ${style.acts}`}>
      <Button variant="default" size="xs" onClick={print} loading={isReading} leftSection={<IconPrinter size={15} aria-hidden />}>
        {say(words.print)}
      </Button>
      {may('disclosure.export') ? (
        <ProvedLink
          size="xs"
          variant="default"
          href={addressHere(`/api/v1/disclosures/export?${queryOf(filters)}`)}
          leftSection={<IconDownload size={15} aria-hidden />}
          aria-label={say(words.csvOf)}
        >
          {say(words.csv)}
        </ProvedLink>
      ) : null}
    </div>
  );
}

/** What crossed, per person and per recipient: on the page, on paper and as a table. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { may } = useSession();
  const [filters, set] = useFilters();
  const found = useDisclosures(filters);
  const now = useNow();
  const looks = Object.keys(filters).length > 0;
  return (
    <Screen title={say(words.title)} actions={<Actions filters={filters} found={found} />}>
      <p className={style.what}>{say(words.what)}</p>
      <p className={style.onPaper}>
        {say(words.printedAt)} {onPaper(new Date(now).toISOString())}
        {filters.subject ? ` · ${say(words.person)}: ${filters.subject}` : null}
        {found.hasNextPage ? ` · ${say(words.notWhole)}` : null}
      </p>
      {may('item.read') ? <OwedOnInformation /> : null}
      <FindForm filters={filters} set={set} key={queryOf(filters)} />
      <Read from={found}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={say(looks ? words.noneFits : words.none)}>{looks ? <p>{say(words.noneFitsHint)}</p> : null}</Empty>
          ) : (
            <>
              <DisclosuresTable rows={rows} />
              <MoreButton of={found} />
            </>
          )
        }
      </Read>
    </Screen>
  );
}
