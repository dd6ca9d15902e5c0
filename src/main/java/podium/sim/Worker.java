package podium.sim;

import podium.resource.Key;

/**
 * An actor at work on a key: what a queue holds at most once.
 *
 * @param actor its place in the simulation's list of actors
 */
record Worker(int actor, Key key) {}
