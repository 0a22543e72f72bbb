import { writeBooklet } from '#platform/paper';
import { describe, expect, it, jest } from '@jest/globals';
import { reportMarkdown } from './report-markdown.js';
import { reportBooklet } from './report-pages.js';
import { TOLD } from './report-told.fixture.js';

describe('the report on paper', () => {
  const booklet = reportBooklet(TOLD);

  it('says on each page that it is of an exercise, in both languages, and that it is a draft until it is final', () => {
    expect(booklet.head).toMatch(/^EXERCISE \/ SIMULACRO .* DRAFT \/ BORRADOR$/);
    expect(booklet.foot).toContain('EXERCISE / SIMULACRO');
    expect(reportBooklet({ ...TOLD, drill: { ...TOLD.drill, final: true } }).head).toMatch(/final \/ definitivo$/);
  });

  it('has what happened, what was expected, what people made of it, and what is to be done', () => {
    const headings = booklet.parts.flatMap((part) => (part.kind === 'heading' ? [part.text.split(' / ')[0]] : []));
    expect(headings).toEqual([
      'In short',
      'Who took part',
      'Objectives',
      'Strengths',
      'Areas for improvement',
      'Improvement plan',
      'What was expected',
      expect.stringContaining('How long others waited'),
      'Earlier drills of this scenario',
      'What happened',
    ]);
  });

  it('names those who chose it, and counts the others', () => {
    const text = reportMarkdown(booklet);
    expect(text).toContain(
      '| player / jugador | Desk us-cbp-ofo-san-ysidro / Mesa us-cbp-ofo-san-ysidro | Ana Ríos<br>not named: 1 / sin nombrar: 1 |',
    );
    expect(text).not.toMatch(/somebody|other \|/);
  });

  it('reads the same as Markdown', () => {
    const text = reportMarkdown(booklet);
    expect(text).toMatch(/^# EXERCISE \/ SIMULACRO {3}After-action report/);
    expect(text).toContain('| 1 | The case is acknowledged<br>es: The case is acknowledged | met / cumplida | 4 |');
    expect(text).toContain('a pipe \\| in it');
  });

  it('is a PDF; of a drill that nobody played the same to the last byte, whenever it is written', async () => {
    const file = await writeBooklet(booklet, 'en');
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    const alone = reportBooklet({ ...TOLD, drill: { ...TOLD.drill, byItself: true, startedAt: null, endedAt: null } });
    expect(reportMarkdown(alone)).toContain('| Held / Realizado | without people, on its own clock / sin personas');
    const write = async () => (await writeBooklet(alone, 'en')).toString('latin1');
    const [written] = [await write(), jest.useFakeTimers({ now: 0, advanceTimers: true })];
    expect(await write()).toBe(written);
    jest.useRealTimers();
  });
});
