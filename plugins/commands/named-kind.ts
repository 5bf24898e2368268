import { alternatives, code, didYouMean } from '../basics/wording.ts'
import type { Kind } from '../kinds/kind.ts'

/** Returns the kind that an argument names, in the singular or the plural, in any case. */
export function kindNamed(name: string, kinds: readonly Kind[]): Kind {
  const wanted = name.toLowerCase()
  const kind = kinds.find((each) => [each.name, each.plural.toLowerCase()].includes(wanted))
  if (kind) return kind
  const names = kinds.map((each) => each.name)
  const known = `Known kinds are ${alternatives(names)}.`
  throw new Error(
    `Unknown kind ${code(name)}${didYouMean(name, [...names, ...kinds.map(({ plural }) => plural)])} ${known}`,
  )
}
