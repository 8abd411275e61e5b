'use strict';
// Loaded before the program (`node --require`): writes what it took to the file of VBCHECK_USAGE.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  // Linux counts the process that starts another in `maxRSS` of that.
  let kilobytes;
  try {
    kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    kilobytes = process.resourceUsage().maxRSS;
  }
  writeFileSync(process.env.VBCHECK_USAGE, JSON.stringify({ ms: (user + system) / 1000, megabytes: kilobytes / 1024 }));
});
