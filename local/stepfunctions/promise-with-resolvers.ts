/** aws-local-stepfunctions 3 calls `Promise.withResolvers`, which Node 20 lacks; import this file before the library. */
interface Resolvers {
  promise: Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

const target = Promise as unknown as { withResolvers?: () => Resolvers };

target.withResolvers ??= () => {
  const resolvers = {} as Resolvers;
  resolvers.promise = new Promise((resolve, reject) => Object.assign(resolvers, { resolve, reject }));
  return resolvers;
};
