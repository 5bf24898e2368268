import { capitalized } from '../basics/wording.ts'
import type { Kind } from '../kinds/kind.ts'

/** Returns the title of a kind's list: `Items`. */
export function titleOf({ plural }: Kind): string {
  return capitalized(plural)
}
