import { site } from 'virtual:milepost'

export function getStaticPaths() {
  return site.filePaths('versions.json', 'the first')
}

export function GET(): Response {
  return new Response(site.versions, { headers: { 'content-type': 'application/json' } })
}
