/** A promise to be kept from outside. */
export function deferred<T = void>(): {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
} {
  const kept: ((value: T) => void)[] = [];
  const promise = new Promise<T>((resolve) => {
    kept.push(resolve);
  });
  return { promise, resolve: (value) => kept[0]?.(value) };
}
