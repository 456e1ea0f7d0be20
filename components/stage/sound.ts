'use client'

const key = 'compa:stage-sound'

/** True where this reader wants to hear the end of a step. */
export function wantsSound(): boolean {
  try {
    return localStorage.getItem(key) === 'on'
  } catch {
    return false
  }
}

/** Remembers the choice on this device. */
export function setSound(on: boolean): void {
  try {
    localStorage.setItem(key, on ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing forgets it with the page.
  }
}

/** Plays two soft tones, where the browser lets a page be heard. */
export function ring(): void {
  const audio = new AudioContext()
  const level = audio.createGain()
  level.connect(audio.destination)
  level.gain.setValueAtTime(0.15, audio.currentTime)
  level.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 1.2)
  for (const [pitch, after] of [
    [660, 0],
    [880, 0.25],
  ] as const) {
    const tone = audio.createOscillator()
    tone.frequency.value = pitch
    tone.connect(level)
    tone.start(audio.currentTime + after)
    tone.stop(audio.currentTime + after + 0.8)
  }
  setTimeout(() => void audio.close(), 2_000)
}
