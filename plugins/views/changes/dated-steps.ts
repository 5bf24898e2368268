import { given } from '../../basics/given.ts'
import { parseLine } from '../../basics/version.ts'
import type { Entry } from '../../entries/entry.ts'
import type { Step } from '../../kinds/history.ts'
import type { Phrase } from '../../words/words.ts'
import type { ChangeValue } from './change-value.ts'
import { type Change, statusPhrase } from './dated-facts.ts'

interface DatedStep extends Step {
  readonly target?: string | undefined
}

/** Yields the changes that the dated steps of a document make. */
export function* stepChanges(steps: readonly DatedStep[], { kind }: Entry): Generator<Change> {
  let target: string | undefined
  for (const [at, step] of steps.entries()) {
    const before = steps[at - 1]?.status
    const earlier = target
    target = step.target ?? (step.status === 'unplanned' ? undefined : target)
    if (step.on === undefined) continue
    const same = { date: step.on, ...given({ note: step.note }) }
    if (at === 0) {
      const aim =
        target === undefined ? [] : ([{ key: 'step.target', values: { target } }] as const)
      const to = [statusPhrase(step.status), ...aim]
      yield { ...same, what: 'created', id: 'step/1/created', to }
      continue
    }
    const id = `step/${at + 1}`
    const done = kind.statuses[step.status]?.phase === 'done'
    if (before !== step.status) {
      const what = done ? 'done' : 'statuses'
      const from = before === undefined ? undefined : [statusPhrase(before)]
      yield {
        ...same,
        what,
        id: `${id}/status`,
        to: [statusPhrase(step.status)],
        ...given({ from }),
      }
    }
    const aimed = kind.statuses[step.status]?.phase === 'dropped' ? undefined : target
    const change = targetChange(earlier, { aimed, target })
    if (change) yield { ...same, ...change, id: `${id}/target` }
  }
}

/** Returns how the target moved. A dropped document gives up the line that it aimed for. */
function targetChange(
  earlier: string | undefined,
  { aimed, target }: Readonly<Record<'aimed' | 'target', string | undefined>>,
): Pick<Change, 'what' | 'from' | 'to'> | undefined {
  const isLost = parseLine(earlier ?? '') !== undefined && !parseLine(aimed ?? '')
  if (earlier === target && !isLost) return undefined
  const to = isLost ? aimed : target
  return {
    what: isLost ? 'withdrawn' : 'targets',
    ...given({ from: valueFrom(earlier), to: valueFrom(to) }),
  }
}

/** Returns a value of one part, or none. */
export function valueFrom(part: string | Phrase | undefined): ChangeValue | undefined {
  return part === undefined || part === '' ? undefined : [part]
}
