import type { ClearanceFunction } from '../src/domain/desks-asked.js';

/**
 * Who fills a function on a country's side: a function of the routing rules, or a desk. General knowledge of how the ports work, not read off a law: an
 * edition of the routing rules changes who sits behind a name. A country without an entry is answered for by its joint desk.
 */
export const seats: Readonly<Record<string, Readonly<Record<ClearanceFunction, string>>>> = {
  US: {
    crossing: 'us.port',
    customs: 'us.port',
    immigration: 'us.port',
    'animal-health': 'us-aphis',
    health: 'us.health',
    medicines: 'us-fda',
  },
  MX: {
    crossing: 'mx.customs',
    customs: 'mx.customs',
    immigration: 'mx.migration',
    'animal-health': 'mx-senasica',
    health: 'mx-salud-dge',
    medicines: 'mx-cofepris',
  },
};
