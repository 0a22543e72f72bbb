import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { DeskResponse } from '../../shared/api/client';
import { useDirectory, useSideClocks, nameIn } from '../../shared/directory/directory';
import { languageName } from '../../shared/i18n/language';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { useSession } from '../../shared/session/session';
import { CountryMark, DutyMark } from '../../shared/ui/marks';
import { Moment } from '../../shared/ui/moment';
import { PresenceMark } from '../../shared/ui/presence-mark';
import { CommonWindow } from '../duty';
import { useSayCompetence } from './competence';
import { DeskLink } from './desk-link';
import style from './directory.module.css';
import { nextDuty } from './duty-hours';
import { Hours } from './hours';
import { isFunction, type Opposite, oppositesOf } from './opposites';
import { words } from './words';

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={style.part}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

/** The clock across the line: that of the corridor's other side, or of the reader's desk for a desk without a corridor. */
const useOtherClock = (desk: DeskResponse): string | undefined => {
  const sides = useSideClocks(desk.corridor);
  const { desks } = useDirectory();
  const { me } = useSession();
  if (desk.corridor === null) return desks.get(me.desk.id)?.zone;
  return sides.find(({ country }) => country !== desk.country)?.zone;
};

function Duty({ desk }: { readonly desk: DeskResponse }) {
  const { say } = useSpeech();
  const { me } = useSession();
  const now = useNow();
  const other = useOtherClock(desk);
  const next = desk.onDuty || !desk.active ? null : nextDuty(desk.hours, desk.zone, now);
  return (
    <Part title={say(words.hours)}>
      <Hours hours={desk.hours} zone={desk.zone} other={other} />
      <CommonWindow deskId={me.desk.id} withDeskId={desk.active ? desk.id : null} />
      {next ? (
        <p className={style.soft}>
          {say(words.nextDuty)}: <Moment at={next} corridorId={desk.corridor} /> ({say(words.holidaysApply)}).
        </p>
      ) : null}
    </Part>
  );
}

function OppositeLine({ opposite: { desk, shared, borderWide } }: { readonly opposite: Opposite }) {
  const { say, locale } = useSpeech();
  const sayCompetence = useSayCompetence();
  const list = (of: readonly string[]): string => new Intl.ListFormat(locale, { type: 'unit' }).format(of.map(sayCompetence));
  const tasks = shared.filter(isFunction);
  const kinds = shared.filter((one) => !isFunction(one));
  return (
    <li>
      <DeskLink desk={desk} />
      <div className={style.soft}>
        {[
          ...(borderWide ? [say(words.wholeBorder)] : []),
          ...(tasks.length > 0 ? [say(words.sharedTasks, { list: list(tasks) })] : []),
          ...(kinds.length > 0 ? [say(words.sharedKinds, { list: list(kinds) })] : []),
        ].join('. ')}
      </div>
    </li>
  );
}

function Opposites({ desk }: { readonly desk: DeskResponse }) {
  const { say } = useSpeech();
  const { desks } = useDirectory();
  const found = oppositesOf(desk, desks.values());
  return (
    <Part title={say(words.opposites)}>
      <p className={style.soft}>{say(found.length > 0 ? words.oppositesHint : words.noOpposites)}</p>
      <ul className={style.opposites}>
        {found.map((opposite) => (
          <OppositeLine key={opposite.desk.id} opposite={opposite} />
        ))}
      </ul>
    </Part>
  );
}

function Competences({ desk }: { readonly desk: DeskResponse }) {
  const { say } = useSpeech();
  const sayCompetence = useSayCompetence();
  const tasks = desk.competences.filter(isFunction);
  const kinds = desk.competences.filter((one) => !isFunction(one));
  const shown = [
    [words.functions, tasks],
    [words.kinds, kinds],
  ] as const;
  return shown.map(([title, of]) =>
    of.length === 0 ? null : (
      <Part key={title.en} title={say(title)}>
        <ul className={style.words}>
          {of.map((one) => (
            <li key={one}>{sayCompetence(one)}</li>
          ))}
        </ul>
      </Part>
    ),
  );
}

