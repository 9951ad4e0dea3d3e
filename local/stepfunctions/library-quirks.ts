import type { AslState, AslTarget } from './asl';

/** Says in other words of ASL what aws-local-stepfunctions 3.0.0 would misread. */
export function withoutQuirks(state: AslState): AslState {
  const plain = withoutWholePath(state);
  return {
    ...plain,
    ...(plain.Catch && { Catch: plain.Catch.map(withoutWholePath) }),
    ...(plain.Choices && { Choices: plain.Choices.map((rule) => withoutFalseTests(rule) as AslTarget) }),
  };
}

/** ResultPath "$" is taken for a key of that name; leaving it out means the same. */
function withoutWholePath<T extends object>(part: T): T {
  const { ResultPath, ...rest } = part as { ResultPath?: unknown };
  return ResultPath === '$' ? (rest as T) : part;
}

type Rule = Record<string, unknown>;

/** A type test for false, such as `IsPresent: false`, never matches; Not of the test for true does. */
function withoutFalseTests(rule: Rule): Rule {
  const { And, Or, Not, Next, ...test } = rule as Rule & { And?: Rule[]; Or?: Rule[]; Not?: Rule };
  const target = Next === undefined ? {} : { Next };
  if (And) return { And: And.map(withoutFalseTests), ...target };
  if (Or) return { Or: Or.map(withoutFalseTests), ...target };
  if (Not) return { Not: withoutFalseTests(Not), ...target };
  const asksFor = Object.keys(test).find((key) => key.startsWith('Is'));
  if (!asksFor || test[asksFor] !== false) return rule;
  return { Not: { ...test, [asksFor]: true }, ...target };
}
