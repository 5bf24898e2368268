import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hooksIn, write } from '../git-tricks.ts'
import { plainGit, springs } from '../plain-git.ts'

/**
 * Lets the configuration of a repository name a program wherever it can. The result says whether
 * the program has run.
 */
export function gitTrapIn(top: string): () => boolean {
  const [program, marker] = [join(top, '.git', 'program'), join(top, '.git', 'marker')]
  writeFileSync(program, `#!/bin/sh\necho ran >> '${marker}'\n`, { mode: 0o755 })
  const keys = ['core.fsmonitor', 'diff.external', 'filter.x.clean', 'filter.x.process']
  for (const key of keys) plainGit(top, 'config', key, program)
  write(top, { '.git/info/attributes': '* filter=x\n' })
  hooksIn({ top, program }, '.git/hooks')
  if (!springs({ project: top, marker }, ['status'])) throw new Error('Plain git runs nothing.')
  return () => existsSync(marker)
}
