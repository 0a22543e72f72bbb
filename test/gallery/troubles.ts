import { fill } from '#phrases';
import { DeskClient } from '../../apps/demo/src/desk-client.js';
import { actWords } from '../../apps/console/src/features/handoffs/act-words.js';
import { words as sessionWords } from '../../apps/console/src/features/session/words.js';
import { words as shellWords } from '../../apps/console/src/app/shell/words.js';
import type { ConsoleSite } from '../support/console-site.js';
import { ammoniaAtOtay, type Filed, type HandoffSeen, transferTo } from '../support/filing.js';
import type { Appearance, Language, Visitor } from '../support/visitor.js';

/** Words of screens whose files of words no test can load: they stand upon others of the console. */
const LOST_FACTORS = { en: 'Lost factors', es: 'Factores perdidos' };
const TITLE = { en: /^Title/, es: /^Título/ };

const OFFERS = 'liaison.us-cbp-ofo-otay-mesa';
const IS_ASKED = 'mx-anam-tijuana';
const WRITES = 'liaison.mx-tij-bomb';
const SUPERVISES = 'supervisor.us-cbp-ofo-otay-mesa';
const ADMINISTERS = 'administrator.mx-joint-desk';

type Take = (visitor: Visitor, name: string) => Promise<void>;
type Say = (text: Readonly<Record<Language, string>>) => string;

interface Trouble {
  readonly site: ConsoleSite;
  readonly take: Take;
  readonly say: Say;
  readonly language: Language;
  readonly as: (username: string) => Promise<Visitor>;
  readonly stranger: () => Promise<Visitor>;
}

/** What a wrong password is answered. */
const refusedAtTheDoor = async ({ stranger, site, take }: Trouble): Promise<void> => {
  const visitor = await stranger();
  await visitor.page.goto(site.url);
  await visitor.enter('not the password', WRITES);
  await visitor.page.getByRole('alert').waitFor();
  await take(visitor, 'sign-in-refused');
};

/** An offer that a colleague takes while somebody has the dialog open. */
const takenByAnother = async ({ as, site, take, say }: Trouble): Promise<void> => {
  const offering = await DeskClient.signIn(site.url, OFFERS, site.system.password);
  const report = ammoniaAtOtay({ kind: 'long-waits', lifeSafety: false, side: 'US', language: 'en', title: 'Lane 5 is shut' });
  const { caseId } = await offering.act<Filed & Record<string, unknown>>('/reports', report);
  const { id } = await offering.act<HandoffSeen & Record<string, unknown>>(
    `/cases/${caseId}/handoffs`,
    transferTo(IS_ASKED, { reasonCode: 'better_placed', reason: 'Only your side can open it.', language: 'en' }),
  );
  const visitor = await as(`liaison.${IS_ASKED}`);
  await visitor.go(`/offers?offer=${id}`);
  const accept = { name: new RegExp(`^${say(actWords.accept)}`) };
  await visitor.page.getByRole('button', accept).first().click();
  await visitor.page.getByRole('dialog').waitFor();
  const colleague = await DeskClient.signIn(site.url, `supervisor.${IS_ASKED}`, site.system.password);
  await colleague.act(`/handoffs/${id}/accept`, {});
  await visitor.page.getByText(say(actWords.happened)).waitFor();
  await take(visitor, 'offer-taken-by-another');
};

/** A computer without a network. */
const offline = async ({ as, take, say }: Trouble): Promise<void> => {
  const visitor = await as(WRITES);
  await visitor.go('/cases');
  await visitor.context.setOffline(true);
  await visitor.page.getByText(say(shellWords.offline)).waitFor();
  await take(visitor, 'offline');
  await visitor.context.setOffline(false);
};

/** A page that hears nothing new, though the network is there. */
const notLive = async ({ as, take, say }: Trouble): Promise<void> => {
  const visitor = await as(WRITES);
  await visitor.page.route('**/api/v1/stream*', (route) => route.abort());
  await visitor.go('/cases');
  await visitor.page.getByText(say(shellWords.cutBanner)).waitFor();
  await take(visitor, 'not-live');
};

/** What those who supervise read while nobody watches the clocks. */
const unwatched = async ({ as, take }: Trouble): Promise<void> => {
  const visitor = await as(SUPERVISES);
  const lastWell = new Date(Date.now() - 540_000).toISOString();
  await visitor.page.route('**/api/v1/operations/condition', (route) =>
    route.fulfill({ json: { escalates: false, silent: true, troubles: [], lastWell } }),
  );
  await visitor.go('/supervision');
  await take(visitor, 'clocks-unwatched');
};

/** A session that ended over a draft. */
const ended = async ({ as, site, take, say, language }: Trouble): Promise<void> => {
  const visitor = await as(WRITES);
  await visitor.go('/file');
  await visitor.page.getByLabel(TITLE[language]).first().fill('Nube visible desde la garita');
  await site.system.sql(`delete from session using person where person.id = session.person_id and person.username = $1`, [
    WRITES,
  ]);
  await visitor.page.evaluate(`dispatchEvent(new Event('online'))`);
  await visitor.page.getByRole('dialog', { name: say(sessionWords.expired) }).waitFor();
  await take(visitor, 'session-ended-over-a-draft');
};

/** Factors that somebody lost, and an administrator asks to take away. */
const lostFactors = async ({ as, take, say }: Trouble): Promise<void> => {
  const visitor = await as(ADMINISTERS);
  await visitor.go('/administration');
  await visitor.page
    .getByRole('button', { name: say(LOST_FACTORS) })
    .last()
    .click();
  await visitor.page.getByRole('dialog').waitFor();
  await take(visitor, 'lost-factors');
};

/** What nobody wishes for, and everybody has to read at once: refusals, conflicts and cuts. */
export const lookAtTroubles = async (site: ConsoleSite, appearance: Appearance, take: Take): Promise<void> => {
  const language = appearance.language ?? 'en';
  const trouble: Trouble = {
    site,
    take,
    language,
    say: (text) => fill(text, {}, language),
    as: (username) => site.as(username, appearance),
    stranger: () => site.visitor(appearance),
  };
  for (const look of [refusedAtTheDoor, takenByAnother, offline, notLive, unwatched, lostFactors, ended]) await look(trouble);
};
