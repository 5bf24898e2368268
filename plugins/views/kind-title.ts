import type { Kind } from '../kinds/kind.ts'

/** A kind as the title of its list: `Items`. */
export function titleOf({ plural }: Kind): string {
  return `${plural[0]?.toUpperCase() ?? ''}${plural.slice(1)}`
}
