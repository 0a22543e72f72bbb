import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of what an activation reports, states and asks for. */
export const crisisRoomErrors = {
  'activation-entry-unknown': {
    kind: 'not-visible',
    title: { en: 'There is no such entry', es: 'No existe ese registro' },
    detail: { en: 'The log of this activation has no such entry.', es: 'La bitácora de esta activación no tiene ese registro.' },
  },
  'activation-entry-promoted': {
    kind: 'illegal-state',
    title: { en: 'That entry is significant already', es: 'Ese registro ya es relevante' },
    detail: { en: 'Somebody made it so meanwhile.', es: 'Entretanto alguien lo destacó.' },
  },
  'activation-significant-empty': {
    kind: 'unacceptable',
    title: { en: 'Say it in a sentence', es: 'Dígalo en una frase' },
    detail: { en: 'In one language at least; the other may follow.', es: 'En un idioma al menos; el otro puede seguir después.' },
  },
  'activation-significant-said': {
    kind: 'illegal-state',
    title: { en: 'It is said in that language already', es: 'Ya está dicho en ese idioma' },
    detail: { en: 'What was said once is not said otherwise.', es: 'Lo que ya se dijo no se cambia.' },
  },
  'situation-report-in-work': {
    kind: 'illegal-state',
    title: { en: 'A report to this audience is in work already', es: 'Ya hay un informe en elaboración para este destinatario' },
    detail: { en: 'Publish it or discard it first.', es: 'Publíquelo o descártelo primero.' },
  },
  'situation-report-foreign': {
    kind: 'not-permitted',
    title: { en: 'This report is the other country’s', es: 'Este informe es del otro país' },
    detail: { en: 'Each side writes and corrects its own.', es: 'Cada lado redacta y corrige los suyos.' },
  },
  'situation-report-state': {
    kind: 'illegal-state',
    title: { en: 'The report does not stand so any more', es: 'El informe ya no está en ese estado' },
    detail: {
      en: 'It was published, discarded or corrected meanwhile.',
      es: 'Entretanto se publicó, se descartó o se corrigió.',
    },
  },
  'situation-report-revised': {
    kind: 'illegal-state',
    title: { en: 'There is a newer working version', es: 'Hay una versión de trabajo más reciente' },
    detail: {
      en: 'Somebody saved another meanwhile. Read it, then go on from there.',
      es: 'Entretanto alguien guardó otra. Léala y continúe a partir de ella.',
    },
  },
  'situation-report-one-language': {
    kind: 'unacceptable',
    title: { en: 'The text is missing in one language', es: 'Falta el texto en un idioma' },
    detail: {
      en: 'Write it in both, or publish the facts alone.',
      es: 'Escríbalo en ambos, o publique solo los hechos.',
    },
  },
  'situation-report-figures-only': {
    kind: 'unacceptable',
    title: { en: 'The public reads figures only', es: 'El público solo lee cifras' },
    detail: {
      en: 'Words for the public are a statement, released by both keys or as one side’s own.',
      es: 'Las palabras para el público son un comunicado, emitido con ambas llaves o como propio de un lado.',
    },
  },
  'statement-foreign': {
    kind: 'not-permitted',
    title: { en: 'The other country wrote this statement', es: 'Este comunicado lo redactó el otro país' },
    detail: {
      en: 'Turn your key on it, or decline it with a reason.',
      es: 'Gire su llave o declínelo con motivo.',
    },
  },
  'statement-state': {
    kind: 'illegal-state',
    title: { en: 'The statement does not stand so any more', es: 'El comunicado ya no está en ese estado' },
    detail: {
      en: 'It was answered, changed, released or withdrawn meanwhile.',
      es: 'Entretanto se respondió, se modificó, se emitió o se retiró.',
    },
  },
  'statement-other-text': {
    kind: 'unacceptable',
    title: { en: 'That is not the text any more', es: 'Ése ya no es el texto' },
    detail: {
      en: 'A key counts for exactly the text that was read. Read it again.',
      es: 'Una llave vale solo para el texto que se leyó. Léalo de nuevo.',
    },
  },
  'statement-own-key': {
    kind: 'illegal-state',
    title: { en: 'The second key is the other country’s', es: 'La segunda llave es del otro país' },
    detail: { en: 'Your country turned the first one.', es: 'Su país giró la primera.' },
  },
  'statement-late': {
    kind: 'illegal-state',
    title: { en: 'The time for the second key is over', es: 'Venció el plazo para la segunda llave' },
    detail: { en: 'It can be proposed again.', es: 'Puede proponerse de nuevo.' },
  },
  'resource-desk-outside': {
    kind: 'unacceptable',
    title: { en: 'That desk has no seat in this activation', es: 'Esa mesa no tiene lugar en esta activación' },
    detail: { en: 'Ask a desk that has one.', es: 'Solicítelo a una mesa que lo tenga.' },
  },
  'resource-own-desk': {
    kind: 'unacceptable',
    title: { en: 'That is your own desk', es: 'Ésa es su propia mesa' },
    detail: { en: 'Ask another one.', es: 'Solicítelo a otra.' },
  },
  'resource-past': {
    kind: 'unacceptable',
    title: { en: 'That time is past', es: 'Esa hora ya pasó' },
    detail: { en: 'Name one that is still to come.', es: 'Indique una que aún esté por llegar.' },
  },
  'resource-not-yours': {
    kind: 'not-permitted',
    title: { en: 'This is for another desk to say', es: 'Esto le toca decirlo a otra mesa' },
    detail: {
      en: 'Who was asked offers, sends and declines; who asked accepts, receives, releases and withdraws; the command of the same side may.',
      es: 'Quien recibió la solicitud ofrece, envía y declina; quien solicitó acepta, recibe, libera y retira; también puede el comando del mismo lado.',
    },
  },
  'resource-state': {
    kind: 'illegal-state',
    title: { en: 'The request does not stand so any more', es: 'La solicitud ya no está en ese estado' },
    detail: { en: 'See how far it has come meanwhile.', es: 'Revise cuánto ha avanzado entretanto.' },
  },
  'resource-too-much': {
    kind: 'unacceptable',
    title: { en: 'That is more than was asked for', es: 'Eso es más de lo solicitado' },
    detail: { en: 'Asked for: {asked}.', es: 'Solicitado: {asked}.' },
  },
  'resource-other-offer': {
    kind: 'illegal-state',
    title: { en: 'The offer was made anew', es: 'La oferta cambió' },
    detail: { en: 'Read it again before you accept it.', es: 'Léala de nuevo antes de aceptarla.' },
  },
  'resource-ground-words': {
    kind: 'unacceptable',
    title: { en: 'Say the ground in words', es: 'Indique el motivo con palabras' },
    detail: { en: 'None of the listed grounds was chosen.', es: 'No se eligió ninguno de los motivos de la lista.' },
  },
} as const satisfies ErrorCatalogue;
