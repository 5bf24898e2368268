import { createHash } from 'node:crypto'
import type { AstroConfig } from 'astro'
import { inlineScripts } from '../outside/files/inline-scripts.ts'

type Policy = Exclude<AstroConfig['security']['csp'], boolean | undefined>

/**
 * Adds what pages need to the Content Security Policy that a site switches on. Scripts run from the
 * site's own files and from Starlight's inline ones; the search compiles WebAssembly. Style
 * attributes are allowed.
 */
export function contentPolicy(
  csp: AstroConfig['security']['csp'],
  root: string,
): Policy | undefined {
  if (!csp) return undefined
  const own = csp === true ? [] : (csp.directives ?? [])
  return {
    algorithm: csp === true ? 'SHA-256' : csp.algorithm,
    directives: DIRECTIVES.filter((directive) => !own.some(isAbout(directive))),
    scriptDirective: {
      resources: ["'self'", "'wasm-unsafe-eval'"],
      hashes: inlineScripts(root).map(sha256),
    },
    styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
  }
}

/** Directives that the policy may need and that the site's configuration gives no value. */
const DIRECTIVES = [
  "default-src 'self'",
  "img-src 'self' data: https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
] as const satisfies Policy['directives']

function isAbout(directive: string) {
  const [name = ''] = directive.split(' ')
  return (other: string) => other.split(/\s/)[0] === name
}

function sha256(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
