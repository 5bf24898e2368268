import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import { scratchProject } from '../../scratch.ts'

/** Puts a script in the place of git until the environment is restored. Returns its folder. */
export function standIn(script: string): string {
  const folder = scratchProject({ git: `#!/bin/sh\n${script}\n` })
  chmodSync(join(folder, 'git'), 0o755)
  vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`)
  return folder
}
