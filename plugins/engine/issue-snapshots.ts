import type { Finding } from '../basics/finding.ts'
import { startBelow } from '../basics/paths.ts'
import { checkPaths } from '../documents/text/names.ts'
import { readIssues } from '../entries/read-issues.ts'
import { type IssueSnapshot, indexIssues } from '../graph/issue-snapshot.ts'
import type { Source, SourceFile } from '../outside/sources/source.ts'
import type { Config } from './config.ts'
import { isIgnored } from './files-by-kind.ts'

export interface Snapshots {
  readonly issues: IssueSnapshot
  readonly findings: readonly Finding[]
}

interface SnapshotContext extends Pick<Config, 'content' | 'ignore' | 'linkSchemes'> {
  /** The way to the project of these files: nothing, or `../ERCs/`. */
  readonly projectTop: string
}

/** Reads the issues of every `issues/*.json` below the content folder. */
export function readSnapshots(
  files: readonly SourceFile[],
  source: Source,
  { projectTop, ...config }: SnapshotContext,
): Snapshots {
  const top = startBelow(config.content)
  const paths = files
    .map(({ path }) => path)
    .filter((path) => SNAPSHOT.test(path.slice(top.length)))
    .filter((path) => !isIgnored(path, config))
  const readings = paths.map((path) => readIssues(path, source.read(path), config.linkSchemes))
  return {
    issues: indexIssues(readings.flatMap(({ issues }) => issues)),
    findings: [
      ...checkPaths(paths, { top: projectTop }),
      ...readings.flatMap(({ findings }) => findings),
    ],
  }
}

const SNAPSHOT = /^issues\/[^/]+\.json$/i
