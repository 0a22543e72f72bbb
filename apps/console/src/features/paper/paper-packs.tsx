import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { createPaperPack, type PaperPackResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { clock, ownZone } from '../../shared/i18n/times';
import { useNow } from '../../shared/i18n/use-now';
import { addressHere } from '../../shared/realm/realm';
import { DataTable } from '../../shared/ui/data-table';
import { useClocksOf } from '../../shared/ui/from-to';
import { Moment } from '../../shared/ui/moment';
import { Empty, Failure, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './paper.module.css';
import { usePacks } from './queries';
import { activations, cases, words } from './words';

const HEADS = [words.made, words.because, words.validUntil, words.contents, words.forms, words.file];

function FileOf({ pack }: { readonly pack: PaperPackResponse }) {
  const { say, locale } = useSpeech();
  const [zone] = useClocksOf(pack.deskId);
  if (pack.state === 'asked')
    return (
      <span className={style.making} role="status">
        <progress max={100} value={pack.progress} aria-label={say(words.making, { percent: pack.progress })} />
        {say(words.making, { percent: pack.progress })}
      </span>
    );
  if (pack.state === 'dropped') return <span className={style.soft}>{say(words.dropped)}</span>;
  const when = clock(pack.madeAt ?? pack.askedAt, zone ?? ownZone(), locale);
  return (
    <Button
      component="a"
      size="xs"
      variant="default"
      href={addressHere(`/api/v1/paper-packs/${pack.id}/pdf`)}
      download
      aria-label={say(words.downloadOf, { when })}
      leftSection={<IconDownload size={14} aria-hidden />}
    >
      {say(words.download)}
    </Button>
  );
}

/** How many of its forms came back, and the serials of those that are still out. */
function FormsOf({ forms }: Pick<PaperPackResponse, 'forms'>) {
  const { say } = useSpeech();
  const out = forms.filter(({ enteredAt }) => enteredAt === null);
  if (forms.length === 0) return '—';
  return (
    <details>
      <summary>{say(words.entered, { entered: forms.length - out.length, count: forms.length })}</summary>
      {out.length > 0 ? <p className={style.soft}>{say(words.waiting)}</p> : null}
      <ul className={style.serials}>
        {out.map(({ serial, kindText }) => (
          <li key={serial}>
            <span className="tabular">{serial}</span> <span className={style.soft}>{kindText}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function PackRow({ pack }: { readonly pack: PaperPackResponse }) {
  const { say, count } = useSpeech();
  const over = Date.parse(pack.validUntil) <= useNow();
  const { counts } = pack;
  return (
    <tr>
      <th scope="row">
        <Moment at={pack.madeAt ?? pack.askedAt} />
      </th>
      <td data-label={say(words.because)}>{pack.by?.name ?? say(words.shift)}</td>
      <td data-label={say(words.validUntil)}>
        <Moment at={pack.validUntil} /> {over ? <span className={style.over}>{say(words.over)}</span> : null}
      </td>
      <td data-label={say(words.contents)} className={style.soft}>
        {counts ? `${count(cases, counts.cases)} · ${count(activations, counts.activations)}` : '—'}
      </td>
      <td data-label={say(words.forms)}>
        <FormsOf forms={pack.forms} />
      </td>
      <td data-label={say(words.file)}>
        <FileOf pack={pack} />
      </td>
    </tr>
  );
}

/** What the desk prints to work on when the system is away: made here, downloaded here, and which of its forms came back. */
export function PaperPacks() {
  const { say } = useSpeech();
  const packs = usePacks();
  const { mutate, isPending, error } = useAct({
    act: (_: null, guard) => createPaperPack({ headers: { ...guard } }),
    touches: ['shifts'],
  });
  const making = packs.data?.items.some(({ state }) => state === 'asked') ?? true;
  return (
    <Panel title={say(words.packs)} flush>
      <div className={style.make}>
        {error ? <Failure error={error} /> : null}
        <Button size="xs" variant="default" loading={isPending} disabled={making} onClick={() => mutate(null)}>
          {say(words.make)}
        </Button>
        <span className={style.soft}>{say(words.hint)}</span>
      </div>
      <Read from={packs}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(words.none)} />
          ) : (
            <DataTable label={say(words.packs)} heads={HEADS}>
              {items.map((pack) => (
                <PackRow key={pack.id} pack={pack} />
              ))}
            </DataTable>
          )
        }
      </Read>
    </Panel>
  );
}
