/** Numbers of the zip format that are read and written: PKWARE APPNOTE 6.3, §4.3.7, §4.3.12, §4.3.16, §4.4.5, §4.5.3. */

/** Signatures of records, in little-endian order. */
export const LOCAL_HEADER = 0x04034b50;
export const DIRECTORY_ENTRY = 0x02014b50;
export const END_OF_DIRECTORY = 0x06054b50;
/** Bytes of the record that ends the directory, without the comment behind it. */
export const END_OF_DIRECTORY_BYTES = 22;

export const METHOD_STORED = 0;
export const METHOD_DEFLATED = 8;
/** Id of the extra field of records that need 64 bits. */
export const ZIP64_EXTRA = 0x0001;
