import 'reflect-metadata';
import type { Instant } from '#kernel';
import { readEnv } from '#platform/config';
import { parseArgs } from 'node:util';
import { DemoBorder } from './demo-border.js';
import { LedgerProof } from './ledger-proof.js';
import { Narrator } from './narrator.js';
import { Story } from './story.js';

/** A night when the clocks of both sides agree: 03:12 on 23 November 2026. */
const STARTS_AT = '2026-11-23T11:12:00.000Z' as Instant;

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'en' } } });
const locale = values.lang === 'es' ? 'es' : 'en';
const env = readEnv();
const narrator = new Narrator(locale, (line) => process.stdout.write(`${line}\n`));
const border = await DemoBorder.open(env, STARTS_AT, locale);
try {
  const told = await new Story(border, narrator).tell();
  await new LedgerProof(border, narrator, locale, env.ENLACE_DATA).tell(told);
} finally {
  await border.close();
}
process.exit(narrator.broken > 0 ? 1 : 0);
