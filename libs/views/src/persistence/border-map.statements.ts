import { sql } from '#platform/persistence';

/** Open cases in realm `$1` that desk `$2` sees. */
const OPEN = `from case_access a join case_file c on c.realm = a.realm and c.id = a.case_id
  where a.realm = $1 and a.desk_id = $2 and c.state <> 'closed'`;

/** Over all, by corridor and by crossing: `level` tells which (3, 2, 1). From indexes alone. */
export const MAP_COUNTS = sql(
  'views.map-counts',
  `select c.crossing_id as "crossingId", c.corridor_id as "corridorId", c.priority, count(*)::int as cases,
     grouping(c.crossing_id, c.corridor_id) as level
   ${OPEN}
   group by grouping sets ((c.crossing_id, c.priority), (c.corridor_id, c.priority), (c.priority))
   order by c.crossing_id, c.corridor_id`,
);

/** `$3` cases that have a point or a crossing. They are put in order by an index, so that only as many rows are read as are shown. */
export const MAP_CASES = sql(
  'views.map-cases',
  `select c.id, c.number, c.title, c.kind, c.priority, (c.body #> '{place,point,lat}')::float8 as lat,
     (c.body #> '{place,point,lon}')::float8 as lon, c.crossing_id as "crossingId"
   from (select c.id, c.priority ${OPEN} order by c.priority, c.id desc) o join case_file c on c.id = o.id
   where c.crossing_id is not null or c.body -> 'place' ? 'point'
   order by o.priority, o.id desc limit $3`,
);
