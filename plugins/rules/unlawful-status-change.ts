import { ownValue } from '../basics/own-value.ts'
import { type Period, parsePeriod } from '../basics/period.ts'
import { alternatives, code } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import { flow } from '../entries/field-help.ts'
import { statusOf } from '../graph/phase.ts'
import { historyOf, type Step } from '../kinds/history.ts'
import type { Rule, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const unlawfulStatusChange: Rule = {
  id: 'unlawful-status-change',
  severity: 'error',
  finds: 'a forbidden change of status, or a history that is out of order or was rewritten',
  source:
    "Sourcegraph's Distribution roadmap keeps the history of each item: planned, delayed, overdue.",
  *check({ graph, before }) {
    for (const { key } of graph.nodes) {
      const entry = graph.entry(key)
      if (!entry) continue
      yield* unlawfulMoves(entry)
      yield* stepsOutOfOrder(entry)
      const earlier = before?.get(key)?.entry
      if (earlier) yield* changesSince(earlier, entry)
    }
  },
}

function* unlawfulMoves(entry: Entry): Iterable<RuleFault> {
  const steps = historyOf(entry.data)
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1]
    const message = before && objection(entry, before, step)
    if (message) yield { node: entry, path: ['history', index, 'status'], message }
  }
}

/** Finds changes that rewrite the history, or that skip a step where there is no history. */
function* changesSince(earlier: Entry, entry: Entry): Iterable<RuleFault> {
  const taken = historyOf(earlier.data)
  const steps = historyOf(entry.data)
  for (const [index, step] of taken.entries()) {
    if (sameStep(step, steps[index])) continue
    const now = index < steps.length ? ['history', index] : ['history']
    const was = `Step ${index + 1}, ${code(step.status)}, was rewritten`
    const message = `${was}; restore it and add a new one.`
    yield { node: entry, path: now, message, help: `It was ${code(`- ${flow(step)}`)}.` }
  }
  const [from, to] = [statusOf(earlier), statusOf(entry)]
  if (steps.length > 0 || from === undefined || to === undefined) return
  const message = objection(entry, { status: from }, { status: to })
  const allowed = entry.kind.allowsChange(earlier.data, entry.data)
  if (message && !allowed) yield { node: entry, path: ['status'], message }
}

/** Tells whether a step still says what it said before. More details may be added to it. */
function sameStep(before: Step, after: Step | undefined): boolean {
  const now: Readonly<Record<string, unknown>> = { ...after }
  return Object.entries(before).every(([name, value]) => now[name] === value)
}

/**
 * Returns why a step is not allowed, or undefined. The first step may have any status. A step may
 * keep the status if it changes the target or the reason.
 */
function objection({ kind }: Entry, before: Step, step: Step): string | undefined {
  const { next, nextWithNote = [] } = ownValue(kind.statuses, before.status) ?? {}
  if (!next || before.status === step.status || next.includes(step.status)) return undefined
  const [from, to] = [code(before.status), code(step.status)]
  if (nextWithNote.includes(step.status)) {
    return step.note ? undefined : `${from} becomes ${to} only for a reason; add a \`note\`.`
  }
  const lawful = next.length ? alternatives(next) : undefined
  const noted = nextWithNote.length ? `${alternatives(nextWithNote)} with a note` : undefined
  const expected = [lawful, noted].filter((each) => each !== undefined).join(', or ')
  return `${from} cannot become ${to}, expected ${expected || 'nothing to follow it'}.`
}

/**
 * Finds steps that are dated before the step above them. Dates are compared as precisely as both
 * are known: a day in March may come before or after `2020-Q1`.
 */
function* stepsOutOfOrder(entry: Entry): Iterable<RuleFault> {
  const steps = historyOf(entry.data)
  if (steps.length < 2) return
  let latest: { readonly on: Period; readonly index: number } | undefined
  for (const [index, step] of steps.entries()) {
    const on = step.on === undefined ? undefined : parsePeriod(step.on)
    if (!on) continue
    if (latest && on.last < latest.on.first) {
      const order = `Step of ${code(on.text)} stands after one of ${code(latest.on.text)}`
      yield {
        node: entry,
        path: ['history', index, 'on'],
        message: `${order}, expected the oldest first.`,
        related: [relatedAt('the later one', entry, ['history', latest.index, 'on'])],
      }
    }
    if (!latest || on.first > latest.on.first) latest = { on, index }
  }
}
