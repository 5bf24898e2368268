import type { Day } from '../../basics/calendar.ts'
import { diskCache } from '../../outside/parsing/document-cache.ts'
import type { DiagramCheck } from '../check.ts'
import { settingsOf } from '../config.ts'
import { type Opening, openVersions } from '../opening.ts'
import type { Project } from '../project.ts'
import { knownDocuments } from './known-documents.ts'
import { keptDiagrams } from './live-diagrams.ts'
import { steadyParser } from './steady-parser.ts'

/** Opens a project once more. Only what has changed since is parsed and drawn. */
export type LiveOpening = (today: Day) => Promise<Opening>

/**
 * Returns a function that opens a project whenever its files have changed. One child process goes
 * on parsing as long as this process runs.
 */
export function liveOpening(project: Project, diagrams: DiagramCheck): LiveOpening {
  const settings = settingsOf(project.config)
  const noticed = new Set<string>()
  const parser = steadyParser({ settings, notice: (sentence) => void noticed.add(sentence) })
  const parse = knownDocuments(diskCache(project.root, settings), parser.parse)
  const parsing = { parse, parseAgain: parser.parse, end: () => {} }
  const drawn = keptDiagrams(diagrams)
  return async (today) => {
    const opening = await openVersions(project, { today, diagrams: drawn, parsing })
    const notices = [...new Set([...noticed, ...opening.notices])]
    noticed.clear()
    parser.prepare()
    return { ...opening, notices }
  }
}
