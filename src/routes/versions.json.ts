import { site } from 'virtual:milepost'

export function GET(): Response {
  return new Response(site.versions, { headers: { 'content-type': 'application/json' } })
}
