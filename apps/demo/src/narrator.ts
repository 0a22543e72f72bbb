import type { Bilingual, Instant, Locale } from '#kernel';

const ZONES = ['America/Los_Angeles', 'America/Tijuana'] as const;

const clock = (moment: Instant, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    Date.parse(moment),
  );

/** Tells the day as a timeline on one page, with the clocks of both sides. */
export class Narrator {
  private now: Instant | null = null;
  private failures = 0;

  constructor(
    private readonly locale: Locale,
    private readonly write: (line: string) => void,
  ) {}

  /** The moment that the next lines are told at. */
  at(moment: Instant): void {
    this.now = moment;
  }

  title(text: Bilingual): void {
    this.write(`\n${text[this.locale]}\n${'-'.repeat(text[this.locale].length)}`);
  }

  tell(text: Bilingual, ...details: readonly (Bilingual | string)[]): void {
    const [us, mx] = this.now ? ZONES.map((zone) => clock(this.now!, zone)) : ['     ', '     '];
    this.write(`${us} US ${mx} MX  ${text[this.locale]}`);
    for (const detail of details) this.write(`                    ${typeof detail === 'string' ? detail : detail[this.locale]}`);
  }

  /** Tells a promise and whether it held; the day as a whole fails when one did not. */
  promise(text: Bilingual, holds: boolean): void {
    if (!holds) this.failures += 1;
    this.tell({ en: `${holds ? 'holds' : 'BROKEN'}: ${text.en}`, es: `${holds ? 'se cumple' : 'NO SE CUMPLE'}: ${text.es}` });
  }

  get broken(): number {
    return this.failures;
  }
}
