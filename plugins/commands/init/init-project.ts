import { join } from 'node:path'
import { startBelow } from '../../basics/paths.ts'
import { code, count } from '../../basics/wording.ts'
import { BASELINE_FILE, printBaseline } from '../../engine/baseline/baseline.ts'
import { isAlwaysShown, recordable } from '../../engine/baseline/held.ts'
import { checkProject } from '../../engine/check-project.ts'
import { importConfig, loadConfig } from '../../engine/load-config.ts'
import { BUILT_IN } from '../../kinds/index.ts'
import { person } from '../../kinds/person.ts'
import { namesIn } from '../../outside/files/disk.ts'
import { openTemporaryFolder } from '../../outside/files/temporary-folder.ts'
import { writeFiles } from '../../outside/files/written-files.ts'
import { diskSource } from '../../outside/sources/disk-source.ts'
import { refuseVariables } from '../workflows/source-text.ts'
import { firstDocuments } from './first-documents.ts'
import { type FoundProject, findProject } from './found-project.ts'
import { kindConfig } from './kind-source.ts'
import { type OldDocuments, oldDocuments } from './old-documents.ts'
import { filesAround, linesToAdd, newFiles, type PlannedFile } from './plan.ts'

/** The changes that `milepost init` makes in a project. */
export interface InitPlan {
  readonly top: string
  readonly files: readonly PlannedFile[]
  /** Sentences about what was found. */
  readonly found: readonly string[]
  /** Lines that a person adds by hand. */
  readonly byHand: readonly string[]
}

/** Looks at a project, and plans everything that Milepost needs in it. Writes nothing. */
export async function planInit(root: string, today: string): Promise<InitPlan> {
  const project = findProject(root)
  refuseVariables(project.folder)
  const documents = project.config ? [] : apart(await oldDocuments(diskSource(root, '.')))
  const { files, found } =
    documents.length > 0
      ? await configFor(documents, project, today)
      : project.config
        ? await configThere(project, today)
        : configForNew(project, today)
  const own = new Map([...files].map(([path, text]) => [project.folder + path, text]))
  const planned = [...newFiles(project.top, own), ...filesAround(project)]
  return {
    top: project.top,
    files: planned,
    found,
    byHand: linesToAdd(project),
  }
}

/** The most folders that get a kind of their own. */
const MOST_FOLDERS = 8

/** Returns the folders that do not lie in one another, those with most documents first. */
function apart(all: readonly OldDocuments[]): readonly OldDocuments[] {
  const kept: OldDocuments[] = []
  for (const each of all) {
    const isApart = kept.every((other) => !isWithin(each, other) && !isWithin(other, each))
    if (isApart && kept.length < MOST_FOLDERS) kept.push(each)
  }
  return kept
}

function isWithin({ folder }: OldDocuments, whole: OldDocuments): boolean {
  return `${folder}/`.startsWith(startBelow(whole.folder))
}

/** Writes what is planned, all of it or nothing. */
export function writePlan({ top, files }: InitPlan): void {
  const changes = files.flatMap(({ path, text }) =>
    text === undefined ? [] : [[path, text] as const],
  )
  writeFiles(top, new Map(changes))
}

interface Configured {
  /** Texts by path from the project's root. */
  readonly files: ReadonlyMap<string, string>
  readonly found: readonly string[]
}

/** Configures a project without old documents, and begins one document of each kind. */
function configForNew(project: FoundProject, today: string): Configured {
  const content = freeFolder(project.root)
  const text = [
    "import { defineConfig } from 'milepost/config'",
    '',
    content === 'content'
      ? 'export default defineConfig({})'
      : `export default defineConfig({ content: '${content}' })`,
    '',
  ].join('\n')
  const documents = documentsIn(content, project, today)
  return { files: new Map([[configName(project), text], ...documents]), found: [] }
}

