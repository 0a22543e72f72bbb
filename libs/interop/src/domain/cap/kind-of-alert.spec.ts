import { describe, expect, it } from '@jest/globals';
import { suspension } from './alert.fixture.js';
import { kindOfAlert } from './kind-of-alert.js';

const [info] = suspension().infos;
const saying = (event: string, code?: string) => [
  { ...info!, event, eventCodes: code === undefined ? [] : [{ name: 'SAME', value: code }] },
];

describe('the kind of incident that an alert is about', () => {
  it.each([
    ['Flash Flood Watch', 'FFA', 'river-flood'],
    ['Earthquake', 'EQW', 'earthquake'],
    ['Aviso de inundación', undefined, 'river-flood'],
    ['Fuga de amoniaco', undefined, 'chemical-release'],
    ['Puerto de entrada - suspensión total de operaciones', undefined, 'port-closure'],
    ['Heat Advisory', undefined, null],
    // A code says more than a word.
    ['Incendio por sismo', 'FRW', 'wildfire'],
  ])('of %s %s is %s', (event, code, kind) => {
    expect(kindOfAlert(saying(event, code))).toBe(kind);
  });
});
