/** What desks file, ask and give each other in specs over several contexts. */
export const REPORT = {
  kind: 'long-waits',
  title: 'Waits at the export lanes',
  description: 'Lane 3 is blocked by a lorry.',
  language: 'en',
  side: 'US',
  place: { crossingId: 'otay-mesa-commercial' },
  occurredAt: '2026-11-27T18:00:00.000Z',
  lifeSafety: false,
  impact: { security: 1, flow: 2 },
  handling: { tlp: 'TLP:AMBER' },
};

export const ITEM = {
  form: 'release',
  nature: 'vehicle registration',
  text: 'Registered to Transportes del Norte.',
  language: 'en',
  handling: { code: 'H0' },
  tlp: 'TLP:AMBER',
  sourceGrade: 'A',
  contentGrade: 1,
  purposes: ['operational'],
  evidenceConsent: 'no',
  onward: 'never',
  subjects: [{ label: 'Camión 7ABC123', personal: false, sensitive: false, minor: false }],
};
export const WITNESSED = {
  ...ITEM,
  legalBasis: 'Ley',
  destroyBy: '2027-01-01T00:00:00Z',
  subjects: [{ label: 'Testigo Uno', personal: true, sensitive: true, minor: false, protectedAs: 'witness' }],
};
export const FORM = {
  toDeskId: 'mx-anam-tijuana',
  language: 'es',
  title: 'Propietario de un camión',
  asked: '¿A nombre de quién está registrado el camión?',
  purpose: 'operational',
  facts: 'El camión bloquea los carriles de exportación.',
  holderReasons: 'Tiene placas de Baja California y cruzó esta mañana.',
  subjects: [{ label: 'Camión 7ABC123', link: 'Está en el lugar.', personal: false, sensitive: false, minor: false }],
  serviceClass: 'other',
  handling: { code: 'H0' },
  tlp: 'TLP:AMBER',
  legalBasis: { own: { text: 'Routine use' }, asked: { text: 'Ley Aduanera' } },
  answerForm: 'release',
  onward: 'never',
};
