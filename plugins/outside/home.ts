const OWN = new URL(import.meta.url)

/** The folder of Milepost's own code. The built form of this file is also one folder below it. */
export const HOME = new URL('../', OWN)

/**
 * Returns the URL of a module that is started rather than imported:
 * `outside/parsing/parsing-child`.
 */
export function ownModule(name: string): URL {
  return new URL(`${name}${OWN.pathname.slice(-3)}`, HOME)
}
