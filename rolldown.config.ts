import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ChunkingContext, defineConfig, type Plugin } from 'rolldown'
import { REPORT_SCHEMA } from './plugins/reports/report-schema.ts'

/**
 * What is published: entry points and the code they share, in few files, since Node starts the
 * faster the fewer it opens. Each piece that is shared stands one folder below `build/`, as
 * `plugins/outside/home.ts` expects.
 */
const ENTRIES = [
  'index',
  'config',
  'markdown/remark/index',
  'markdown/satteri/index',
  'astro/index',
  'astro/site/site',
  'astro/content/registered',
  'cli/main',
  'outside/parsing/parsing-child',
  'mermaid/worker',
]

/** The packages that every check needs. All others are loaded where they are installed. */
const BUNDLED = [
  'commander',
  'fastest-levenshtein',
  'github-slugger',
  'jsonc-parser',
  'parse5',
  'picocolors',
  'yaml',
  'zod',
]

/**
 * The files that a check loads: what keeps compiled code, what a process that parses shares with
 * each half of a check, what finds that nothing has changed, and the whole check. A file has all
 * modules that each of its modules imports and that no earlier file has.
 */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  'compiled-code': ['outside/compiled-code'],
  'read-first': ['outside/parsing/batch-reading', 'cli/check'],
  'read-later': ['outside/parsing/batch-reading', 'engine/check-project'],
  remembered: ['cli/check'],
  checking: ['engine/check-project'],
}

export default defineConfig({
  input: Object.fromEntries(ENTRIES.map((name) => [name, `plugins/${name}.ts`])),
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  resolve: { mainFields: ['module', 'main'] },
  external: (id, importer) => isPackage(id) && !isWithinPackage(importer) && !BUNDLED.includes(id),
  output: {
    dir: 'build',
    cleanDir: true,
    chunkFileNames: 'shared/[name]-[hash].js',
    // Comments for editors stand in the declarations of types.
    comments: { jsdoc: false },
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: Object.entries(STAGES).map(groupOf),
    },
  },
  plugins: [licences(), schema(), words(), shipped(), revision()],
})

function isPackage(id: string): boolean {
  return /^[\w@]/.test(id)
}

function isWithinPackage(importer: string | undefined): boolean {
  return importer?.includes('/node_modules/') === true
}

/** Matches modules that are not joined, because only a configuration uses most of them. */
const SPLIT = /\/node_modules\/zod\//

/** Makes one file of the modules that all of some modules import, directly or not. */
function groupOf([name, modules]: [string, readonly string[]], index: number) {
  let imported: readonly ReadonlySet<string>[] | undefined
  return {
    debugName: name,
    priority: Object.keys(STAGES).length - index,
    name(id: string, context: ChunkingContext) {
      imported ??= modules.map((each) => importedFrom(each, context))
      if (SPLIT.test(id)) return null
      return imported.every((each) => each.has(id)) ? name : null
    },
  }
}

function importedFrom(module: string, context: ChunkingContext): ReadonlySet<string> {
  const found = new Set([join(import.meta.dirname, 'plugins', `${module}.ts`)])
  for (const id of found) {
    for (const each of context.getModuleInfo(id)?.importedIds ?? []) found.add(each)
  }
  return found
}

/** Those of bundled packages, which have to go where their code goes. */
function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds : [],
      )
      const folders = new Set(
        modules.flatMap((id) => /.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []),
      )
      const source = [...folders].sort().map(licenceOf).join('\n\n')
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source })
    },
  }
}

/** The JSON Schema of reports, for editors and other tools. */
function schema(): Plugin {
  return {
    name: 'schema',
    generateBundle() {
      const source = `${JSON.stringify(REPORT_SCHEMA, null, 2)}\n`
      this.emitFile({ type: 'asset', fileName: 'report.schema.json', source })
    },
  }
}

/** The English words, which the types of the package read their keys from. */
function words(): Plugin {
  return {
    name: 'words',
    generateBundle() {
      const source = readFileSync('plugins/words/en.json', 'utf8')
      this.emitFile({ type: 'asset', fileName: 'words/en.json', source })
    },
  }
}

/** The policies that hold where a project has none of its own. */
function shipped(): Plugin {
  return {
    name: 'shipped',
    generateBundle() {
      for (const file of readdirSync('plugins/shipped').filter((each) => each.endsWith('.mdx'))) {
        const source = readFileSync(join('plugins/shipped', file), 'utf8')
        this.emitFile({ type: 'asset', fileName: `shipped/${file}`, source })
      }
    },
  }
}

/** The commit it is built from, which names our own workflows. Absent outside a clone. */
function revision(): Plugin {
  return {
    name: 'revision',
    generateBundle() {
      try {
        const source = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' })
        this.emitFile({ type: 'asset', fileName: 'revision.txt', source })
      } catch {
        this.warn('There is no clone here, so our own workflows are named by version.')
      }
    },
  }
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8')
  return `${name} ${version} (${license})\n\n${text.trim()}\n`
}
