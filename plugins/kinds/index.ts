import { component } from './component.ts'
import { governance } from './governance.ts'
import { group } from './group.ts'
import { item } from './item.ts'
import { page } from './page.ts'
import { person } from './person.ts'
import { policy } from './policy.ts'
import { release } from './release.ts'
import { rfc } from './rfc.ts'
import { roadmap } from './roadmap.ts'
import { theme } from './theme.ts'

/** The kinds that every site has, by name. `extend()` takes one of them. */
export const builtIn = {
  item,
  roadmap,
  group,
  governance,
  rfc,
  page,
  person,
  policy,
  component,
  release,
  theme,
} as const

/** The kinds that every site has, in the order of its lists. */
export const BUILT_IN = Object.values(builtIn)
