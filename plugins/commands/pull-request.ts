import { resolve } from 'node:path'
import { z } from 'zod'
import { code } from '../basics/wording.ts'
import { fileStamp, readText } from '../outside/files/disk.ts'

/** The facts of a change apart from its files. */
export interface PullRequest {
  readonly number?: number | undefined
  readonly title: string
  readonly description: string
  readonly labels: readonly string[]
  /** The git revision that it starts from. */
  readonly base: string
  /** The git revision that it ends with. Without it, the work tree. */
  readonly head?: string | undefined
  /** The address of the repository it is for. */
  readonly repository?: string | undefined
}

const revision = z.object({ sha: z.string().regex(/^[0-9a-f]{40,64}$/) })

/** The part of GitHub's event that is read. Other fields are ignored. */
const event = z.object({
  repository: z.object({ html_url: z.string() }).optional(),
  pull_request: z.object({
    number: z.int().min(1),
    title: z.string(),
    body: z.string().nullish(),
    labels: z.array(z.object({ name: z.string() })).default([]),
    base: revision,
    head: revision,
  }),
})

const LARGEST = 25 * 1024 * 1024

/**
 * Reads the pull request from the event file that GitHub gives to workflows. Throws when there is
 * none.
 */
export function pullRequestOf(cwd: string, file: string): PullRequest {
  const { data } = event.safeParse(read(cwd, file))
  if (!data) {
    throw new Error(`Cannot find a pull request in the event ${code(file)}; what started this run?`)
  }
  const { number, title, body, labels, base, head } = data.pull_request
  return {
    number,
    title,
    description: body ?? '',
    labels: labels.map(({ name }) => name),
    base: base.sha,
    head: head.sha,
    repository: data.repository?.html_url,
  }
}

function read(cwd: string, file: string): unknown {
  const path = resolve(cwd, file)
  try {
    if (fileStamp(path)[1] > LARGEST) throw new Error('It is larger than 25 MiB.')
    return JSON.parse(readText(path))
  } catch (cause) {
    throw new Error(`Cannot read the event ${code(file)}, expected a file of JSON.`, { cause })
  }
}
