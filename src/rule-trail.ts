import { site } from 'virtual:milepost'
import { defineRouteMiddleware } from '@astrojs/starlight/route-data'

/** Puts a link to the list of all rules over the title of each rule's page. */
export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const rules = site.rules.flatMap(({ rows }) => rows.map(({ href }) => href))
  if (!rules.includes(url.pathname)) return
  const t = site.words(url)
  const list = { text: t('rules'), href: `${import.meta.env.BASE_URL.replace(/\/$/, '')}/rules/` }
  locals.milepostTrail = { rows: [...site.front(undefined).views.trail(), list], label: t('trail') }
})
