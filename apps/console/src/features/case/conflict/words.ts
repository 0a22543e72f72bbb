import type { TextCatalogue } from '#phrases';

export const words = {
  positive: {
    en: 'Several desks say that this case is theirs. {lead} keeps leading until the joint desks agree.',
    es: 'Varias mesas sostienen que este caso les corresponde. {lead} sigue como responsable hasta que acuerden las mesas conjuntas.',
  },
  negative: {
    en: 'No desk holds this case for its own. {lead} keeps leading until the joint desks agree.',
    es: 'Ninguna mesa considera suyo este caso. {lead} sigue como responsable hasta que acuerden las mesas conjuntas.',
  },
  claimants: { en: 'Claimed by', es: 'Lo reclaman' },
  declined: { en: 'Declined by', es: 'Lo declinaron' },
  deciders: { en: 'Decided by agreement of', es: 'Deciden de común acuerdo' },
  opened: { en: 'Opened', es: 'Abierto' },
  proposal: { en: 'Proposal of {desk}: {lead} leads', es: 'Propuesta de {desk}: {lead} como responsable' },
  waitsFor: { en: 'Waits for {desk} to confirm.', es: 'Falta que confirme {desk}.' },
  noProposal: { en: 'Nothing is proposed yet.', es: 'Aún no hay propuesta.' },
  propose: { en: 'Propose who leads', es: 'Proponer responsable' },
  proposeAnew: { en: 'Propose another', es: 'Proponer otra' },
  proposeHint: {
    en: 'The joint desk of the other country confirms or proposes another. The lead moves only by its confirmation.',
    es: 'La mesa conjunta del otro país confirma o propone otra. La responsabilidad solo cambia con su confirmación.',
  },
  confirm: { en: 'Confirm: {lead} leads', es: 'Confirmar: {lead} como responsable' },
  lead: { en: 'Which desk shall lead', es: 'Qué mesa será la responsable' },
  reason: { en: 'Reason', es: 'Motivo' },
} as const satisfies TextCatalogue;
