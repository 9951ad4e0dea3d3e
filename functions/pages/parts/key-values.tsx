import type { Child } from 'hono/jsx';

export type Fact = readonly [name: string, value: Child];

/** Shows names with their values. On a phone, each name is above its value. */
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
