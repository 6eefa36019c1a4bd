/** How one gets the package while no registry has it. */
export const installExample = `cd oboeuta && npm ci && npm run build && npm pack
cd ../my-app && npm install ../oboeuta/oboeuta-*.tgz`;

export const reactExample = (src: string, sing: string): string => `import 'oboeuta';
import { useRef, useState } from 'react';

export function Song() {
  const player = useRef(null);
  const [line, setLine] = useState('');
  return (
    <>
      <karaoke-player
        ref={player}
        src="${src}"
        onkaraoke-line-change={(event) => setLine(event.line?.text ?? '')}
      />
      <p>{line}</p>
      <button onClick={() => player.current.play()}>${sing}</button>
    </>
  );
}`;

export const vueConfigExample = `import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('karaoke-') } } })],
});`;

export const vueExample = (src: string, sing: string): string => `<script setup>
import 'oboeuta';
import { ref, useTemplateRef } from 'vue';

const player = useTemplateRef('player');
const line = ref('');
</script>

<template>
  <karaoke-player
    ref="player"
    src="${src}"
    @karaoke-line-change="line = $event.line?.text ?? ''"
  />
  <p>{{ line }}</p>
  <button @click="player.play()">${sing}</button>
</template>`;
