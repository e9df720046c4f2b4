/**
 * Stands in the place of the schema library in a report's script, under its name.
 *
 * The program wrote the page and its data together, so nothing is parsed there; of the schemas only closed sets of words are asked
 * for their values, and everything else about them answers to any call without doing anything.
 */
const nothing: object = new Proxy(() => nothing, { get: () => nothing, apply: () => nothing });

function closedSet(options: readonly string[]): object {
  const safeParse = (value: unknown) =>
    typeof value === "string" && options.includes(value)
      ? { success: true, data: value }
      : { success: false };
  return answering({ options, safeParse });
}

const withShape = (shape: object): object => answering({ shape });

/** The parts that are known, and nothing for all others. */
function answering(known: object): object {
  return new Proxy(known, {
    get: (of, name): unknown => (Object.hasOwn(of, name) ? Reflect.get(of, name) : nothing),
  });
}

export const z = answering({ enum: closedSet, object: withShape, strictObject: withShape });
