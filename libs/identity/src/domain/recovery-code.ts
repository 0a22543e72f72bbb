/** Digits and letters that nobody takes for another (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const GROUP = 4;

/** How many are given at a time. */
export const RECOVERY_CODES = 10;
/** Bytes of chance that one is made of: one for each sign, of which five bits are used, so 80 bits (64 are asked for). */
export const RECOVERY_CODE_BYTES = LENGTH;

/** A code as it is shown: `7K2M-...`. */
export const recoveryCodeOf = (chance: Uint8Array): string => {
  const signs = Array.from(chance.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return (signs.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
};

/** What was typed, as it is hashed; null when it can be no recovery code. */
export const typedRecoveryCode = (typed: string): string | null => {
  const signs = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return signs.length === LENGTH && [...signs].every((sign) => ALPHABET.includes(sign)) ? signs : null;
};
