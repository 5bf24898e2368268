import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { milepost, milepostIn } from '../cli/terminal.ts'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'

const PEOPLE = 'ada: { name: Ada }\n'

const charter = (rest: string) =>
  mdx(
    `title: T\ntype: team\nstatus: active\nleads: [{ person: ada, role: lead, since: 2020-01-01 }]\n${rest}`,
  )

const SOUND = {
  'content/people.yaml': PEOPLE,
  'content/groups/a.mdx': charter('assets: [{ repo: x/y, paths: [docs/] }]'),
}
const WRONG = {
  ...SOUND,
  'content/groups/b.mdx': charter('formed: tomorrow\nassets: [{ repo: x/y, paths: [src/] }]'),
}
const FILE = '.github/CODEOWNERS'
const EXPORT = 'export codeowners --repository x/y'

const UNSOUND =
  'milepost: Cannot export codeowners: the documents that it is made of have mistakes; 1 error in them: invalid-field at `content/groups/b.mdx:6:9`. Nothing was written; `milepost check` shows more.\n'

test('a charter with an error: nothing is printed or written, and its place is named', async () => {
  const root = scratchProject({ ...WRONG, [FILE]: '/src/ @bob\n' })
  const refused = { exit: 2, out: '', err: UNSOUND }
  expect(await milepostIn(root, EXPORT.split(' '))).toEqual(refused)
  expect(await milepostIn(root, [...EXPORT.split(' '), '--out'])).toEqual(refused)
  expect(await milepostIn(root, [...EXPORT.split(' '), '--check'])).toEqual(refused)
  expect(readFileSync(join(root, FILE), 'utf8')).toBe('/src/ @bob\n')
})

test('what the file is not made of may have errors', async () => {
  const elsewhere = { ...SOUND, 'content/process/p.mdx': mdx('title: P', '[[nowhere]]') }
  expect((await milepost(EXPORT, elsewhere)).out).toContain('/docs/ @ada\n')
  expect(await milepost('export inventory', elsewhere)).toMatchObject({
    exit: 2,
    out: '',
    err: expect.stringContaining(
      '1 error in them: unknown-reference at `content/process/p.mdx:5:1`',
    ),
  })
})

test('a rule that is off hides no charter that cannot be read', async () => {
  const config = 'export default { rules: { "invalid-field": "off" } }'
  const { exit, err } = await milepost(EXPORT, { ...WRONG, 'milepost.config.mjs': config })
  expect(exit).toBe(2)
  expect(err).toContain('`content/groups/b.mdx` cannot be read as what it should be')
})

test('an owner that is none is left out and named, whatever its charter allows', async () => {
  const group = mdx(
    `title: T\ntype: team\nstatus: active\nmilepost: { allow: { unknown-reference: because } }
leads: [{ person: ada @evil/admins, role: lead, since: 2020-01-01 }, { person: ada, role: lead, since: 2020-01-01 }]
assets: [{ repo: x/y, paths: [docs/, "src/ @evil/admins"] }]`,
  )
  const { exit, out, err } = await milepost(EXPORT, {
    'content/people.yaml': PEOPLE,
    'content/groups/a.mdx': group,
  })
  expect({ exit, lines: out.split('\n').slice(3), said: err.split('\n') }).toEqual({
    exit: 0,
    lines: ['/docs/ @ada', ''],
    said: [
      'Left out: a: the owner `ada @evil/admins` is not a handle, a team or a mail address.',
      'Left out: a: `/src/ @evil/admins` cannot be written as a pattern.',
      '',
    ],
  })
})

test('a name with a line break stops the export, and no exception covers it', async () => {
  const person = JSON.stringify('ada\n* @evil/admins')
  const group = mdx(
    `title: T\ntype: team\nstatus: active\nmilepost: { allow: { unknown-reference: because, unsafe-text: because } }
leads: [{ person: ${person}, role: lead, since: 2020-01-01 }]
assets: [{ repo: x/y, paths: [docs/] }]`,
  )
  const files = { 'content/people.yaml': PEOPLE, 'content/groups/a.mdx': group }
  const { exit, out, err } = await milepost(EXPORT, files)
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(err).toContain('unsafe-text at `content/groups/a.mdx:6:19`')
})

test('the folder of an address is owned, not its whole repository; a team must be one', async () => {
  const asset = 'assets: [{ repo: "https://github.com/x/y/tree/main/docs", paths: [api/] }]'
  const files = { ...SOUND, 'content/groups/a.mdx': charter(asset) }
  expect((await milepost(EXPORT, files)).out).toMatch(/^\/docs\/api\/ @ada$/m)
  expect((await milepost(`${EXPORT} --team all`, files)).out).toMatch(/^\/docs\/api\/ @all$/m)
  const { out, err } = await milepost(`${EXPORT} --team @x/{id}/more`, files)
  expect(out).not.toContain('@x')
  expect(err).toContain('the owner `@x/a/more` is not a handle')
})
