import { Button } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import type { Map } from 'maplibre-gl';
import { useSpeech } from '../../shared/i18n/speech';
import style from './map.module.css';
import { BORDER, roomIn } from './open-map';
import { words } from './words';

/** Nearer, farther, and back to the whole border. */
export function MapControls({ map }: { readonly map: Map | null }) {
  const { say } = useSpeech();
  const whole = (): void => void map?.fitBounds(BORDER, { padding: roomIn(map.getContainer()) });
  return (
    <div className={style.controls}>
      <Button size="compact-sm" variant="default" aria-label={say(words.zoomIn)} onClick={() => map?.zoomIn()}>
        <IconPlus size={16} aria-hidden />
      </Button>
      <Button size="compact-sm" variant="default" aria-label={say(words.zoomOut)} onClick={() => map?.zoomOut()}>
        <IconMinus size={16} aria-hidden />
      </Button>
      <Button size="compact-sm" variant="default" aria-label={say(words.whole)} onClick={whole}>
        <IconArrowsMaximize size={16} aria-hidden />
      </Button>
    </div>
  );
}
