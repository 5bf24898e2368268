import { expect, test } from 'vitest'
import { table } from '../../plugins/cli/terminal/table.ts'
import { IMPORTS } from '../../plugins/imports/index.ts'
import { visibleLines } from '../../plugins/reports/visible.ts'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
import { milepostIn, type Printed } from './terminal.ts'

/** A colour, an end of line with a command, a turn of direction, a C1 control, a line separator. */
const HOSTILE = '\u001b[31mx\n::error::owned\u202e\u009b2J\u2028 ##[add-mask]y ##vso[task]'
const QUOTED = JSON.stringify(HOSTILE)

/** Matches characters that a terminal or a runner acts on. Line ends and tabs are our own. */
const ACTIVE =
  /[[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069]--[\n\t]]|##\[|##vso\[|^\s*::/mv

const ALLOWED = 'milepost: { allow: { unsafe-text: because, unknown-reference: because } }'

const FILES = {
  'content/people.yaml': 'ada: { name: Ada }\n',
  'content/groups/team.mdx': mdx(
    `title: ${QUOTED}\ntype: team\nstatus: active\n${ALLOWED}
leads: [{ person: ${QUOTED}, role: lead, since: 2020-01-01 }]
assets: [{ repo: a/b, paths: [${QUOTED}, docs/] }]
deliverables: [{ title: ${QUOTED} }]`,
  ),
  'content/roadmap/r.mdx': mdx(`title: ${QUOTED}\norder: [late]`),
  'content/roadmap/items/late.mdx': mdx(
    `title: ${QUOTED}\nroadmap: r\nneeds: [${QUOTED}]\nhistory: [{ status: planned, target: 2020-Q1 }]`,
  ),
  'content/process/::error::name.mdx': mdx(`title: ${QUOTED}`, `## ${HOSTILE}`),
  'old/eip-1.md': `---\neip: 1\ntitle: ${QUOTED}\nauthor: ${QUOTED}\nstatus: ${QUOTED}\ncreated: ${QUOTED}\n${QUOTED}: 1\n---\n\n${HOSTILE}\n`,
  'old/1-a/kep.yaml': `title: ${QUOTED}\nkep-number: 1\nstatus: ${QUOTED}\nauthors: [${QUOTED}]\nreplaces: [${QUOTED}]\n${QUOTED}: 1\n`,
  'old/1-a/README.md': `# T\n\n${HOSTILE}\n`,
  'old/0001-::error::x.md': `# ${HOSTILE}\n\n* Status: ${HOSTILE}\n* Deciders: ${HOSTILE}\n* ${HOSTILE}: x\n\n${HOSTILE}\n`,
  'old/20260131-::error::x.md': `# ${HOSTILE}\n\n- Status: ${HOSTILE}\n- Deciders: ${HOSTILE}\n`,
  'old/projects/::error::x.md': `# ${HOSTILE}\n\n* ${HOSTILE} project lead\n`,
  'old/text/0001-a.md': `- Start Date: ${HOSTILE}\n- ${HOSTILE}: x\n\n# A\n`,
  'old/OWNERS': `approvers: [${QUOTED}, ok]\n${QUOTED}: [x]\n`,
  'old/OWNERS_ALIASES': `aliases:\n  ${QUOTED}: [x]\n`,
  'sigs.yaml': `sigs: [{ dir: ${QUOTED}, name: ${QUOTED}, label: ${QUOTED} }]\n`,
}

const COMMANDS: readonly (readonly string[])[] = [
  ['list', 'pages'],
  ['list', 'groups', '--format', 'json'],
  ['list', 'groups', '--format', 'csv'],
  ['list', 'groups', '--format', 'md'],
  ['list', 'groups', '--columns', HOSTILE],
  ['list', HOSTILE],
  ['list', 'items', '--where', HOSTILE],
  ['status'],
  ['status', '--format', 'json'],
  ['release', 'next', '--component', HOSTILE],
  ['release', 'matrix', '--format', 'json'],
  ['graph', 'late'],
  ['graph', HOSTILE],
  ['export', 'codeowners', '--repository', 'a/b'],
  ['export', 'codeowners', '--repository', 'a/b', '--check'],
  ['export', 'codeowners', '--repository', 'a/b', '--team', HOSTILE],
  ['export', 'inventory', '--out', HOSTILE],
  ['export', HOSTILE],
  ['export', 'schemas'],
  ['export', 'schemas', '--kind', HOSTILE],
  ['diff', HOSTILE],
  ['diff', `main..${HOSTILE}`, '--format', 'md'],
  ['step', HOSTILE, HOSTILE],
  ['step', 'late', HOSTILE],
  ['baseline'],
  ['baseline', HOSTILE],
  ['explain', HOSTILE],
  ['new', 'item', HOSTILE],
  ['new', 'item', 'x', '--set', HOSTILE],
  ['change', '--base', HOSTILE],
  ['change', '--event', HOSTILE],
  ['check', '--base', HOSTILE],
  ['check', '--config', HOSTILE],
  ['check', HOSTILE],
  ['check', '--format', HOSTILE],
  ['check', `--${HOSTILE}`],
  ['pins', 'update', HOSTILE],
  ['pins', 'bump', '--to', HOSTILE],
  ['import', 'kubernetes-sigs', '.', '--dry-run'],
  ['import', 'kubernetes-sigs', HOSTILE],
  ...Object.keys(IMPORTS).map((format) => ['import', format, 'old', '--dry-run']),
  [HOSTILE],
]

test('no argument and no document does anything to a terminal or a runner', {
  timeout: 240_000,
}, async () => {
  const root = scratchProject(FILES)
  const active: string[] = []
  for (const argv of COMMANDS) {
    const { out, err } = await milepostIn(root, argv)
    expect({ argv, said: (out + err).length > 0 }).toEqual({ argv, said: true })
    if (ACTIVE.test(out) || ACTIVE.test(err)) active.push(argv.join(' '))
  }
  expect(active).toEqual([])
})

test('what is quoted in an error adds no line of its own', async () => {
  const { err }: Printed = await milepostIn(scratchProject({}), [
    'check',
    'no\nmilepost: all is well',
  ])
  expect(err.trimEnd().split('\n')).toHaveLength(1)
})

test('our own lines stay lines; a command at the start of one is shown', () => {
  expect(visibleLines('a\n\tb\n')).toBe('a\n\tb\n')
  expect(visibleLines('a\n  ::error::b')).toBe('a\n  \\u{3a}:error::b')
  expect(visibleLines('a ::b')).toBe('a ::b')
  expect(visibleLines('\u00a0::b\r\n')).toBe('\u00a0\\u{3a}:b\\u{d}\n')
})

test('columns stay aligned over what is wide, hidden or a command', () => {
  const rows = [
    ['::error', 'a'],
    ['\u001b[1m', 'b'],
    ['日本', 'c'],
    ['e\u0301', 'd'],
    ['ada@example.org', 'e'],
  ]
  expect(table(['id', 'x'], rows)).toMatchInlineSnapshot(`
    "id               x
    \\u{3a}:error     a
    \\u{1b}[1m        b
    日本             c
    é                d
    ada@example.org  e
    "
  `)
})
