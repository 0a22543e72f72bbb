import { describe, expect, it } from '@jest/globals';
import { RECOVERY_CODE_BYTES, recoveryCodeOf, typedRecoveryCode } from './recovery-code.js';

describe('a recovery code', () => {
  const shown = recoveryCodeOf(Uint8Array.from({ length: RECOVERY_CODE_BYTES }, (_, nth) => nth * 17));

  it('is shown in fours, in signs that nobody takes for another', () => {
    expect(shown).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('holds eighty bits: each sign is one of thirty-two, all as likely', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const [sign = ''] = recoveryCodeOf(new Uint8Array(RECOVERY_CODE_BYTES).fill(byte));
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    expect([counts.size, ...new Set(counts.values())]).toEqual([32, 8]);
  });

  it('is the same however it is typed', () => {
    const read = typedRecoveryCode(shown);
    expect(read).toBe(shown.replaceAll('-', ''));
    expect(typedRecoveryCode(` ${shown.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`)).toBe(
      read,
    );
  });

  it.each(['', '123456', 'U'.repeat(16), `${'A'.repeat(15)}Ñ`, 'A'.repeat(17)])('is not %j', (typed) => {
    expect(typedRecoveryCode(typed)).toBeNull();
  });
});
