import { chromiumTestArguments, findTestChromium, howToInstallChromium } from '../../build/find-chromium.ts';

/** How tests that start a browser themselves launch the system's; throws an Error that says what to install. */
export function chromiumLaunch(): { executablePath: string; args: string[] } {
  const executablePath = findTestChromium();
  if (!executablePath) throw new Error(howToInstallChromium().join('\n'));
  return { executablePath, args: chromiumTestArguments() };
}
