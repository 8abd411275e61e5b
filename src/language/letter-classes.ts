/**
 * Classes of letters and figures as ranges. For each `\p{L}` of each pattern an engine asks its tables of Unicode, which
 * takes a tenth of a millisecond and more: a good part of a cold start. So the build writes the patterns of the program with
 * ranges (tools/build.ts), and those of lists of phrases are read so. The letters are the same wherever the Latin, Greek and
 * Cyrillic scripts are concerned; of others whole blocks are letters.
 */

const OTHER_SCRIPTS = String.raw`\u0531-\u1dff\u2c00-\u2dff\u3041-\ud7ff\uf900-\ufdff\uff21-\uff3a\uff41-\uff5a`;

const CLASSES: Readonly<Record<string, string>> = {
  L:
    String.raw`A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u02c6-\u02d1\u02e0-\u02e4\u02ec` +
    String.raw`\u02ee\u0370-\u0374\u0376\u0377\u037a-\u037d\u037f\u0386\u0388-\u038a\u038c\u038e-\u03a1` +
    String.raw`\u03a3-\u03f5\u03f7-\u0481\u048a-\u052f\u1e00-\u1eff` +
    OTHER_SCRIPTS,
  N:
    String.raw`0-9\u00b2\u00b3\u00b9\u00bc-\u00be\u2070\u2074-\u2079\u2080-\u2089\u2150-\u2182\u2185-\u2189` +
    String.raw`\u2460-\u249b\uff10-\uff19`,
  Lu:
    String.raw`A-Z\u00c0-\u00d6\u00d8-\u00de\u0100\u0102\u0104\u0106\u0108\u010a\u010c\u010e\u0110\u0112\u0114` +
    String.raw`\u0116\u0118\u011a\u011c\u011e\u0120\u0122\u0124\u0126\u0128\u012a\u012c\u012e\u0130\u0132\u0134` +
    String.raw`\u0136\u0139\u013b\u013d\u013f\u0141\u0143\u0145\u0147\u014a\u014c\u014e\u0150\u0152\u0154\u0156` +
    String.raw`\u0158\u015a\u015c\u015e\u0160\u0162\u0164\u0166\u0168\u016a\u016c\u016e\u0170\u0172\u0174\u0176` +
    String.raw`\u0178\u0179\u017b\u017d\u01a0\u01a2\u01a4\u01a6\u01a7\u01a9\u01ac\u01ae\u01af\u0386\u0388-\u038a` +
    String.raw`\u038c\u038e\u038f\u0391-\u03a1\u03a3-\u03ab\u0400-\u042f\u1ea0\u1ea2\u1ea4\u1ea6\u1ea8\u1eaa\u1eac` +
    String.raw`\u1eae\u1eb0\u1eb2\u1eb4\u1eb6\u1eb8\u1eba\u1ebc\u1ebe\u1ec0\u1ec2\u1ec4\u1ec6\u1ec8\u1eca\u1ecc` +
    String.raw`\u1ece\u1ed0\u1ed2\u1ed4\u1ed6\u1ed8\u1eda\u1edc\u1ede\u1ee0\u1ee2\u1ee4\u1ee6\u1ee8\u1eea\u1eec` +
    String.raw`\u1eee\u1ef0\u1ef2\u1ef4\u1ef6\u1ef8`,
  Ll:
    String.raw`a-z\u00b5\u00df-\u00f6\u00f8-\u00ff\u0101\u0103\u0105\u0107\u0109\u010b\u010d\u010f\u0111\u0113` +
    String.raw`\u0115\u0117\u0119\u011b\u011d\u011f\u0121\u0123\u0125\u0127\u0129\u012b\u012d\u012f\u0131\u0133` +
    String.raw`\u0135\u0137\u0138\u013a\u013c\u013e\u0140\u0142\u0144\u0146\u0148\u0149\u014b\u014d\u014f\u0151` +
    String.raw`\u0153\u0155\u0157\u0159\u015b\u015d\u015f\u0161\u0163\u0165\u0167\u0169\u016b\u016d\u016f\u0171` +
    String.raw`\u0173\u0175\u0177\u017a\u017c\u017e\u017f\u01a1\u01a3\u01a5\u01a8\u01aa\u01ab\u01ad\u01b0\u0390` +
    String.raw`\u03ac-\u03ce\u0430-\u045f\u1ea1\u1ea3\u1ea5\u1ea7\u1ea9\u1eab\u1ead\u1eaf\u1eb1\u1eb3\u1eb5\u1eb7` +
    String.raw`\u1eb9\u1ebb\u1ebd\u1ebf\u1ec1\u1ec3\u1ec5\u1ec7\u1ec9\u1ecb\u1ecd\u1ecf\u1ed1\u1ed3\u1ed5\u1ed7` +
    String.raw`\u1ed9\u1edb\u1edd\u1edf\u1ee1\u1ee3\u1ee5\u1ee7\u1ee9\u1eeb\u1eed\u1eef\u1ef1\u1ef3\u1ef5\u1ef7` +
    String.raw`\u1ef9`,
};

/** What the source of a pattern is made of, as far as classes are concerned. */
const PIECES = /\\(?:p\{(\w+)\}|[^])|[[\]]/g;

/** The source of a pattern with ranges for `\p{L}`, `\p{Ll}`, `\p{Lu}` and `\p{N}`; all else stays. */
export function withRanges(pattern: string): string {
  if (!pattern.includes('\\p{')) return pattern;
  let inClass = false;
  return pattern.replace(PIECES, (piece, name: string | undefined) => {
    if (piece === '[') inClass = true;
    if (piece === ']') inClass = false;
    const ranges = name === undefined ? undefined : CLASSES[name];
    if (ranges === undefined) return piece;
    return inClass ? ranges : `[${ranges}]`;
  });
}
