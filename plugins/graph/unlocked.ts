import { code } from '../basics/wording.ts'

/**
 * The reasons why no document of a project elsewhere is known. A finding about the lock names
 * damage.
 */
export type WhyUnlocked = 'not locked' | 'damaged'

/** A project elsewhere of which no document is known. */
export interface UnlockedProject {
  readonly name: string
  readonly why: WhyUnlocked
}

/** Returns the sentence about a document of a project whose export is not locked. */
export function unlockedMessage(id: string, project: string): string {
  const command = code(`milepost pins update ${project}`)
  return `Cannot find ${code(id)}: the project ${code(project)} is not locked; run ${command}.`
}
