import type { TextCatalogue } from '#phrases';

export const words = {
  place: { en: 'Place', es: 'Lugar' },
  side: { en: 'Side', es: 'Lado' },
  occurred: { en: 'Occurred', es: 'Ocurrió' },
  opened: { en: 'Opened', es: 'Abierto' },
  closed: { en: 'Closed', es: 'Cerrado' },
  corridor: { en: 'Corridor', es: 'Corredor' },
  bringUp: { en: 'Look at it again', es: 'Volver a revisar' },
  tags: { en: 'Touches', es: 'Toca' },
  reports: { en: 'Reports', es: 'Reportes' },
  report: { en: 'Report of {agency}', es: 'Reporte de {agency}' },
  reference: { en: 'its reference {reference}', es: 'su referencia {reference}' },
  amended: { en: 'amended, version {version}', es: 'modificado, versión {version}' },
  received: { en: 'received', es: 'recibido' },
  writtenIn: { en: 'written in {language}', es: 'escrito en {language}' },
  resolution: { en: 'How it ended', es: 'Desenlace' },
  resolvedAt: { en: 'resolved', es: 'resuelto' },
  bounces: { en: 'Came back', es: 'Devuelto' },
  bounced: { en: '{count} times since the lead last moved', es: '{count} veces desde el último cambio de responsable' },
} as const satisfies TextCatalogue;
