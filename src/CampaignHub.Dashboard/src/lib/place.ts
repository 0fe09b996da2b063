import { useCallback, useState } from "react";

export type Place = { longitude: number; latitude: number; accuracy: number };
export type PlaceProblem = "unsupported" | "denied" | "unavailable";

/** Asks the device where it is, once. */
export function findPlace(): Promise<Place> {
  return new Promise((done, failed) => {
    if (!navigator.geolocation) return failed("unsupported" satisfies PlaceProblem);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done({ longitude: coords.longitude, latitude: coords.latitude, accuracy: coords.accuracy }),
      (error) => failed((error.code === error.PERMISSION_DENIED ? "denied" : "unavailable") satisfies PlaceProblem),
      { enableHighAccuracy: true, timeout: 12_000, maximumAge: 30_000 },
    );
  });
}

export function usePlace() {
  const [place, setPlace] = useState<Place | null>(null);
  const [problem, setProblem] = useState<PlaceProblem | null>(null);
  const [finding, setFinding] = useState(false);
  const find = useCallback(async () => {
    setFinding(true);
    setProblem(null);
    try {
      const found = await findPlace();
      setPlace(found);
      return found;
    } catch (reason) {
      setProblem(reason as PlaceProblem);
      return null;
    } finally {
      setFinding(false);
    }
  }, []);
  return { place, problem, finding, find };
}

/** Metres between two places, by the haversine formula. */
export function metresBetween(a: { longitude: number; latitude: number }, b: { longitude: number; latitude: number }): number {
  const radians = Math.PI / 180;
  const x = Math.sin(((b.latitude - a.latitude) * radians) / 2) ** 2;
  const y = Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(((b.longitude - a.longitude) * radians) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(x + y));
}

export const distanceText = (metres: number): string => (metres < 995 ? `${Math.round(metres / 10) * 10} m` : `${(metres / 1000).toFixed(1)} km`);
