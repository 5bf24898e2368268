import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { type Day, dayOfInstant, parseDay } from '../basics/calendar.ts'
import { configFile } from '../engine/load-config.ts'
import { openProject } from '../engine/project.ts'
import { routesOf } from './theme.ts'
import { unbundledEngine, virtualModule } from './virtual-module.ts'

export interface MilepostOptions {
  /** The configuration file, from the project's root, when it is not `milepost.config.ts`. */
  readonly config?: string
  /** The day that dates are judged on, `YYYY-MM-DD`. Default: this day in UTC. */
  readonly today?: string
  /** The site has a page at `rules/<id>/` for each rule, so findings link to it. */
  readonly rulePages?: boolean
}

/** Checks the documents of a project, and adds their pages to a Starlight site. */
export function milepost(options: MilepostOptions = {}): AstroIntegration {
  const today = dayFrom(options.today)
  return {
    name: 'milepost',
    hooks: {
      'astro:config:setup': async ({ config, injectRoute, updateConfig, addWatchFile }) => {
        const root = fileURLToPath(config.root)
        const project = await openProject(root, { config: options.config })
        for (const route of routesOf(project.config.kinds)) injectRoute(route)
        const file = configFile(root)
        if (file) addWatchFile(file)
        const siteOptions = () => ({
          root,
          today,
          config: options.config,
          rulePages: options.rulePages ?? false,
        })
        updateConfig({
          build: { inlineStylesheets: 'never' },
          vite: { plugins: [unbundledEngine(), virtualModule(siteOptions)] },
        })
      },
    },
  }
}

function dayFrom(text: string | undefined): Day {
  const day = text === undefined ? dayOfInstant(new Date()) : parseDay(text)
  if (!day) throw new Error(`Expected \`today\` to be a day that exists, written YYYY-MM-DD.`)
  return day
}
