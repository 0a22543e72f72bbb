import { useNavigate, useSearch } from '@tanstack/react-router';

/** One of several views of a screen, chosen by its address: a link opens it, and a reload keeps it. */
export const useChosen = <One extends string>(
  name: string,
  among: readonly One[],
  otherwise: One,
): readonly [chosen: One, choose: (one: One) => void] => {
  const asked = (useSearch({ strict: false }) as Readonly<Record<string, unknown>>)[name];
  const navigate = useNavigate();
  return [
    among.find((one) => one === asked) ?? otherwise,
    (one) => void navigate({ to: '.', search: { [name]: one } as never, replace: true }),
  ];
};
