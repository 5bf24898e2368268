import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Day } from '../../plugins/basics/calendar.ts'
import type { StatusStep } from '../../plugins/commands/status-edit.ts'
import { takeStep } from '../../plugins/commands/status-step.ts'
import { checkProject } from '../../plugins/engine/check-project.ts'
import { openProject } from '../../plugins/engine/project.ts'
import { scratchProject } from '../scratch.ts'
import { mdx, TODAY } from '../vocabulary.ts'

const HEAD = 'title: "Start"  # not final\nroadmap: next\nowners: [kim]\ntracking: https://e.org/1'
const BLOCK = `${HEAD}\nhistory:\n  # as planned in May\n  - status: planned\n    target: 2026-Q4 # soon`
const FLOW = `${HEAD}\nhistory: [{ status: planned, target: 2026-Q4 }]\ntags: [a]`

const FILES = {
  'content/people.yaml': 'kim: { name: Kim }\n',
  'content/roadmap/next.mdx': mdx('title: Next\norder: [block, flow]'),
  'content/roadmap/items/block.mdx': mdx(BLOCK, 'Text.'),
  'content/roadmap/items/flow.mdx': mdx(FLOW).replaceAll('\n', '\r\n'),
  'content/groups/t.mdx': mdx("title: T\ntype: team\nstatus: 'active' # since May"),
  'content/rfcs/0001-a.md': mdx('title: A\nnumber: 1\nauthors: [kim]\nstatus: draft'),
  'content/releases/v1.10.md': mdx('title: T\nline: "1.10"\nstatus: planned'),
  'content/process/bad.md': mdx('title: B', '[[nowhere]]'),
}

const FAST = { processes: 0, cached: false }

async function stepped(step: StatusStep, path: string) {
  const root = scratchProject(FILES)
  const project = await openProject(root)
  const before = await checkProject(project, { today: TODAY as Day, ...FAST })
  const { errors } = await takeStep(project, before, { ...step, ...FAST })
  return {
    text: readFileSync(join(root, 'content', path), 'utf8'),
    errors: errors.map(({ rule }) => rule),
  }
}

test('a step is added below the last one, and comments stay', async () => {
  const step = {
    id: 'block',
    status: 'delayed',
    target: '2027-Q1',
    note: 'The "parser" is late: #1',
  }
  const { text, errors } = await stepped(step, 'roadmap/items/block.mdx')
  const added = `  - { status: delayed, target: 2027-Q1, on: 2026-11-20, note: 'The "parser" is late: #1' }`
  expect([text, errors]).toEqual([mdx(`${BLOCK}\n${added}`, 'Text.'), []])
})

test('in a list in brackets, and with other line ends', async () => {
  const step = { id: 'item:flow', status: 'in-progress', target: '1.10' }
  const { text } = await stepped(step, 'roadmap/items/flow.mdx')
  const added = ', { status: in-progress, target: "1.10", on: 2026-11-20 }]'
  expect(text).toBe(mdx(FLOW.replace(' }]', ` }${added}`)).replaceAll('\n', '\r\n'))
})

test.each([
  ['a group', 't', 'retired', 'groups/t.mdx', "status: 'active'", 'status: retired'],
  ['an RFC, by its number', '1', 'review', 'rfcs/0001-a.md', 'status: draft', 'status: review'],
])('where there is no history, the status changes: %s', async (_, id, status, path, was, now) => {
  const { text, errors } = await stepped({ id, status }, path)
  const before = String(Object.entries(FILES).find(([file]) => file.endsWith(path))?.[1])
  expect([text, errors]).toEqual([before.replace(was, now), []])
})

test.each([
  ['a status that may not follow', { id: 'rfc:1', status: 'implemented' }, 'rfcs/0001-a.md'],
  [
    'a due date that is none',
    { id: 'block', status: 'delayed', target: 'soon' },
    'roadmap/items/block.mdx',
  ],
  [
    'characters that nobody sees',
    { id: 'block', status: 'delayed', note: 'a\u202eb\u001b[31m' },
    'roadmap/items/block.mdx',
  ],
])('a result with an error is never written: %s', async (_, step, path) => {
  const { text, errors } = await stepped(step, path)
  const before = Object.entries(FILES).find(([file]) => file.endsWith(path))?.[1]
  expect(text).toBe(before)
  expect(errors.length).toBeGreaterThan(0)
})

test.each([
  [{ id: 'blokc', status: 'done' }, 'Cannot find the document `blokc`; did you mean `block`?'],
  [{ id: 'block', status: 'doen' }, 'Unknown status `doen` of `item:block`; did you mean `done`?'],
  [{ id: 't', status: 'active' }, '`group:t` is `active` already.'],
  [{ id: 't', status: 'retired', note: 'x' }, '`group:t` keeps no history'],
  [{ id: 'bad', status: 'x' }, 'A document of kind `page` has no status.'],
])('a step that cannot be taken: %j', async (step, why) => {
  await expect(stepped(step, 'groups/t.mdx')).rejects.toThrow(why)
})
