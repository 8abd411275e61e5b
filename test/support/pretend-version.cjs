// Loaded before a program (`node -r`), which then takes Node.js for another version.
Object.defineProperty(process, 'versions', { value: { ...process.versions, node: process.env.PRETEND_VERSION } });
