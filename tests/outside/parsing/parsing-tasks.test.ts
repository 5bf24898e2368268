import { describe, expect, test } from 'vitest'
import type { Failure } from '../../../plugins/outside/parsing/parsing-process.ts'
import {
  addTask,
  batchOutcome,
  GIVEN_UP,
  type Task,
  tasksOf,
} from '../../../plugins/outside/parsing/parsing-tasks.ts'
import { openTimeBudget } from '../../../plugins/outside/parsing/time-budget.ts'
import { isRepeatable } from '../../../plugins/outside/parsing/transient-findings.ts'

const FILES = ['a.mdx', 'b.mdx', 'c.mdx'].map((path) => ({ path, text: '' }))
const [TASK] = tasksOf(FILES)
if (!TASK) throw new Error('There are files, so there is a task.')

describe('a file at which a child ended', () => {
  test.each<[Failure['why'], Task['parser']]>([
    ['crash', 'remark'],
    ['slow', 'remark'],
    ['large', 'remark'],
    ['killed', 'satteri'],
  ])('after it was %s is read by %s, and the rest as before', (why, parser) => {
    const { tasks } = batchOutcome(TASK, failure(why, 1))
    expect(tasks.map((task) => [task.parser, pathsOf(task)])).toEqual([
      ['satteri', ['a.mdx', 'c.mdx']],
      [parser, ['b.mdx']],
    ])
  })

  test('waits until all others are read, and is read with its like', () => {
    const tasks: Task[] = []
    for (const task of [...batchOutcome(TASK, failure('slow', 1)).tasks]) addTask(tasks, task)
    for (const task of [...batchOutcome(TASK, failure('crash', 2)).tasks]) addTask(tasks, task)
    expect(tasks.map((task) => [task.parser, pathsOf(task)])).toEqual([
      ['satteri', ['a.mdx', 'b.mdx']],
      ['satteri', ['a.mdx', 'c.mdx']],
      ['remark', ['b.mdx', 'c.mdx']],
    ])
  })

  test.each<[string, Partial<Failure>, string, boolean]>([
    ['a crash', { why: 'crash' }, 'it crashes the parser', true],
    ['time that was measured', { why: 'slow' }, 'it takes too long to parse', true],
    ['time on a clock', { why: 'slow', isMeasured: false }, 'it takes too long to parse', false],
    ['memory', { why: 'large' }, 'it takes too much memory to parse', false],
  ])('%s is reported in its own words, and kept where it is certain', (_, how, words, certain) => {
    const failed = { ...failure('slow', 0), ...how }
    const [, again] = batchOutcome(TASK, failed).tasks
    const [[, document] = []] = again ? batchOutcome(again, failed).documents : []
    const message = `Cannot parse this text: ${words}; write it more simply, or in several files.`
    expect(document?.findings).toMatchObject([{ rule: 'unparsable', message }])
    expect(document && isRepeatable(document)).toBe(certain)
  })
})

test('small files have less time once others have taken much together', () => {
  const limits = { milliseconds: 600, mebibytes: 512 }
  const small = { path: 'a.md', text: 'x'.repeat(200) }
  const large = { path: 'b.md', text: 'x'.repeat(500_000) }
  const budget = openTimeBudget(limits)
  for (let at = 0; at < 3; at += 1) budget.note(failure('slow', 0))
  expect(budget.limitsOf(small)).toEqual(limits)
  budget.note(failure('slow', 0))
  expect(budget.limitsOf(small)).toEqual({ ...limits, milliseconds: 200 })
  expect(budget.limitsOf(large)).toEqual(limits)
})

test('once failing files have taken their share of a run, each other one is told that it was not read', () => {
  const budget = openTimeBudget({ milliseconds: 600, mebibytes: 512 })
  for (let at = 0; at < 6; at += 1) budget.note(failure('slow', 0))
  expect(budget.isOver()).toBe(false)
  budget.note(failure('slow', 0))
  expect(budget.isOver()).toBe(true)
  const { documents, tasks } = batchOutcome(TASK, GIVEN_UP)
  expect(tasks).toEqual([])
  expect(documents.map(([, { path, findings }]) => [path, findings[0]?.message])).toEqual(
    FILES.map(({ path }) => [
      path,
      'Cannot parse this text in this run: it gave up on others before; fix those first.',
    ]),
  )
  expect(documents.some(([, document]) => isRepeatable(document))).toBe(false)
})

test('a file that one parser failed at keeps its own sentence when the other has no time left', () => {
  const [, again] = batchOutcome(TASK, failure('crash', 1)).tasks
  const [[, document] = []] = again ? batchOutcome(again, GIVEN_UP).documents : []
  expect(document?.findings).toMatchObject([
    {
      rule: 'unparsable',
      message:
        'Cannot parse this text: it crashes the parser; write it more simply, or in several files.',
    },
  ])
  expect(document && isRepeatable(document)).toBe(false)
})

test('crashes, too, take their share', () => {
  const budget = openTimeBudget({ milliseconds: 600, mebibytes: 512 })
  for (let at = 0; at < 14; at += 1) budget.note(failure('crash', 0))
  expect(budget.isOver()).toBe(false)
  budget.note(failure('crash', 0))
  expect(budget.isOver()).toBe(true)
})

test('nothing is tried again where no child can start', () => {
  expect(() => batchOutcome(TASK, { unable: 'too many files are open' })).toThrow(
    'Cannot read the documents: too many files are open.',
  )
  expect(() => batchOutcome(TASK, failure('stuck', -1))).toThrow(
    'Cannot start the processes that read documents; is memory left, and may there be more processes (`ulimit -u`)?',
  )
})

function failure(why: Failure['why'], failedAt: number): Failure {
  return { why, failedAt, isMeasured: true }
}

function pathsOf({ files }: Task): readonly string[] {
  return files.map(({ file }) => file.path)
}
