import type { FilingInLine } from '../../shared/api/client';
import { useCountryName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { Ago } from '../../shared/ui/moment';
import { MoreButton } from '../../shared/ui/more-button';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { useWaitingFilings } from './surge-queries';
import { words } from './words';

function Row({ of: { place, country, deskId, receivedAt, title } }: { readonly of: FilingInLine }) {
  const { say } = useSpeech();
  const countryName = useCountryName();
  return (
    <tr>
      <th scope="row" className="tabular">
        {place}
      </th>
      <td data-label={say(words.lineFrom)}>{deskId ? <DeskName deskId={deskId} /> : countryName(country)}</td>
      <td data-label={say(words.since)}>
        <Ago at={receivedAt} />
      </td>
      <td data-label={say(words.lineTitle)}>{title}</td>
    </tr>
  );
}

/** Routine reports that were received and wait to be filed, in that order. What each is about, only its own desk reads. */
export function LinePanel() {
  const { say } = useSpeech();
  const line = useWaitingFilings();
  return (
    <Panel title={say(words.line)} flush>
      <Read from={line}>
        {({ pages }) => (
          <>
            <DataTable label={say(words.line)} heads={[words.linePlace, words.lineFrom, words.since, words.lineTitle]}>
              {pages
                .flatMap(({ items }) => items)
                .map((one) => (
                  <Row key={one.place} of={one} />
                ))}
            </DataTable>
            <MoreButton of={line} />
          </>
        )}
      </Read>
    </Panel>
  );
}
