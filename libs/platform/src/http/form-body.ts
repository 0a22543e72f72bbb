import type { FastifyInstance, FastifyRequest } from 'fastify';
import { markRoute } from './mark-route.js';

const TAKES_FORM = 'enlaceTakesForm';
const FORM_LIMIT = 32 * 1024;

/**
 * The body of the route is what a plain HTML form sends: for pages that must work without a script. Never on a route that knows its caller
 * by a cookie, since any page on the web can send a form.
 */
export const TakesForm = (): MethodDecorator => markRoute({ [TAKES_FORM]: true });

class UnfitMedia extends Error {
  readonly statusCode = 415;
}
class UnreadableForm extends Error {
  readonly statusCode = 400;
}

export const takesForm = (config: unknown): boolean => (config as Record<string, unknown> | undefined)?.[TAKES_FORM] === true;

/** Reads forms on the routes that say so, each field once; on every other route a form stays what it was: unsupported. */
export const readForms = (fastify: FastifyInstance): void => {
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_LIMIT },
    (request: FastifyRequest, body: string, done) => {
      if (!takesForm(request.routeOptions.config)) return done(new UnfitMedia());
      const fields = Object.fromEntries(new URLSearchParams(body));
      const storable = Object.values(fields).every((value) => !value.includes('\0') && value.isWellFormed());
      if (storable) done(null, fields);
      else done(new UnreadableForm('the form holds text that cannot be stored'));
    },
  );
};
