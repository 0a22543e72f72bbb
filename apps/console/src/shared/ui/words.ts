import type { TextCatalogue } from '#phrases';

export const words = {
  loading: { en: 'Reading…', es: 'Cargando…' },
  again: { en: 'Try again', es: 'Intentar de nuevo' },
  close: { en: 'Close', es: 'Cerrar' },
  ctrlEnter: { en: 'Ctrl + Enter sends', es: 'Ctrl + Enter envía' },
  language: { en: 'Language', es: 'Idioma' },
  noDesk: { en: 'No such desk', es: 'Ninguna mesa coincide' },
  more: { en: 'Show more', es: 'Mostrar más' },
  cancel: { en: 'Cancel', es: 'Cancelar' },
  unreachable: { en: 'Enlace does not answer', es: 'Enlace no responde' },
  unreachableHint: {
    en: 'What you typed is kept. Check the connection; this page keeps asking.',
    es: 'Lo que escribió se conserva. Revise la conexión; esta página sigue intentando.',
  },
  codeMissing: { en: 'This part of Enlace did not load', es: 'No se cargó esta parte de Enlace' },
  codeMissingHint: {
    en: 'What you typed is kept. Check the connection and try again.',
    es: 'Se conserva lo que escribió. Revise la conexión e intente de nuevo.',
  },
  defect: { en: 'This part of the page failed', es: 'Esta parte de la página falló' },
  defectHint: {
    en: 'Your work on the server is safe. Reload the page; if it happens again, tell the help desk.',
    es: 'Su trabajo en el servidor está a salvo. Recargue la página; si se repite, avise a soporte.',
  },
  reference: { en: 'Reference for the help desk: {id}', es: 'Referencia para soporte: {id}' },
  dueIn: { en: 'due in {span}', es: 'vence en {span}' },
  overdue: { en: 'overdue by {span}', es: 'vencido hace {span}' },
  ago: { en: '{span} ago', es: 'hace {span}' },
  in: { en: 'in {span}', es: 'en {span}' },
  lifeSafety: { en: 'Life at risk', es: 'Vida en riesgo' },
  onDuty: { en: 'on duty', es: 'en guardia' },
  offDuty: { en: 'off duty', es: 'fuera de guardia' },
  copied: { en: 'Copied', es: 'Copiado' },
  copy: { en: 'Copy {what}', es: 'Copiar {what}' },
} as const satisfies TextCatalogue;