function Reach({ desk }: { readonly desk: DeskResponse }) {
  const { say, locale } = useSpeech();
  const { desks } = useDirectory();
  const alternate = desk.alternateDeskId ? desks.get(desk.alternateDeskId) : undefined;
  const spoken = desk.languages.map((one, index) => {
    const language = languageName(one, locale);
    return index === 0 && desk.languages.length > 1 ? say(words.preferred, { language }) : language;
  });
  return (
    <>
      <Part title={say(words.languages)}>{spoken.join(', ')}</Part>
      <Part title={say(words.alternate)}>
        {alternate ? <DeskLink desk={alternate} /> : <span className={style.soft}>{say(words.noAlternate)}</span>}
      </Part>
    </>
  );
}

function DeskCrossings({ desk }: { readonly desk: DeskResponse }) {
  const { say, locale } = useSpeech();
  const { crossings } = useDirectory();
  return desk.crossingIds.length === 0 ? null : (
    <Part title={say(words.herCrossings)}>
      <ul className={style.words}>
        {desk.crossingIds.map((id) => (
          <li key={id}>{nameIn(crossings, id, locale)}</li>
        ))}
      </ul>
    </Part>
  );
}

function Belongs({ desk }: { readonly desk: DeskResponse }) {
  const { say, term, locale } = useSpeech();
  const { agencies, corridors } = useDirectory();
  const agency = agencies.get(desk.agencyId);
  const place = desk.corridor ? corridors.get(desk.corridor)?.name[locale] : say(words.wholeBorder);
  return (
    <>
      <p className={style.marks}>
        <CountryMark country={desk.country} /> <DutyMark onDuty={desk.onDuty} /> <PresenceMark presence={desk.presence} />
        {desk.active ? null : <strong>{say(words.inactive)}</strong>}
        <span className={style.soft}>
          {term('government-level', desk.level)} · {place}
        </span>
      </p>
      <p className={style.soft}>
        {agency ? `${agency.name[locale]}${agency.acronym ? ` (${agency.acronym})` : ''}` : desk.agencyId}
        {agency && !agency.verified ? ` · ${say(words.unverified)}` : ''}
      </p>
    </>
  );
}

function Foot({ desk }: { readonly desk: DeskResponse }) {
  const { say } = useSpeech();
  const { me, may } = useSession();
  const own = useDirectory().desks.get(me.desk.id);
  return (
    <p className={style.foot}>
      {say(words.address)}: <code>{desk.id}</code>
      {may('case.read') ? (
        <>
          {' · '}
          <Link to="/cases" search={{ lead: desk.id } as never}>
            {say(words.casesLed)}
          </Link>
        </>
      ) : null}
      {may('roster.read') && own?.agencyId === desk.agencyId ? (
        <>
          {' · '}
          <Link to="/desks/$deskId/roster" params={{ deskId: desk.id } as never}>
            {say(words.roster)}
          </Link>
        </>
      ) : null}
    </p>
  );
}

interface DeskDetailProps {
  readonly deskId: string;
  readonly close: () => void;
}

/** One desk: who it is, when it answers, what it answers for, and who does the same on the other side. */
export function DeskDetail({ deskId, close }: DeskDetailProps) {
  const { say, locale } = useSpeech();
  const { desks } = useDirectory();
  const heading = useRef<HTMLHeadingElement>(null);
  const desk = desks.get(deskId);
  const known = desk !== undefined;
  useEffect(() => {
    if (known) heading.current?.focus({ preventScroll: true });
  }, [deskId, known]);
  useShortcut(deskId ? { keys: 'Escape', says: words.closeDesk, group: 'act', run: close } : null);
  if (!desk)
    return (
      <aside className={style.detail} aria-label={say(words.desk)}>
        <p className={style.soft}>{say(deskId ? words.notThere : words.choose)}</p>
      </aside>
    );
  return (
    <aside className={style.detail} aria-label={say(words.desk)}>
      <div className={style.detailHead}>
        <h2 ref={heading} tabIndex={-1}>
          {desk.name[locale]}
        </h2>
        <Button size="compact-sm" variant="subtle" color="gray" aria-label={say(words.closeDesk)} onClick={close}>
          <IconX size={16} aria-hidden />
        </Button>
      </div>
      <Belongs desk={desk} />
      <Opposites desk={desk} />
      <Duty desk={desk} />
      <Competences desk={desk} />
      <DeskCrossings desk={desk} />
      <Reach desk={desk} />
      <Foot desk={desk} />
    </aside>
  );
}
