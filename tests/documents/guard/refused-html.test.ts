import { describe, expect, test } from 'vitest'
import { rulesOf } from './errors.ts'

describe('HTML that is not on the list', () => {
  const both = [
    ...'script style iframe object embed applet base link meta form input select'.split(' '),
    ...'textarea option svg math video audio track canvas map area'.split(' '),
    ...'template slot noscript dialog portal frameset frame marquee title body html'.split(' '),
    ...'constructor tostring my-element x-status plaintext xmp listing fencedframe'.split(' '),
  ]
  test.each(both)('<%s>', (name) => {
    for (const body of [
      `<${name}></${name}>`,
      `a <${name}></${name}> b`,
      `| <${name} /> |\n|---|`,
    ]) {
      expect(rulesOf(body, 'a.mdx'), body).toEqual(['unsafe-html'])
      expect(rulesOf(body, 'a.md'), body).toEqual(['unsafe-html'])
    }
  })

  test.each([
    '<details ontoggle="x">y</details>',
    '<b onclick="x">y</b>',
    '<b slot="x">y</b>',
    '<b contenteditable>y</b>',
    '<b is:raw>y</b>',
    '<b set:html="x">y</b>',
    '<a href="x.md" ping="y">z</a>',
    '<a xlink:href="x.md">y</a>',
    '<img src="x.png" onerror="y" />',
    '<td background="x"></td>',
    '<a id="__proto__"></a>',
    '<a id="constructor"></a>',
    '<a id="a&#9;b"></a>',
    '<a id="a&#10;b"></a>',
    '<a id=""></a>',
    '<a name="#boost"></a>',
    '<span id="picture:1"></span>',
    '<span id="starlight__search"></span>',
    '<span name="hasOwnProperty"></span>',
    `<a id="${'x'.repeat(301)}"></a>`,
    '<input type="password" />',
    '<input type="checkbox" onclick="x" />',
    '<b ondrag="x">y</b>',
    '<font onclick="x">y</font>',
    '<nav slot="x">y</nav>',
    '<source srcset="a.png" onerror="x" />',
    '<a id="a&quot;b"></a>',
    '<button onclick="x">y</button>',
    '<label formaction="x">y</label>',
    `<abbr title="${'x'.repeat(1001)}">y</abbr>`,
  ])('%.60j', (body) => {
    expect(rulesOf(body, 'a.mdx')).toEqual(['unsafe-html'])
    expect(rulesOf(body, 'a.md')).toEqual(['unsafe-html'])
  })

  test.each([
    '<Status value="x" style="y" />',
    '<Status value="x" onClick="y" />',
    '<Status value="x" client:load />',
    '<Status constructor="x" />',
    '<Status dangerouslySetInnerHTML="x" />',
    `<Status value="${'x'.repeat(5000)}" />`,
  ])('a component with what it does not take: %.60j', (body) => {
    expect(rulesOf(body, 'a.mdx')).toEqual(['unsafe-html'])
  })

  test.each([
    '<!--[if IE]><b>x</b><![endif]-->',
    '<!DOCTYPE html>',
    '<?php x ?>',
    '<![CDATA[x]]>',
    '<!-->',
    '<!-- a',
    '<SCRIPT>x</SCRIPT>',
    '<div\n\nonclick=x>',
    '<details>\n\nnever closed',
    '</script>',
    '<Status value="x" />',
  ])('in Markdown alone: %j', (body) => {
    expect(rulesOf(body, 'a.md')).toEqual(['unsafe-html'])
  })
})
