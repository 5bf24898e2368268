import { z } from 'zod'
import { compareText } from '../../basics/finding.ts'
import { DOCS_VERSION } from '../../kinds/fields/fields.ts'
import { PROJECT_FORMATS } from '../../projects/exported-project.ts'

/** The lock file: each inventory and each export of a project, with the digest of its copy. */
export type Lock = z.infer<typeof lockSchema>
export type LockEntry = Lock['pins'][number]
export type ProjectEntry = NonNullable<Lock['projects']>[number]

const TITLE = /^[^\p{Cc}]{0,500}$/u
const ID = /^[a-z0-9_]+(?:[._-][a-z0-9]+)*$/
const PROJECT = /^[a-z][a-z0-9-]*$/

/** The fields of every locked file. */
const file = {
  version: text('a version such as `1.3` or `latest`', DOCS_VERSION),
  url: text(
    'an address that begins with `https://` and is fully encoded',
    /^https:\/\/[^\s<>"\\^`{|}]{1,2000}$/,
  ),
  redirects: z.array(text('an address', /^https:\/\/\S{1,2000}$/)).optional(),
  sha256: text('64 hexadecimal digits', /^[0-9a-f]{64}$/),
  bytes: z
    .number({ error: () => 'a whole number' })
    .int()
    .min(0),
  header: z.strictObject({
    project: text('text', TITLE),
    version: text('text', TITLE),
  }),
  fetched: text('a moment such as `2026-11-20T08:00:00Z`', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
}

export const lockSchema = z.strictObject({
  version: z.literal(1, { error: () => '1, the only format there is' }),
  pins: z.array(z.strictObject({ component: text('the id of a component', ID), ...file }), {
    error: () => 'a list of pins',
  }),
  projects: z
    .array(
      z.strictObject({
        project: text('the name of a project', PROJECT),
        format: z.enum(PROJECT_FORMATS, { error: () => '`graph` or `needs`' }),
        ...file,
        /** True for a version that was fetched in advance and that nothing uses yet. */
        ahead: z.literal(true, { error: () => '`true`, or nothing' }).optional(),
      }),
      { error: () => 'a list of projects' },
    )
    .optional(),
})

/** The lock file, below the folder of documents. */
export const LOCK_FILE = 'pins.lock.json'

/** The folder of the copies, below the folder of documents. */
export const COPIES = 'pins'

/** Returns the path of a locked file's copy, below the folder of documents. */
export function copyPath(
  entry: Pick<LockEntry, 'component' | 'version'> | Pick<ProjectEntry, 'project' | 'version'>,
): string {
  return 'component' in entry
    ? `${COPIES}/${entry.component}-${entry.version}.inv`
    : `${COPIES}/${entry.project}-${entry.version}.project`
}

const LONGEST_TITLE = 500

/** Returns the name and version in an inventory's header, in a form that a lock can hold. */
export function titlesOf({ project, version }: LockEntry['header']): LockEntry['header'] {
  return { project: titleOf(project), version: titleOf(version) }
}

function titleOf(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TITLE)
}

/** The locked files: inventories, and exports of projects. */
export interface Locked {
  readonly pins: readonly LockEntry[]
  readonly projects?: readonly ProjectEntry[] | undefined
}

/** Writes a lock. Equal pins give equal text. */
export function printLock({ pins, projects = [] }: Locked): string {
  const sorted = {
    version: 1,
    pins: pins.toSorted(
      (a, b) => compareText(a.component, b.component) || compareText(a.version, b.version),
    ),
    ...(projects.length > 0 && {
      projects: projects.toSorted(
        (a, b) => compareText(a.project, b.project) || compareText(a.version, b.version),
      ),
    }),
  }
  return `${JSON.stringify(sorted, null, 2)}\n`
}

function text(expected: string, form: RegExp) {
  return z.string({ error: () => expected }).regex(form, { error: () => expected })
}
