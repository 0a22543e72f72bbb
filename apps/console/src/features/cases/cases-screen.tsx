import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { CaseLineResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { usePicked } from '../../shared/keyboard/use-picked';
import { BulkResult } from '../../shared/ui/bulk-result';
import { Empty, Read } from '../../shared/ui/notices';
import { Screen } from '../../shared/ui/screen';
import { PickedActs, useCaseActs } from './case-acts';
import { CaseTable } from './case-table';
import { FilterBar } from './filter-bar';
import { type CaseFilters, isFiltered } from './filters';
import { useCaseCount, useCasePages, useCaseRows } from './use-case-rows';
import { useFilters } from './use-filters';
import style from './cases.module.css';
import { Views } from './views';
import { words } from './words';

const idOf = ({ id }: CaseLineResponse): string => id;
const caseOf = (row: CaseLineResponse): CaseLineResponse => row;

function Count({ filters }: { readonly filters: CaseFilters }) {
  const { say, count, locale } = useSpeech();
  const { data } = useCaseCount(filters);
  if (!data) return null;
  const many = new Intl.NumberFormat(locale).format(data.total);
  return (
    <span className={style.count} role="status">
      {data.more ? say(words.countedMore, { count: many }) : count({ one: words.countedOne, other: words.counted }, data.total)}
    </span>
  );
}

type Pages = ReturnType<typeof useCasePages>;

interface RowsProps {
  readonly filters: CaseFilters;
  readonly asked: Pages;
  readonly data: NonNullable<Pages['data']>;
}

/** The rows, what can be done with them, and what is new above them. */
function Rows({ filters, asked, data }: RowsProps) {
  const { say, count } = useSpeech();
  const { rows, newer, showNewer } = useCaseRows(filters, data);
  const counted = useCaseCount(filters).data;
  const [selected, setSelected] = useState<CaseLineResponse>();
  const picked = usePicked(rows, idOf);
  const acts = useCaseActs(picked, selected);
  const { hasNextPage, isFetching, fetchNextPage, isPlaceholderData } = asked;
  const readMore = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  if (rows.length === 0) {
    const filtered = isFiltered(filters);
    return (
      <Empty title={say(filtered ? words.none : words.nothingYet)}>{say(filtered ? words.noneHint : words.nothingYetHint)}</Empty>
    );
  }
  const total = hasNextPage ? (counted && !counted.more ? counted.total : -1) : rows.length;
  return (
    <>
      <BulkResult of={acts.acknowledging} caseOf={caseOf} />
      <BulkResult of={acts.watching} caseOf={caseOf} />
      {newer > 0 ? (
        <Button
          size="compact-sm"
          className={style.newer}
          onClick={() => {
            showNewer();
            window.scrollTo({ top: 0 });
          }}
        >
          {count({ one: words.newerOne, other: words.newer }, newer)}
        </Button>
      ) : null}
      <div className={style.table} data-stale={isPlaceholderData || undefined} aria-busy={isPlaceholderData}>
        <CaseTable
          label={say(words.title)}
          rows={rows}
          picked={picked}
          total={total}
          readMore={readMore}
          selectedChanged={setSelected}
        />
        <div className={style.tail}>{hasNextPage ? say(words.loadingMore) : null}</div>
      </div>
      <PickedActs picked={picked} acts={acts} />
    </>
  );
}

/** All cases that this desk may see, found by filters that live in the address. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const [filters, change] = useFilters();
  const pages = useCasePages(filters);
  return (
    <Screen title={say(words.title)} beside={<Count filters={filters} />} full>
      <Views filters={filters} />
      <FilterBar filters={filters} change={change} />
      <Read from={pages}>{(data) => <Rows filters={filters} asked={pages} data={data} />}</Read>
    </Screen>
  );
}
