import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { HostError } from '../hostError';

/** Throws `HostError` 'conflict' where something keeps the data sheets from being read. */
export function refuseUnreadable({ problems }: DataSheetsReading): void {
  const obstacle = problems.find(({ isObstacle }) => isObstacle);
  if (obstacle) throw new HostError('conflict', `The data sheets cannot be read: ${obstacle.message}`);
}
