import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import {
  type ActivationResponse,
  agreeActivationConflict,
  createActivationOrder,
  createActivationTelling,
  liftActivationOrder,
  type Order,
  type OrderAct,
} from '../../shared/api/client';
import { useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { span } from '../../shared/i18n/times';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { type OpenProps, ReasonDialog } from '../../shared/ui/dialog';
import { LongText } from '../../shared/ui/fields';
import { Moment } from '../../shared/ui/moment';
import { Panel } from '../../shared/ui/screen';
import { SaidAct } from './acts';
import style from './crisis.module.css';
import { useRoomAct } from './queries';
import { words } from './words';

interface RoomProps {
  readonly room: ActivationResponse;
}

const ACTS = ['suspend', 'restrict', 'reopen', 'divert', 'inspect-all', 'close-airspace', 'evacuate', 'release-water'] as const;
const OF: Partial<Record<OrderAct, 'air' | 'water' | 'area'>> = {
  'close-airspace': 'air',
  'release-water': 'water',
  evacuate: 'area',
};
const ALL = 'all';

function useTitles({ seats }: ActivationResponse): (roles: readonly string[]) => string {
  const { locale } = useSpeech();
  return (roles) => roles.map((role) => seats.find((seat) => seat.role === role)?.title[locale] ?? role).join('; ');
}

/** What is being ordered, who was not told of it, and the act itself. */
function useOrderDraft(room: ActivationResponse, close: () => void) {
  const [act, setAct] = useState<OrderAct>('restrict');
  const [place, setPlace] = useState(room.crossingIds[0] ?? ALL);
  const [anyway, setAnyway] = useState('');
  const missing = room.notice.filter((rule) => rule.act === act).flatMap((rule) => rule.missing);
  const target = { of: OF[act] ?? 'lanes', ...(place !== ALL && { crossingId: place }) } as const;
  const excuse = missing.length > 0 && { anyway: anyway.trim() };
  const order = useRoomAct(
    room,
    (text: string, headers) => createActivationOrder({ path: { id: room.id }, body: { act, text, target, ...excuse }, headers }),
    close,
  );
  return { act, setAct, place, setPlace, anyway, setAnyway, missing, order };
}

function OrderDialog({ room, opened, close }: RoomProps & OpenProps) {
  const { say, term, locale } = useSpeech();
  const { crossings } = useDirectory();
  const titles = useTitles(room);
  const { act, setAct, place, setPlace, anyway, setAnyway, missing, order } = useOrderDraft(room, close);
  const places = room.crossingIds.map((value) => ({ value, label: nameIn(crossings, value, locale) }));
  return (
    <ReasonDialog
      opened={opened}
      close={close}
      title={say(words.giveOrder)}
      does={say(words.giveOrder)}
      reason={{ label: say(words.said), first: false }}
      submit={order.mutate}
      pending={order.isPending}
      error={order.error}
      ready={missing.length === 0 || anyway.trim() !== ''}
    >
      <p>{say(words.orderHint)}</p>
      <Select
        label={say(words.act)}
        data={ACTS.map((value) => ({ value, label: term('order', value) }))}
        value={act}
        onChange={(chosen) => setAct((chosen as OrderAct | null) ?? 'restrict')}
        allowDeselect={false}
      />
      <Select
        label={say(words.place)}
        data={[{ value: ALL, label: say(words.anyCrossing) }, ...places]}
        value={place}
        onChange={(chosen) => setPlace(chosen ?? ALL)}
        allowDeselect={false}
      />
      {missing.length > 0 ? (
        <LongText
          label={say(words.anyway)}
          hint={say(words.anywayHint, { who: titles(missing) })}
          value={anyway}
          set={setAnyway}
          longest={2000}
        />
      ) : null}
    </ReasonDialog>
  );
}

function OrderLine({ room, order }: RoomProps & { readonly order: Order }) {
  const { say, term, locale } = useSpeech();
  const { crossings } = useDirectory();
  const { me, may } = useSession();
  const titles = useTitles(room);
  const { target, lifted } = order;
  const where = target.crossingId ? nameIn(crossings, target.crossingId, locale) : term('order-target', target.of);
  const way = [target.mode && term('mode', target.mode), target.direction && term('flow-direction', target.direction)];
  return (
    <li className={style.step}>
      <p>
        <strong>{[term('order', order.act), where, ...way.filter(Boolean)].join(' · ')}</strong>{' '}
        {lifted ? say(words.lifted) : null}
      </p>
      <p className={style.stepHead}>
        <DeskName deskId={order.by.deskId} /> <Moment at={order.from} corridorId={room.corridorId} />
      </p>
      <p>{order.text}</p>
      {order.untold.length > 0 ? <p className={style.life}>{say(words.untold, { who: titles(order.untold) })}</p> : null}
      {order.short.length > 0 ? <p className={style.life}>{say(words.short, { who: titles(order.short) })}</p> : null}
      {order.anyway ? <p>{`${say(words.doneAnyway)}: ${order.anyway}`}</p> : null}
      {!lifted && !room.ended && may('activation.work') && order.by.country === me.user.country ? (
        <div className={style.acts}>
          <SaidAct
            room={room}
            says={words.lift}
            label={words.why}
            send={(reason, headers) =>
              liftActivationOrder({ path: { id: room.id, orderId: order.id }, body: { reason }, headers })
            }
          />
        </div>
      ) : null}
    </li>
  );
}

function Conflicts({ room }: RoomProps) {
  const { say, term } = useSpeech();
  const { me, may } = useSession();
  const actOf = (id: string): Order | undefined => room.orders.find((order) => order.id === id);
  return room.conflicts.map((conflict) => (
    <div key={conflict.id} className={style.conflict} data-settled={conflict.settledAt ? true : undefined} role="status">
      <strong>{say(words.conflict)}</strong> {conflict.settledAt ? say(words.conflictSettled) : null}
      <ul className={style.plain}>
        {conflict.orders.map((id) => {
          const order = actOf(id);
          return order ? (
            <li key={id}>
              {term('order', order.act)} <DeskName deskId={order.by.deskId} />
            </li>
          ) : null;
        })}
        {conflict.agreed.map((one) => (
          <li key={one.country}>
            <DeskName deskId={one.deskId} />
            {`: ${one.text}`}
          </li>
        ))}
      </ul>
      {!conflict.settledAt &&
      !room.ended &&
      may('activation.key') &&
      !conflict.agreed.some(({ country }) => country === me.user.country) ? (
        <SaidAct
          room={room}
          says={words.agree}
          label={words.said}
          send={(text, headers) =>
            agreeActivationConflict({ path: { id: room.id, conflictId: conflict.id }, body: { text }, headers })
          }
          first
        />
      ) : null}
    </div>
  ));
}

/** Who must be told before which act, and whether they were. */
function Notice({ room }: RoomProps) {
  const { say, locale } = useSpeech();
  const { may } = useSession();
  return room.notice.map(({ act, actText, leadMinutes, roles }) => {
    const untold = roles.filter(({ toldAt }) => toldAt === null).map(({ role }) => role);
    return (
      <details key={act} className={style.rest}>
        <summary>{`${say(words.notice)}: ${actText} · ${say(words.ahead, { span: span(leadMinutes * 60_000) })}`}</summary>
        <ul className={style.plain}>
          {roles.map(({ role, title, toldAt }) => (
            <li key={role}>
              {title[locale]}{' '}
              <span className={style.soft}>
                {toldAt ? (
                  <>
                    {say(words.told)} <Moment at={toldAt} corridorId={room.corridorId} />
                  </>
                ) : (
                  say(words.notTold)
                )}
              </span>
            </li>
          ))}
        </ul>
        {untold.length > 0 && !room.ended && may('activation.work') ? (
          <SaidAct
            room={room}
            says={words.tellNow}
            title={words.tellTitle}
            label={words.said}
            send={(how, headers) => createActivationTelling({ path: { id: room.id }, body: { roles: untold, how }, headers })}
          />
        ) : null}
      </details>
    );
  });
}

/** What was ordered at the border, what competes, and who had to be told. */
export function OrdersPanel({ room }: RoomProps) {
  const { say } = useSpeech();
  const { may } = useSession();
  const [ordering, setOrdering] = useState(false);
  return (
    <Panel
      id="orders"
      title={say(words.orders)}
      flush
      actions={
        may('activation.work') && !room.ended ? (
          <Button size="compact-xs" variant="default" onClick={() => setOrdering(true)}>
            {say(words.giveOrder)}
          </Button>
        ) : null
      }
    >
      <Conflicts room={room} />
      {room.orders.length === 0 ? <p className={style.rest}>{say(words.noOrders)}</p> : null}
      <ol className={style.items}>
        {room.orders.toReversed().map((order) => (
          <OrderLine key={order.id} room={room} order={order} />
        ))}
      </ol>
      <Notice room={room} />
      <OrderDialog room={room} opened={ordering} close={() => setOrdering(false)} />
    </Panel>
  );
}
