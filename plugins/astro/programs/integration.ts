import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { memoized } from '../../basics/memo.ts'
import { MessageError } from '../../basics/message-error.ts'
import type { Config } from '../../engine/config.ts'
import { linkedProject } from '../../engine/linked-project.ts'
import { type Opening, sharedOpening } from '../../engine/opening.ts'
import { visibleLines } from '../../reports/visible.ts'
import { type Programs, programsOf } from './programs.ts'

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]

/**
 * Lets `@astrojs/mdx` compile the documents that a configuration trusts. A build stops when it
 * compiles content that the check did not see.
 */
export async function addPrograms(setup: Setup, { trust, content }: Config): Promise<void> {
  if (trust === 'data') return
  const { config, command } = setup
  const root = fileURLToPath(config.root)
  const opened = async () => (await sharedOpening(root)) ?? unopened(root)
  const programs = programsOf({ root, content, opened, isServer: command === 'dev' })
  const isThere = config.integrations.some(({ name }) => name === '@astrojs/mdx')
  const compiler = isThere ? [] : [(await import('@astrojs/mdx')).default()]
  setup.updateConfig({
    integrations: [...compiler, programIntegration({ root, programs, opened })],
    vite: { plugins: [programGate(programs)] },
  })
}

interface IntegrationContext {
  readonly root: string
  readonly programs: Programs
  readonly opened: () => Promise<Opening>
}

function programIntegration({ root, programs, opened }: IntegrationContext): AstroIntegration {
  const projectOf = memoized((opening: Opening) => linkedProject({ root }, opening))
  const linked = async () => projectOf(await opened())
  return {
    name: 'milepost:programs',
    hooks: {
      'astro:config:done': async ({ config }) => {
        const { linkPrograms } = await import('./processors.ts')
        linkPrograms(config.markdown.processor, { programs, linked })
      },
      'astro:build:done': async () => {
        const unseen = await programs.unseen()
        if (unseen !== undefined) throw new MessageError(visibleLines(unseen))
      },
    },
  }
}

/** A Vite plugin that stops the build at compiled content that the check did not see. */
function programGate(programs: Programs) {
  return {
    name: 'milepost:program-gate',
    enforce: 'post' as const,
    async transform(_: string, id: string): Promise<undefined> {
      if (!COMPILED.test(id)) return
      const why = await programs.refusal(id)
      if (why !== undefined) throw new MessageError(visibleLines(why))
    },
  }
}

/** Matches the modules that Markdown processors compile. Those with a query hold other things. */
const COMPILED = /^[^\0?]+\.mdx?$/i

function unopened(root: string): never {
  throw new Error(`The project at ${root} is not open.`)
}
