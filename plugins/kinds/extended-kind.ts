import { z } from 'zod'
import { given } from '../basics/given.ts'
import type { DataOf, Kind } from './kind.ts'
import type { Relation } from './relation.ts'
import type { Phase, Status, Statuses } from './status.ts'

/** The meanings that a new status may have. Rules, clocks and pages go by it. */
export type StatusMeaning = 'open' | 'active' | 'done' | 'closed'

/** A status that a project adds to a kind. */
export interface ExtraStatus {
  /** `open`: not begun. `active`: at work. `done`: reached. `closed`: given up. */
  readonly means: StatusMeaning
  /** The statuses that it may follow. */
  readonly after: readonly string[]
  /** The statuses that may follow it. */
  readonly next: readonly string[]
}

/** The additions of a project to a kind. Everything else stays as the kind has it. */
export interface KindExtension<Fields extends z.ZodRawShape> {
  /** Further fields. None may have the name of a field that the kind has. */
  readonly fields?: Fields
  readonly statuses?: Readonly<Record<string, ExtraStatus>>
  /** The relations of the further fields. */
  readonly relations?: Readonly<Record<string, Relation>>
}

type Extended<Data, Fields extends z.ZodRawShape> = Data & Omit<DataOf<Fields>, keyof Data>

/**
 * Returns a kind with more fields and statuses: `kinds: [extend(builtIn.item, { fields })]`. Throws
 * an error for a name that the kind has already, and for a status that it does not have.
 */
export function extend<
  Data,
  Name extends string,
  const Fields extends z.ZodRawShape = Record<never, never>,
>(
  kind: Kind<Data, Name>,
  { fields, statuses = {}, relations = {} }: KindExtension<Fields>,
): Kind<Extended<Data, Fields>, Name> {
  const more: z.ZodRawShape = fields ?? {}
  refuse(kind as Kind, Object.keys(more), statuses)
  const shape = withStatuses({ ...kind.schema.shape, ...more }, Object.keys(statuses))
  const extended = {
    ...kind,
    schema: kind.isOpen ? z.looseObject(shape) : z.strictObject(shape),
    relations: { ...kind.relations, ...relations },
    statuses: joinedStatuses(kind.statuses, statuses),
    builtOn: kind.builtOn ?? kind.schema,
    extraFields: [...kind.extraFields, ...Object.keys(more)],
  }
  return extended as never
}

function refuse(
  { name, schema, statuses: known, inOneFile }: Kind,
  fields: readonly string[],
  statuses: Readonly<Record<string, ExtraStatus>>,
): void {
  for (const field of fields) {
    if (Object.hasOwn(schema.shape, field))
      throw new Error(`Kind \`${name}\` has the field \`${field}\` already; choose another name.`)
  }
  const added = Object.keys(statuses)
  if (added.length === 0) return
  if (inOneFile || Object.keys(known).length === 0 || FIXED.includes(name))
    throw new Error(`The statuses of kind \`${name}\` cannot be extended.`)
  for (const [status, { after, next, means }] of Object.entries(statuses)) {
    const where = `status \`${status}\` of kind \`${name}\``
    if (Object.hasOwn(known, status)) throw new Error(`There is a ${where} already.`)
    if (!Object.hasOwn(PHASES, means))
      throw new Error(
        `Unexpected \`means\` of ${where}, expected ${Object.keys(PHASES).join(', ')}.`,
      )
    const all = [...Object.keys(known), ...added]
    const unknown = [...after, ...next].find((each) => !all.includes(each))
    if (unknown !== undefined)
      throw new Error(`Unknown status \`${unknown}\` beside ${where}; there are ${all.join(', ')}.`)
  }
}

/** Kinds whose clocks go by the very names of their statuses. */
const FIXED = ['group', 'release']

const PHASES: Readonly<Record<StatusMeaning, Phase>> = {
  open: 'open',
  active: 'active',
  done: 'done',
  closed: 'dropped',
}

/** Adds statuses to those of a kind. Each is as far along as the last known one with its meaning. */
function joinedStatuses(known: Statuses, extra: Readonly<Record<string, ExtraStatus>>): Statuses {
  const followers = (status: string) =>
    Object.entries(extra).flatMap(([name, { after }]) => (after.includes(status) ? [name] : []))
  const joined = Object.entries(known).map(([name, status]): [string, Status] => [
    name,
    { ...status, next: [...status.next, ...followers(name)] },
  ])
  const added = Object.entries(extra).map(([name, { means, next }]): [string, Status] => {
    const phase = PHASES[means]
    const like = Object.values(known).findLast((each) => each.phase === phase && 'rank' in each)
    return [name, { phase, ...given({ rank: like?.rank }), next: [...next, ...followers(name)] }]
  })
  return Object.fromEntries([...joined, ...added])
}

/** Lets the field `status`, or the status of each step of `history`, take more words. */
function withStatuses(shape: z.ZodRawShape, added: readonly string[]): z.ZodRawShape {
  if (added.length === 0) return shape
  const field = Object.hasOwn(shape, 'status') ? 'status' : 'history'
  return { ...shape, [field]: withWords(shape[field], added) as z.ZodType }
}

/** Returns a copy of a schema in which the words of a status are more; all else is as it was. */
function withWords(schema: unknown, added: readonly string[]): unknown {
  if (schema instanceof z.ZodEnum) {
    const entries = {
      ...schema.def.entries,
      ...Object.fromEntries(added.map((word) => [word, word])),
    }
    return schema.clone({ ...schema.def, entries }, { parent: true })
  }
  if (schema instanceof z.ZodArray) {
    const element = withWords(schema.element, added) as z.ZodType
    return schema.clone({ ...schema.def, element }, { parent: true })
  }
  if (schema instanceof z.ZodObject) {
    const status = withWords(schema.shape['status'], added)
    return schema.clone({ ...schema.def, shape: { ...schema.shape, status } }, { parent: true })
  }
  return schema
}
