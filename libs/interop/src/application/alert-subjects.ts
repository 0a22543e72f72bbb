import { DirectoryQueries, type Crossing, type DirectorySnapshot } from '#directory';
import type { CountryCode, DeskId } from '#kernel';
import type { ActivationForAlert } from '#procedures';
import { Injectable } from '@nestjs/common';
import type { CapValue } from '../domain/cap/alert.js';
import type { AlertPlace, AlertSide, AlertSubject } from '../domain/cap/alert-subject.js';

/** Around the gates. A point that is known by the kilometre alone gets a circle that holds the gates all the same. */
const RADIUS_KM = { surveyed: 1.5, approximate: 2.5 } as const;

const circleOf = ({ point }: Crossing) =>
  point
    ? [
        {
          centre: { lat: point.lat, lon: point.lon },
          radiusKm: point.approximate ? RADIUS_KM.approximate : RADIUS_KM.surveyed,
        },
      ]
    : [];

/** Codes by which registers of both countries know the place; each named as its country names it. */
const geocodesOf = ({ localities, countries }: DirectorySnapshot, { codes, sides }: Crossing): CapValue[] => {
  const ports = Object.entries(codes).map(([name, value]) => ({ name, value }));
  const municipal = sides.flatMap(({ country, localityId }) => {
    const name = countries.get(country)?.localityCode?.name;
    const value = localities.get(localityId)?.code;
    return name && value ? [{ name, value }] : [];
  });
  return [...ports, ...municipal];
};

/** What an alert is about, in names and places: the directory's, as they are now. */
@Injectable()
export class AlertSubjects {
  constructor(private readonly directory: DirectoryQueries) {}

  of(activation: ActivationForAlert): AlertSubject {
    const { id, procedure, keys, endedAt, statement } = activation;
    return {
      activationId: id,
      procedureId: procedure.id,
      event: procedure.title,
      kinds: procedure.kinds,
      keys,
      sides: activation.sides.map((side) => ({ ...side, ...this.namesOf(side.country, side.keyDeskId) })),
      places: this.placesOf(activation),
      endedAt,
      statement: statement && { title: statement.title, text: statement.text, hash: statement.hash },
    };
  }

  private namesOf(country: CountryCode, deskId: DeskId): Pick<AlertSide, 'name' | 'desk'> {
    const { countries, desks } = this.directory.snapshot();
    const none = { en: country, es: country };
    return { name: countries.get(country)?.name ?? none, desk: desks.get(deskId)?.name ?? { en: deskId, es: deskId } };
  }

  /** The crossings that it names; of one that names none its corridor, with all that are in it. */
  private placesOf({ crossingIds, corridorId }: ActivationForAlert): AlertPlace[] {
    const snapshot = this.directory.snapshot();
    const named = crossingIds.flatMap((id) => snapshot.crossings.get(id) ?? []);
    if (named.length > 0)
      return named.map((one) => ({ name: one.name, circles: circleOf(one), geocodes: geocodesOf(snapshot, one) }));
    const there = [...snapshot.crossings.values()].filter((one) => one.corridorId === corridorId && !one.planned);
    const name = snapshot.corridors.get(corridorId)?.name ?? { en: corridorId, es: corridorId };
    return [{ name, circles: there.flatMap(circleOf), geocodes: [] }];
  }
}
