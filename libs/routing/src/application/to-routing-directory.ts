import type { DirectorySnapshot } from '#directory';
import type { RoutingDirectory } from '../domain/routing-directory.js';

const made = new WeakMap<DirectorySnapshot, RoutingDirectory>();

/** The directory as routing reads it; worked out once for each snapshot. */
export const toRoutingDirectory = (snapshot: DirectorySnapshot): RoutingDirectory => {
  const known = made.get(snapshot);
  if (known) return known;
  const directory: RoutingDirectory = {
    desks: snapshot.desks,
    crossings: snapshot.crossings,
    localities: new Map([...snapshot.localities].map(([id, locality]) => [id, { ...locality, point: null }])),
    corridors: snapshot.corridors,
  };
  made.set(snapshot, directory);
  return directory;
};
