import type { Nodes } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { afterAll, expect, test } from 'vitest'
import { milepostIn } from '../cli/terminal.ts'
import { commit, git, write } from '../repository.ts'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'

/** Titles that a code host, a runner or a terminal takes for its own. */
const TITLES = [
  '@evil/admins closes #1 and GH-2 and evil/repo#3',
  '::error file=x::y',
  '##[add-mask]x ##vso[task.setvariable]x ##teamcity[x]',
  '- [ ] a | b \\| c `x` ~~~ ***',
  '[a](javascript:x) ![b](https://evil.example/t.gif) <https://evil.example> https://evil.example www.evil.example a@evil.example',
  '<img src=x onerror=x> </code></details><!-- --> &lt;script&gt; &#64;evil',
  'red \u001b[31m turned \u202e line \u2028 c1 \u009b2J tag \u{e0041}',
  '$$x$$ $`x`$ :tada: > [!WARNING] 0123456789abcdef0123456789abcdef01234567',
] as const

const EXCUSE = 'milepost: { allow: { unsafe-text: because, unknown-reference: because } }'

function filesWith(turn: number): Readonly<Record<string, string>> {
  const titles = TITLES.map((title) => JSON.stringify(title))
  const on = turn === 0 ? '2027-03-01' : '2027-05-01'
  const history = (title: string) =>
    turn === 0
      ? `[{ status: planned, target: 2027-Q1 }]`
      : `[{ status: planned, target: 2027-Q1 }, { status: delayed, target: 2027-Q3, note: ${title} }]`
  const items = titles.map((title, at) => [
    `content/roadmap/items/i${at}.mdx`,
    mdx(`title: ${title}\nroadmap: r\nhistory: ${history(title)}\n${EXCUSE}`),
  ])
  const groups = titles.map((title, at) => [
    `content/groups/g${at}.mdx`,
    mdx(
      `title: ${title}\ntype: team\nstatus: active\nleads: [{ person: ${turn === 0 ? 'ada' : title}, role: ${title} }]\n${EXCUSE}`,
    ),
  ])
  const releases = titles.map((title, at) => [
    `content/releases/v1.${at}.mdx`,
    mdx(`title: ${title}\nline: "1.${at}"\nstatus: planned\non: ${on}`),
  ])
  const fresh = titles.map((title, at) => [
    `content/process/p${at}.md`,
    mdx(`title: ${title}`, turn === 0 ? 'Sound.' : `[[${TITLES[at]?.replace(/[[\]|]/g, '')}]]`),
  ])
  return {
    'content/people.yaml': 'ada: { name: Ada }\n',
    'content/roadmap/r.mdx': mdx(`title: R\norder: [${TITLES.map((_, at) => `i${at}`).join()}]`),
    ...Object.fromEntries([...items, ...groups, ...releases, ...fresh]),
    ...(turn === 1 && {
      'content/process/::error::name ##[x] @evil.md': mdx(`title: ${titles[0]}`),
      'content/process/new.md': mdx(`title: ${titles[6]}`),
    }),
  }
}

const root = scratchProject(filesWith(0), afterAll)
git(root, 'init', '-q', '-b', 'main')
commit(root)
write(root, filesWith(1))

const compared = (format: string) => milepostIn(root, ['diff', 'main', '--format', format])

const ACTIVE = /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]--\n]|##(?:vso|teamcity)?\[|^\s*::/mv
/** Titles that an item may have. Hidden characters are refused. */
const SOUND = TITLES.filter((title) => !ACTIVE.test(title.replaceAll('#', '').replace(/^::/, '')))

test.each(['pretty', 'md', 'json'])(
  'a comparison (%s) does nothing to a terminal',
  async (format) => {
    const { exit, out, err } = await compared(format)
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out).not.toMatch(ACTIVE)
  },
)

test('JSON holds each text as it was written', async () => {
  const { targets, created } = JSON.parse((await compared('json')).out)
  const notes = targets.map(({ note }: { note: string }) => note)
  expect(SOUND).toHaveLength(TITLES.length - 1)
  expect(notes.toSorted()).toEqual(SOUND.toSorted())
  expect(created).toMatchObject([{ key: 'page:::error::name ##[x] @evil', title: TITLES[0] }])
})

test('a comment is rows of text: it links, mentions, loads and notifies nothing', async () => {
  const { out } = await compared('md')
  const nodes = [...nodesOf(remark().use(remarkGfm).parse(out))]
  const types = new Set(nodes.map(({ type }) => type))
  const plain = ['heading', 'html', 'list', 'listItem', 'paragraph', 'root', 'text']
  expect([...types].toSorted()).toEqual(plain)
  const tags = nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []))
  expect(new Set(tags)).toEqual(new Set(['<code>', '</code>']))
  const text = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join('\n')
  expect(text).toContain('evil/admins')
  expect(text).not.toMatch(/@(?=\w)|#(?=\d)|GH-\d/)
})

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}
