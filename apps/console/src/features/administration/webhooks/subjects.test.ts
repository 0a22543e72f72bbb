import { describe, expect, it } from 'vitest';
import { subjectsOf, typesAbout } from './subjects';

const types = ['case.opened', 'case.closed', 'handoff.offered', 'early-notice.given', 'unheard.of'];

describe('what an endpoint is told about', () => {
  it('is chosen among what there is to tell and has words for', () => {
    expect(subjectsOf(types)).toEqual(['case', 'handoff', 'early-notice']);
  });

  it('is every type of what was chosen, or everything when nothing was', () => {
    expect(typesAbout(types, ['case', 'early-notice'])).toEqual(['case.opened', 'case.closed', 'early-notice.given']);
    expect(typesAbout(types, [])).toBeNull();
  });
});
