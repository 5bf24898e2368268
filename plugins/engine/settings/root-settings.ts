import { z } from 'zod'
import { folderPath } from '../../basics/paths.ts'

/** Matches the name of another project, as `[[ercs:20]]` writes it. */
export const PROJECT_NAME = /^[a-z][a-z0-9-]*$/

const folder = z
  .string()
  .regex(/^(?![\\/]|[a-z]:)./i, { error: 'a folder, from the project: "../ERCs"' })
  .transform(folderPath)

/** The schema of `roots`: other checkouts beside the project, by name. */
export const rootSettings = z
  .record(
    z.string(),
    z.union([
      folder.transform((path) => ({ folder: path, check: true, config: undefined })),
      z.strictObject({
        folder,
        config: z.looseObject({}).optional(),
        check: z.boolean().default(true),
      }),
    ]),
  )
  .default({})

/** One other checkout, as a configuration names it. */
export interface RootSetting {
  readonly folder: string
  /** The settings of the root, when they are stated here. Otherwise it has a configuration of its own. */
  readonly config?: unknown
  /** False when its documents are read and linked to, and not judged. */
  readonly check: boolean
}
