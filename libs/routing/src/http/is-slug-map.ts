import { ValidateBy } from 'class-validator';

const MAX_ENTRIES = 200;

/** An object whose keys and values are slugs: `{"SDT": "us-cbp-ofo-san-ysidro"}`. */
export const IsSlugMap = (key: RegExp, value: RegExp): PropertyDecorator =>
  ValidateBy({
    name: 'isSlugMap',
    validator: {
      validate: (given: unknown) =>
        typeof given === 'object' &&
        given !== null &&
        !Array.isArray(given) &&
        Object.keys(given).length <= MAX_ENTRIES &&
        Object.entries(given).every(([name, target]) => key.test(name) && typeof target === 'string' && value.test(target)),
      defaultMessage: () => 'must be an object of slugs',
    },
  });
