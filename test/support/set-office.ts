import { useProfile } from '../../functions/domain/office/office-profile';
import { readOffice } from '../../infra/office/read-office';

// Every test file works for the shipped office; one that asks about another sets it itself.
useProfile(readOffice('banten').profile);
