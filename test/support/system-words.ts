/** What no sentence for people holds: the name of an error, a line of a stack, a temporary file. */
export const RAW_SYSTEM_WORDS = /\bE[A-Z]{4,}\b|^[ \t]+at |\.tmp|errno|syscall/m;
