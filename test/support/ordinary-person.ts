/** As somebody whom permissions bind; the administrator is not bound. */
export async function asOrdinaryPerson<Result>(work: () => Promise<Result>): Promise<Result> {
  const isAdministrator = process.getuid?.() === 0;
  if (isAdministrator) process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    if (isAdministrator) process.seteuid?.(0);
  }
}
