import { isLive, type Realm } from '#kernel';

/** Whether what happens in a realm may leave the product by a live channel. What a drill says stays within; the tables of what leaves say so too. */
export const reachesOutside = (realm: Realm): boolean => isLive(realm);
