import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { type ViteUserConfig, defineConfig } from 'vitest/config';
import { chromiumArgs, ensureChromium } from './tests/chromium.ts';
import { awkwardServer } from './tests/playback/awkward-server.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests of what the builds have made; they run after `npm run build`. */
const ofBuild = ['tests/built/**/*.test.ts', 'tests/embed/hosts/**/*.test.ts'];

/** A poll ends as soon as it holds; on a busy machine a second is too short a time to wait for music. */
const patient = { poll: { timeout: 10_000 } };

const tests = (): ViteUserConfig => ({
  plugins: [awkwardServer()],
  publicDir: fromRoot('public'),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', ...ofBuild],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          // Real audio on few cores: one file after the other, so that no test starves another's clock.
          fileParallelism: false,
          testTimeout: 30_000,
          expect: patient,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: ensureChromium(), args: chromiumArgs } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

const testsOfBuild: ViteUserConfig = {
  publicDir: false,
  test: { name: 'built', include: ofBuild, testTimeout: 60_000, expect: patient },
};

export default defineConfig(({ mode }): ViteUserConfig => (mode === 'built' ? testsOfBuild : tests()));
