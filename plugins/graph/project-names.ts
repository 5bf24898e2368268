import type { Node } from '../entries/entry.ts'

/**
 * Returns the names that a project has for others, each with the name under which their documents
 * are known. The project whose graph it is has the name ``.
 */
export type ProjectNames = (project: string) => ReadonlyMap<string, string>

/** The names of a project that knows no other. */
export const ALONE: ProjectNames = () => new Map()

/** Returns the name of the project that a document belongs to. */
export function projectOf({ project }: Node): string {
  return project?.name ?? ''
}
