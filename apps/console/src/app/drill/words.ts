import type { TextCatalogue } from '#phrases';

export const words = {
  mark: { en: 'EXERCISE / SIMULACRO', es: 'SIMULACRO / EXERCISE' },
  paper: {
    en: 'EXERCISE / SIMULACRO. Nothing on this page is real.',
    es: 'SIMULACRO / EXERCISE. Nada en esta página es real.',
  },
  bar: { en: 'You work in a drill', es: 'Usted trabaja en un simulacro' },
  clock: { en: 'Clock of the drill', es: 'Reloj del simulacro' },
  pace: { en: '× {pace}', es: 'a × {pace}' },
  stands: { en: 'clock stands', es: 'reloj detenido' },
  room: { en: 'The drill', es: 'El simulacro' },
  leave: { en: 'Back to live work', es: 'Volver al trabajo real' },
  gone: { en: 'This drill is not yours', es: 'Este simulacro no es suyo' },
  goneHint: {
    en: 'You are not on its list, or no longer. Your live work is where you left it.',
    es: 'Usted no está en su lista, o ya no. Su trabajo real sigue donde lo dejó.',
  },
  real: {
    en: 'REAL EVENT. The drill is suspended: leave it and go to your live work.',
    es: 'EVENTO REAL. El simulacro está suspendido: salga y atienda su trabajo real.',
  },
  answer: { en: 'Communications check: answer', es: 'Prueba de comunicaciones: responder' },
} as const satisfies TextCatalogue;
