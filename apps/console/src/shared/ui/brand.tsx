/** Two sides and what links them. */
export function Brand({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="7" fill="#0f4c5c" />
      <path d="M6 16h7m6 0h7" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
      <circle cx="16" cy="16" r="4.5" fill="none" stroke="#ffd166" strokeWidth="3" />
    </svg>
  );
}
