type Item = Record<string, unknown>;
interface Named {
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
}

/**
 * Returns true if a condition is met, for the few forms that a registration writes. `test/adapters/serials.test.ts` compares it with a
 * store.
 * @throws for an unknown form
 */
export const holds = (condition: string | undefined, item: Item | undefined, named: Named): boolean => {
  const attribute = (name: string) => item?.[named.ExpressionAttributeNames?.[name] ?? name];
  const term = (text: string): boolean => {
    const [, name] = /^attribute_not_exists\((#?\w+)\)$/.exec(text) ?? [];
    if (name) return attribute(name) === undefined;
    const [, left, right] = /^(#?\w+) = (:\w+)$/.exec(text) ?? [];
    if (!left || !right) throw new Error(`which condition is ${text}?`);
    const found = attribute(left);
    return found !== undefined && found === named.ExpressionAttributeValues?.[right];
  };
  return condition === undefined || condition.split(' OR ').some(term);
};

/** Returns an item after a registration's update: `SET #a = :a` or `REMOVE #a`. @throws for another form */
export const updated = (expression: string, key: Item, item: Item | undefined, named: Named): Item => {
  const [, verb, name = '', value = ''] = /^(SET|REMOVE) (#\w+)(?: = (:\w+))?$/.exec(expression) ?? [];
  if (!verb) throw new Error(`which update is ${expression}?`);
  const attribute = named.ExpressionAttributeNames?.[name] ?? name;
  const { [attribute]: _before, ...rest } = item ?? key;
  return verb === 'REMOVE' ? rest : { ...rest, [attribute]: named.ExpressionAttributeValues?.[value] };
};
