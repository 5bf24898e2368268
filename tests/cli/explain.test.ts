import { join } from 'node:path'
import { expect, test } from 'vitest'
import { milepost } from './terminal.ts'

const CONFIG = `
import { defineConfig, defineKind } from '${join(process.cwd(), 'plugins/config.ts')}'
import { z } from '${join(process.cwd(), 'node_modules/zod/index.js')}'
const decision = defineKind({
  name: 'decision',
  plural: 'decisions',
  describes: 'A decision that binds the project.',
  folder: 'decisions',
  fields: {
    state: z.enum(['open', 'taken']).describe('Its state.'),
    cost: z.number().optional().describe('Its cost in weeks.'),
    by: z.string().optional().describe('Who took it.'),
    steps: z.array(z.object({ on: z.iso.date().describe('Its day.') })).optional(),
  },
  relations: { by: { to: ['person', 'group'], inverse: 'decided' } },
})
const rule = {
  id: 'decision-too-dear',
  severity: 'warning',
  finds: 'a decision that costs more than a year',
  source: 'The budget of the project.',
  *check() {},
}
export default defineConfig({ kinds: [decision], ownRules: [rule] })
`
const FILES = { 'milepost.config.ts': CONFIG }

test('the example of a field is what the field means', async () => {
  const { out } = await milepost('explain item')
  expect(out).toMatch(/The release line it aims for\. Names: release\.\n +"1\.4"\n/)
  expect((await milepost('explain item.history')).out).toMatch(/Names: release\.\n +2027-Q1\n/)
  expect((await milepost('explain group.channels')).out).toContain(
    'channels: { slack: "#sig-docs" }',
  )
})

test('a rule is shown with its page, for a terminal: the source once, and no fences', async () => {
  const { out, exit } = await milepost('explain dependency-cycle')
  expect(exit).toBe(0)
  expect(out).toContain('## How to fix')
  expect(out.match(/^Source:|\*\*error\*\*/gm)).toEqual(['Source:'])
  expect(out).not.toContain('```')
  expect(out).toMatch(/^content\/roadmap\/items\/\S+:\n\n {4}---$/m)
})

test('a kind of the configuration is shown with its fields, and what to write', async () => {
  const { out } = await milepost('explain decision', FILES)
  const own = out.slice(0, out.indexOf('  title ')) + out.slice(out.indexOf('  state '))
  expect(own).toMatchInlineSnapshot(`
    "decision · a file each in content/decisions/

    A decision that binds the project.

    Fields:
      state        required  Its state.
                             open or taken
      cost         optional  Its cost in weeks.
                             1
      by           optional  Who took it. Names: person or group.
      steps        optional  
                             - { on: 2026-11-20 }
    "
  `)
})

test('a field is shown with the fields inside it', async () => {
  expect((await milepost('explain group.leads')).out).toMatchInlineSnapshot(`
    "group.leads · optional

    The people who lead or led it, with dates.

      leads: - { person: kim, role: chair, since: 2026-01-01 }

    Fields:
      person   required  Their handle. Names: person.
      role     required  Their role.
                         chair, co-chair, lead or member-rep
      since    optional  Their first day, where it is known.
                         2026-11-20
      renewed  optional  The day on which their present term began.
                         2026-11-20
      until    optional  Their last day.
                         2026-11-20
      leave    optional  Absences, with the person who covers.
                         - { from: 2026-12-01, to: 2027-01-31, cover: kim }
    "
  `)
})

test('a rule of the configuration is listed and explained', async () => {
  const all = await milepost('explain', FILES)
  expect(all.out).toContain('\ndecision-too-dear ')
  expect((await milepost('explain decision-too-dear', FILES)).out).toMatchInlineSnapshot(`
    "decision-too-dear · warning

    Finds a decision that costs more than a year.
    Source: The budget of the project.

    It is a rule of this project's configuration.
    "
  `)
})

test.each([
  ['explain itm', 'milepost: Unknown rule or kind `itm`; did you mean `item`?'],
  ['explain item.histroy', 'milepost: Unknown field `histroy` of item; did you mean `history`?'],
  ['explain item.title.x', 'milepost: Unknown field `x` of item'],
])('%s', async (command, sentence) => {
  const { exit, err } = await milepost(command)
  expect(exit).toBe(2)
  expect(err).toContain(sentence)
})
