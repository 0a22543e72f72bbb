import type { Scenario } from '#drills';
import type { Bilingual, Locale } from '#kernel';
import { sayTerm, type Term } from '#phrases';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import type { Director } from './director.js';

interface Draft {
  readonly kind: 'rules' | 'procedure' | 'ladder';
  readonly key?: string;
  readonly number: number;
}

interface Standing {
  readonly state: string;
  readonly minutes: number | null;
}

interface Compared {
  readonly expectations: readonly {
    readonly id: string;
    readonly text: Bilingual;
    readonly today: Standing;
    readonly drafted: Standing;
    readonly change: string;
  }[];
  readonly desks: readonly { readonly deskId: string; readonly differs: boolean }[];
  readonly escalations: { readonly today: number; readonly drafted: number };
}

export interface ToldRehearsal {
  readonly state: string;
  readonly code: string | null;
  readonly comparison: Compared | null;
}

const NOTE = 'To be rehearsed.';
const ASK_MILLIS = 250;

/** Drafts what a file says: a procedure where it is YAML; else a ladder where it has a scope, or a rule set. */
const draft = async (by: Director, path: string): Promise<Draft> => {
  const source = await readFile(path, 'utf8');
  if (extname(path) !== '.json') {
    const { id } = parse(source) as { id: string };
    const { edition } = await by.post<{ edition: number }>(`procedures/${id}/editions`, { source, note: NOTE });
    return { kind: 'procedure', key: id, number: edition };
  }
  const document = JSON.parse(source) as { readonly key?: string; readonly scope?: string };
  if (document.scope === undefined) {
    const { ruleVersion } = await by.post<{ ruleVersion: number }>('routing/drafts', { note: NOTE, ...document });
    return { kind: 'rules', number: ruleVersion };
  }
  const { ladderVersion } = await by.post<{ ladderVersion: number }>('ladders/drafts', { note: NOTE, ...document });
  return { kind: 'ladder', key: document.key ?? '', number: ladderVersion };
};

/** Drafts the file, rehearses the scenario on it, and waits for the comparison. @throws Error when it does not come to its end */
export const rehearse = async (by: Director, scenario: Scenario, path: string, seed: number): Promise<ToldRehearsal> => {
  const { id } = await by.post<{ id: string }>('rehearsals', { draft: await draft(by, path), document: scenario, seed });
  for (;;) {
    const { state, code, comparison } = await by.read<ToldRehearsal>(`rehearsals/${id}`);
    if (state === 'compared') return { state, code, comparison };
    if (state === 'failed') throw new Error(`the rehearsal did not come to its end: ${code ?? ''}`);
    await sleep(ASK_MILLIS);
  }
};

/** The same for people. */
export const sayRehearsal = ({ comparison }: ToldRehearsal, locale: Locale): string[] => {
  if (!comparison) return [];
  const said = ({ state, minutes }: Standing): string =>
    `${sayTerm(`expectation.${state}` as Term, locale)}${minutes === null ? '' : ` ${minutes.toFixed(1)}`}`;
  const { expectations, desks, escalations } = comparison;
  return [
    ...expectations.map(({ text, today, drafted, change }) => [change, said(today), said(drafted), text[locale]].join('\t')),
    `escalations\t${escalations.today}\t${escalations.drafted}`,
    ...desks.filter(({ differs }) => differs).map(({ deskId }) => `differs\t${deskId}`),
  ];
};
