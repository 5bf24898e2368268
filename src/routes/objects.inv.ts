import { site } from 'virtual:milepost'
import type { APIContext } from 'astro'

export function getStaticPaths() {
  return site.filePaths('objects.inv', 'every version')
}

export function GET({ params }: APIContext): Response {
  return new Response(Buffer.from(site.inventory(params['base'])))
}
