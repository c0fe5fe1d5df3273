import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { labelPrinterPpd, printerAttributes } from './printer-description.ts';

const tools = ['cupsd', 'ippeveprinter', 'dbus-daemon', 'lpadmin', 'cupsdisable', 'cupsenable', 'pdftoppm'];
const path = [process.env.PATH, '/usr/sbin', '/sbin'].filter(Boolean).join(delimiter);

/** Why there is no virtual printer on this machine: the tests that need one are skipped with this sentence. */
export function whyNoPrinter(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'a spooler of our own needs root on Linux';
  const found = (tool: string) =>
    spawnSync('sh', ['-c', `command -v ${tool}`], { env: { PATH: path } }).status === 0;
  const missing = tools.filter((tool) => !found(tool));
  return missing.length > 0 ? `not installed: ${missing.join(', ')}` : null;
}

/** A spooler of its own on a socket of its own, with printers that keep what they are given. */
export interface VirtualPrinting {
  /** The spooler's socket: what CUPS_SERVER is set to. */
  readonly socketPath: string;
  /** Adds a printer and waits until it answers. */
  add(name: string): Promise<VirtualPrinter>;
  /** The same behind a raw queue: what it is given reaches it as it is. */
  addRaw(name: string): Pick<VirtualPrinter, 'name' | 'received'>;
  /** One of CUPS' own tools, asked of this spooler. Throws when it fails. */
  tool(name: string, ...parameters: string[]): string;
  close(): Promise<void>;
}

export interface VirtualPrinter {
  readonly name: string;
  /** Every document that reached the printer, oldest first. */
  received(): Buffer[];
  /** The job attributes as the printer was given them, in its own log. */
  heard(): string;
  switchOff(): Promise<void>;
}

/** Starts a private bus, spooler and printers in a folder of their own; ended by `close`. */
export async function startVirtualPrinting(): Promise<VirtualPrinting> {
  const folder = mkdtempSync(join(tmpdir(), 'fangxin-printing-'));
  chmodSync(folder, 0o755);
  for (const name of ['etc', 'spool', 'run', 'cache', 'tmp', 'log']) mkdirSync(join(folder, name));
  const socketPath = join(folder, 'cups.sock');
  const bus = `unix:path=${join(folder, 'bus')}`;
  const environment = {
    PATH: path,
    HOME: folder,
    LC_ALL: 'C',
    DBUS_SYSTEM_BUS_ADDRESS: bus,
    CUPS_SERVER: socketPath,
  };
  const children: ChildProcess[] = [];
  const begin = (program: string, parameters: string[], onLine: (text: string) => void = () => {}) => {
    const child = spawn(program, parameters, {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.on('data', (data: Buffer) => onLine(data.toString()));
    child.stderr?.on('data', (data: Buffer) => onLine(data.toString()));
    children.push(child);
    return child;
  };
  writeFileSync(join(folder, 'etc/cupsd.conf'), spoolerSettings(socketPath));
  writeFileSync(join(folder, 'etc/cups-files.conf'), spoolerFolders(folder));
  spoolerPrograms(folder);
  writeFileSync(join(folder, 'printer.ppd'), labelPrinterPpd);
  writeFileSync(join(folder, 'printer.conf'), printerAttributes);
  begin('dbus-daemon', ['--session', `--address=${bus}`, '--nofork']);
  begin('cupsd', ['-f', '-c', join(folder, 'etc/cupsd.conf'), '-s', join(folder, 'etc/cups-files.conf')]);
  const tool = (name: string, ...parameters: string[]) => {
    const done = spawnSync(name, parameters, { env: environment, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`${name} ${parameters.join(' ')}: ${done.stderr}`);
    return done.stdout;
  };
  await until('the spooler', () => tool('lpstat', '-r').includes('is running'));

  const add = async (name: string): Promise<VirtualPrinter> => {
    const port = await freePort();
    const kept = join(folder, `received-${name}`);
    mkdirSync(kept);
    let log = '';
    const child = begin(
      'ippeveprinter',
      [
        '-n',
        'localhost',
        '-p',
        String(port),
        '-d',
        kept,
        '-k',
        // Else it plays a printer that takes its seconds.
        '-c',
        '/bin/true',
        '-r',
        'off',
        '-vv',
        '-a',
        join(folder, 'printer.conf'),
        name,
      ],
      (text) => {
        log += text;
      },
    );
    await until(
      `printer ${name}`,
      () => log.includes('Listening for requests') || log.includes('printer-uri-supported'),
    );
    tool(
      'lpadmin',
      '-p',
      name,
      '-E',
      '-v',
      `ipp://localhost:${port}/ipp/print`,
      '-P',
      join(folder, 'printer.ppd'),
    );
    return {
      name,
      received: () => documentsIn(kept, '.pdf'),
      heard: () => log,
      switchOff: () => ended(child, 'SIGKILL'),
    };
  };

  return {
    socketPath,
    tool,
    add,
    addRaw(name) {
      const kept = join(folder, `received-${name}`);
      mkdirSync(kept);
      chmodSync(kept, 0o777);
      tool('lpadmin', '-p', name, '-E', '-v', `loopback:${kept}`, '-m', 'raw');
      return { name, received: () => documentsIn(kept, '.raw') };
    },
    async close() {
      for (const child of children.toReversed()) await ended(child, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The spooler's programs, and one more: a device that keeps in a folder what a raw queue sends it, as numbered files. */
function spoolerPrograms(folder: string): void {
  const [installed, own] = ['/usr/lib/cups', join(folder, 'bin')];
  mkdirSync(join(own, 'backend'), { recursive: true });
  for (const name of readdirSync(installed))
    if (name !== 'backend') symlinkSync(join(installed, name), join(own, name));
  symlinkSync(join(installed, 'backend/ipp'), join(own, 'backend/ipp'));
  writeFileSync(
    join(own, 'backend/loopback'),
    `#!/bin/sh
[ $# -eq 0 ] && { echo 'direct loopback "Unknown" "Loopback"'; exit 0; }
kept=\${DEVICE_URI#loopback:}
next=$(ls "$kept" | wc -l)
cat "\${6:--}" > "$kept/$next.part" && mv "$kept/$next.part" "$kept/$next.raw"
`,
    { mode: 0o755 },
  );
}

function documentsIn(folder: string, ending: string): Buffer[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10))
    .map((file) => readFileSync(join(folder, file)));
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 3_000);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill(signal);
  });
}

async function until(what: string, holds: () => boolean, patience = 15_000): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    try {
      if (holds()) return;
    } catch {
      // Not there yet: asked again until the time is up.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`virtual printing: expected ${what} within ${patience} ms, got nothing`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Its own users' jobs are theirs alone to cancel, as in the settings that CUPS ships. */
function spoolerSettings(socketPath: string): string {
  return `Listen ${socketPath}
LogLevel warn
Browsing No
WebInterface No
DefaultAuthType Basic
PreserveJobHistory Yes
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit Cancel-Job CUPS-Authenticate-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;
}

function spoolerFolders(folder: string): string {
  return `ServerRoot ${folder}/etc
ServerBin ${folder}/bin
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/run
TempDir ${folder}/tmp
ErrorLog ${folder}/log/error
AccessLog ${folder}/log/access
PageLog ${folder}/log/page
SystemGroup root
`;
}
