import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isShown, stepsOf } from './steps.ts'

/** The file that stands for the package until a registry has it. The guides install this one. */
export const PACKAGE_FILE = 'vendor/milepost-0.1.0.tgz'

/** The guides whose readers can do every step, and the files that a reader has at the start. */
export interface Place {
  /** The folder in which the guide is followed. */
  readonly root: string
  readonly env: NodeJS.ProcessEnv
}

/**
 * Follows a guide word for word: writes its files and runs its commands in a folder, in order.
 * Returns what went another way than the guide says, with the line of the guide; an empty text when
 * nothing did. A failing command is what the guide says when it shows what the command prints.
 */
export function follow(guide: string, { root, env }: Place): string {
  for (const step of stepsOf(guide)) {
    if ('path' in step) {
      write(root, { [step.path]: step.text })
      continue
    }
    const { line, commands, printed } = step
    const run = spawnSync(
      'bash',
      ['-c', `exec 2>&1; ${printed === undefined ? 'set -e;' : ''}\n${commands}`],
      {
        cwd: root,
        env: {
          ...process.env,
          ...IDENTITY,
          NO_COLOR: '1',
          LC_ALL: 'C.UTF-8',
          // A reader is no machine.
          CI: '',
          GITHUB_ACTIONS: '',
          ASTRO_TELEMETRY_DISABLED: '1',
          ...env,
        },
        encoding: 'utf8',
      },
    )
    const told = `line ${line}:\n${commands}\n${run.stdout}`
    if (printed === undefined && run.status !== 0) return `${told}\nfailed with ${run.status}.`
    if (printed !== undefined && !isShown(printed, run.stdout)) {
      return `${told}\nThe guide shows:\n${printed}`
    }
  }
  return ''
}

/** Git asks who commits, and reads no settings of this machine. */
export const IDENTITY = {
  GIT_AUTHOR_NAME: 'Kim',
  GIT_AUTHOR_EMAIL: 'kim@example.org',
  GIT_COMMITTER_NAME: 'Kim',
  GIT_COMMITTER_EMAIL: 'kim@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
}

export function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/** Returns the environment in which `npm` and `npx` link what is installed here. */
export function withoutNetwork(programs: string, builtPackage: string): NodeJS.ProcessEnv {
  const script = resolve('tests/guides/npm.ts')
  for (const name of ['npm', 'npx']) {
    const text = `#!/bin/sh\nexec "${process.execPath}" "${script}" ${name} "$@"\n`
    writeFileSync(join(programs, name), text, { mode: 0o755 })
  }
  return {
    PATH: `${programs}:${dirname(process.execPath)}:${process.env['PATH']}`,
    GUIDE_PACKAGE: builtPackage,
  }
}
