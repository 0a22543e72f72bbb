import { describe, expect, it } from '@jest/globals';
import { documentOf } from './performance-document.js';

const machine = {
  at: '2026-11-28T07:40:00.000Z',
  commit: 'abc1234',
  cpus: 2,
  cpu: 'A processor',
  node: '20.20.2',
  postgres: '18.4',
  loadBefore: 0.2,
  loadAfter: 1.5,
};
const line = { of: 'enlace', clients: 16, perSecond: 80, lowest: 75.5, highest: 90, p50: 12.3, p99: 45, count: 1200, refused: 0 };
const kept = [
  {
    file: 'filing.json',
    machine,
    results: [
      {
        name: 'filing',
        lines: [line],
        goals: [
          { what: 'of pgbench', value: 0.2, least: 0.25, met: false },
          { what: 'late, ms', value: 40, most: 50, met: true },
          { what: 'times another', value: null, least: 3, met: null },
        ],
        notes: ['one repetition'],
      },
    ],
  },
];

describe('the document of the figures', () => {
  it('says of each figure when, on what code and what machine it was taken, with its spread', () => {
    const text = documentOf(kept, 'en');
    expect(text).toContain(
      '2026-11-28 07:40 UTC, commit abc1234, 2 x A processor, Node 20.20.2, PostgreSQL 18.4, load 0.2 before and 1.5 after',
    );
    expect(text).toContain('| enlace | 16 | 80 | 75.5 | 90 | 12.3 | 45 | 1200 | 0 |');
    expect(text).toContain('- one repetition');
  });

  it('says in both languages what is met, what is not and what was not measured', () => {
    expect(documentOf(kept, 'en')).toMatch(
      /of pgbench \| 0\.200 \| >= 0\.25 \| \*\*not met\*\*[^]*late, ms \| 40 \| <= 50 \| met[^]*times another \| - \| >= 3 \| not measured/,
    );
    expect(documentOf(kept, 'es')).toMatch(/\*\*no se cumple\*\*[^]*se cumple[^]*sin medir/);
    expect(documentOf(kept, 'es')).not.toContain('| enlace |');
  });
});