/** Completes a project that has a configuration, which stays. Its own kinds get no examples. */
async function configThere(project: FoundProject, today: string): Promise<Configured> {
  const file = project.config ?? configName(project)
  const config = await loadConfig(project.root).catch(() => undefined)
  const found = config
    ? []
    : [`${code(file)} cannot be read; \`milepost check\` says why. No documents are written.`]
  const hasBuiltIn = config?.kinds.some(({ name }) => name === person.name) === true
  const documents = config && hasBuiltIn ? documentsIn(config.content, project, today) : []
  return { files: new Map([[file, ''], ...documents]), found }
}

/** Returns one document of each kind. A project that has begun gets no more examples. */
function documentsIn(content: string, project: FoundProject, today: string) {
  const documents = [...firstDocuments(today)].map(
    ([path, text]) => [startBelow(content) + path, text] as const,
  )
  const isBegun = ownNames(namesIn(join(project.root, content)) ?? []).length > 0
  return isBegun ? present(documents, project) : documents
}

function present(
  files: readonly (readonly [path: string, text: string])[],
  { root }: FoundProject,
) {
  return files.filter(([path]) => {
    const at = path.lastIndexOf('/')
    return namesIn(join(root, path.slice(0, at)))?.includes(path.slice(at + 1)) === true
  })
}

/** Returns `content`, or another name if another program keeps its files there. */
function freeFolder(root: string): string {
  const names = (namesIn(join(root, 'content')) ?? []).filter((name) => !name.startsWith('.'))
  return names.length > 0 && ownNames(names).length === 0 ? 'governance' : 'content'
}

/** Returns the names of files and folders in which built-in kinds keep their documents. */
function ownNames(names: readonly string[]): readonly string[] {
  const own = BUILT_IN.map(({ folder }) => folder.split('/')[0])
  return names.filter((name) => own.includes(name))
}

/** Configures a project with old documents. Its baseline holds their findings. */
async function configFor(
  documents: readonly OldDocuments[],
  project: FoundProject,
  today: string,
): Promise<Configured> {
  const name = configName(project)
  const outcome = await tryConfig(kindConfig(documents, { publish: true }), {
    ...{ name, project, today },
  })
  const never = outcome.findings.filter((finding) => isAlwaysShown(finding, outcome.config))
  const publish = project.site !== undefined || never.length === 0
  const config = { ...outcome.config, publish: outcome.config.publish && publish }
  const entries = recordable(outcome.findings, { source: outcome.source, config })
  const held = entries.reduce((sum, entry) => sum + entry.count, 0)
  const files = new Map([[name, kindConfig(documents, { publish })]])
  if (held > 0) files.set(BASELINE_FILE, printBaseline(entries))
  return {
    files,
    found: [
      ...documents.map(
        ({ folder, fields, reader }) =>
          `Found ${count(fields.length, 'document')} in \`${folder}\`, with metadata for \`readers.${reader}\`.`,
      ),
      ...(held > 0 ? [`The baseline holds ${count(held, 'finding')} of today.`] : []),
      ...(publish && never.length > 0
        ? [
            `${count(never.length, 'finding')} about safety cannot be held; \`milepost check\` shows them.`,
          ]
        : []),
    ],
  }
}

interface Trial {
  readonly name: string
  readonly project: FoundProject
  readonly today: string
}

/** Checks a project with a configuration that is not written yet. */
async function tryConfig(text: string, { name, project, today }: Trial) {
  const { root, folder } = project
  const temporary = openTemporaryFolder(root, folder)
  try {
    const path = folder + name
    temporary.put(path, Buffer.from(text))
    const config = await importConfig(join(temporary.top, path), join(temporary.top, folder))
    const source = diskSource(root, config.content)
    const options = { today, cached: false, mayBeEmpty: true }
    return await checkProject({ root, config, source }, options)
  } finally {
    temporary.remove()
  }
}

/**
 * Returns the name of a configuration that this Node loads without a warning. Without a
 * `package.json`, nobody knows what a later one will say, so the name says that the file is a
 * module.
 */
function configName({ isModule }: FoundProject): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const readsTypes = major > 22 || (major === 22 && minor >= 18)
  return readsTypes && isModule ? 'milepost.config.ts' : 'milepost.config.mjs'
}
