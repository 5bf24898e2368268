import { execFileSync } from 'node:child_process'
import { type Files, git, write } from './repository.ts'
import { item, roadmap } from './views/project.ts'
import { mdx } from './vocabulary.ts'

/** Commits files on a day, as if it were that day. */
export function commitOn(root: string, day: string, files: Files): void {
  write(root, files)
  git(root, 'add', '-A')
  const time = `${day}T23:30:00Z`
  const env = { ...process.env, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time }
  const author = ['-c', 'user.name=t', '-c', 'user.email=t@example.org']
  execFileSync('git', [...author, 'commit', '-q', '--allow-empty', '-m', 'x'], { cwd: root, env })
}

/** A plan that changes from quarter to quarter, for a site whose day is 2026-11-20. */
export function growPlan(root: string, ...init: readonly string[]): void {
  git(root, 'init', '-q', '-b', 'main', ...init)
  commitOn(root, '2025-12-31', {
    'content/people.yaml': 'ada: { name: Ada }\n',
    'content/roadmap/plan.mdx': roadmap(['parser', 'wizard']),
    'content/roadmap/items/parser.mdx': item('A parser', ['planned 2026-Q1'], 'owners: [ada]'),
    'content/roadmap/items/wizard.mdx': item('A <b>wizard</b>', ['planning 2026-Q4']),
  })
  commitOn(root, '2026-04-02', {
    'content/roadmap/items/parser.mdx': item(
      'A parser',
      ['planned 2026-Q1', 'in-progress 2026-Q2'],
      'owners: [ada]',
    ),
  })
  commitOn(root, '2026-06-29', {
    'content/people.yaml': 'ada: { name: Ada }\ngrace: { name: Grace }\n',
    'content/roadmap/items/parser.mdx': item(
      'A quick parser',
      ['planned 2026-Q1', 'in-progress 2026-Q3'],
      'owners: [grace]',
    ),
  })
  commitOn(root, '2026-10-01', {
    'content/roadmap/plan.mdx': mdx('title: Plan\norder: []'),
    'content/roadmap/items/wizard.mdx': undefined,
    'content/roadmap/items/parser.mdx': undefined,
    'content/roadmap/items/fast-parser.mdx': item(
      'The parser',
      ['planned 2026-Q1', 'done'],
      'owners: [grace]\naliases: [parser]',
    ),
  })
}
