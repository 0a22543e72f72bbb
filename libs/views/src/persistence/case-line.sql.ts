/** `CaseLine` of the row `c` of `case_file`, as JSON. */
export const CASE_LINE = `jsonb_build_object('id', c.id, 'number', c.number, 'title', c.title, 'translation', c.body -> 'translation', 'kind', c.kind, 'priority', c.priority,
  'state', c.state, 'lifeSafety', c.body -> 'lifeSafety', 'leadDeskId', c.lead_desk_id, 'place', c.body -> 'place',
  'corridorId', c.corridor_id, 'tlp', c.body #> '{handling,tlp}', 'openedAt', c.body -> 'openedAt', 'version', c.version)`;
