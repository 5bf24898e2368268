import { execFileSync } from 'node:child_process'
import { git, repository, write } from '../repository.ts'
import { mdx } from '../vocabulary.ts'

/**
 * The documents of a project with the component `engine` and its lines 1.1 to 1.3. `titles` are the
 * beginnings of the titles of fixes.
 */
export function engineDocuments(titles: readonly string[] = ['fix:']) {
  return {
    'content/components/engine.mdx': mdx('title: Engine'),
    'content/policies/quarterly.mdx': mdx(`title: Quarterly
from: 2022-01-01
major: 1
cadence: quarterly
aligned: [engine]
support: { releases: 2, security: 3 }
backport-days: 30
fix-titles: ${JSON.stringify(titles)}`),
    'content/releases/v1.1.mdx': line('1.1', '2026-01-30'),
    'content/releases/v1.2.mdx': line('1.2', '2026-04-30'),
    'content/releases/v1.3.mdx': line('1.3', '2026-07-30'),
  }
}

/** A repository with the documents of the engine, in which each line has a tag and a branch. */
export function engineRepository(titles?: readonly string[]): string {
  const root = repository(engineDocuments(titles))
  for (const minor of [1, 2, 3]) {
    commitTitled(root, `feature ${minor}`, `2026-0${3 * minor - 2}-28`)
    git(root, 'tag', `v1.${minor}.0`)
    git(root, 'branch', `release-v1.${minor}`)
  }
  return root
}

function line(name: string, on: string): string {
  return mdx(
    `title: Line\nline: "${name}"\nstatus: released\non: ${on}\ncomponents: { engine: "${name}.0" }`,
  )
}

/** Commits a change with a title of any characters on a day, and returns its id. */
export function commitTitled(root: string, title: string, day: string, text = title): string {
  write(root, { [`${title.replace(/\W/g, '-')}.txt`]: text })
  git(root, 'add', '-A')
  const time = `${day}T12:00:00Z`
  const env = { ...process.env, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time }
  const author = ['-c', 'user.name=t', '-c', 'user.email=t@example.org']
  execFileSync('git', [...author, 'commit', '-q', '-F', '-'], { cwd: root, env, input: title })
  return git(root, 'rev-parse', 'HEAD').trim()
}
