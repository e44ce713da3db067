import * as v from 'valibot';
import type { SendingApi } from '../../api/sending-api.ts';
import { moreMethods } from '../calls/more-methods.ts';
import { addressSchema, personSchema, requestSchema, scheduleSchema } from './inform-arguments.ts';
import {
  deleteScheduleCall,
  openSchedulesCall,
  runSchedulesCall,
  saveScheduleCall,
} from './schedule-calls.ts';
import {
  decideUnclearCall,
  dropSendingCall,
  openSendingCall,
  resumeSendingCall,
  sendCall,
} from './send-calls.ts';
import { sendTestCall } from './send-test-call.ts';

const name = v.pipe(v.string(), v.maxLength(1000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const confirmation = v.strictObject({
  people: count,
  sender: v.strictObject({ name, replyTo: addressSchema }),
});

const unclearMail = v.strictObject({
  personId: v.string(),
  username: v.string(),
  message: v.string(),
  at: name,
});

/** Mail and schedules: what only the edition for one's own domain has. */
export const sendingMethods = moreMethods<SendingApi>(
  {
    openSending: v.strictTuple([]),
    send: v.strictTuple([requestSchema, confirmation]),
    resumeSending: v.strictTuple([]),
    dropSending: v.strictTuple([]),
    sendTest: v.strictTuple([requestSchema, personSchema, addressSchema]),
    decideUnclear: v.strictTuple([unclearMail, v.boolean()]),
    openSchedules: v.strictTuple([]),
    saveSchedule: v.strictTuple([scheduleSchema, name]),
    deleteSchedule: v.strictTuple([v.strictObject({ name, nth: count })]),
    runSchedules: v.strictTuple([v.boolean()]),
  },
  {
    openSending: 'everybody',
    send: 'operators',
    resumeSending: 'operators',
    dropSending: 'operators',
    sendTest: 'operators',
    decideUnclear: 'operators',
    openSchedules: 'everybody',
    saveSchedule: 'operators',
    deleteSchedule: 'operators',
    runSchedules: 'operators',
  },
  (session) => ({
    openSending: () => openSendingCall(session),
    send: (request, confirmed) => sendCall(session, request, confirmed),
    resumeSending: () => resumeSendingCall(session),
    dropSending: () => dropSendingCall(session),
    sendTest: (request, person, to) => sendTestCall(session, request, person, to),
    decideUnclear: (mail, wasSent) => decideUnclearCall(session, mail, wasSent),
    openSchedules: () => openSchedulesCall(session),
    saveSchedule: (schedule, before) => saveScheduleCall(session, schedule, before),
    deleteSchedule: (which) => deleteScheduleCall(session, which),
    runSchedules: (on) => runSchedulesCall(session, on),
  }),
);
