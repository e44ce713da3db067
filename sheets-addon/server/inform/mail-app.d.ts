import type { Mailer } from './mailer.ts';
/** Mail in the name of whoever is at work. */
export declare const mailApp: Mailer;
