package podium.cli;

import podium.sim.Step;

/** Prints what happens, a line a step. */
interface StoryPrinter {

    void print(Step step);
}
