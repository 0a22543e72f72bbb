import { describe, expect, it } from '@jest/globals';
import { type AgencyId, type CountryCode, type Tlp, TLP_LABELS } from '#kernel';
import { type CaseBehind, type GlassReader, mayBreak } from './may-break.js';

const NATIONS: readonly CountryCode[] = ['US', 'MX'];
const AGENCIES = ['us-cbp', 'mx-anam'] as AgencyId[];
const YES_OR_NO = [true, false];

const every = <Facts>(...choices: readonly (readonly Partial<Facts>[])[]): Facts[] =>
  choices.reduce<object[]>((some, more) => some.flatMap((one) => more.map((other) => ({ ...one, ...other }))), [{}]) as Facts[];
const CASES = every<CaseBehind>(
  NATIONS.flatMap((one) => NATIONS.map((other) => ({ countries: [one, other] }))),
  AGENCIES.map((originatorAgencyId) => ({ originatorAgencyId })),
  TLP_LABELS.map((tlp: Tlp) => ({ tlp })),
  [null, 'Not to the press.'].map((restrictions) => ({ restrictions })),
  YES_OR_NO.map((seen) => ({ seen })),
);
const READERS = every<GlassReader>(
  NATIONS.map((country) => ({ country })),
  AGENCIES.map((agencyId) => ({ agencyId })),
  YES_OR_NO.map((unreviewed) => ({ unreviewed })),
);

/** The same facts where each country has the place of the other. */
const exchanged = <Facts>(facts: Facts): Facts =>
  JSON.parse(
    JSON.stringify(facts).replaceAll(
      /US|MX|us-cbp|mx-anam/g,
      (said) => ({ US: 'MX', MX: 'US', 'us-cbp': 'mx-anam', 'mx-anam': 'us-cbp' })[said]!,
    ),
  ) as Facts;
const opens = (behind: CaseBehind, reader: GlassReader): boolean => mayBreak(behind, reader) === 'G-open';

describe('who may open a case in an emergency', () => {
  it('is the same when the two countries change places, for every case and every reader', () => {
    const pairs = CASES.flatMap((behind) => READERS.map((reader) => [behind, reader] as const));
    const unlike = pairs.filter(
      ([behind, reader]) => mayBreak(behind, reader) !== mayBreak(exchanged(behind), exchanged(reader)),
    );
    expect([pairs.length, unlike]).toEqual([1280, []]);
    expect(pairs.filter(([behind, reader]) => opens(behind, reader)).length).toBeGreaterThan(40);
  });

  it('is nobody more under a narrower label, with words of the owner, for another country, or with an opening that nobody reviewed', () => {
    const grown = CASES.flatMap((behind) =>
      READERS.flatMap((reader) => {
        const narrower = [
          ...TLP_LABELS.slice(TLP_LABELS.indexOf(behind.tlp as Tlp)).map((tlp) => ({ ...behind, tlp })),
          { ...behind, restrictions: 'Not to the press.' },
          ...NATIONS.filter((one) => one !== reader.country).map((one) => ({ ...behind, countries: [...behind.countries, one] })),
        ];
        const more = narrower.filter((less) => opens(less, reader) && !opens(behind, reader));
        return opens(behind, { ...reader, unreviewed: true }) ? [behind] : more;
      }),
    );
    expect(grown).toEqual([]);
  });
});
