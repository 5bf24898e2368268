import { type FileHistories, fileHistories } from '../../outside/git/file-histories.ts'
import type { CheckedVersion } from '../check-project.ts'

/** The commits of each file, by version of the site. */
export type VersionHistories = ReadonlyMap<CheckedVersion, FileHistories>

export async function historiesOf(
  root: string,
  siteVersions: readonly CheckedVersion[],
): Promise<VersionHistories> {
  const histories = new Map<CheckedVersion, FileHistories>()
  for (const each of siteVersions) {
    histories.set(each, await fileHistories(root, each.config.content, each.commit))
  }
  return histories
}
