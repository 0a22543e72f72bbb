import type { OfferedService } from '../../shared/api/client';

/** The service of the desk that a user name ends with: the name is looked at, and nobody is asked for it. */
export const serviceOf = (username: string, services: readonly OfferedService[]): OfferedService | undefined => {
  const typed = username.trim().toLowerCase();
  return services.find(({ deskIds }) => deskIds.some((deskId) => typed.endsWith(`.${deskId}`)));
};
