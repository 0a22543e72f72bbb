import { useQuery } from '@tanstack/react-query';
import { getMySignIn, listMySessions } from '../../shared/api/client';

export const useMySignIn = () => useQuery({ queryKey: ['my-sign-in'], queryFn: () => getMySignIn() });

export const useMySessions = () => useQuery({ queryKey: ['my-sessions'], queryFn: () => listMySessions() });

/** What adding or removing a factor changes. */
export const TOUCHED = ['my-sign-in', 'my-sessions'] as const;
