import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of what is to be given to another desk: what it lacks, and what may not be in it. */
export const itemErrors = {
  'item-unfit': {
    kind: 'unacceptable',
    title: { en: 'This information cannot cross as it stands', es: 'Esta información no puede entregarse así' },
    detail: {
      en: 'Mend what is pointed at; nothing was sent.',
      es: 'Corrija lo que se indica; no se envió nada.',
    },
  },
  'item-recipient-missing': {
    kind: 'unacceptable',
    title: { en: 'Nobody would receive it', es: 'Nadie la recibiría' },
    detail: { en: 'Name at least one desk.', es: 'Indique al menos una mesa.' },
  },
  'item-recipient-unknown': {
    kind: 'unacceptable',
    title: { en: 'This desk is not at work', es: 'Esta mesa no está en funciones' },
    detail: {
      en: '{deskId} is no desk of the directory, or is not active.',
      es: '{deskId} no es una mesa del directorio o no está activa.',
    },
  },
  'item-recipient-self': {
    kind: 'unacceptable',
    title: { en: 'The desk has it already', es: 'La mesa ya la tiene' },
    detail: { en: 'A desk cannot send to itself.', es: 'Una mesa no puede enviarse información a sí misma.' },
  },
  'item-content-missing': {
    kind: 'unacceptable',
    title: { en: 'It says nothing', es: 'No contiene nada' },
    detail: {
      en: 'What is shown or released has a text or a file.',
      es: 'Lo que se muestra o se entrega lleva un texto o un archivo.',
    },
  },
  'item-reference-incomplete': {
    kind: 'unacceptable',
    title: { en: 'The other channel is not told', es: 'Falta señalar el otro canal' },
    detail: {
      en: 'A reference names the channel by which the information goes and its number there.',
      es: 'Una referencia indica el canal por el que va la información y su número en él.',
    },
  },
  'item-reference-holds-content': {
    kind: 'unacceptable',
    title: { en: 'A reference holds no content', es: 'Una referencia no lleva contenido' },
    detail: {
      en: 'What goes by another channel is not written here. Leave text and files out.',
      es: 'Lo que va por otro canal no se escribe aquí. Retire el texto y los archivos.',
    },
  },
  'item-show-needs-expiry': {
    kind: 'unacceptable',
    title: { en: 'Until when it may be viewed is missing', es: 'Falta hasta cuándo puede verse' },
    detail: {
      en: 'What is shown and not kept says until when it can be viewed.',
      es: 'Lo que se muestra sin conservarse indica hasta cuándo puede verse.',
    },
  },
  'item-handling-words-missing': {
    kind: 'unacceptable',
    title: { en: 'The restriction is not in words', es: 'Falta describir la restricción' },
    detail: { en: 'Handling code H3 says its restriction in words.', es: 'El código de manejo H3 describe su restricción.' },
  },
  'item-h2-not-free': {
    kind: 'unacceptable',
    title: { en: 'H2 and free sharing contradict each other', es: 'H2 y la difusión libre se contradicen' },
    detail: {
      en: 'H2 means that nobody passes it on without your leave: choose “ask” or “never”.',
      es: 'H2 significa que nadie la comparte sin su autorización: elija «consultar» o «nunca».',
    },
  },
  'item-h1-no-evidence': {
    kind: 'unacceptable',
    title: { en: 'H1 and use as evidence contradict each other', es: 'H1 y el uso como prueba se contradicen' },
    detail: {
      en: 'H1 means that it is not used in proceedings without your leave: choose “ask” or “no”.',
      es: 'H1 significa que no se usa en un procedimiento sin su autorización: elija «consultar» o «no».',
    },
  },
  'item-red-never-onward': {
    kind: 'unacceptable',
    title: { en: 'TLP:RED goes no further', es: 'TLP:RED no se comparte' },
    detail: {
      en: 'The label allows the named recipients alone: the onward rule is “never”.',
      es: 'La etiqueta solo admite a quienes se nombra: la regla de difusión es «nunca».',
    },
  },
  'item-purpose-missing': {
    kind: 'unacceptable',
    title: { en: 'The purpose is missing', es: 'Falta la finalidad' },
    detail: { en: 'Say what it may be used for.', es: 'Indique para qué puede usarse.' },
  },
  'item-purpose-unknown': {
    kind: 'unacceptable',
    title: { en: 'This purpose is not known', es: 'Esta finalidad no existe' },
    detail: { en: '{purpose} is no purpose of the directory.', es: '{purpose} no es una finalidad del directorio.' },
  },
  'item-evidence-not-consented': {
    kind: 'unacceptable',
    title: { en: 'Use as evidence is not consented to', es: 'No se consiente el uso como prueba' },
    detail: {
      en: 'Evidence is among the purposes, but the consent to it is not “yes”. What a court is to see goes by mutual legal assistance.',
      es: 'La prueba figura entre las finalidades, pero el consentimiento no es «sí». Lo que ha de ver un tribunal va por asistencia jurídica mutua.',
    },
  },
  'item-destroy-by-missing': {
    kind: 'unacceptable',
    title: { en: 'The day of destruction is missing', es: 'Falta la fecha de destrucción' },
    detail: {
      en: 'What names a person says when it is destroyed.',
      es: 'Lo que nombra a una persona indica cuándo se destruye.',
    },
  },
  'item-destroy-by-unfit': {
    kind: 'unacceptable',
    title: { en: 'This day of destruction cannot stand', es: 'Esta fecha de destrucción no procede' },
    detail: {
      en: 'It lies ahead, and within five years when a person is named.',
      es: 'Debe ser futura y, si se nombra a una persona, dentro de cinco años.',
    },
  },
  'item-legal-basis-missing': {
    kind: 'unacceptable',
    title: { en: 'The legal basis is missing', es: 'Falta el fundamento legal' },
    detail: {
      en: 'What names a person says which law lets it cross.',
      es: 'Lo que nombra a una persona señala qué ley permite su entrega.',
    },
  },
  'item-expiry-unfit': {
    kind: 'unacceptable',
    title: { en: 'This expiry cannot stand', es: 'Este vencimiento no procede' },
    detail: {
      en: 'It lies ahead and not after the day of destruction.',
      es: 'Debe ser futuro y no posterior a la fecha de destrucción.',
    },
  },
  'item-content-classified': {
    kind: 'unacceptable',
    title: { en: 'Classified material is not taken here', es: 'Aquí no se recibe material clasificado' },
    detail: {
      en: 'It bears the marking {marking}. Enlace is for unclassified information only. Send it over the classified network of your agency, give its number there as a reference, and tell your security officer that it was tried here.',
      es: 'Lleva la marca {marking}. Enlace admite solo información no clasificada. Envíela por la red clasificada de su institución, dé aquí su número como referencia y avise a su responsable de seguridad que se intentó enviar por aquí.',
    },
  },
  'item-content-reserved': {
    kind: 'unacceptable',
    title: {
      en: 'Reserved or confidential documents are not taken here',
      es: 'Aquí no se reciben documentos reservados o confidenciales',
    },
    detail: {
      en: 'It bears the official legend {marking}. Send it by an official letter through the channel of your institution for such documents, and give its number here as a reference.',
      es: 'Lleva la leyenda oficial {marking}. Remítala por oficio, por el canal de su institución para esos documentos, y dé aquí su número como referencia.',
    },
  },
  'item-content-criminal-history': {
    kind: 'unacceptable',
    title: { en: 'Criminal histories are not held here', es: 'Aquí no se guardan antecedentes penales' },
    detail: {
      en: 'It looks like the output of a criminal-history system ({marking}). Send it over the criminal justice network that is cleared for it (NCIC/Nlets, or INTERPOL), and give its number here as a reference.',
      es: 'Parece la salida de un sistema de antecedentes penales ({marking}). Envíela por la red de justicia autorizada para ello (Sistema Nacional de Información o INTERPOL) y dé aquí su número como referencia.',
    },
  },
  'item-attachment-unfit': {
    kind: 'unacceptable',
    title: { en: 'This file did not arrive whole', es: 'Este archivo no llegó íntegro' },
    detail: {
      en: 'The file is empty, or its bytes do not have the hash that came with them.',
      es: 'El archivo está vacío o su contenido no corresponde al resumen que lo acompaña.',
    },
  },
  'item-file-unknown': {
    kind: 'unacceptable',
    title: { en: 'It has no such file', es: 'No tiene ese archivo' },
    detail: { en: 'Name files that the item has now.', es: 'Indique archivos que la pieza tenga en este momento.' },
  },
  'item-file-needs-second': {
    kind: 'unacceptable',
    title: { en: 'It tells of protected people', es: 'Trata de personas protegidas' },
    detail: {
      en: 'A new file about them crosses on the word of two people: give it as an item of its own.',
      es: 'Un archivo nuevo sobre ellas se entrega con la palabra de dos personas: entréguelo como pieza aparte.',
    },
  },
  'item-share-needs-second': {
    kind: 'unacceptable',
    title: { en: 'It tells of protected people', es: 'Trata de personas protegidas' },
    detail: {
      en: 'To another desk it crosses on the word of two people: give it as information unasked, resting on this item.',
      es: 'A otra mesa se entrega con la palabra de dos personas: désela como información espontánea, con base en esta pieza.',
    },
  },
  'item-derived-unknown': {
    kind: 'unacceptable',
    title: { en: 'What it rests on cannot be read here', es: 'Aquí no puede leerse aquello en que se basa' },
    detail: {
      en: 'Information rests on items that your desk holds and may read now.',
      es: 'La información se basa en piezas que su mesa tiene y puede leer en este momento.',
    },
  },
} as const satisfies ErrorCatalogue;
