#!/usr/bin/env node
'use strict';

// Any Node.js must be able to read this file (tests try version 8), to be told that it is too old.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 20 || (major === 20 && minor >= 19)) {
  require('../dist/cli.cjs')
    .start(process.argv.slice(2))
    .then((code) => {
      process.exitCode = code;
    });
} else {
  process.stderr.write(
    `vbcheck cần Node.js từ bản 20.19, máy đang dùng bản ${process.versions.node}: hãy cài bản mới từ https://nodejs.org ` +
      `(vbcheck needs Node.js 20.19 or later; this is ${process.versions.node}).\n`,
  );
  process.exitCode = 2;
}
