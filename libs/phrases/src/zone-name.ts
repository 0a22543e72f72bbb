/** Formatters of zones that were asked for: to make one is dear, and the same dozen zones are asked for all day. */
const kept = new Map<string, Intl.DateTimeFormat>();

const formatter = (zone: string): Intl.DateTimeFormat => {
  let found = kept.get(zone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' });
    kept.set(zone, found);
  }
  return found;
};

/** Where the data of Unicode has a number only: Sonora, Sinaloa and Nayarit keep the clock that both sides call MST. */
const UNNAMED = new Map([
  ['America/Hermosillo', 'MST'],
  ['America/Mazatlan', 'MST'],
]);

/**
 * The zone's short name at that moment, PST, MDT, CST ..., the same in both languages and wherever it is said, on a page, in a mail or on paper:
 * people of both sides say these; Spanish data would say GMT-8, and "hora del Pacífico" is another clock in Tijuana than by the name of
 * Mexico's zones.
 * @param moment RFC 3339
 */
export const zoneName = (moment: string, zone: string): string =>
  UNNAMED.get(zone) ??
  formatter(zone)
    .formatToParts(new Date(moment))
    .find(({ type }) => type === 'timeZoneName')?.value ??
  zone;
