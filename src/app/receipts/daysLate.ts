import { dayIn, deadlineDay } from '../../model/calendarDay';
import type { CalendarDay } from '../../model/calendarDay';
import type { Receipt } from '../../model/receipt';

/**
 * By how many days a day is behind the deadline of a row; 0 where it is not, or where nobody can tell which day the deadline means. One without
 * a year is the first such day after the form was sent back.
 */
export function daysLate({ deadline, returnedAt }: Pick<Receipt, 'deadline' | 'returnedAt'>, day: CalendarDay): number {
  const last = deadlineDay(deadline, dayIn(returnedAt));
  return last === undefined ? 0 : Math.max(0, day - last);
}
