/** Every indicator's check, by id. */
import type { IndicatorId } from "../../criteria/types";
import type { Check } from "../check";
import { academicStanding } from "./academic-standing";
import { charterRole } from "./charter-role";
import { collegeExperience } from "./college-experience";
import { collegeUnionSize } from "./college-union-size";
import { conductPledge } from "./conduct-pledge";
import { congressHeld } from "./congress-held";
import { coreDuties } from "./core-duties";
import { delegateQuota } from "./delegate-quota";
import { delegateSelection } from "./delegate-selection";
import { departmentCount } from "./department-count";
import { departmentSize } from "./department-size";
import { deputySecretary } from "./deputy-secretary";
import { exitMechanism } from "./exit-mechanism";
import { flatStructure } from "./flat-structure";
import { inPartyPlan } from "./in-party-plan";
import { leaderInCharge } from "./leader-in-charge";
import { nominationChain } from "./nomination-chain";
import { nonCadreDelegates } from "./non-cadre-delegates";
import { partyHearsReports } from "./party-hears-reports";
import { politicalStatus } from "./political-status";
import { politicalStudy } from "./political-study";
import { postsAllowed } from "./posts-allowed";
import { presidiumElected } from "./presidium-elected";
import { presidiumSize } from "./presidium-size";
import { priorApproval } from "./prior-approval";
import { reformPlan } from "./reform-plan";
import { reviewMeeting } from "./review-meeting";
import { reviewPanel } from "./review-panel";
import { rewardsNotTied } from "./rewards-not-tied";
import { rotatingChair } from "./rotating-chair";
import { secretaryGeneral } from "./secretary-general";
import { staffSize } from "./staff-size";
import { staffTraining } from "./staff-training";
import { threeLevelLinkage } from "./three-level-linkage";

export const CHECKS: Readonly<Record<IndicatorId, Check>> = {
  "1.1": coreDuties,
  "1.2": charterRole,
  "2.1": flatStructure,
  "2.2": rotatingChair,
  "2.3": reformPlan,
  "2.4": threeLevelLinkage,
  "3.1": staffSize,
  "3.2": presidiumSize,
  "3.3": departmentCount,
  "3.4": postsAllowed,
  "3.5": departmentSize,
  "3.6": collegeUnionSize,
  "4.1": politicalStatus,
  "4.2": academicStanding,
  "5.1": nominationChain,
  "5.2": presidiumElected,
  "5.3": collegeExperience,
  "6.1": congressHeld,
  "6.2": delegateSelection,
  "6.3": delegateQuota,
  "6.4": nonCadreDelegates,
  "7.1": politicalStudy,
  "7.2": staffTraining,
  "7.3": conductPledge,
  "7.4": exitMechanism,
  "8.1": reviewMeeting,
  "8.2": reviewPanel,
  "8.3": rewardsNotTied,
  "9.1": partyHearsReports,
  "9.2": leaderInCharge,
  "9.3": inPartyPlan,
  "10.1": deputySecretary,
  "10.2": secretaryGeneral,
  "10.3": priorApproval,
};
