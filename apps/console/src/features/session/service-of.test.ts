import { describe, expect, it } from 'vitest';
import type { OfferedService } from '../../shared/api/client';
import { serviceOf } from './service-of';

const service = (id: string, deskIds: string[]): OfferedService => ({ id, agencyId: id, name: { en: id, es: id }, deskIds });
const services = [service('epa', ['us-epa-r9', 'us-epa-r6']), service('fire', ['us-sd-fire'])];

describe('the service of a user name', () => {
  it.each([
    ['liaison.us-epa-r9', 'epa'],
    [' Nobody.US-SD-Fire ', 'fire'],
    ['liaison.us-epa', undefined],
    ['us-sd-fire', undefined],
    ['', undefined],
  ])('%j is of %s', (username, id) => {
    expect(serviceOf(username, services)?.id).toBe(id);
  });
});
