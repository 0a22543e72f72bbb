/** Whether a desk may know of a notice `n`: it takes part, sees its case, or sits in its activation. $1 realm, $2 desk. */
export const KNOWN = `n.realm = $1 and (
  exists (select 1 from advance_notice_desk d where d.realm = n.realm and d.notice_id = n.id and d.desk_id = $2)
  or exists (select 1 from case_access a where a.realm = n.realm and a.case_id = n.case_id and a.desk_id = $2)
  or exists (select 1 from activation v where v.realm = n.realm and v.id = n.activation_id and $2 = any (v.desk_ids)))`;
