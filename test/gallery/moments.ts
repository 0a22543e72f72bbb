import { fill } from '#phrases';
import type { DeskClient } from '../../apps/demo/src/desk-client.js';
import { words as glassWords } from '../../apps/console/src/features/case/glass/words.js';
import { words as noteWords } from '../../apps/console/src/features/case/notes-and-tasks/words.js';
import { words as serviceWords } from '../../apps/console/src/features/administration/service-words.js';
import type { ConsoleSite } from '../support/console-site.js';
import { ammoniaAtOtay, type CaseSeen, type Filed } from '../support/filing.js';
import { until } from '../support/until.js';
import type { Language, Visitor } from '../support/visitor.js';

/** Something that a screen shows only after somebody did something: dialogs, and states that the busy night does not have. */
export interface Moment {
  readonly name: string;
  readonly who: string;
  readonly path: string;
  /** What is done before the picture is taken. */
  readonly act?: (visitor: Visitor, say: (text: Readonly<Record<Language, string>>) => string) => Promise<void>;
}

/** What was played for them. */
export interface Played {
  readonly closedId: string;
  readonly translatedId: string;
}

/** Words of screens whose files of words no test can load: they stand upon others of the console. */
const EXPECTED_FROM = { en: 'Expected from', es: 'Llegada desde' };
const ADD_INJECT = { en: 'Add an inject', es: 'Agregar un inyecto' };
const ADD_LANGUAGE = { en: 'Add the other language', es: 'Agregar el otro idioma' };

const READS_BY_BREAKING = 'liaison.mx-jrz-sspm';
const LEADS_CLOSED = 'liaison.us-cbp-ofo-otay-mesa';
const REPLAYS_CLOSED = 'supervisor.us-cbp-ofo-otay-mesa';

/** A case that was worked to its end: the draft of a scenario comes out of it. */
const closeACase = async (desk: DeskClient, filed: Filed): Promise<void> => {
  const path = `/cases/${filed.caseId}`;
  const step = async (act: string, body: Record<string, unknown> = {}): Promise<void> => {
    const { version } = await desk.read<CaseSeen & Record<string, unknown>>(path);
    await desk.act(`${path}/${act}`, body, { ifMatch: version });
  };
  await step('acknowledge');
  await step('start');
  await step('resolve', { outcome: 'handled', summary: 'The lorry was towed, lane 3 is open.' });
  await step('close');
};

/** Plays what the pictures below show and the busy night has not. */
export const playMoments = async (site: ConsoleSite): Promise<Played> => {
  const { worked, drills } = site.night;
  const otay = await site.client(LEADS_CLOSED);
  const report = (more: Record<string, unknown>): Promise<Filed & Record<string, unknown>> =>
    otay.act(
      '/reports',
      ammoniaAtOtay({ kind: 'long-waits', lifeSafety: false, impact: { security: 1, flow: 2 }, side: 'US', ...more }),
    );
  const translated = await report({
    title: 'Waits at the export lanes',
    description: 'Lane 3 is blocked by a lorry. A tow truck is on its way.',
    language: 'en',
    translation: {
      language: 'es',
      title: 'Espera en los carriles de exportación',
      description: 'Un tractocamión bloquea el carril 3. La grúa va en camino.',
    },
  });
  const closed = await report({ title: 'Lorry across lane 3', description: 'The driver has gone for help.', language: 'en' });
  await closeACase(otay, closed);
  await (
    await site.client(READS_BY_BREAKING)
  ).act('/break-glass', {
    caseNumber: worked.caseNumber,
    reason: 'life-at-risk',
    text: 'Two of the injured were brought to a hospital of this city.',
  });
  const plans = await site.client(drills.by);
  const { id } = await plans.act<{ id: string }>('/rehearsals', { draft: { kind: 'rules', number: 1 }, scenario: 'first-drill' });
  const compared = async (): Promise<boolean> =>
    ['compared', 'failed'].includes((await plans.read<{ state: string }>(`/rehearsals/${id}`)).state);
  await until('the rehearsal is compared', compared, 240_000);
  return { closedId: closed.caseId, translatedId: translated.caseId };
};

