import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import { type BuildFacts, factsIn, restoreFacts } from './build-facts.ts'
import {
  type Builder,
  type BuildFolders,
  builderOf,
  type CompiledFiles,
  compiledIn,
  foldersOf,
} from './builder.ts'

/** The compiled code of a site. It renders the pages of any documents. */
export interface CompiledSite extends CompiledFiles {
  readonly facts: BuildFacts
}

/** The step of a build in which Vite compiles the site. */
export interface CompileStep {
  buildApp(builder: Builder): Promise<void>
}

type BuildStart = NonNullable<AstroIntegration['hooks']['astro:build:start']>
type Given = Parameters<Parameters<BuildStart>[0]['setPrerenderer']>[0]
type Prerenderer = Exclude<Given, (given: never) => unknown>

/** The compiling of one build. */
export interface Compiler {
  /** Takes the place of Vite's step. `kept` is what an earlier build compiled from the same code. */
  buildApp(step: CompileStep, kept: CompiledSite | undefined): CompileStep
  /** Changes Astro's own prerenderer, which learns the facts about the compiled site. */
  change(prerenderer: Prerenderer): Prerenderer
  /** Returns what this build compiled; undefined when nothing can be used again. */
  compiled(): CompiledSite | undefined
}

/** Compiles a site, or uses what was compiled before. */
export function siteCompiler(): Compiler {
  let folders: BuildFolders | undefined
  let used: CompiledSite | undefined
  let compiled: CompiledSite | undefined
  return {
    compiled: () => compiled,
    buildApp: (step, kept) => ({
      buildApp(given) {
        folders = foldersOf(given)
        used = folders && kept && isNewHere(kept, folders) ? kept : undefined
        return step.buildApp(folders && used ? builderOf(used, { given, folders }) : given)
      },
    }),
    change(prerenderer) {
      const setup = prerenderer.setup?.bind(prerenderer)
      if (prerenderer.name !== 'astro:default' || !setup) return prerenderer
      return Object.assign(prerenderer, {
        setup: async () => {
          const files = folders && (used ?? compiledIn(folders))
          if (folders && files) {
            const entry = join(folders.server, files.entry)
            await whenKnown(entry, (internals) => {
              if (used) return restoreFacts(internals, used.facts)
              const facts = factsIn(internals)
              if (facts) compiled = { ...files, facts }
            })
          }
          await setup()
        },
      })
    },
  }
}

/**
 * Says whether this process can use kept code: it was made for these folders and was not loaded yet.
 * Node loads a file once, so a second build in a process would get the pages of the first.
 */
function isNewHere({ folder, entry }: CompiledSite, { client, server }: BuildFolders): boolean {
  return folder === client && !loaded.has(join(server, entry))
}

const loaded = new Set<string>()

/** Calls back when Astro hands over what it knows to the code that renders pages. */
async function whenKnown(entry: string, known: (internals: object) => void): Promise<void> {
  loaded.add(entry)
  const { app } = await import(/* @vite-ignore */ pathToFileURL(entry).href)
  const set: unknown = app?.setInternals
  if (!(set instanceof Function)) return
  app.setInternals = (internals: object) => {
    known(internals)
    set.call(app, internals)
  }
}
