import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of escalation. */
export const escalationErrors = {
  'obligation-settled': {
    kind: 'illegal-state',
    title: { en: 'This is no longer owed', es: 'Este pendiente ya no está abierto' },
    detail: {
      en: 'The obligation is {state}; its clock has stopped for good.',
      es: 'El pendiente se encuentra en estado {state}; su reloj se detuvo en definitiva.',
    },
  },
  'obligation-absent': {
    kind: 'illegal-state',
    title: { en: 'Nothing of this kind is owed', es: 'No hay ningún pendiente de este tipo' },
    detail: {
      en: 'There is no open clock for {act} here.',
      es: 'Aquí no hay ningún reloj abierto para {act}.',
    },
  },
  'obligation-already-paused': {
    kind: 'illegal-state',
    title: { en: 'The clock already stands', es: 'El reloj ya está detenido' },
    detail: {
      en: 'A pause is open. Resume the clock before you pause it again.',
      es: 'Hay una pausa abierta. Reanude el reloj antes de volver a detenerlo.',
    },
  },
  'obligation-not-paused': {
    kind: 'illegal-state',
    title: { en: 'The clock is running', es: 'El reloj está corriendo' },
    detail: { en: 'There is no open pause to end.', es: 'No hay una pausa abierta que terminar.' },
  },
  'obligation-limit-unacceptable': {
    kind: 'unacceptable',
    title: { en: 'This limit cannot be kept', es: 'Este plazo no se puede registrar' },
    detail: {
      en: 'A limit is longer than nought and at most {longest} minutes.',
      es: 'El plazo debe ser mayor que cero y de {longest} minutos como máximo.',
    },
  },
  'obligation-desk-unknown': {
    kind: 'unacceptable',
    title: { en: 'No such desk can owe this', es: 'Ninguna mesa con esa clave puede quedar obligada' },
    detail: {
      en: 'The directory has no desk {desk}.',
      es: 'En el directorio no existe la mesa {desk}.',
    },
  },
  'obligation-beyond-parties': {
    kind: 'unacceptable',
    title: { en: 'This stays between its desks', es: 'Esto queda entre sus mesas' },
    detail: {
      en: 'It belongs to no case. Only the supervisors of the desk that owes it and of the desk that waits may be told.',
      es: 'No pertenece a ningún caso. Solo puede avisarse a la supervisión de la mesa que lo debe y de la mesa que espera.',
    },
  },
  'silence-over': {
    kind: 'unacceptable',
    title: { en: 'This silence would be over already', es: 'Este silencio ya habría terminado' },
    detail: { en: 'Give a time that is still to come.', es: 'Indique una hora futura.' },
  },
  'silence-too-long': {
    kind: 'unacceptable',
    title: { en: 'This silence is too long', es: 'Este silencio es demasiado largo' },
    detail: {
      en: 'This ladder may be silent for {minutes} minutes at most. Silence it again if the reason still stands.',
      es: 'Este escalamiento puede silenciarse {minutes} minutos como máximo. Vuelva a silenciarlo si el motivo subsiste.',
    },
  },
  'silence-without-reason': {
    kind: 'unacceptable',
    title: { en: 'Say why', es: 'Indique el motivo' },
    detail: {
      en: 'Both sides read the reason in the ledger. Give it in a few words.',
      es: 'Ambas partes leen el motivo en la bitácora. Expóngalo en pocas palabras.',
    },
  },
} as const satisfies ErrorCatalogue;
