import { enumeration } from './kind.ts';

/* The enumerations that scripts of this kind use, with all values in Google's order. */

/** What a protection protects. */
export const protectionType = enumeration('ProtectionType', ['RANGE', 'SHEET']);

/** How cells deal with long text. */
export const wrapStrategy = enumeration('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);

/** Lines around cells. */
export const borderStyle = enumeration('BorderStyle', [
  ...['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'],
]);

/** Colours of bandings. */
export const bandingTheme = enumeration('BandingTheme', [
  ...['LIGHT_GREY', 'CYAN', 'GREEN', 'YELLOW', 'ORANGE', 'BLUE', 'TEAL', 'GREY', 'BROWN'],
  ...['LIGHT_GREEN', 'INDIGO', 'PINK'],
]);

/** Kinds of rules for what may be entered. */
export const validationCriteria = enumeration('DataValidationCriteria', [
  ...['DATE_AFTER', 'DATE_BEFORE', 'DATE_BETWEEN', 'DATE_EQUAL_TO', 'DATE_IS_VALID_DATE'],
  ...['DATE_NOT_BETWEEN', 'DATE_ON_OR_AFTER', 'DATE_ON_OR_BEFORE', 'NUMBER_BETWEEN'],
  ...['NUMBER_EQUAL_TO', 'NUMBER_GREATER_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO'],
  ...['NUMBER_LESS_THAN', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'NUMBER_NOT_BETWEEN'],
  ...['NUMBER_NOT_EQUAL_TO', 'TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO'],
  ...['TEXT_IS_VALID_EMAIL', 'TEXT_IS_VALID_URL', 'VALUE_IN_LIST', 'VALUE_IN_RANGE'],
  ...['CUSTOM_FORMULA', 'CHECKBOX'],
]);

/** Who sees metadata. */
export const metadataVisibility = enumeration('DeveloperMetadataVisibility', [
  'DOCUMENT',
  'PROJECT',
]);

/** Buttons of dialogs. */
export const button = enumeration('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);

/** Sets of them. */
export const buttonSet = enumeration('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

/** How much a script may do. */
export const authMode = enumeration('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);

/** Whether somebody still has to agree. */
export const authorizationStatus = enumeration('AuthorizationStatus', ['NOT_REQUIRED', 'REQUIRED']);

/** What makes a trigger fire. */
export const eventType = enumeration('EventType', [
  ...['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'],
]);

/** Where that comes from. */
export const triggerSource = enumeration('TriggerSource', [
  ...['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'],
]);

/** Ways to make a digest. */
export const digestAlgorithm = enumeration('DigestAlgorithm', [
  ...['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'],
]);

/** Ways to sign. */
export const macAlgorithm = enumeration('MacAlgorithm', [
  ...['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'],
]);

/** Encodings of text. */
export const charset = enumeration('Charset', ['US_ASCII', 'UTF_8']);
