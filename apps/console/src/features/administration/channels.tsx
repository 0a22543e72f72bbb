import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  type ChannelResponse,
  type FailedDeliveryResponse,
  listChannels,
  listFailedDeliveries,
  retryDelivery,
} from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { type Bilingual, useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { Ago } from '../../shared/ui/moment';
import { Empty, Failure, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './administration.module.css';
import { Webhooks } from './webhooks/webhooks';
import { words } from './words';

/** Failures are few and the latest matter most. */
const MOST_SHOWN = 100;
const LOOK_AGAIN_MILLIS = 15_000;

/** How a channel that is off is set up. */
const HINTS: Readonly<Record<ChannelResponse['channel'], Bilingual>> = {
  'in-app': words.channelOff,
  email: words.mailHint,
  webhook: words.webhookHint,
};

const useChannels = () =>
  useQuery({ queryKey: ['channels', 'state'], queryFn: () => listChannels(), refetchInterval: LOOK_AGAIN_MILLIS });
const useFailed = () =>
  useQuery({
    queryKey: ['channels', 'failed'],
    queryFn: () => listFailedDeliveries({ query: { limit: MOST_SHOWN } }),
    refetchInterval: LOOK_AGAIN_MILLIS,
  });

function ChannelRow({ channel }: { readonly channel: ChannelResponse }) {
  const { say, term } = useSpeech();
  return (
    <tr>
      <th scope="row">{term('delivery-channel', channel.channel)}</th>
      <td>
        <span className={channel.isOn ? style.on : style.off}>
          {channel.isOn ? `● ${say(words.channelOn)}` : `○ ${say(words.channelOff)}`}
        </span>
        {channel.fault ? (
          <span className={style.warn}> ▲ {say(words.meets, { reason: term('delivery-reason', channel.fault) })}</span>
        ) : null}
      </td>
      <td data-label={say(words.waiting)}>{channel.waiting}</td>
      <td data-label={say(words.sentToday)}>{channel.sent}</td>
      <td data-label={say(words.failedToday)}>{channel.failed}</td>
      <td data-label={say(words.lastSent)}>{channel.lastSentAt ? <Ago at={channel.lastSentAt} /> : null}</td>
    </tr>
  );
}

function FailedRow({ failed }: { readonly failed: FailedDeliveryResponse }) {
  const { say, term } = useSpeech();
  const trying = useAct({
    act: (id: string, guard) => retryDelivery({ path: { id }, headers: { ...guard } }),
    touches: ['channels'],
  });
  return (
    <tr>
      <th scope="row">{failed.recipient}</th>
      <td data-label={say(words.channel)}>{term('delivery-channel', failed.channel)}</td>
      <td data-label={say(words.urgencyHead)}>{term('notice-urgency', failed.urgency)}</td>
      <td data-label={say(words.why)}>
        {term('delivery-reason', failed.reason)}
        {failed.reply ? <span className={style.sub}>{say(words.serverSaid, { reply: failed.reply })}</span> : null}
        {trying.error ? <Failure error={trying.error} /> : null}
      </td>
      <td data-label={say(words.failedSince)}>
        <Ago at={failed.failedAt} />
      </td>
      <td>
        <Button
          size="xs"
          variant="default"
          loading={trying.isPending}
          aria-label={say(words.tryAnewFor, { person: failed.recipient })}
          onClick={() => trying.mutate(failed.id)}
        >
          {say(words.tryAnew)}
        </Button>
      </td>
    </tr>
  );
}

/** How each channel does, and what could not be sent to people of the agency. */
export function ChannelsTab() {
  const { say } = useSpeech();
  const heads = [words.channel, words.channelStands, words.waiting, words.sentToday, words.failedToday, words.lastSent];
  return (
    <div className={style.panels}>
      <Panel title={say(words.channelState)}>
        <Read from={useChannels()}>
          {({ items }) => (
            <>
              <DataTable label={say(words.channelState)} heads={heads}>
                {items.map((channel) => (
                  <ChannelRow key={channel.channel} channel={channel} />
                ))}
              </DataTable>
              {items.map(({ channel, isOn }) => (isOn ? null : <p key={channel}>{say(HINTS[channel])}</p>))}
            </>
          )}
        </Read>
      </Panel>
      <Webhooks />
      <Panel title={say(words.failedDeliveries)}>
        <Read from={useFailed()}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={say(words.noneFailed)} />
            ) : (
              <DataTable
                label={say(words.failedDeliveries)}
                heads={[words.recipient, words.channel, words.urgencyHead, words.why, words.failedSince, words.tryAnew]}
              >
                {items.map((failed) => (
                  <FailedRow key={failed.id} failed={failed} />
                ))}
              </DataTable>
            )
          }
        </Read>
      </Panel>
    </div>
  );
}
