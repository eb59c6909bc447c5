import { readFileSync } from 'node:fs';

/**
 * The most memory this process has held, in MB. Linux hands a child its parent's high-water mark in getrusage, which made a
 * small process started by a large bench look large; its own mark stands in /proc.
 */
export function peakMegabytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  if (kilobytes === undefined) throw new Error('the system does not tell the peak of memory');
  return Number(kilobytes) / 1024;
}