const press =
  (name: Readonly<Record<Language, string>>): NonNullable<Moment['act']> =>
  async ({ page }, say) => {
    await page
      .getByRole('button', { name: say(name) })
      .first()
      .click();
  };
const pressAndSee =
  (name: Readonly<Record<Language, string>>): NonNullable<Moment['act']> =>
  async (visitor, say) => {
    await press(name)(visitor, say);
    await visitor.page.getByRole('dialog').waitFor();
  };

type Night = ConsoleSite['night'];

const ofCases = ({ worked }: Night, { translatedId }: Played): readonly Moment[] => [
  {
    name: 'case-not-released',
    who: 'liaison.mx-jrz-sspm',
    path: '/cases/019ac000-0000-7000-8000-000000000000',
    act: pressAndSee(glassWords.open),
  },
  { name: 'case-opened-in-emergency', who: READS_BY_BREAKING, path: `/cases/${worked.caseId}` },
  { name: 'case-in-two-languages', who: LEADS_CLOSED, path: `/cases/${translatedId}` },
  {
    name: 'hand-over',
    who: 'liaison.mx-tij-bomb',
    path: `/cases/${worked.caseId}`,
    act: async ({ page }) => {
      await page.keyboard.press('h');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'task', who: 'liaison.mx-tij-bomb', path: `/cases/${worked.caseId}`, act: pressAndSee(noteWords.addTask) },
  { name: 'file-in-two-languages', who: 'liaison.mx-tij-bomb', path: '/file', act: press(ADD_LANGUAGE) },
  {
    name: 'shortcuts',
    who: 'liaison.mx-tij-bomb',
    path: '/cases',
    act: async ({ page }) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'palette',
    who: 'liaison.mx-tij-bomb',
    path: '/cases',
    act: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
    },
  },
];

const ofDrills = ({ drills, crossing }: Night, { closedId }: Played): readonly Moment[] => [
  {
    name: 'calendar',
    who: crossing.by,
    path: '/advance-notices/new',
    act: async ({ page }, say) => {
      await page.getByRole('textbox', { name: say(EXPECTED_FROM) }).press('Alt+ArrowDown');
      await page.getByRole('grid').waitFor();
    },
  },
  { name: 'replay', who: REPLAYS_CLOSED, path: `/scenarios/write?case=${closedId}` },
  { name: 'rehearsal-compared', who: drills.by, path: '/rehearsals/rules/-/1' },
  { name: 'drill-inject', who: drills.by, path: `/drills/${drills.runningId}`, act: pressAndSee(ADD_INJECT) },
];

const ofAdministration = (): readonly Moment[] => {
  const administrator = 'administrator.mx-joint-desk';
  const tabs = ['desks', 'rules', 'ladders', 'channels', 'limits'] as const;
  const views = ['acts', 'counters', 'openings'] as const;
  return [
    ...tabs.map((tab) => ({ name: `administration-${tab}`, who: administrator, path: `/administration?tab=${tab}` })),
    { name: 'agency-service', who: administrator, path: '/administration', act: pressAndSee(serviceWords.add) },
    ...views.map((view) => ({ name: `oversight-${view}`, who: 'auditor.mx', path: `/oversight?view=${view}` })),
    { name: 'openings-to-review', who: 'supervisor.mx-tij-bomb', path: '/oversight?view=openings' },
  ];
};

/** In the order in which they are looked at. */
export const momentsOf = ({ night }: ConsoleSite, played: Played): readonly Moment[] => [
  ...ofCases(night, played),
  ...ofDrills(night, played),
  ...ofAdministration(),
];

/** Looks at each of them in one appearance. */
export const lookAtMoments = async (
  site: ConsoleSite,
  visitor: Visitor,
  { moments, language }: { readonly moments: readonly Moment[]; readonly language: Language },
  look: (moment: Moment) => Promise<void>,
): Promise<void> => {
  for (const moment of moments) {
    await visitor.context.clearCookies();
    await visitor.arrive(moment.who, site.system.password);
    await visitor.go(moment.path);
    await moment.act?.(visitor, (text) => fill(text, {}, language));
    await look(moment);
  }
};
