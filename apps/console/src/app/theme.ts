import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The deep green-blue of agave: of neither flag, and far from the colours that tell urgency. */
const agave: MantineColorsTuple = [
  '#e7f4f4', '#cfe7e8', '#9fd0d2', '#6cb8bb', '#41a3a7', '#1f8d92', '#0f7479', '#0b5e63', '#084a4e', '#05373a',
]; // prettier-ignore

const slate: MantineColorsTuple = [
  '#f6f7f6', '#eceeed', '#dcdfde', '#c3c9c9', '#9aa4a8', '#6b7880', '#515e67', '#3c4851', '#28333c', '#17212a',
]; // prettier-ignore

const night: MantineColorsTuple = [
  '#dfe5e8', '#c1cad0', '#9aa7b0', '#74828d', '#4b5964', '#36434e', '#293540', '#1d2832', '#151e27', '#0d141b',
]; // prettier-ignore

/** Contrast is ours to choose: Mantine's own filled blue and badges fall short of AA. */
export const theme = createTheme({
  colors: { agave, gray: slate, dark: night },
  primaryColor: 'agave',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.32,
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1rem' }, h3: { fontSize: '0.875rem' } } },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.5 } } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    ScrollArea: { defaultProps: { viewportProps: { tabIndex: 0 } } },
  },
});
