/** How the build names V8's code caches: they hold for one version of V8 and one architecture; V8 refuses others itself. */

export const V8_VERSION = process.versions.v8.split('-')[0] as string;

/** `script`: a file of the published program, `program.cjs`. */
export const codeCacheOf = (script: string): string => script.replace('.cjs', `-${V8_VERSION}-${process.arch}.cache`);
