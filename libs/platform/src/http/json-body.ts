import type { FastifyInstance, FastifyRequest } from 'fastify';

const fatal = new TextDecoder('utf-8', { fatal: true });

class UnreadableBody extends Error {
  readonly statusCode = 400;
}

/** PostgreSQL stores neither NUL nor half a surrogate pair, and no honest text holds them. */
const isStorable = (value: unknown): boolean => {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (Array.isArray(value)) return value.every(isStorable);
  if (value !== null && typeof value === 'object')
    return Object.entries(value).every(([key, inner]) => isStorable(key) && isStorable(inner));
  return true;
};

/** Reads JSON bodies strictly: valid UTF-8, an object, no prototype keys, only text that can be stored. An empty body is no body. */
export const readJsonStrictly = (fastify: FastifyInstance): void => {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request: FastifyRequest, body: Buffer, done) => {
    if (body.length === 0) return done(null, undefined);
    let text: string;
    try {
      text = fatal.decode(body);
    } catch {
      return done(new UnreadableBody('the body is not UTF-8'));
    }
    void parse(request, text, (error, value) => {
      if (error) done(new UnreadableBody(error.message));
      else if (typeof value !== 'object' || value === null) done(new UnreadableBody('the body is no object'));
      else if (isStorable(value)) done(null, value);
      else done(new UnreadableBody('the body holds text that cannot be stored'));
    });
  });
};
