const OWN = new URL(import.meta.url)

/** The folder of Milepost's own code. What is built of this file stands one folder below it too. */
export const HOME = new URL('../', OWN)

/** A module that is started rather than imported: `outside/parsing/parsing-child`. */
export function ownModule(name: string): URL {
  return new URL(`${name}${OWN.pathname.slice(-3)}`, HOME)
}
