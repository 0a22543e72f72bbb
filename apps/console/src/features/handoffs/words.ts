import type { TextCatalogue } from '#phrases';

export const words = {
  screen: { en: 'Handoffs', es: 'Traspasos' },
  panel: { en: 'Handoff', es: 'Traspaso' },
  none: { en: 'This case was never offered to another desk.', es: 'Este caso no se ha ofrecido a otra mesa.' },
  to: { en: 'to', es: 'a' },
  answerDue: { en: 'Answer', es: 'Respuesta' },
  confirmationDue: { en: 'Confirmation', es: 'Confirmación' },
  clockStands: { en: 'clock stopped', es: 'plazo detenido' },
} as const satisfies TextCatalogue;
