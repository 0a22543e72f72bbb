import type { TextCatalogue } from '#phrases';

export const consentWords = {
  title: { en: 'Request for consent', es: 'Solicitud de consentimiento' },
  asks: {
    en: '{asker} asks {originator} to let it pass information on',
    es: '{asker} solicita a {originator} que le permita compartir información',
  },
  to: { en: 'To', es: 'A' },
  purpose: { en: 'What for', es: 'Finalidad' },
  reason: { en: 'Why', es: 'Motivo' },
  askedAt: { en: 'Asked', es: 'Solicitado' },
  dueAt: { en: 'Answer due', es: 'Respuesta a más tardar' },
  answeredAt: { en: 'Answered', es: 'Respondido' },
  until: { en: 'Holds until', es: 'Vale hasta' },
  asLong: { en: 'as long as the information is held', es: 'mientras la información esté vigente' },
  words: { en: 'In words', es: 'En palabras' },
  item: { en: 'The information', es: 'La información' },
  open: { en: 'open', es: 'abrir' },
  asked: { en: 'What is asked', es: 'Qué se solicita' },
  rests: {
    en: 'What would be passed on rests on your information; it is not the information itself.',
    es: 'Lo que se compartiría se basa en su información; no es la información misma.',
  },
  grant: { en: 'Consent', es: 'Otorgar' },
  grantHint: {
    en: 'That desk may then pass it on to these desks, for this purpose and no other.',
    es: 'Esa mesa podrá compartirla con estas mesas, para esta finalidad y ninguna otra.',
  },
  condition: { en: 'A condition, if there is one', es: 'Una condición, si la hay' },
  granted: { en: 'Consent given', es: 'Consentimiento otorgado' },
  refuse: { en: 'Refuse', es: 'Negar' },
  refuseReason: { en: 'Why not', es: 'Por qué no' },
  refused: { en: 'Consent refused', es: 'Consentimiento negado' },
  supervisor: { en: 'A supervisor of this desk answers.', es: 'Responde quien supervisa esta mesa.' },
} as const satisfies TextCatalogue;
