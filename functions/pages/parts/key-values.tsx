import type { Child } from 'hono/jsx';

export type Fact = readonly [name: string, value: Child];

/** Facts by name; labels stand over their values on a phone. */
export const KeyValues = ({ facts }: { facts: readonly Fact[] }) => (
  <dl>
    {facts.map(([name, value]) => (
      <>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </>
    ))}
  </dl>
);
