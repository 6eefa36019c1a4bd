import { onTestFinished } from 'vitest';
import { cdp } from '@vitest/browser/context';

type MediaFeature = 'prefers-reduced-motion' | 'forced-colors' | 'prefers-color-scheme' | 'prefers-contrast';

/** Sets what the reader's system asks for, until the test is over. */
export async function emulate(name: MediaFeature, value: string): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  onTestFinished(async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  });
}
