/** Why a chosen file cannot be the picture of a form, in Chinese. */
export class UnreadableSheet extends Error {}
