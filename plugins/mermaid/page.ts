import { type DOMWindow, JSDOM, VirtualConsole } from 'jsdom'
import { fontOf } from './shapes/font.ts'
import { addGeometry } from './shapes/geometry.ts'
import { isColour } from './styles/colour.ts'

/** The global names of a browser that Mermaid and its libraries use. */
const SHARED = [
  'document',
  'navigator',
  'Element',
  'HTMLElement',
  'SVGElement',
  'Node',
  'Text',
  'NodeFilter',
  'DocumentFragment',
  'DOMParser',
  'XMLSerializer',
  'CSSStyleSheet',
  'MutationObserver',
  'Event',
  'requestAnimationFrame',
  'cancelAnimationFrame',
] as const

/**
 * Makes this thread look like a browser to Mermaid, with a page that loads nothing and runs
 * nothing.
 */
export function openPage(): Document {
  const { window } = new JSDOM('<!doctype html><body></body>', {
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
  })
  addGeometry(window.Element.prototype)
  Object.assign(window.HTMLCanvasElement.prototype, { getContext: blankContext })
  define(window, 'CSS', { supports: supportsCss })
  define(globalThis, 'CSS', { supports: supportsCss })
  define(globalThis, 'window', window)
  for (const target of [window, globalThis]) {
    define(target, 'getComputedStyle', computedStyle)
    define(target, 'screen', { availWidth: 1200, availHeight: 800 })
  }
  for (const name of SHARED) define(globalThis, name, shared(window, name))
  return window.document
}

function shared(window: DOMWindow, name: (typeof SHARED)[number]): unknown {
  const value: unknown = window[name]
  return typeof value === 'function' && /^[a-z]/.test(name) ? value.bind(window) : value
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true })
}

function supportsCss(property: string, value?: string): boolean {
  if (value === undefined) return false
  return property === 'color' ? isColour(value) : true
}

/**
 * Returns the computed styles that Mermaid and its layout library ask for: those of letters, and
 * the space around the canvas.
 */
function computedStyle(element: Element): object {
  const { size, anchor } = fontOf(element)
  const known: Readonly<Record<string, string>> = {
    'font-size': `${size}px`,
    'text-anchor': anchor,
  }
  return {
    fontSize: known['font-size'],
    textAnchor: anchor,
    getPropertyValue: (name: string) =>
      known[name] ?? (/^(padding|border)/.test(name) ? '0px' : ''),
  }
}

/**
 * Returns a canvas context that accepts every call and draws nothing. Layout libraries only need
 * the calls to succeed.
 */
function blankContext(): object {
  return new Proxy(
    {},
    { get: (_, name) => (name === 'measureText' ? () => ({ width: 0 }) : () => undefined) },
  )
}
