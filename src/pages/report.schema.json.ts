import { REPORT_SCHEMA } from '../../plugins/index.ts'

/** Serves the JSON Schema of `milepost check --format json`. */
export function GET(): Response {
  return new Response(`${JSON.stringify(REPORT_SCHEMA, null, 2)}\n`)
}
