import type { AstroConfig, AstroIntegration } from 'astro'

type BuildStart = NonNullable<AstroIntegration['hooks']['astro:build:start']>
type SetPrerenderer = Parameters<BuildStart>[0]['setPrerenderer']
type Given = Parameters<SetPrerenderer>[0]
export type Prerenderer = Exclude<Given, (given: never) => unknown>
type Change = (prerenderer: Prerenderer) => Prerenderer

/** The change of Astro's own prerenderer, in the hooks of a build. It does nothing where there is another one. */
export interface OwnPrerendering {
  begin(setPrerenderer: SetPrerenderer): void
  /** Returns settings of Vite. On a site with an adapter, Astro leaves its own entry out. */
  settings(): typeof ENTRY | undefined
}

const ENTRY = {
  environments: {
    prerender: { build: { rolldownOptions: { input: 'astro/entrypoints/prerender' } } },
  },
}

/**
 * Changes the prerenderers that other integrations of a site set when a build begins, an adapter for
 * one. Astro keeps the one that was set last and shows it to nobody, so their hooks hand it over
 * here.
 */
export function changePrerenderers(
  integrations: AstroConfig['integrations'],
  own: string,
  change: Change,
): OwnPrerendering {
  let isSet = false
  for (const { name, hooks } of integrations) {
    const begin = hooks['astro:build:start']
    if (name === own || begin === undefined) continue
    hooks['astro:build:start'] = (options) => {
      const setPrerenderer = (given: Given) => {
        isSet = true
        options.setPrerenderer(changed(given, change))
      }
      return begin({ ...options, setPrerenderer })
    }
  }
  return {
    begin(setPrerenderer) {
      if (!isSet) setPrerenderer(change)
    },
    settings: () => (isSet ? undefined : ENTRY),
  }
}

function changed(given: Given, change: Change): Given {
  return typeof given === 'function' ? (inner) => change(given(inner)) : change(given)
}
