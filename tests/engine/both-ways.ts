import { findingsOf } from '../vocabulary.ts'

/** The conditions of documents that are never published. */
export const UNPUBLISHED = { config: { publish: false } }

/** Returns the findings without their help, where nothing is published, and where pages are. */
export async function bothWays(documents: Readonly<Record<string, string>>) {
  const brief = (shown: string) => shown.replace(/\n +help:.*/g, '')
  const unpublished = brief(await findingsOf(documents, UNPUBLISHED))
  return `${unpublished}\npublished:\n${brief(await findingsOf(documents))}`
}
