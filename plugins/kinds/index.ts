import { group } from './group.ts'
import { item } from './item.ts'
import { page } from './page.ts'
import { person } from './person.ts'
import { rfc } from './rfc.ts'
import { roadmap } from './roadmap.ts'

/** The kinds that every site has. */
export const BUILT_IN = [item, roadmap, group, rfc, page, person] as const
