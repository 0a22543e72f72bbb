/**
 * The decision table of the README in SQL, in this one place. Lists, searches, counts and exports are made of these; the function
 * `maySee` is the same table for one item, and a test compares the two. `$1` is the realm and `$2` the reader's desk everywhere.
 */

/** `S-originator`, `S-holder`: that the item is there. */
export const SEES_LINE = `i.realm = $1 and (i.originator_desk_id = $2
  or exists (select from disclosure d where d.item_id = i.id and d.recipient_desk_id = $2))`;

/** What it says: `D-erased`, then the originator, then `D-given-up`, `D-recalled`, `D-expired`. Of an item whose line is seen. */
export const OPENS = `i.state <> 'erased' and (i.originator_desk_id = $2 or (i.state = 'held'
  and coalesce((i.body ->> 'expiresAt')::timestamptz > realm_now($1), true)
  and exists (select from disclosure d where d.item_id = i.id and d.recipient_desk_id = $2 and d.ended_at is null)))`;

/** A person is found only by whoever may open the item: `$n` is the folded label. */
export const names = (parameter: string): string =>
  `(${OPENS} and exists (select from item_subject s where s.item_id = i.id and s.folded = ${parameter}))`;

/** `L-originator`, `L-sender`, `L-recipient`, `L-auditor`. `$3`: the reader is an auditor, of the country `$4`. */
export const READS_CROSSING = `c.realm = $1 and ($2 in (c.originator_desk_id, c.from_desk_id, c.recipient_desk_id)
  or ($3::boolean and $4::text in (c.originator_country, c.recipient_country)))`;

/** Consents between these two desks and nobody else. */
export const SEES_CONSENT = 'n.realm = $1 and $2 in (n.originator_desk_id, n.asked_by_desk_id)';
