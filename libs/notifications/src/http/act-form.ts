import type { DirectorySnapshot } from '#directory';
import { DECLINE_GROUNDS, type Locale, localTime } from '#kernel';
import { sayTerm, type Term, zoneName } from '#phrases';
import type { OpenedLink } from '../application/mail-reply.handler.js';
import { otherSideZone } from '../application/other-side.js';
import { sayWhat } from '../application/say-notice.js';
import type { LinkStanding } from '../domain/mail-acts.js';
import { actPage, escaped, paragraph, sayingPage } from './act-page.js';

const groundField = (locale: Locale): string => {
  const options = DECLINE_GROUNDS.map(
    (ground) => `<option value="${ground}">${escaped(sayTerm(`decline-ground.${ground}`, locale))}</option>`,
  );
  const choose = `<option value="">${escaped(sayTerm('act-page.choose', locale))}</option>`;
  return `<label for="ground">${escaped(sayTerm('act-page.ground', locale))}</label><select id="ground" name="ground" required>${choose}${options.join('')}</select>`;
};

const textField = (label: Term, locale: Locale): string =>
  `<label for="text">${escaped(sayTerm(label, locale))}</label><textarea id="text" name="text" rows="5" maxlength="4000" required></textarea>`;

/** When it is due, on the clocks of both sides. */
const dueLine = ({ link }: OpenedLink, snapshot: DirectorySnapshot, locale: Locale): string[] => {
  if (link.dueAt === null) return [];
  const own = localTime(link.dueAt, snapshot.desks.get(link.deskId)?.zone ?? 'UTC');
  const other = localTime(link.dueAt, otherSideZone(link, snapshot) ?? 'UTC');
  const said = sayTerm('notice-part.due-both', locale, {
    date: own.date,
    time: own.time,
    zone: zoneName(link.dueAt, own.zone),
    otherDate: other.date,
    otherTime: other.time,
    otherZone: zoneName(link.dueAt, other.zone),
  });
  return [paragraph(said)];
};

/** Asks the person to confirm what the link is for. It tells a number and a due time, and nothing of the case. */
export const confirmationPage = (opened: OpenedLink, snapshot: DirectorySnapshot, locale: Locale): string => {
  const { link, actor } = opened;
  const act = sayTerm(`mail-act.${link.act}`, locale);
  const fields = {
    acknowledge: [],
    accept: [],
    decline: [groundField(locale), textField('act-page.reason', locale)],
    answer: [textField('act-page.answer', locale)],
  }[link.act];
  const what = sayWhat({ ...link, act: link.owedAct }, locale);
  const desk = snapshot.desks.get(link.deskId)?.name[locale] ?? link.deskId;
  return actPage({ locale }, act, [
    ...(link.lifeSafety ? [paragraph(sayTerm('mail.life-safety', locale), 'alarm')] : []),
    paragraph(what, 'what'),
    ...dueLine(opened, snapshot, locale),
    paragraph(sayTerm('act-page.as', locale, { person: actor!.name, desk })),
    ...(link.act === 'accept' ? [paragraph(sayTerm('act-page.accept', locale))] : []),
    `<form method="post" action="?lang=${locale}">`,
    ...fields,
    `<button type="submit">${escaped(act)}</button></form>`,
    paragraph(sayTerm('act-page.note', locale), 'note'),
  ]);
};

/** What is said of a link that is of no use any more. */
export const standingPage = (standing: Exclude<LinkStanding, 'good'>, locale: Locale): string =>
  sayingPage({ locale }, `act-page.${standing}`, `act-page.${standing}-why`);
