import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Mutation } from './mutations.ts'

/** A line that a process writes down while it runs tests. Changes are named by their numbers. */
export type Note =
  /** A test begins with a change. When nothing follows, it does not end. */
  | { readonly at: 'try'; readonly mutant: number; readonly test: string }
  /** A test has reached the place of a change. */
  | { readonly at: 'reach'; readonly mutants: readonly number[] }
  /** A test has failed with a change. */
  | { readonly at: 'kill'; readonly mutant: number; readonly test: string }
  /** A change does harm to later tests, so that the process has to start again. */
  | { readonly at: 'restart'; readonly test: string }
  /** A test fails without a change. */
  | { readonly at: 'fail'; readonly test: string; readonly why: string }

/**
 * Returns a text in which each change waits until it is switched on. The first has a number. The
 * `0,` keeps a bracket before a pattern such as `/<!--/` from being read as the head of a function.
 */
export function withSwitches(text: string, mutations: readonly Mutation[], first: number): string {
  const places = new Map<string, number[]>()
  for (const [at, { start, end }] of mutations.entries()) {
    const key = `${start} ${end}`
    places.set(key, [...(places.get(key) ?? []), at])
  }
  const groups = [...places.values()].map((each) => {
    const { start = 0, end = 0 } = mutations[each[0] ?? 0] ?? {}
    return { each, start, end }
  })
  let next = 0
  function written(from: number, to: number): string {
    let done = ''
    let at = from
    for (let group = groups[next]; group && group.start < to; group = groups[next]) {
      next += 1
      const { each, start, end } = group
      const low = first + (each[0] ?? 0)
      const changed = each
        .map((one) => `__mutants.is(${first + one})?(0,${mutations[one]?.changed ?? ''}):`)
        .join('')
      const inner = written(start, end)
      done += `${text.slice(at, start)}(__mutants.in(${low},${low + each.length})?(${changed}0):(0,${inner}))`
      at = end
    }
    return done + text.slice(at, to)
  }
  return written(0, text.length)
}

/** The switches of all changes: one is on at a time, or none. */
export class Switches {
  on = -1
  /** The first change of each place that was reached since it was emptied. */
  readonly reached = new Set<number>()
  steps = 0
  mostSteps = Number.POSITIVE_INFINITY

  is(mutant: number): boolean {
    return this.on === mutant
  }

  in(low: number, end: number): boolean {
    if (this.on === -1) {
      for (let at = low; at < end; at += 1) this.reached.add(at)
      this.steps += 1
      return false
    }
    this.steps += 1
    if (this.steps > this.mostSteps) throw new Error('A change makes the code run for ever.')
    return this.on >= low && this.on < end
  }
}

/** The notes of a run, in a file that several processes write one after the other. */
export class Notes {
  readonly killed = new Map<number, string>()
  readonly tried = new Set<string>()
  readonly reached = new Set<number>()
  readonly path: string

  constructor(path: string) {
    this.path = path
    for (const note of readNotes(path)) this.#take(note)
  }

  write(note: Note): void {
    this.#take(note)
    appendFileSync(this.path, `${JSON.stringify(note)}\n`)
  }

  #take(note: Note): void {
    if (note.at === 'kill') this.killed.set(note.mutant, note.test)
    if (note.at === 'try') this.tried.add(`${note.mutant} ${note.test}`)
    if (note.at === 'reach') for (const mutant of note.mutants) this.reached.add(mutant)
  }
}

/** Reads the notes of a file, in the order of their writing. */
export function readNotes(path: string): readonly Note[] {
  if (!existsSync(path)) return []
  const rows = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return rows.map((row): Note => JSON.parse(row))
}
