import { join } from 'node:path'
import { code } from '../../basics/wording.ts'
import { withJsonValue } from '../../documents/yaml/json.ts'
import { isNamed } from '../../outside/files/disk.ts'
import { checkWorkflows } from '../workflows/check-workflows.ts'
import { editorTasks, TASKS } from './editor.ts'
import type { FoundProject } from './found-project.ts'

/** The change to one file. Paths start at the root of the repository. */
export interface PlannedFile {
  readonly path: string
  /** The new content; undefined for a file that stays as it is. */
  readonly text: string | undefined
  /** Says in a few words what changes, or why nothing does. */
  readonly note: string
}

const SCRIPT = 'check:documents'

/** Plans new files, by path in the repository. One that is there already stays as it is. */
export function newFiles(top: string, files: ReadonlyMap<string, string>): readonly PlannedFile[] {
  return [...files].map(([path, text]) =>
    isNamed(join(top, path))
      ? { path, text: undefined, note: 'is there already' }
      : { path, text, note: 'new' },
  )
}

/** Plans the files for the code host and the editor, and the script in `package.json`. */
export function filesAround(project: FoundProject): readonly PlannedFile[] {
  const around = new Map([
    ...Object.entries(checkWorkflows(project.folder)),
    [TASKS, editorTasks(project)],
  ])
  return [...newFiles(project.top, around), ...manifestFile(project)]
}

function manifestFile({ manifest, folder }: FoundProject): readonly PlannedFile[] {
  if (!manifest) return []
  const path = `${folder}package.json`
  if (manifest.scripts.includes(SCRIPT)) {
    return [{ path, text: undefined, note: `has the script ${code(SCRIPT)} already` }]
  }
  const text = withJsonValue(manifest.text, ['scripts', SCRIPT], 'milepost check')
  if (text === undefined) return [{ path, text, note: 'is not plain JSON, and stays as it is' }]
  return [{ path, text, note: `gets the script ${code(SCRIPT)}` }]
}

/** Returns the lines that a person adds by hand. */
export function linesToAdd({ site, astroConfig, manifest, config }: FoundProject): string[] {
  const install =
    manifest?.packages.includes('milepost') === true
      ? []
      : ['Install Milepost in this project, so that `npx milepost` finds it.']
  if (site === undefined || config !== undefined) return install
  const file = code(astroConfig ?? 'astro.config.mjs')
  const lines =
    site === 'starlight'
      ? [
          `Add Milepost to ${file}:`,
          "  import { milepost } from 'milepost/astro'",
          '  starlight({ …, plugins: [milepost()] })',
        ]
      : [
          `${file} has no Starlight, which the pages of Milepost need. \`npx astro add starlight\` adds it;`,
          'without it, the check and the Markdown plugins work.',
        ]
  return [...install, ...lines]
}
