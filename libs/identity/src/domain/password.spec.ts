import { describe, expect, it } from '@jest/globals';
import { checkPassword } from './password.js';
import { GUESSED_WORDS } from './password-words.js';

const own = ['liaison.us-sd-fire', 'Renata', 'Quiroga'];

describe('password policy', () => {
  it.each([
    'four herons over the weir',
    'el tren sale con lluvia',
    'Vx9qLm2TzR7kWpJ',
    'viento-en-tijuana-cuando-nieva',
    '北の灯台は雨の夜に消えない、明日は晴れる',
  ])('takes %p', (password) => {
    expect(() => checkPassword(password, own)).not.toThrow();
  });

  it('asks for fifteen characters, counted as people count them', () => {
    expect(() => checkPassword('Vx9qLm2TzR7kWp', own)).toThrow('password-too-short');
    expect(() => checkPassword('🦅'.repeat(14), own)).toThrow('password-too-short');
  });

  it('takes no more than 128 characters', () => {
    expect(() => checkPassword(`${'Vx9qLm2T'.repeat(16)}z`, own)).toThrow('password-too-long');
  });

  it.each([
    'Password123456!',
    'Contraseña2026Contraseña',
    'SanYsidroOtayMesa2026',
    'BorderPatrolSanDiego1',
    'Policía de Tijuana 2025',
    'Aduana-Nuevo-Laredo-1234',
    'Protección Civil Juárez',
    'aaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'qwertyuiopasdfghjkl',
    'RenataQuiroga2026!!',
  ])('refuses %p as guessable', (password) => {
    expect(() => checkPassword(password, own)).toThrow('password-guessable');
  });

  it('keeps its word list folded', () => {
    expect(GUESSED_WORDS.filter((word) => !/^[a-z0-9]+$/.test(word))).toEqual([]);
  });
});
