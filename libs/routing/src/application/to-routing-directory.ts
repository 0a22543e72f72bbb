import type { DirectorySnapshot } from '#directory';
import type { DeskId } from '#kernel';
import type { RoutingDirectory } from '../domain/routing-directory.js';

const made = new WeakMap<DirectorySnapshot, RoutingDirectory>();

const known = (snapshot: DirectorySnapshot): RoutingDirectory => {
  const before = made.get(snapshot);
  if (before) return before;
  const directory: RoutingDirectory = {
    desks: snapshot.desks,
    crossings: snapshot.crossings,
    localities: new Map([...snapshot.localities].map(([id, locality]) => [id, { ...locality, point: null }])),
    corridors: snapshot.corridors,
  };
  made.set(snapshot, directory);
  return directory;
};

/**
 * The directory as routing reads it; worked out once for each snapshot.
 * @param silent desks that work goes around now; none where rules are tried or checked
 */
export const toRoutingDirectory = (snapshot: DirectorySnapshot, silent?: ReadonlySet<DeskId>): RoutingDirectory => {
  const directory = known(snapshot);
  if (!silent || silent.size === 0) return directory;
  const desks = new Map(
    [...directory.desks].map(([id, desk]) => [id, silent.has(desk.id) ? { ...desk, silent: true as const } : desk]),
  );
  return { ...directory, desks };
};
