import type { Rule } from './rule';
import { batchControlTotal } from './batch/batchControlTotal';
import { deptCodeConflict } from './batch/deptCodeConflict';
import { duplicateProject } from './batch/duplicateProject';
import { similarProject } from './batch/similarProject';
import { valueEqualsOtherFunds } from './batch/valueEqualsOtherFunds';
import { yoyAttributeFlip } from './batch/yoyAttributeFlip';
import { yoyDeptChange } from './batch/yoyDeptChange';
import { yoyFundsSwing } from './batch/yoyFundsSwing';
import { yoyIndicatorsDropped } from './batch/yoyIndicatorsDropped';
import { yoyTargetWeakened } from './batch/yoyTargetWeakened';
import { fundCellBlank } from './completeness/fundCellBlank';
import { goalSideMissing } from './completeness/goalSideMissing';
import { indicatorHalfFilled } from './completeness/indicatorHalfFilled';
import { indicatorCountLow } from './completeness/indicatorCountLow';
import { indicatorLevelMissing } from './completeness/indicatorLevelMissing';
import { narrativePlaceholder } from './completeness/narrativePlaceholder';
import { narrativeTooThin } from './completeness/narrativeTooThin';
import { requiredFieldBlank } from './completeness/requiredFieldBlank';
import { signatureBlank } from './completeness/signatureBlank';
import { basisWeak } from './consistency/basisWeak';
import { basisDatedLater } from './consistency/basisDatedLater';
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
import { benefitRepeatsOutput } from './consistency/benefitRepeatsOutput';
import { targetBelowActual } from './consistency/targetBelowActual';
import { unitPairMismatch } from './consistency/unitPairMismatch';
import { amountInvalid } from './funds/amountInvalid';
import { weightSumMismatch } from './funds/weightSumMismatch';
import { annualExceedsPeriod } from './funds/annualExceedsPeriod';
import { attributeTermConflict } from './funds/attributeTermConflict';
import { datesInconsistent } from './funds/datesInconsistent';
import { fundSumMismatch } from './funds/fundSumMismatch';
import { totalCostExceedsFunds } from './funds/totalCostExceedsFunds';
import { fundsCutTargetsUnchanged } from './funds/fundsCutTargetsUnchanged';
import { oneoffPeriodNeAnnual } from './funds/oneoffPeriodNeAnnual';
import { recurringTotalImplausible } from './funds/recurringTotalImplausible';
import { benefitValueVague } from './values/benefitValueVague';
import { costDirectionReversed } from './values/costDirectionReversed';
import { comparatorReversed } from './values/comparatorReversed';
import { costMagnitudeOutlier } from './values/costMagnitudeOutlier';
import { deadlineCoarse } from './values/deadlineCoarse';
import { deadlineOutsidePeriod } from './values/deadlineOutsidePeriod';
import { duplicateIndicator } from './values/duplicateIndicator';
import { nameCarriesTarget } from './values/nameCarriesTarget';
import { indicatorMisclassified } from './values/indicatorMisclassified';
import { nameTooGeneral } from './values/nameTooGeneral';
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
import { valueContradictory } from './values/valueContradictory';
import { valueUnitMissing } from './values/valueUnitMissing';
import { valueKindMismatch } from './values/valueKindMismatch';
import { goalCopiesPlan } from './wording/goalCopiesPlan';
import { narrativeCopied } from './wording/narrativeCopied';
import { numberingGap } from './wording/numberingGap';
import { punctuationIrregular } from './wording/punctuationIrregular';
import { repeatedWord } from './wording/repeatedWord';
import { straySpace } from './wording/straySpace';
import { templateResidue } from './wording/templateResidue';
import { textOverLimit } from './wording/textOverLimit';
import { textTruncated } from './wording/textTruncated';
import { wrongWord } from './wording/wrongWord';

/** Every rule, in the order of the catalogue; the order has no effect on what is found. */
export const rules: readonly Rule[] = [
  requiredFieldBlank,
  narrativePlaceholder,
  narrativeTooThin,
  indicatorLevelMissing,
  indicatorHalfFilled,
  indicatorCountLow,
  goalSideMissing,
  signatureBlank,
  fundCellBlank,
  fundSumMismatch,
  totalCostExceedsFunds,
  annualExceedsPeriod,
  oneoffPeriodNeAnnual,
  attributeTermConflict,
  datesInconsistent,
  recurringTotalImplausible,
  fundsCutTargetsUnchanged,
  amountInvalid,
  weightSumMismatch,
  valueUnitMissing,
  valueKindMismatch,
  outputValueVague,
  benefitValueVague,
  valueEchoesName,
  rateNameNotNumeric,
  costDirectionReversed,
  comparatorReversed,
  percentOutOfRange,
  valueGarbled,
  valueContradictory,
  costMagnitudeOutlier,
  timelinessNoDeadline,
  deadlineCoarse,
  deadlineOutsidePeriod,
  indicatorMisclassified,
  nameTooGeneral,
  duplicateIndicator,
  nameCarriesTarget,
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
  benefitRepeatsOutput,
  oneoffButRecurring,
  horizonExceedsTerm,
  basisWeak,
  basisDatedLater,
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
  similarProject,
  deptCodeConflict,
  batchControlTotal,
  narrativeCopied,
  textTruncated,
  repeatedWord,
  punctuationIrregular,
  wrongWord,
  straySpace,
  templateResidue,
  textOverLimit,
  goalCopiesPlan,
  numberingGap,
];
