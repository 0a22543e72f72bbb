/** Whether the person of `$2` has a place in a rotation, covers or is covered. */
export const NAMES_PERSON = `(
  exists (select from jsonb_array_elements(body -> 'rotations') r where r -> 'people' ? $2::text)
  or body -> 'overrides' @> jsonb_build_array(jsonb_build_object('personId', $2::text))
  or body -> 'overrides' @> jsonb_build_array(jsonb_build_object('forPersonId', $2::text)))`;
