import type { ReactNode } from 'react';
import type { Packet } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DeskName } from '../../shared/ui/desk-name';
import { LifeSafetyMark, TlpMark } from '../../shared/ui/marks';
import { Facts } from '../../shared/ui/screen';
import style from './packet-view.module.css';
import { packetWords as words } from './packet-words';
import { Actions, Resources } from './packet-parts';
import { Situation } from './packet-situation';

function Part({
  number,
  title,
  empty,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly empty: boolean;
  readonly children: ReactNode;
}) {
  const { say } = useSpeech();
  return (
    <section className={style.part} aria-label={title}>
      <h4>
        <span aria-hidden>{number}</span> {title}
      </h4>
      {empty ? <p className={style.nothing}>{say(words.nothing)}</p> : children}
    </section>
  );
}

const desksIn = (ids: readonly string[]): ReactNode => (
  <ul className={style.inline}>
    {ids.map((id) => (
      <li key={id}>
        <DeskName deskId={id} />
      </li>
    ))}
  </ul>
);

function Organisation({ organisation: { leadDeskId, supporting, informed } }: Pick<Packet, 'organisation'>) {
  const { say } = useSpeech();
  return (
    <Facts
      of={[
        [say(words.lead), <DeskName key="lead" deskId={leadDeskId} />],
        supporting.length > 0 ? [say(words.supporting), desksIn(supporting)] : null,
        informed.length > 0 ? [say(words.informed), desksIn(informed)] : null,
      ]}
    />
  );
}

function Obligations({ obligations }: Pick<Packet, 'obligations'>) {
  const { term } = useSpeech();
  return (
    <ul className={style.list}>
      {obligations.map(({ act, deskId, subject }) => (
        <li key={`${act} ${deskId} ${subject}`}>
          <DeskName deskId={deskId} /> · {term('obligation-act', act)}
        </li>
      ))}
    </ul>
  );
}

function Caveats({ caveats: { tlp, restrictions, legalBasis, offered } }: Pick<Packet, 'caveats'>) {
  const { say } = useSpeech();
  const listed = (texts: readonly string[]): ReactNode => (
    <ul className={style.list}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
  return (
    <Facts
      of={[
        [say(words.handling), <TlpMark key="tlp" tlp={tlp} />],
        restrictions.length > 0 ? [say(words.restrictions), listed(restrictions)] : null,
        legalBasis ? [say(words.legalBasis), legalBasis] : null,
        offered.length > 0 ? [say(words.offered), listed(offered)] : null,
      ]}
    />
  );
}

const isBare = ({ attachments, strand, physicalTransfer, evidence }: Packet['resources']): boolean =>
  attachments.length === 0 && evidence.length === 0 && !strand && !physicalTransfer;

/** The briefing as the receiving desk reads it, in the order of form ICS 201. */
export function PacketView({ packet, corridorId }: { readonly packet: Packet; readonly corridorId: string | null }) {
  const { say } = useSpeech();
  const { situation, actions, organisation, resources, obligations, caveats } = packet;
  return (
    <div className={style.packet}>
      <div className={style.title}>
        <span className="tabular">{packet.number}</span> <strong>{situation.title}</strong>
        {situation.lifeSafety ? <LifeSafetyMark /> : null}
      </div>
      <Part number={1} title={say(words.situation)} empty={false}>
        <Situation situation={situation} corridorId={corridorId} />
      </Part>
      <Part number={2} title={say(words.actions)} empty={actions.notes.length + actions.tasks.length === 0}>
        <Actions actions={actions} corridorId={corridorId} />
      </Part>
      <Part number={3} title={say(words.organisation)} empty={false}>
        <Organisation organisation={organisation} />
      </Part>
      <Part number={4} title={say(words.resources)} empty={isBare(resources)}>
        <Resources resources={resources} corridorId={corridorId} />
      </Part>
      <Part number={5} title={say(words.obligations)} empty={obligations.length === 0}>
        <Obligations obligations={obligations} />
      </Part>
      <Part number={6} title={say(words.caveats)} empty={false}>
        <Caveats caveats={caveats} />
      </Part>
    </div>
  );
}
