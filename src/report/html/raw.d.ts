/** Files that are taken as text, named as Vite does; tools/build.ts does the same. */
declare module '*?raw' {
  const text: string;
  export default text;
}
