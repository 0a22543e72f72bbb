import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';

export const ACTS = ['file', 'acknowledge', 'offer', 'accept', 'ask', 'submit', 'receive', 'answer'] as const;
export type Act = (typeof ACTS)[number];

/** One try of one act by one officer. A try without an answer is in doubt until the same key was answered. */
export interface Try {
  readonly at: number;
  readonly key: string;
  readonly act: Act;
  readonly who: string;
  /** Null when no answer came. */
  readonly status: number | null;
  readonly millis: number;
  /** What the act made or changed, as its answer says. */
  readonly subject: string | null;
  /** For a filing: the reference under which it must be found. */
  readonly reference?: string;
}

/** What clients know, on disk and not in the system that is judged. */
export class History {
  constructor(private readonly path: string) {
    writeFileSync(path, '');
  }

  note(one: Try): void {
    appendFileSync(this.path, `${JSON.stringify(one)}\n`);
  }

  read(): Try[] {
    return readFileSync(this.path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Try);
  }
}
