/// <reference types="astro/client" />

declare module 'virtual:milepost' {
  export const site: import('../plugins/astro/site/site.ts').Site
}

declare namespace App {
  interface Locals {
    /** The pages above a page of ours, for what shows its title. */
    milepostTrail?: {
      readonly rows: readonly import('../plugins/views/link-row.ts').LinkRow[]
      readonly label: string
    }
  }
}
