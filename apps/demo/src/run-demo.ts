import 'reflect-metadata';
import type { Instant, Locale } from '#kernel';
import { DemoBorder, type RunningBorder } from './demo-border.js';
import { proveLedger } from './ledger-proof.js';
import { Narrator } from './narrator.js';
import { Story } from './story.js';

/** A night when the clocks of both sides agree: 03:12 on 23 November 2026. */
const STARTS_AT = '2026-11-23T11:12:00.000Z' as Instant;

/** Plays the day against a running system and returns how many promises did not hold. */
export const runDemo = async (running: RunningBorder, dist: string, locale: Locale): Promise<number> => {
  const narrator = new Narrator(locale, (line) => process.stdout.write(`${line}\n`));
  const border = await DemoBorder.open(running, STARTS_AT, locale);
  try {
    const told = await new Story(border, narrator).tell();
    await proveLedger(running, dist, narrator, locale, told);
  } finally {
    await border.close();
  }
  return narrator.broken;
};
