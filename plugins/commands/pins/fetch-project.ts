import { createHash } from 'node:crypto'
import { code } from '../../basics/wording.ts'
import type { ProjectEntry } from '../../engine/pins/lock.ts'
import { readingOf } from '../../engine/pins/locked-projects.ts'
import type { ProjectSetting } from '../../engine/pins/project-settings.ts'
import { entryFault } from '../../engine/pins/read-lock.ts'
import { versionedAddress } from '../../links/pinned/docs-address.ts'
import { download } from '../../outside/network/download.ts'
import { PROJECT_LIMITS } from '../../projects/exported-project.ts'
import { readProject } from '../../projects/read-project.ts'
import { otherVersionIn, type PinLimits } from './fetch-pin.ts'

/** One version of one project's export to fetch. */
export interface WantedProject {
  readonly project: string
  readonly version: string
  readonly setting: ProjectSetting
}

export interface FetchedProject {
  readonly entry: ProjectEntry
  readonly bytes: Uint8Array
  readonly documents: number
  /** Sentences about parts of the export that were left out. They do no other harm. */
  readonly faults: readonly string[]
}

/** Fetches an export and makes sure that it is one. Throws an error that says what is wrong. */
export async function fetchProject(
  { project, version, setting }: WantedProject,
  now: Date,
  limits: PinLimits,
): Promise<FetchedProject> {
  const { bytes, url, redirects } = await download(
    versionedAddress(setting.template, version),
    limits.largest ?? PROJECT_LIMITS.bytes,
    limits,
  )
  const strayed = redirects.length > 0 ? otherVersionIn(url, version) : undefined
  if (strayed !== undefined) {
    throw new Error(`Redirected to ${code(strayed)}, which is another version: ${code(url)}.`)
  }
  const read = readProject(bytes, readingOf({ url, version }, setting))
  if ('fault' in read) throw new Error(read.fault)
  const entry: ProjectEntry = {
    project,
    format: setting.format,
    version,
    url,
    ...(redirects.length > 0 ? { redirects: [...redirects] } : {}),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    header: { project: read.name, version: read.version },
    fetched: now.toISOString().replace(/\.\d+Z$/, 'Z'),
  }
  const fault = entryFault(entry)
  if (fault !== undefined) throw new Error(`The lock cannot hold the answer. ${fault}`)
  return { entry, bytes, documents: read.documents.length, faults: read.faults }
}
