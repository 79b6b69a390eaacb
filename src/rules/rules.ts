import type { Rule } from './rule';
import { batchControlTotal } from './batch/batchControlTotal';
import { deptCodeConflict } from './batch/deptCodeConflict';
import { duplicateProject } from './batch/duplicateProject';
import { valueEqualsOtherFunds } from './batch/valueEqualsOtherFunds';
import { yoyAttributeFlip } from './batch/yoyAttributeFlip';
import { yoyDeptChange } from './batch/yoyDeptChange';
import { yoyFundsSwing } from './batch/yoyFundsSwing';
import { yoyIndicatorsDropped } from './batch/yoyIndicatorsDropped';
import { yoyTargetWeakened } from './batch/yoyTargetWeakened';
import { fundCellBlank } from './completeness/fundCellBlank';
import { goalSideMissing } from './completeness/goalSideMissing';
import { indicatorHalfFilled } from './completeness/indicatorHalfFilled';
import { indicatorLevelMissing } from './completeness/indicatorLevelMissing';
import { narrativePlaceholder } from './completeness/narrativePlaceholder';
import { narrativeTooThin } from './completeness/narrativeTooThin';
import { requiredFieldBlank } from './completeness/requiredFieldBlank';
import { signatureBlank } from './completeness/signatureBlank';
import { basisWeak } from './consistency/basisWeak';
import { costWithoutQuantity } from './consistency/costWithoutQuantity';
import { deptIsFinanceOffice } from './consistency/deptIsFinanceOffice';
import { ecoBenefitMissing } from './consistency/ecoBenefitMissing';
import { goalNumberWithoutIndicator } from './consistency/goalNumberWithoutIndicator';
import { goalStatesPast } from './consistency/goalStatesPast';
import { goalUnquantified } from './consistency/goalUnquantified';
import { horizonExceedsTerm } from './consistency/horizonExceedsTerm';
import { nameYearMismatch } from './consistency/nameYearMismatch';
import { narrativeAmountVsFunds } from './consistency/narrativeAmountVsFunds';
import { narrativeItemsVsFunds } from './consistency/narrativeItemsVsFunds';
import { narrativeNumberVsIndicator } from './consistency/narrativeNumberVsIndicator';
import { oneoffButRecurring } from './consistency/oneoffButRecurring';
import { periodAnnualGoalIdentical } from './consistency/periodAnnualGoalIdentical';
import { planOrMeasureEmpty } from './consistency/planOrMeasureEmpty';
import { qtyCostCoveragePartial } from './consistency/qtyCostCoveragePartial';
import { qtyCostVsFunds } from './consistency/qtyCostVsFunds';
import { scopeMismatch } from './consistency/scopeMismatch';
import { sensitiveSpending } from './consistency/sensitiveSpending';
import { sideIndicatorMismatch } from './consistency/sideIndicatorMismatch';
import { targetBelowActual } from './consistency/targetBelowActual';
import { unitPairMismatch } from './consistency/unitPairMismatch';
import { amountInvalid } from './funds/amountInvalid';
import { annualExceedsPeriod } from './funds/annualExceedsPeriod';
import { attributeTermConflict } from './funds/attributeTermConflict';
import { fundSumMismatch } from './funds/fundSumMismatch';
import { fundsCutTargetsUnchanged } from './funds/fundsCutTargetsUnchanged';
import { oneoffPeriodNeAnnual } from './funds/oneoffPeriodNeAnnual';
import { recurringTotalImplausible } from './funds/recurringTotalImplausible';
import { benefitValueVague } from './values/benefitValueVague';
import { costDirectionReversed } from './values/costDirectionReversed';
import { costMagnitudeOutlier } from './values/costMagnitudeOutlier';
import { deadlineCoarse } from './values/deadlineCoarse';
import { deadlineOutsidePeriod } from './values/deadlineOutsidePeriod';
import { duplicateIndicator } from './values/duplicateIndicator';
import { indicatorMisclassified } from './values/indicatorMisclassified';
import { outputValueVague } from './values/outputValueVague';
import { percentOnNonRate } from './values/percentOnNonRate';
import { percentOutOfRange } from './values/percentOutOfRange';
import { rateNameNotNumeric } from './values/rateNameNotNumeric';
import { satisfactionImplausible } from './values/satisfactionImplausible';
import { strictComparator } from './values/strictComparator';
import { timelinessNoDeadline } from './values/timelinessNoDeadline';
import { unitIllogical } from './values/unitIllogical';
import { valueEchoesName } from './values/valueEchoesName';
import { valueGarbled } from './values/valueGarbled';
import { valueUnitMissing } from './values/valueUnitMissing';
import { goalCopiesPlan } from './wording/goalCopiesPlan';
import { narrativeCopied } from './wording/narrativeCopied';
import { numberingGap } from './wording/numberingGap';
import { punctuationIrregular } from './wording/punctuationIrregular';
import { repeatedWord } from './wording/repeatedWord';
import { straySpace } from './wording/straySpace';
import { templateResidue } from './wording/templateResidue';
import { textTruncated } from './wording/textTruncated';
import { wrongWord } from './wording/wrongWord';

/** Every rule, in the order of the catalogue; the order has no effect on what is found. */
export const rules: readonly Rule[] = [
  requiredFieldBlank,
  narrativePlaceholder,
  narrativeTooThin,
  indicatorLevelMissing,
  indicatorHalfFilled,
  goalSideMissing,
  signatureBlank,
  fundCellBlank,
  fundSumMismatch,
  annualExceedsPeriod,
  oneoffPeriodNeAnnual,
  attributeTermConflict,
  recurringTotalImplausible,
  fundsCutTargetsUnchanged,
  amountInvalid,
  valueUnitMissing,
  outputValueVague,
  benefitValueVague,
  valueEchoesName,
  rateNameNotNumeric,
  costDirectionReversed,
  percentOutOfRange,
  valueGarbled,
  costMagnitudeOutlier,
  timelinessNoDeadline,
  deadlineCoarse,
  deadlineOutsidePeriod,
  indicatorMisclassified,
  duplicateIndicator,
  percentOnNonRate,
  strictComparator,
  unitIllogical,
  satisfactionImplausible,
  qtyCostVsFunds,
  qtyCostCoveragePartial,
  costWithoutQuantity,
  unitPairMismatch,
  narrativeAmountVsFunds,
  narrativeItemsVsFunds,
  narrativeNumberVsIndicator,
  goalUnquantified,
  goalNumberWithoutIndicator,
  periodAnnualGoalIdentical,
  sideIndicatorMismatch,
  oneoffButRecurring,
  horizonExceedsTerm,
  basisWeak,
  planOrMeasureEmpty,
  deptIsFinanceOffice,
  nameYearMismatch,
  goalStatesPast,
  targetBelowActual,
  ecoBenefitMissing,
  scopeMismatch,
  sensitiveSpending,
  yoyAttributeFlip,
  yoyDeptChange,
  yoyFundsSwing,
  yoyTargetWeakened,
  yoyIndicatorsDropped,
  valueEqualsOtherFunds,
  duplicateProject,
  deptCodeConflict,
  batchControlTotal,
  narrativeCopied,
  textTruncated,
  repeatedWord,
  punctuationIrregular,
  wrongWord,
  straySpace,
  templateResidue,
  goalCopiesPlan,
  numberingGap,
];
