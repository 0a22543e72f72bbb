import { DomainError } from '#kernel';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A procedure is called as its file is; another text names nothing. @throws DomainError not-found */
export const named = (id: string): string => {
  if (!NAME.test(id) || id.length > 60) throw new DomainError('not-found');
  return id;
};
