import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { IDENTITY, PACKAGE_FILE, type Place, write } from './following.ts'
import { STARLIGHT_SITE } from './starlight-site.ts'

/** The guides that are followed word for word, by name, with the files that a reader begins with. */
export const GUIDES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'add-to-starlight': STARLIGHT_SITE,
  'judging-pull-requests': {
    '.gitignore': 'node_modules/\nvendor/\n',
    'package.json':
      '{ "private": true, "devDependencies": { "milepost": "file:vendor/milepost-0.1.0.tgz" } }\n',
    'content/people.yaml': 'kim: { name: Kim }\n',
    'content/roadmap/next.md':
      '---\ntitle: Next\norder: [faster-startup]\n---\n\nWhat comes next.\n',
    'content/roadmap/items/faster-startup.md':
      '---\ntitle: Faster startup\nroadmap: next\nowners: [kim]\ntracking: https://github.com/example/engine/issues/12\nhistory: [{ status: planned, on: 2026-09-01, target: 2027-Q1 }]\n---\n\nThe engine starts slowly.\n',
  },
  monorepo: {
    'package.json': '{ "private": true, "workspaces": ["packages/*"] }\n',
    'packages/api/package.json': '{ "name": "@example/api", "version": "1.0.0" }\n',
    'packages/docs/package.json': '{ "name": "@example/docs", "private": true }\n',
    '.gitignore': 'node_modules/\nvendor/\n',
  },
  'start-from-nothing': {},
  'old-repositories': {
    '.gitignore': 'node_modules/\nvendor/\n',
    'rfcs/README.md': '# Our proposals\n\nCopy one of them.\n',
    ...proposals({
      '0001-use-yaml': ['accepted', 'We write settings in YAML.'],
      '0002-one-parser': ['accepted', 'It builds on [YAML](0001-yaml.md).'],
      '0003-no-tabs': ['rejected', 'Tabs stay. See [the parser](0002-one-parser.md).'],
      '0004-comments': ['draft', 'Comments stay where they are.'],
    }),
  },
}

function proposals(texts: Readonly<Record<string, readonly [status: string, text: string]>>) {
  const files = Object.entries(texts).map(([name, [status, text]]) => [
    `rfcs/${name}.md`,
    `---\ntitle: ${name}\nstatus: ${status}\n---\n\n${text}\n`,
  ])
  return Object.fromEntries(files)
}

/**
 * Puts the files of a guide's reader into a folder: a repository with one commit, its packages installed.
 * `packed` is the package's file; without it, an empty file stands for it.
 */
export function startOf(name: string, { root, env }: Place, packed?: string): void {
  write(root, { [PACKAGE_FILE]: '', ...GUIDES[name] })
  if (packed !== undefined) cpSync(packed, join(root, PACKAGE_FILE))
  const install = GUIDES[name]?.['package.json'] === undefined ? '' : ' && npm install'
  const commands = `git init -q -b main . && git add . && git commit -qm Start${install}`
  const { status, stderr } = spawnSync('sh', ['-c', commands], {
    cwd: root,
    env: { ...process.env, ...IDENTITY, ...env },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}
