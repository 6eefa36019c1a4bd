import type { Plugin } from 'vite';

/**
 * Stands before the entry: keeps what each part exports, and fetches a later part by a script element beside the entry's own. A part
 * hands itself over to the `take` of the element that brought it: which others it needs, and what makes it.
 */
const loader = `const place = document.currentScript.src;
const made = {};
const asked = {};
const require = (name) => made[name];
const load = (name) => (asked[name] ??= made[name] ? Promise.resolve(made[name]) : fetchPart(name));
const fetchPart = (name) => new Promise((resolve, reject) => {
  const script = document.createElement('script');
  script.src = new URL(name, place).href;
  script.take = (needs, make) => resolve(Promise.all(needs.map(load)).then(() => {
    make((made[name] = {}), require, load);
    return made[name];
  }));
  script.onerror = () => {
    delete asked[name];
    reject(new Error(script.src + ' did not come.'));
  };
  document.head.append(script);
});`;

const laterPart = /Promise\.resolve\(\)\.then\(\(\)=>require\(("[^"]+")\)\)/g;
const neededPart = /\brequire\("([^"]+)"\)/g;

function wrapEntry(name: string, code: string): string {
  return `(()=>{"use strict";${loader.replaceAll(/\n\s*/g, ' ')}const exports=made[${name}]={};\n${code}})();\n`;
}

function wrapPart(code: string): string {
  const needs = Array.from(code.matchAll(neededPart), ([, name]) => name);
  return `document.currentScript.take(${JSON.stringify([...new Set(needs)])},function(exports,require,load){"use strict";${code}});\n`;
}

/**
 * Makes classic scripts of CommonJS chunks. A document of an opaque origin (a frame with `sandbox="allow-scripts"`) may load modules only
 * from a server that sends CORS headers; classic scripts it may load from any.
 */
export const classicScripts: Plugin = {
  name: 'classic-scripts',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const code = file.code.replaceAll(laterPart, 'load($1)');
      const found = file.code.match(laterPart)?.length ?? 0;
      if (found < file.dynamicImports.length)
        this.error(`${file.fileName} asks for a part in a way that is not known.`);
      file.code = file.isEntry ? wrapEntry(JSON.stringify(`./${file.fileName}`), code) : wrapPart(code);
    }
  },
};
