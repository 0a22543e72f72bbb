import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ActivationLineResponse, ProcedureLineResponse } from '../../shared/api/client';
import { useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DataTable } from '../../shared/ui/data-table';
import { CountryMark } from '../../shared/ui/marks';
import { Moment } from '../../shared/ui/moment';
import { Empty, Read } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import style from './crisis.module.css';
import { ImportDialog } from './draft-buttons';
import { words as editionWords } from './edition-words';
import { useActivations, useProcedures } from './queries';
import { words } from './words';

const FAMILIES = ['infrastructure', 'people', 'goods', 'information-and-enforcement'] as const;

/** Where an activation is: its crossings, else its corridor. */
export function PlaceOf({
  of: { crossingIds, corridorId },
}: {
  readonly of: Pick<ActivationLineResponse, 'crossingIds' | 'corridorId'>;
}) {
  const { locale } = useSpeech();
  const { crossings, corridors } = useDirectory();
  const names = crossingIds.map((id) => nameIn(crossings, id, locale));
  return <span>{names.length > 0 ? names.join(', ') : nameIn(corridors, corridorId, locale)}</span>;
}

function ActivationRow({ of }: { readonly of: ActivationLineResponse }) {
  const { say, locale } = useSpeech();
  return (
    <tr>
      <th scope="row">
        <Link to="/activations/$activationId" params={{ activationId: of.id } as never}>
          {of.title[locale]}
        </Link>
      </th>
      <td data-label={say(words.place)}>
        <PlaceOf of={of} />
      </td>
      <td data-label={say(words.sides)}>
        {of.sides.map(({ country, level, levelText }) => (
          <span key={country} className={style.sideMark} data-level={level}>
            <CountryMark country={country} /> {levelText ?? say(words.notRaised)}
          </span>
        ))}
      </td>
      <td data-label={say(words.keys)}>{of.stateText}</td>
      <td data-label={say(words.since)}>
        <Moment at={of.raised.at} corridorId={of.corridorId} />
      </td>
    </tr>
  );
}

function Activations({ state }: { readonly state: 'live' | 'ended' }) {
  const { say } = useSpeech();
  const read = useActivations(state);
  const live = state === 'live';
  const label = say(live ? words.live : words.past);
  return (
    <Panel title={label} flush>
      <Read from={read}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(live ? words.noneLive : words.nonePast)}>{live ? <p>{say(words.noneLiveHint)}</p> : null}</Empty>
          ) : (
            <DataTable label={label} heads={[words.procedure, words.place, words.sides, words.keys, words.since]}>
              {items.map((one) => (
                <ActivationRow key={one.id} of={one} />
              ))}
            </DataTable>
          )
        }
      </Read>
    </Panel>
  );
}

function Shelf({ family, of }: { readonly family: string; readonly of: readonly ProcedureLineResponse[] }) {
  const { say, term, locale } = useSpeech();
  return (
    <section aria-label={term('procedure-family', family)}>
      <h3 className={style.family}>{term('procedure-family', family)}</h3>
      <ul className={style.shelf}>
        {of.map(({ id, title, purpose, waiting }) => (
          <li key={id}>
            <Link to="/procedures/$procedureId" params={{ procedureId: id } as never}>
              {title[locale]}
            </Link>
            <p>{purpose[locale]}</p>
            {waiting > 0 ? <p>{say(editionWords.waiting, { count: waiting })}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is active now, and the procedures that there are. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { may } = useSession();
  const procedures = useProcedures();
  const [importing, setImporting] = useState(false);
  return (
    <Screen title={say(words.title)}>
      {may('activation.read') ? <Activations state="live" /> : null}
      <Panel
        title={say(words.library)}
        actions={
          may('procedure.draft') ? (
            <Button size="compact-xs" variant="default" onClick={() => setImporting(true)}>
              {say(editionWords.importIt)}
            </Button>
          ) : null
        }
      >
        <ImportDialog opened={importing} close={() => setImporting(false)} />
        <Read from={procedures}>
          {({ items }) =>
            FAMILIES.map((family) => <Shelf key={family} family={family} of={items.filter((one) => one.family === family)} />)
          }
        </Read>
      </Panel>
      {may('activation.read') ? <Activations state="ended" /> : null}
    </Screen>
  );
}
