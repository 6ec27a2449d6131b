/** Something to be shown at a point; `count` is what it stands for. */
export type Spot = { key: string; x: number; y: number; count: number };

/** Spots too near to each other to be told apart, standing where the largest of them is. */
export type Cluster<S extends Spot> = { x: number; y: number; count: number; spots: S[] };

/**
 * Puts spots that lie within `reach` (in the units of their points) of a larger one together with it, so that no two
 * clusters are nearer to each other than that. Every spot is in exactly one; the same spots give the same clusters in
 * whatever order they come, the fullest first.
 */
export function clusterSpots<S extends Spot>(spots: readonly S[], reach: number): Cluster<S>[] {
  const clusters: Cluster<S>[] = [];
  for (const spot of [...spots].sort(fullestFirst)) {
    const near = nearest(clusters, spot, reach);
    if (near) {
      near.spots.push(spot);
      near.count += spot.count;
    } else clusters.push({ x: spot.x, y: spot.y, count: spot.count, spots: [spot] });
  }
  return clusters;
}

function fullestFirst(one: Spot, other: Spot): number {
  return other.count - one.count || (one.key < other.key ? -1 : 1);
}

function nearest<S extends Spot>(clusters: Cluster<S>[], spot: S, reach: number): Cluster<S> | undefined {
  let best: Cluster<S> | undefined;
  let closest = reach;
  for (const cluster of clusters) {
    const distance = Math.hypot(cluster.x - spot.x, cluster.y - spot.y);
    if (distance < closest) {
      closest = distance;
      best = cluster;
    }
  }
  return best;
}
