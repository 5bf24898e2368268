import { expect, test } from 'vitest'
import { onDemandAt, onDemandRoutes } from '../../../plugins/astro/site/on-demand.ts'

type Route = Parameters<typeof onDemandRoutes>[0][number]
const ROOT = { root: '/docs/', path: '/docs/', ending: '/' } as const
const OURS = { root: '/docs/', path: '/docs/governance/', ending: '/' } as const

/** A route with parameters, as Astro tells of it: `[section]/index`. */
function route(path: string, more: Partial<Route> = {}): Route {
  const steps = path.split('/')
  const pattern = steps.map((step) =>
    step.startsWith('[...') ? '(?:/(.*?))?' : step.startsWith('[') ? '/([^/]+?)' : `/${step}`,
  )
  return {
    origin: 'project',
    isPrerendered: false,
    entrypoint: `src/pages/${path}.astro`,
    params: ['any'],
    patternRegex: new RegExp(`^${pattern.join('')}/?$`),
    segments: steps.map((step) => [
      { content: step, dynamic: step.startsWith('['), spread: step.startsWith('[...') },
    ]),
    ...more,
  }
}

test('a route that is rendered on demand may make every page that it matches', () => {
  const routes = [
    route('shop/[id]'),
    route('[section]'),
    route('[...still]', { isPrerendered: true }),
    route('_image', { origin: 'internal' }),
    route('[...slug]', {
      entrypoint: '../node_modules/@astrojs/starlight/dist/routes/ssr/index.astro',
    }),
  ]
  const at = onDemandAt(onDemandRoutes(routes, ROOT))
  expect(at('/people/')).toBe('src/pages/[section].astro')
  expect(at('/shop/people/')).toBe('src/pages/shop/[id].astro')
  expect(at('/process/planning/')).toBeUndefined()
  expect(at('/')).toBeUndefined()
})

test('in a folder that a configuration gives us, only routes that name it come first', () => {
  const routes = [route('[...all]'), route('[lang]/governance/[...late]')]
  const at = onDemandAt(onDemandRoutes(routes, OURS))
  expect(at('/governance/people/')).toBeUndefined()
  expect(at('/fr/governance/people/')).toBe('src/pages/[lang]/governance/[...late].astro')
})
