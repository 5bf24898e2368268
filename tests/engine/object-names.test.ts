import { expect, test } from 'vitest'
import { defineKind, fields, readers } from '../../plugins/config.ts'
import { milepost } from '../cli/terminal.ts'
import { findingsOf, mdx } from '../vocabulary.ts'

/** A name that every object of JavaScript has, and that an author may give to anything. */
const NAME = 'constructor'

const project = {
  'people.yaml': 'kim: { name: Kim }\n',
  [`groups/${NAME}.md`]: mdx('title: Constructor\ntype: team\nstatus: active'),
  [`themes/${NAME}.md`]: mdx('title: Constructor'),
  [`components/${NAME}.md`]: mdx(`title: Constructor\nowner: group:${NAME}`),
  'components/api.md': mdx(`title: API\nowner: group:${NAME}\ncontracts: [${NAME}]`),
  'policies/a.md': mdx('title: A\nfrom: 2026-01-01\nmajor: 1\ncadence: quarterly\naligned: [api]'),
  'releases/v1.0.md': mdx(
    'title: V1\nline: "1.0"\non: 2026-11-02\nstatus: released\ncomponents: { api: "1.0.0" }',
  ),
  'roadmap/next.md': mdx(`title: Next\nowner: group:${NAME}\norder: [item:${NAME}]`),
  [`roadmap/items/${NAME}.md`]: mdx(
    `title: Constructor\nroadmap: next\ntheme: ${NAME}\nowners: [kim]\nhistory: [{ status: planning }]`,
  ),
}

test('documents with the name of a property of all objects are documents like all others', async () => {
  expect(await findingsOf(project)).toMatchInlineSnapshot(
    `"releases/v1.0.md:6:1 warning contract-behind: Line \`1.0\` has \`api\`, but no version of its contract \`constructor\`; add the one that it uses."`,
  )
})

test('commands list them', async () => {
  const files = Object.entries(project).map(([path, text]) => [`content/${path}`, text] as const)
  const root = Object.fromEntries(files)
  const list = await milepost('list component', root)
  expect(list.out).toMatchInlineSnapshot(`
    "id           status  title        file
    api                  API          content/components/api.md
    constructor          Constructor  content/components/constructor.md
    "
  `)
  for (const command of ['status', `graph ${NAME}`, 'release matrix', 'export schemas'])
    expect((await milepost(command, root)).err).not.toMatch(/TypeError|is not a function/)
})

test('a kind, its fields and its statuses can have such a name', async () => {
  const kind = defineKind({
    name: NAME,
    plural: 'constructors',
    describes: 'One that builds.',
    folder: 'builders',
    reader: readers.bullets(),
    fields: { status: fields.oneOf([NAME, 'open']).describe('Its status.') },
    statuses: {
      [NAME]: { phase: 'open', next: ['open'] },
      open: { phase: 'open', next: [] },
    } as const,
  })
  const config = { kinds: [kind] }
  const builder = (status: string) => `# A\n\n- Status: ${status}\n- ToString: x\n`
  const check = (status: string) => findingsOf({ 'builders/a.md': builder(status) }, { config })
  expect(await check(NAME)).toMatchInlineSnapshot(`
    "builders/a.md:4:3 error unknown-field: Unknown field \`tostring\`.
      help: A document of kind \`constructor\` may have \`status\`, \`title\`, \`description\`, \`aliases\`, \`tags\`, \`created\` or \`milepost\`."
  `)
  expect(await check('toString')).toMatchInlineSnapshot(`
    "builders/a.md:3:11 error invalid-field: Unexpected text \`toString\` in \`status\`, expected \`constructor\` or \`open\`.
      help: Its status.
    builders/a.md:4:3 error unknown-field: Unknown field \`tostring\`.
      help: A document of kind \`constructor\` may have \`status\`, \`title\`, \`description\`, \`aliases\`, \`tags\`, \`created\` or \`milepost\`."
  `)
})
