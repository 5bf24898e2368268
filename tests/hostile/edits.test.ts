import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { completionAt } from '../../plugins/editing/completion.ts'
import { milepostIn } from '../cli/terminal.ts'
import { commit, git, write } from '../repository.ts'
import { scratchProject } from '../scratch.ts'
import { checked, mdx } from '../vocabulary.ts'

/** Names of files and people that end a list, a mention or a line, and go on with fields. */
const NAMES = [
  'b]\nmilepost: { allow: { chair-count: evil } }\nz: [c',
  'b] #',
  'b, evil',
  'b: c',
  "it's",
  '"b',
  'true',
  ']]<b onclick=x>[[',
] as const

const item = (title: string, more = '') =>
  mdx(`title: ${title}\nroadmap: r\nhistory: [{ status: planned }]\n${more}`)

const fieldsOf = (text: string) => parse(text.split('---\n')[1] ?? '')

test.each(['[a]', '\n  - a', '[]'])(
  'a file name adds no field to the roadmap %j that it is written into',
  async (order) => {
    const root = scratchProject({
      'content/roadmap/r.mdx': mdx(`title: R\norder: ${order}`),
      'content/roadmap/items/a.mdx': item('A'),
      ...Object.fromEntries(
        NAMES.map((name, at) => [`content/roadmap/items/${name}.mdx`, item(`B${at}`)]),
      ),
    })
    await milepostIn(root, ['check', '--fix'])
    const fields = fieldsOf(readFileSync(join(root, 'content/roadmap/r.mdx'), 'utf8'))
    expect(Object.keys(fields)).toEqual(['title', 'order'])
    const ids = ['a', ...NAMES.filter((name) => !/\n|: /.test(name))]
    expect(fields.order.toSorted()).toEqual(ids.toSorted())
  },
)

test.each(['', 'aliases: [x]'])(
  'nor does a file that is gone, whose name is kept as an alias',
  async (aliases) => {
    for (const name of NAMES) {
      const path = `content/roadmap/items/${name}.mdx`
      const root = scratchProject({ 'content/roadmap/r.mdx': mdx('title: R'), [path]: item('B') })
      git(root, 'init', '-q', '-b', 'main')
      commit(root)
      write(root, { 'content/roadmap/items/new.mdx': item('B', aliases) })
      git(root, 'rm', '-q', '--', `:(literal)${path}`)
      await milepostIn(root, ['check', '--base', 'main', '--fix'])
      const fields = fieldsOf(readFileSync(join(root, 'content/roadmap/items/new.mdx'), 'utf8'))
      const kept = name === 'true' ? [name] : []
      const before = aliases === '' ? [] : ['x']
      expect(fields.aliases ?? []).toEqual([...before, ...kept])
      expect(Object.keys(fields).filter((field) => field !== 'aliases')).toEqual([
        ...['title', 'roadmap', 'history'],
      ])
    }
  },
)

const PEOPLE = NAMES.map((name) => `${JSON.stringify(name)}: { name: B }\n`).join('')

test('no suggestion of an editor writes more than a name', async () => {
  const files = {
    'people.yaml': PEOPLE,
    'roadmap/r.mdx': mdx('title: R'),
    'roadmap/items/a.mdx': item('A', 'owners: [x▸]'),
    'process/p.md': mdx('title: P', 'See [[b▸'),
    ...Object.fromEntries(NAMES.map((name) => [`process/${name}.md`, mdx('title: B')])),
  }
  const plain = Object.entries(files).map(([path, text]) => [path, text.replace('▸', '')] as const)
  const outcome = await checked(Object.fromEntries(plain))
  const suggestedIn = (path: 'roadmap/items/a.mdx' | 'process/p.md', typed: string) => {
    const written = files[path].replace(/x?▸/, `${typed}▸`)
    const [text, offset] = [written.replace('▸', ''), written.indexOf('▸')]
    const { list } = completionAt({ outcome, path: `content/${path}`, text, offset })
    return list.map((each) => `${text.slice(0, each.start)}${each.text}${text.slice(each.end)}`)
  }
  const owners = suggestedIn('roadmap/items/a.mdx', '').map((text) => fieldsOf(text).owners)
  expect(owners.flat().toSorted()).toEqual(NAMES.filter((name) => !name.includes('\n')).toSorted())
  const mentions = suggestedIn('process/p.md', '').map((text) => text.trim().split('\n').at(-1))
  expect(mentions.length).toBeGreaterThan(0)
  for (const mention of mentions) expect(mention).toMatch(/^See \[\[[^[\]<>]+\]\]$/)
})

test('a vote names people by handles that stay handles', async () => {
  const root = scratchProject({
    'content/people.yaml': NAMES.map(
      (name, at) => `${JSON.stringify(name)}: { name: B, url: "https://github.com/voter-${at}" }\n`,
    ).join(''),
    'content/governance/rules.mdx': mdx('title: Rules\nfrom: 2026-01-01\nby: g\nnamed-votes: true'),
    'content/groups/g.mdx': mdx('title: G\ntype: team\nstatus: active'),
    'votes.csv': `voter,vote\n${NAMES.map((name, at) => (isHandle(name) ? `voter-${at},for\n` : '')).join('')}`,
  })
  const command = ['vote', 'group:g', '--from', 'votes.csv', '--names', '--on', '2026-01-05']
  const { err } = await milepostIn(root, command)
  expect(err).toBe('')
  const fields = fieldsOf(readFileSync(join(root, 'content/groups/g.mdx'), 'utf8'))
  expect(Object.keys(fields)).toEqual(['title', 'approval', 'type', 'status'])
  expect(Object.keys(fields.approval.votes).toSorted()).toEqual(NAMES.filter(isHandle).toSorted())
})

/** A colon follows a kind, so no reference can be written to a handle with one. */
function isHandle(name: string): boolean {
  return !/[\n:]/.test(name)
}
