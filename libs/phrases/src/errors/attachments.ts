import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of files on a case. */
export const attachmentsErrors = {
  'case-attachment-empty': {
    kind: 'unacceptable',
    title: { en: 'The file is empty', es: 'El archivo está vacío' },
    detail: { en: 'Send the bytes of the file as the body.', es: 'Envíe el contenido del archivo como cuerpo de la solicitud.' },
  },
  'case-attachment-infected': {
    kind: 'unacceptable',
    title: { en: 'The file holds malware', es: 'El archivo contiene software malicioso' },
    detail: {
      en: 'The scanner found {finding}. The file was not kept. Do not send it on; tell the security officer of your agency where it came from.',
      es: 'El antivirus encontró {finding}. El archivo no se guardó. No lo reenvíe; avise al área de seguridad informática de su institución de dónde proviene.',
    },
  },
  'case-attachment-quota-full': {
    kind: 'unacceptable',
    title: { en: 'Your agency has no room left for files', es: 'Su institución ya no tiene espacio para archivos' },
    detail: {
      en: 'The files of an agency may take {limit} MiB in all. Send a smaller file, or ask your administrator for more room.',
      es: 'Los archivos de una institución pueden ocupar {limit} MiB en total. Envíe un archivo más pequeño o pida más espacio a la administración.',
    },
  },
  'case-attachment-type-refused': {
    kind: 'unsupported-media',
    title: { en: 'Files of this type are not taken', es: 'No se reciben archivos de este tipo' },
    detail: {
      en: 'What counts is the content, not the name. These are taken: PDF, PNG, JPEG, GIF, WebP, TIFF, MP4, plain text and CSV in UTF-8, DOCX, XLSX.',
      es: 'Cuenta el contenido, no el nombre. Se reciben: PDF, PNG, JPEG, GIF, WebP, TIFF, MP4, texto simple y CSV en UTF-8, DOCX y XLSX.',
    },
  },
  'case-attachment-name-unclean': {
    kind: 'unacceptable',
    title: { en: 'This file name cannot be used', es: 'Este nombre de archivo no se puede usar' },
    detail: {
      en: 'A name has 1 to 200 characters, no path, no control characters and no blanks at its ends.',
      es: 'El nombre debe tener de 1 a 200 caracteres, sin ruta, sin caracteres de control y sin espacios al inicio o al final.',
    },
  },
  'case-attachment-name-misfit': {
    kind: 'unacceptable',
    title: { en: 'The name and the content of the file disagree', es: 'El nombre y el contenido del archivo no coinciden' },
    detail: {
      en: 'The content is {mediaType}; a name for it ends in {endings}.',
      es: 'El contenido es {mediaType}; su nombre debe terminar en {endings}.',
    },
  },
  'case-attachment-name-classified': {
    kind: 'unacceptable',
    title: { en: 'Classified material is not taken here', es: 'Aquí no se recibe material clasificado' },
    detail: {
      en: 'The name bears the marking {marking}. Enlace is for unclassified information only. Send it over the classified system of your agency, and tell its security officer that it was tried here. If it is unclassified, take the marking out of the name.',
      es: 'El nombre lleva la marca {marking}. Enlace admite solo información no clasificada. Envíelo por el sistema para información clasificada o reservada de su institución y avise a su responsable de seguridad que se intentó enviar por aquí. Si no es clasificado, quite la marca del nombre.',
    },
  },
  'case-attachment-classified': {
    kind: 'unacceptable',
    title: { en: 'Classified material is not taken here', es: 'Aquí no se recibe material clasificado' },
    detail: {
      en: 'The file bears the marking {marking}. Enlace is for unclassified information only. Send it over the classified network of your agency, give its number there as a reference, and tell your security officer that it was tried here.',
      es: 'El archivo lleva la marca {marking}. Enlace admite solo información no clasificada. Envíelo por la red clasificada de su institución, dé aquí su número como referencia y avise a su responsable de seguridad que se intentó enviar por aquí.',
    },
  },
  'case-attachment-reserved': {
    kind: 'unacceptable',
    title: {
      en: 'Reserved or confidential documents are not taken here',
      es: 'Aquí no se reciben documentos reservados o confidenciales',
    },
    detail: {
      en: 'The file bears the official legend {marking}. Send it by an official letter through the channel of your institution for such documents, and give its number here as a reference.',
      es: 'El archivo lleva la leyenda oficial {marking}. Remítalo por oficio, por el canal de su institución para esos documentos, y dé aquí su número como referencia.',
    },
  },
  'case-attachment-criminal-history': {
    kind: 'unacceptable',
    title: { en: 'Criminal histories are not held here', es: 'Aquí no se guardan antecedentes penales' },
    detail: {
      en: 'The file looks like the output of a criminal-history system ({marking}). Send it over the criminal justice network that is cleared for it (NCIC/Nlets, or INTERPOL), and give its number here as a reference.',
      es: 'El archivo parece la salida de un sistema de antecedentes penales ({marking}). Envíelo por la red de justicia autorizada para ello (Sistema Nacional de Información o INTERPOL) y dé aquí su número como referencia.',
    },
  },
} as const satisfies ErrorCatalogue;
