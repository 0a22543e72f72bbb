import type { TextCatalogue } from '#phrases';

/** The installation's own verification of its log. */
export const words = {
  title: { en: 'Nightly verification', es: 'Verificación nocturna' },
  what: {
    en: 'The system verifies its whole ledger each night by the rules of the offline verifier. A fault stops the ledger and raises the alarm.',
    es: 'El sistema verifica cada noche su bitácora completa con las reglas del verificador independiente. Una falla detiene la bitácora y da la alarma.',
  },
  whole: { en: '{size} entries verified, all whole', es: '{size} asientos verificados, todos íntegros' },
  notWhole: { en: '{size} entries verified, {count} faults', es: '{size} asientos verificados, {count} fallas' },
  entry: { en: 'entry {seq}', es: 'asiento {seq}' },
  never: { en: 'Not verified yet', es: 'Aún no se verifica' },
  waits: { en: 'A verification is under way', es: 'Hay una verificación en curso' },
  now: { en: 'Verify now', es: 'Verificar ahora' },
} as const satisfies TextCatalogue;
