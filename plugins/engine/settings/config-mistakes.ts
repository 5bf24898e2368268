import { code, didYouMean, enumerate } from '../../basics/wording.ts'
import { wordsOf } from '../../entries/inner-schema.ts'
import { BUILT_IN } from '../../kinds/index.ts'
import { type Kind, writtenStatus } from '../../kinds/kind.ts'
import type { Rule } from '../../rules/base/rule.ts'
import { PROJECT_NAME } from './root-settings.ts'
import { CATALOGUE } from './rule-catalogue.ts'
import type { Strictness } from './user-config.ts'

/** The parts of a configuration that name one another. */
export interface NamingConfig {
  readonly kinds: readonly Kind[]
  readonly ownKinds: readonly Kind[]
  readonly ownRules: readonly Rule[]
  readonly rules: Readonly<Record<string, Strictness>>
  readonly sections: Readonly<Record<string, readonly string[]>>
  readonly roots: Readonly<Record<string, unknown>>
  readonly projects: Readonly<Record<string, unknown>>
  /** True for the configuration of a root, whose relations may name kinds of the other projects. */
  readonly isRoot: boolean
}

/**
 * Finds names in a configuration that mean nothing, so that the setting would have no effect.
 * Yields a sentence for each.
 */
export function* configMistakes(config: NamingConfig): Iterable<string> {
  const kinds = config.kinds.map(({ name }) => name)
  yield* twice(
    'kind',
    config.ownKinds.map(({ name }) => name),
  )
  yield* twice(
    'rule',
    config.ownRules.map(({ id }) => id),
  )
  for (const { id } of config.ownRules) {
    if (CATALOGUE.has(id))
      yield `A rule of your own has the id ${code(id)}, which Milepost has already; choose another.`
  }
  for (const kind of Object.keys(config.sections)) yield* unknown('kind', kind, kinds, '`sections`')
  for (const [rule, strictness] of Object.entries(config.rules)) {
    const named = typeof strictness === 'string' ? {} : (strictness.kinds ?? {})
    for (const kind of Object.keys(named)) {
      yield* unknown('kind', kind, kinds, `the \`kinds\` of rule ${code(rule)}`)
    }
  }
  const roots = Object.keys(config.roots)
  for (const name of roots) yield* nameMistakes('root', name, kinds)
  for (const name of Object.keys(config.projects)) {
    yield* nameMistakes('project', name, kinds)
    if (roots.includes(name))
      yield `The project ${code(name)} has the name of a root; choose another.`
  }
  const isAlone = !config.isRoot && Object.keys(config.roots).length === 0
  for (const kind of config.ownKinds) {
    if (isAlone) yield* relationMistakes(kind, config.kinds)
    yield* statusMistakes(kind)
  }
}

/** Finds what is wrong with the name of a root or of a project elsewhere. */
function* nameMistakes(what: string, name: string, kinds: readonly string[]): Iterable<string> {
  if (kinds.includes(name))
    yield `The ${what} ${code(name)} has the name of a kind; choose another.`
  if (!PROJECT_NAME.test(name))
    yield `Unexpected name ${code(name)} of a ${what}, expected lower case letters, digits and \`-\`.`
}

function* twice(what: string, names: readonly string[]): Iterable<string> {
  const again = new Set(names.filter((name, at) => names.indexOf(name) !== at))
  for (const name of again) yield `There are two ${what}s ${code(name)}; rename one of them.`
}

function* unknown(
  what: string,
  name: string,
  known: readonly string[],
  where: string,
): Iterable<string> {
  if (!known.includes(name))
    yield `Unknown ${what} ${code(name)} in ${where}${didYouMean(name, known)}`
}

/** Finds fields and kinds that the relations of a kind name and that nobody has. */
export function* relationMistakes(kind: Kind, kinds: readonly Kind[]): Iterable<string> {
  const fields = Object.keys(kind.schema.shape)
  const names = kinds.map(({ name }) => name)
  for (const [written, { to, reciprocal }] of Object.entries(kind.relations)) {
    const where = `relation ${code(written)} of kind ${code(kind.name)}`
    const [field = ''] = written.split(/\.|\[\]/)
    if (!kind.isOpen) yield* unknown('field', field, fields, where)
    const isLeftOut = (name: string) => BUILT_IN.some((each) => each.name === name)
    const isUseful = to.some((name) => names.includes(name))
    for (const name of to) {
      if (!isUseful || !isLeftOut(name)) yield* unknown('kind', name, names, where)
    }
    const targets = kinds.filter(({ name }) => to.includes(name))
    const theirs = targets.flatMap(({ relations }) => Object.keys(relations))
    if (reciprocal !== undefined && targets.length > 0)
      yield* unknown('field', reciprocal, theirs, `\`reciprocal\` of ${where}`)
  }
}

function* statusMistakes({ name, statuses, statusOf, schema }: Kind): Iterable<string> {
  const known = Object.keys(statuses)
  if (known.length === 0) return
  for (const [status, { next, nextWithNote = [] }] of Object.entries(statuses)) {
    const where = `what follows status ${code(status)} of kind ${code(name)}`
    for (const each of [...next, ...nextWithNote]) yield* unknown('status', each, known, where)
  }
  const options = statusOf === writtenStatus ? wordsOf(schema.shape['status']) : undefined
  const without = (options ?? []).filter((option) => !known.includes(option))
  if (without.length > 0)
    yield `Kind ${code(name)} has no row in \`statuses\` for ${enumerate(without.map(code), 'and')}; add one.`
  for (const status of options ? known : []) {
    yield* unknown('status', status, options ?? [], `\`statuses\` of kind ${code(name)}`)
  }
}
